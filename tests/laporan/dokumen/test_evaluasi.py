"""E.81: K and Rp of each column, sums only where units add up, money rolled up."""

from __future__ import annotations

from decimal import Decimal

import pytest

from anggaran.models import RealisasiAnggaran
from capaian.models import Analisis, Realisasi
from laporan.document import Document, Uraian
from laporan.dokumen.evaluasi.e80 import susun_e80
from laporan.dokumen.evaluasi.e81 import susun_e81
from laporan.dokumen.jenis import Permintaan
from renstra.models import Indikator, PaguIndikatif, Program
from tests.laporan.pabrik import Pabrik, angka

from .sama import check_pdf, check_semua, check_xlsx, list_tabel, texts

pytestmark = pytest.mark.django_db


def realise(indikator: Indikator, tahun: int, periode: int, isi: str) -> None:
    Realisasi.objects.create(
        indikator=indikator, tahun=tahun, periode=periode, mentah=isi, nilai=angka(isi)
    )


@pytest.fixture
def pabrik() -> Pabrik:
    """A program with a count that adds up and an index that does not, over two years."""
    pabrik = Pabrik()
    periode = pabrik.periode(2020, 2024)
    pabrik.pengaturan(periode=periode)
    program = pabrik.program("Program A", pabrik.sasaran("Sasaran A"))
    orang = pabrik.indikator(
        "Penerima", satuan="Orang", program=program, konsolidasi="kumulatif", asal="renstra"
    )
    indeks = pabrik.indikator("Indeks", program=program, asal="renstra")
    renstra = pabrik.dokumen("renstra", 0, periode=periode)
    for indikator, akhir, tahun in ((orang, "500", "100"), (indeks, "80", "70")):
        pabrik.target(indikator, akhir, periode="akhir", tahun=2024, dokumen=renstra)
        pabrik.target(indikator, tahun, tahun=2021, dokumen=renstra)
    PaguIndikatif.objects.create(
        dokumen=renstra, program=program, periode="akhir", tahun=2024, nilai=Decimal(10000)
    )
    for tw, (satu, dua) in enumerate((("20", "60"), ("30", "65")), 1):
        realise(orang, 2021, tw, satu)
        realise(indeks, 2021, tw, dua)
    realise(orang, 2020, 0, "90")
    realise(indeks, 2020, 0, "55")
    pabrik.baris("Program A", "1500", "1200", tahun=2020, program=program)
    atas = pabrik.baris("Program A", program=program)
    for uraian in ("Kegiatan B", "Kegiatan C"):
        baris = pabrik.baris(uraian, "1000", tingkat="kegiatan", induk=atas)
        for tw in (1, 2):
            RealisasiAnggaran.objects.create(
                baris=baris, jenis_periode="triwulan", periode=tw, nilai=Decimal(100 * tw)
            )
    return pabrik


def susun(pabrik: Pabrik, tw: int = 2) -> Document:
    return susun_e81(Permintaan(pabrik.instansi, 2021, tw))


def test_the_form_stands_in_three_parts_with_its_own_numbers(pabrik: Pabrik):
    semua = list_tabel(susun(pabrik))
    nomor = [[satu.nomor for satu in tabel.kolom] for tabel in semua]
    assert nomor[0][:6] == ["(1)", "(2)", "(3)", "(4)", "(5)", "(5)"]
    assert nomor[1][3:] == ["(8)", "(8)", "(9)", "(9)", "(10)", "(10)", "(11)", "(11)"]
    assert nomor[2][-3:] == ["(14) = (13) ÷ (5)", "(14) = (13) ÷ (5)", "(15)"]


def test_counts_are_added_over_years_and_an_index_is_not(pabrik: Pabrik):
    awal, tengah, akhir = (texts(tabel) for tabel in list_tabel(susun(pabrik)))
    assert awal[0][3:] == [
        "Penerima (Orang)",
        "500",
        "10.000",
        "90",
        "1.200",
        "100",
        "2.000",
    ]
    assert awal[1] == ["Indeks", "80", "55", "70"]
    assert tengah[0][-8:] == ["20", "200", "30", "400", "–", "–", "–", "–"]
    kumulatif, indeks = akhir[0][3:], akhir[1][1:]
    assert kumulatif == ["50", "600", "140", "1.800", "28,00%", "18,00%", "belum diisi"]
    assert indeks == ["65", "65", "81,25%", "belum diisi"]


def test_percentages_of_years_that_cannot_be_added_are_no_sum(pabrik: Pabrik):
    """Nor is the last of them, which would be too small, taken for one."""
    program = Program.objects.get()
    satu = pabrik.indikator("Cakupan", program=program, konsolidasi="kumulatif", asal="renstra")
    pabrik.target(satu, "90%", tahun=2021)
    for tahun in (2020, 2021):
        pabrik.realisasi(satu, "40%", tahun)
    *_, akhir = (texts(tabel) for tabel in list_tabel(susun(pabrik, 4)))
    baris = next(satu for satu in akhir if satu[0] == "Cakupan")
    assert baris[1:3] == ["40%", "–"]


def test_money_is_rolled_up_and_the_mean_stands_below(pabrik: Pabrik):
    awal, _, akhir = (texts(tabel) for tabel in list_tabel(susun(pabrik)))
    assert awal[-1][0] == "Jumlah anggaran dan rata-rata capaian"
    assert awal[-1][-1] == "2.000"
    assert akhir[-1][-5:] == ["", "1.800", "54,63%", "18,00%", "Rendah"]


def test_what_people_wrote_of_the_quarter_stands_below_the_form(pabrik: Pabrik):
    indikator = Indikator.objects.get(nama="Indeks")
    Analisis.objects.create(
        indikator=indikator,
        tahun=2021,
        triwulan=2,
        hambatan="Survei mundur",
        tindak_lanjut="Survei",
    )
    (uraian,) = (b for b in susun(pabrik).bab[0].isi if isinstance(b, Uraian))
    assert [isi for _, isi in uraian.butir] == ["", "Survei mundur", "Survei", ""]


def test_every_cell_says_the_same_everywhere(pabrik: Pabrik):
    document = susun(pabrik, 4)
    check_semua(document)
    assert check_xlsx(document) > 20
    check_semua(susun_e81(Permintaan(Pabrik("kosong").instansi, 2021, 1)))


def test_e80_states_every_year_of_the_plan_and_none_that_is_to_come(pabrik: Pabrik):
    document = susun_e80(Permintaan(pabrik.instansi, 2021))
    check_semua(document)
    awal, tengah, akhir = (texts(tabel) for tabel in list_tabel(document))
    assert awal[0][2:7] == ["Program A", "Penerima (Orang)", "–", "500", "10.000"]
    tahunan = tengah[0][2:]
    assert tahunan[:4] == ["90", "1.200", "50", "600"]
    assert set(tahunan[4:]) == {"–"}
    assert akhir[0][2:6] == ["Belum ada target", "–", "50,00%", "–"]


@pytest.mark.berat
def test_every_cell_is_on_paper(pabrik: Pabrik):
    check_pdf(susun(pabrik))
