"""T-C.33: the plan of a year out of its Renja, else the Renstra, with places, sources and notes."""

from __future__ import annotations

from decimal import Decimal

import pytest

from laporan.document import Document
from laporan.dokumen.daftar import JENIS
from laporan.dokumen.jenis import Permintaan
from laporan.dokumen.renja.rumusan import susun_tc33
from renstra.models import Dokumen, Indikator, Kegiatan, PaguIndikatif, Program
from tests.laporan.pabrik import Pabrik

from .sama import check_pdf, check_semua, count_queries, list_tabel, texts

pytestmark = pytest.mark.django_db
CATATAN = ("Kode", "Program/Kegiatan/Sub Kegiatan", "Catatan Penting")


@pytest.fixture
def pabrik() -> Pabrik:
    """A program of two indicators, and below it two kegiatan with money of two years."""
    pabrik = Pabrik()
    renstra = pabrik.dokumen("renstra", 0, periode=pabrik.periode(2020, 2024))
    program = pabrik.program("Program A", pabrik.sasaran("Sasaran A"))
    for nama, *target in (("Penerima", "100", "110"), ("Indeks", "70", "75")):
        satu = pabrik.indikator(nama, program=program, asal="renstra")
        for tahun, isi in zip((2021, 2022), target, strict=True):
            pabrik.target(satu, isi, tahun=tahun, dokumen=renstra)
    for nama, lokasi in (("Kegiatan B", "Kota"), ("Kegiatan C", "")):
        kegiatan = pabrik.kegiatan(nama, program=program, lokasi=lokasi)
        for tahun, isi in ((2021, 1000), (2022, 1500)):
            PaguIndikatif.objects.create(
                dokumen=renstra, kegiatan=kegiatan, periode="tahun", tahun=tahun, nilai=Decimal(isi)
            )
    return pabrik


def susun(pabrik: Pabrik) -> Document:
    return susun_tc33(Permintaan(pabrik.instansi, 2021))


def test_the_form_states_the_year_and_the_one_after_it(pabrik: Pabrik):
    document = susun(pabrik)
    check_semua(document)
    (tabel,) = list_tabel(document)
    penerima, indeks, kegiatan, _ = texts(tabel)
    assert penerima[1:] == [
        *("Program A", "Penerima", "belum diisi", "100", "2.000", "belum diisi", "", "110", "3.000")
    ]
    assert indeks == ["Indeks", "70", "75"]
    assert kegiatan[3:6] == ["Kota", "–", "1.000"]


def test_sources_of_money_are_those_of_the_budget_and_roll_up(pabrik: Pabrik):
    b, c = Kegiatan.objects.order_by("urutan")
    pabrik.baris("Kegiatan B", tingkat="kegiatan", kegiatan=b, sumber_dana="DAU")
    pabrik.baris("Kegiatan C", tingkat="kegiatan", kegiatan=c, sumber_dana="DAK")
    pabrik.baris("Kegiatan B", tahun=2020, tingkat="kegiatan", kegiatan=b, sumber_dana="Lama")
    (tabel,) = list_tabel(susun(pabrik))
    assert [satu[6] for satu in texts(tabel) if len(satu) == 10] == ["DAU; DAK", "DAU", "DAK"]


def test_notes_stand_at_the_node_that_their_name_or_code_is_of(pabrik: Pabrik):
    Program.objects.update(kode_baku="1.06.02", kode_tertulis="1.06.02")
    pabrik.tabel(
        "catatan_renja",
        "Catatan",
        CATATAN,
        ("", "kegiatan  B", "Prioritas daerah"),
        ("1 06 02", "", "Satu"),
        ("1.06.02", "Program A", "Dua"),
        ("", "Kegiatan Z", "Hilang"),
    )
    (tabel,) = list_tabel(susun(pabrik))
    assert [satu[7] for satu in texts(tabel) if len(satu) == 10] == [
        *("Satu\nDua", "Prioritas daerah", "")
    ]
    assert tabel.catatan[1].teks.endswith("tidak tercetak: Kegiatan Z.")
    check_semua(susun(pabrik))


def test_a_name_that_two_nodes_have_is_not_guessed(pabrik: Pabrik):
    Kegiatan.objects.update(nama="Kegiatan Sama")
    pabrik.tabel("catatan_renja", "Catatan", CATATAN, ("", "Kegiatan Sama", "Yang mana?"))
    (tabel,) = list_tabel(susun(pabrik))
    assert "Yang mana?" not in str(texts(tabel))
    assert tabel.catatan[1].teks.endswith("tidak tercetak: Kegiatan Sama.")


