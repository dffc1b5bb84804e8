"""Money, efficiency and program support that the report states."""

from decimal import Decimal

import pytest

from anggaran.models import Pagu, RealisasiAnggaran
from aturan.alasan import Alasan
from aturan.tampil import format_angka
from laporan.draf.anggaran import dua_tahun
from laporan.facts import load_facts
from tests.laporan.kukar import AKUNTABILITAS, PENANGANAN, make_kukar
from tests.laporan.pabrik import Pabrik

pytestmark = pytest.mark.django_db


def test_the_budget_of_a_real_dinas_and_of_the_year_before():
    pabrik = make_kukar()
    fakta = load_facts(pabrik.instansi, 2021)
    total = fakta.anggaran.total
    assert total.pagu.nilai == 20204377843
    assert total.realisasi.nilai == 17063361738
    assert format_angka(total.serapan.nilai) == "84,45"
    assert total.sisa.nilai == 3141016105
    lalu = fakta.anggaran_lalu
    assert (lalu.tahun, lalu.baris[0].rekap.sisa.nilai) == (2020, 286644599)


def test_money_counts_at_the_leaves_only():
    pabrik = Pabrik()
    program = pabrik.baris("Program", "999", "999")
    for nama, pagu, realisasi in (("A", "60", "30"), ("B", "40", "40")):
        pabrik.baris(nama, pagu, realisasi, tingkat="kegiatan", induk=program)
    anggaran = load_facts(pabrik.instansi, 2021).anggaran
    assert anggaran.total.pagu.nilai == 100
    assert [(satu.kedalaman, satu.is_daun) for satu in anggaran.baris] == [
        (0, False),
        (1, True),
        (1, True),
    ]
    assert anggaran.baris[0].rekap.klaim_pagu == 999


def test_the_last_stage_of_the_budget_divides():
    pabrik = Pabrik()
    baris = pabrik.baris("Program", "100", "90")
    Pagu.objects.create(baris=baris, tahap="perubahan", nilai=Decimal(120))
    Pagu.objects.create(baris=baris, tahap="pergeseran", nomor_tahap=2, nilai=Decimal(110))
    anggaran = load_facts(pabrik.instansi, 2021).anggaran
    assert (anggaran.tahap, anggaran.total.pagu.nilai) == ("APBD perubahan", 120)


@pytest.mark.parametrize("perubahan", [None, "blank"])
def test_a_line_that_the_perubahan_does_not_name_keeps_its_pagu(perubahan):
    pabrik = Pabrik()
    diubah = pabrik.baris("P1", "1000000", "1400000")
    tetap = pabrik.baris("P2", "2000000", "1900000")
    Pagu.objects.create(baris=diubah, tahap="perubahan", nilai=Decimal(1500000))
    if perubahan:
        Pagu.objects.create(baris=tetap, tahap="perubahan", nilai=None)
    anggaran = load_facts(pabrik.instansi, 2021).anggaran
    assert anggaran.total.pagu.nilai == 3500000
    assert format_angka(anggaran.total.serapan.nilai) == "94,29"
    assert anggaran.catatan == ("Baris yang tidak diubah memakai pagu tahap sebelumnya.",)


def test_a_perubahan_on_a_parent_alone_is_a_claim():
    pabrik = Pabrik()
    induk = pabrik.baris("Program")
    pabrik.baris("Kegiatan", "100", "90", tingkat="kegiatan", induk=induk)
    Pagu.objects.create(baris=induk, tahap="perubahan", nilai=Decimal(120))
    anggaran = load_facts(pabrik.instansi, 2021).anggaran
    assert (anggaran.tahap, anggaran.total.pagu.nilai) == ("APBD murni", 100)


def test_months_are_added_to_the_year():
    pabrik = Pabrik()
    baris = pabrik.baris("Program", "100")
    for bulan, nilai in ((1, 10), (2, -4)):
        RealisasiAnggaran.objects.create(
            baris=baris, jenis_periode="bulan", periode=bulan, nilai=Decimal(nilai)
        )
    assert load_facts(pabrik.instansi, 2021).anggaran.total.realisasi.nilai == 6


def test_efficiency_is_stated_only_where_the_target_was_reached():
    fakta = load_facts(make_kukar().instansi, 2021)
    satu, dua, tiga = fakta.efisiensi
    assert (satu.sasaran, dua.sasaran) == (AKUNTABILITAS, PENANGANAN)
    assert format_angka(dua.serapan.nilai) == "75,17"
    assert satu.efisiensi.alasan is Alasan.CAPAIAN_KURANG_100
    assert tiga.efisiensi.alasan is Alasan.BELUM_ADA_SERAPAN


def test_serapan_of_several_programs_may_be_the_simple_mean():
    fakta = load_facts(make_kukar(serapan="sederhana", efisiensi="B").instansi, 2021)
    assert format_angka(fakta.efisiensi[1].serapan.nilai) == "72,81"
    assert format_angka(fakta.efisiensi[1].efisiensi.nilai) == "1,31"


def test_lines_without_a_sasaran_are_listed_apart():
    pabrik = make_kukar()
    induk = pabrik.baris("Program tanpa sasaran")
    pabrik.baris("Kegiatan", "10", "5", tingkat="kegiatan", induk=induk)
    lepas = load_facts(pabrik.instansi, 2021).anggaran.per_sasaran[-1]
    assert lepas.sasaran_id is None
    assert [satu.uraian for satu in lepas.baris] == ["Program tanpa sasaran"]


def test_programs_that_support_a_sasaran_are_measured():
    pabrik = Pabrik()
    sasaran = pabrik.sasaran("Sasaran")
    pabrik.target(pabrik.indikator("Sasaran 1", sasaran=sasaran), "100%")
    program = pabrik.program("Program A", sasaran)
    indikator = pabrik.indikator("Persentase PMKS", program=program)
    pabrik.target(indikator, "84%", "program_pendukung")
    pabrik.realisasi(indikator, "50.68%")
    pabrik.baris("Program A", "100", "50", program=program)
    (satu,) = load_facts(pabrik.instansi, 2021).program
    assert format_angka(satu.ukuran[0].hasil.nilai) == "60,33"
    assert satu.ukuran[0].status.label == "Belum tercapai"
    assert satu.uang is not None
    assert satu.uang.serapan.nilai == 50


def test_a_year_without_data_has_reasons_and_no_zeros():
    pabrik = Pabrik()
    fakta = load_facts(pabrik.instansi, 1999)
    assert fakta.anggaran.total.pagu.nilai is None
    assert fakta.anggaran.total.serapan.alasan is Alasan.BELUM_ADA_PAGU
    assert fakta.kinerja.rata.alasan is Alasan.TIDAK_ADA_YANG_DIHITUNG


def test_a_serapan_that_moves_by_less_than_is_shown_is_said_to_be_almost_the_same():
    pabrik = Pabrik()
    pabrik.baris("P", "100000000", "50000000")
    pabrik.baris("P", "100000000", "49999999", tahun=2020)
    assert "hampir sama dengan tahun 2020" in dua_tahun(load_facts(pabrik.instansi, 2021))
