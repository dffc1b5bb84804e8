"""T-C.30: what the PD reached in two years, what the Renstra asks and what its people expect."""

from __future__ import annotations

import pytest

from laporan.document import Document
from laporan.dokumen.jenis import Permintaan
from laporan.dokumen.renja.pelayanan import susun_tc30
from renstra.models import Indikator
from tests.laporan.pabrik import Pabrik

from .sama import check_pdf, check_semua, count_queries, headings, list_tabel, texts

pytestmark = pytest.mark.django_db
TAHUN = 2023
BELUM = "belum diisi"


@pytest.fixture
def pabrik() -> Pabrik:
    """An indicator of a sasaran, one of the PD itself, and one of a program: no service."""
    pabrik = Pabrik(tahun=TAHUN)
    renstra = pabrik.dokumen("renstra", 0, periode=pabrik.periode(2020, 2024))
    sasaran = pabrik.sasaran("Sasaran A")
    layanan = pabrik.indikator("Layanan dasar", asal="renstra")
    cakupan = pabrik.indikator("Cakupan", sasaran=sasaran, asal="renstra", satuan="%")
    program = pabrik.program("Program A", sasaran)
    pabrik.target(pabrik.indikator("Keluaran", program=program), "1", dokumen=renstra)
    for tahun, isi in zip(range(2021, 2025), ("60", "65", "70", "75"), strict=True):
        pabrik.target(cakupan, isi, tahun=tahun, dokumen=renstra)
    pabrik.realisasi(cakupan, "58", 2021)
    pabrik.realisasi(cakupan, "0", 2022)
    pabrik.realisasi(layanan, "40", 2021)
    return pabrik


def susun(pabrik: Pabrik) -> Document:
    return susun_tc30(Permintaan(pabrik.instansi, TAHUN))


def rows(pabrik: Pabrik) -> dict[str, list[str]]:
    document = susun(pabrik)
    check_semua(document)
    (tabel,) = list_tabel(document)
    return {satu[1]: satu[2:] for satu in texts(tabel)}


def write(pabrik: Pabrik, *baris: tuple[str, ...], tahun: int = TAHUN) -> None:
    """A table of projections whose years are ``tahun`` and the next, kept in the Renja's year."""
    kolom = ("No", "Indikator Kinerja", str(tahun), str(tahun + 1), "Catatan Analisis")
    pabrik.tabel("proyeksi", "Proyeksi", kolom, *baris)
    tabel = pabrik.instansi.tabel_profil_list.get(jenis="proyeksi")
    for letak in (2, 3):
        tabel.kolom[letak]["kelompok"] = "Proyeksi Tahun"
    tabel.save()


def test_the_form_has_the_columns_of_the_regulation(pabrik: Pabrik):
    (tabel,) = list_tabel(susun(pabrik))
    assert headings(tabel) == [
        *("No", "Indikator Kinerja", "SPM/Standar Nasional", "IKK"),
        *(f"Target Renstra > {tahun}" for tahun in (2021, 2022, 2023, 2024)),
        *("Realisasi Capaian > 2021", "Realisasi Capaian > 2022"),
        *("Proyeksi > 2023", "Proyeksi > 2024", "Catatan Analisis"),
    ]


def test_what_the_system_holds_is_printed_and_a_zero_is_no_blank(pabrik: Pabrik):
    semua = rows(pabrik)
    assert list(semua) == ["Layanan dasar", "Cakupan (%)"]
    assert semua["Cakupan (%)"] == [
        *(BELUM, BELUM, "60", "65", "70", "75", "58", "0", BELUM, BELUM, BELUM)
    ]
    assert semua["Layanan dasar"][6:8] == ["40", "belum ada"]


def test_projections_and_notes_stand_at_the_indicator_that_they_name(pabrik: Pabrik):
    write(pabrik, ("1", "cakupan", "72", "0", "Naik"), ("2", "Lain sama sekali", "5", "", ""))
    semua = rows(pabrik)
    assert semua["Cakupan (%)"][8:] == ["72", "0", "Naik"]
    assert semua["Lain sama sekali"] == [
        *(BELUM, BELUM, "–", "–", "–", "–", "belum ada", "belum ada", "5", BELUM, "")
    ]


def test_a_projection_of_last_years_table_stands_in_its_own_year(pabrik: Pabrik):
    """Copied with the headings of last year: 2022 and 2023."""
    write(pabrik, ("1", "Cakupan", "66", "72", ""), tahun=TAHUN - 1)
    assert rows(pabrik)["Cakupan (%)"][8:10] == ["72", BELUM]


def test_standards_are_those_of_the_indicator_else_of_the_table_of_services(pabrik: Pabrik):
    pabrik.tabel(
        "pelayanan",
        "T-C.23",
        ("No", "Indikator", "Target NSPK", "Target IKK"),
        ("1", "Cakupan", "100", "90"),
        ("2", "Layanan dasar", "", "80"),
    )
    pabrik.pembanding(Indikator.objects.get(nama="Cakupan"), "95", "Target Nasional")
    pabrik.pembanding(Indikator.objects.get(nama="Cakupan"), "50", "Target Provinsi")
    semua = rows(pabrik)
    assert semua["Cakupan (%)"][:2] == ["95", "90"]
    assert semua["Layanan dasar"][:2] == [BELUM, "80"]


def test_standards_that_stand_in_the_table_itself_are_printed_too(pabrik: Pabrik):
    kolom = ("No", "Indikator", "SPM/Standar Nasional", "IKK", "Catatan Analisis")
    pabrik.tabel("proyeksi", "T-C.30", kolom, ("1", "Cakupan", "100", "", "Naik"))
    pabrik.pembanding(Indikator.objects.get(nama="Cakupan"), "90", "Target IKK")
    assert rows(pabrik)["Cakupan (%)"][:2] == ["100", "90"]


def test_a_fact_that_two_indicators_are_stands_once(pabrik: Pabrik):
    satu = Indikator.objects.get(nama="Cakupan")
    pabrik.indikator("Cakupan menurut IKU", sama_dengan=satu, asal="renstra")
    assert len(rows(pabrik)) == 2


def test_a_year_that_is_running_is_told(pabrik: Pabrik):
    satu = Indikator.objects.get(nama="Cakupan")
    satu.realisasi_list.filter(tahun=2022).update(periode=2)
    (tabel,) = list_tabel(susun(pabrik))
    assert tabel.catatan[0].teks == "Sementara s.d. TW II."


def test_a_pd_without_anything_has_an_empty_form():
    document = susun_tc30(Permintaan(Pabrik("kosong").instansi, TAHUN))
    check_semua(document)
    assert texts(list_tabel(document)[0]) == []


def test_facts_take_a_fixed_number_of_queries(pabrik: Pabrik):
    write(pabrik, ("1", "Cakupan", "72", "75", ""))
    awal = count_queries(susun, pabrik)
    for urut in range(5):
        satu = pabrik.indikator(f"Lain {urut}", asal="renstra")
        pabrik.realisasi(satu, "1", 2022)
    assert count_queries(susun, pabrik) == awal <= 25


@pytest.mark.berat
def test_every_cell_is_on_paper(pabrik: Pabrik):
    write(pabrik, ("1", "Cakupan", "72", "75", "Naik"))
    check_pdf(susun(pabrik))