def make_renja(pabrik: Pabrik) -> None:
    """It plans less for Kegiatan B, and says nothing of Kegiatan C."""
    renja = pabrik.dokumen("renja", 2021)
    for tahun, isi in ((2021, "90"), (2022, "95")):
        pabrik.target(Indikator.objects.get(nama="Penerima"), isi, tahun=tahun, dokumen=renja)
    kegiatan = Kegiatan.objects.get(nama="Kegiatan B")
    for tahun, uang, isi in (
        (2021, 800, {"sumber_dana": "DBH", "catatan": "Lanjutan"}),
        (2022, 900, {}),
    ):
        PaguIndikatif.objects.create(
            dokumen=renja, kegiatan=kegiatan, tahun=tahun, nilai=Decimal(uang), **isi
        )


def test_a_renja_of_the_year_goes_before_the_renstra(pabrik: Pabrik):
    b = Kegiatan.objects.get(nama="Kegiatan B")
    pabrik.baris("Kegiatan B", tingkat="kegiatan", kegiatan=b, sumber_dana="DAU")
    make_renja(pabrik)
    document = susun(pabrik)
    check_semua(document)
    (tabel,) = list_tabel(document)
    assert [baris[1:] for baris in texts(tabel)] == [
        ["Program A", "Penerima", "belum diisi", "90", "800", "DBH", "", "95", "900"],
        ["Kegiatan B", "–", "Kota", "–", "800", "DBH", "Lanjutan", "–", "900"],
    ]


def test_a_renja_of_another_year_is_not_this_years(pabrik: Pabrik):
    make_renja(pabrik)
    Dokumen.objects.filter(jenis="renja").update(tahun=2020)
    (tabel,) = list_tabel(susun(pabrik))
    assert [baris[4] for baris in texts(tabel) if len(baris) == 10] == ["100", "–", "–"]


def test_money_of_a_renja_is_none_of_the_renstra(pabrik: Pabrik):
    def tc27() -> list[list[str]]:
        document = JENIS["t-c-27"].susun(Permintaan(pabrik.instansi, 2021))
        return [baris for tabel in list_tabel(document) for baris in texts(tabel)]

    sebelum = tc27()
    make_renja(pabrik)
    assert tc27() == sebelum


def test_a_node_that_a_renja_or_budget_brought_first_is_still_the_renstras(pabrik: Pabrik):
    """Its ``asal`` is that of whoever named it first; what the Renstra states of it decides."""
    Program.objects.update(asal="impor")
    Kegiatan.objects.filter(nama="Kegiatan C").update(asal="impor")
    Kegiatan.objects.filter(nama="Kegiatan B").update(asal="renstra")
    pabrik.kegiatan("Lain", program=Program.objects.get(), asal="impor")
    (tabel,) = list_tabel(susun(pabrik))
    nama = [baris[1] for baris in texts(tabel) if len(baris) == 10]
    assert nama == ["Program A", "Kegiatan B", "Kegiatan C"]


def test_facts_of_a_renja_take_as_many_queries_however_long_it_is(pabrik: Pabrik):
    make_renja(pabrik)
    awal = count_queries(susun, pabrik)
    for urut in range(4):
        PaguIndikatif.objects.create(
            dokumen=Dokumen.objects.get(jenis="renja"),
            kegiatan=pabrik.kegiatan(f"Lain {urut}", program=Program.objects.get()),
            tahun=2021,
            nilai=Decimal(1),
        )
    assert count_queries(susun, pabrik) == awal <= 25


def test_facts_take_a_fixed_number_of_queries(pabrik: Pabrik):
    pabrik.tabel("catatan_renja", "Catatan", CATATAN, ("", "Kegiatan B", "Satu"))
    awal = count_queries(susun, pabrik)
    program = Program.objects.get()
    for urut in range(4):
        pabrik.kegiatan(f"Lain {urut}", program=program)
        pabrik.tabel("catatan_renja", f"Lain {urut}", CATATAN, ("", f"Lain {urut}", "Satu"))
    assert count_queries(susun, pabrik) == awal <= 25


@pytest.mark.berat
def test_every_cell_is_on_paper(pabrik: Pabrik):
    check_pdf(susun(pabrik))
