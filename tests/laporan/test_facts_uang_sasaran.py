"""The money of each sasaran: shares, lines below lines, years."""

import pytest

from anggaran.models import BarisAnggaran, PorsiSasaran
from laporan.facts import Fakta, load_facts
from renstra.models import ProgramSasaran, Sasaran
from tests.laporan.pabrik import Pabrik

pytestmark = pytest.mark.django_db


def facts(pabrik: Pabrik) -> Fakta:
    return load_facts(pabrik.instansi, pabrik.tahun)


def serapan(fakta: Fakta) -> list[tuple[str, object]]:
    return [(satu.nama, satu.serapan.nilai) for satu in fakta.anggaran.per_sasaran]


def bagi(baris: BarisAnggaran, **porsi: tuple[Sasaran, int | None]) -> None:
    for sasaran, persen in porsi.values():
        isi = None if persen is None else persen * 100
        PorsiSasaran.objects.create(baris=baris, sasaran=sasaran, porsi=isi)


def test_a_line_of_several_sasaran_counts_by_its_shares():
    pabrik = Pabrik()
    satu, dua = pabrik.sasaran("Satu"), pabrik.sasaran("Dua")
    bagi(pabrik.baris("Besar", "1000", "500"), a=(satu, 10), b=(dua, 90))
    pabrik.baris("Kecil", "100", "100", sasaran=satu)
    fakta = facts(pabrik)
    assert serapan(fakta) == [("Satu", 75), ("Dua", 50)]
    rekap = [baris.rekap.pagu.nilai for s in fakta.anggaran.per_sasaran for baris in s.baris]
    assert rekap == [100, 100, 900]
    assert fakta.anggaran.total.pagu.nilai == 1100


@pytest.mark.parametrize("porsi", [(None, None), (80, 70)], ids=["not stated", "above 100"])
def test_a_line_whose_shares_are_none_counts_in_full(porsi):
    pabrik = Pabrik()
    satu, dua = pabrik.sasaran("Satu"), pabrik.sasaran("Dua")
    bagi(pabrik.baris("Besar", "1000", "500"), a=(satu, porsi[0]), b=(dua, porsi[1]))
    milik = facts(pabrik).anggaran.per_sasaran
    assert [satu.baris[0].rekap.pagu.nilai for satu in milik] == [1000, 1000]


def test_a_line_below_one_that_serves_the_sasaran_is_part_of_it():
    pabrik = Pabrik()
    sasaran = pabrik.sasaran("Satu")
    program = pabrik.baris("P", program=pabrik.program("P", sasaran))
    pabrik.baris("K1", "100", "100", tingkat="kegiatan", induk=program, sasaran=sasaran)
    pabrik.baris("K2", "900", "90", tingkat="kegiatan", induk=program)
    fakta = facts(pabrik)
    assert serapan(fakta) == [("Satu", 19)]
    assert [baris.uraian for baris in fakta.anggaran.per_sasaran[0].baris] == ["P"]


def test_last_years_money_names_a_sasaran_that_has_been_retired():
    pabrik = Pabrik()
    lama = pabrik.sasaran("Lama", tahun_akhir=2020)
    pabrik.baris("P", "100", "50", tahun=2020, sasaran=lama)
    (satu,) = facts(pabrik).anggaran_lalu.per_sasaran
    assert satu.nama == "Lama"


def test_what_the_year_says_of_one_program_leaves_the_plan_of_the_others():
    pabrik = Pabrik()
    satu, dua = pabrik.sasaran("Satu"), pabrik.sasaran("Dua")
    tetap = pabrik.program("Tetap", satu)
    pindah = pabrik.program("Pindah", satu)
    ProgramSasaran.objects.create(program=pindah, sasaran=dua, tahun=2021)
    for program in (tetap, pindah):
        pabrik.baris(program.nama, "100", "50", program=program)
    fakta = facts(pabrik)
    assert [(s.nama, [baris.uraian for baris in s.baris]) for s in fakta.anggaran.per_sasaran] == [
        ("Satu", ["Tetap"]),
        ("Dua", ["Pindah"]),
    ]
    assert [s.program for s in fakta.rencana.sasaran] == [("Tetap",), ("Pindah",)]


def test_a_sasaran_and_the_whole_have_the_same_serapan_of_the_same_lines():
    pabrik = Pabrik()
    sasaran = pabrik.sasaran("Satu")
    pabrik.baris("A", "100", "90", sasaran=sasaran)
    pabrik.baris("B", "900", None, sasaran=sasaran)
    anggaran = facts(pabrik).anggaran
    (satu,) = anggaran.per_sasaran
    assert satu.serapan.nilai == anggaran.total.serapan.nilai == 9
    assert satu.serapan.catatan == anggaran.total.serapan.catatan != ()


def test_a_supporting_program_has_the_money_of_all_its_lines():
    pabrik = Pabrik()
    sasaran = pabrik.sasaran("Satu")
    pabrik.target(pabrik.indikator("A", sasaran=sasaran), "100")
    program = pabrik.program("P", sasaran)
    for kelompok, pagu in (("Langsung", "100"), ("Tidak langsung", "900")):
        induk = pabrik.baris(kelompok, tingkat="kelompok_belanja")
        milik = pabrik.baris("P", program=program, induk=induk)
        isi = {"tingkat": "kegiatan", "induk": milik, "program": program}
        pabrik.baris("K", pagu, "90", **isi)
    fakta = facts(pabrik)
    (pendukung,) = fakta.program
    assert pendukung.uang is not None
    assert pendukung.uang.serapan.nilai == fakta.anggaran.per_sasaran[0].serapan.nilai == 18
