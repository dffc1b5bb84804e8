"""T-C.29: the Renja of last year evaluated, and how far the Renstra comes by this year's end."""

from __future__ import annotations

import pytest

from laporan.document import Document
from laporan.dokumen.jenis import Permintaan
from laporan.dokumen.renja.rekap import susun_tc29
from renstra.models import Indikator, Program
from tests.laporan.pabrik import Pabrik

from .sama import check_pdf, check_semua, check_xlsx, count_queries, headings, list_tabel, texts

pytestmark = pytest.mark.django_db
TAHUN = 2023  # of the Renja: 2022 is running, 2021 is evaluated, 2020 lies before it


@pytest.fixture
def pabrik() -> Pabrik:
    """A program with a count that adds up, an index, and one where less is better."""
    pabrik = Pabrik(tahun=TAHUN)
    periode = pabrik.periode(2020, 2024)
    program = pabrik.program("Program A", pabrik.sasaran("Sasaran A"))
    renstra = pabrik.dokumen("renstra", 0, periode=periode)
    for nama, isi, cara, arah in (
        ("Penerima", ("500", "100", "120"), "kumulatif", "naik"),
        ("Indeks", ("80", "70", "75"), "", "naik"),
        ("Keluhan", ("10", "20", "15"), "", "turun"),
    ):
        satu = pabrik.indikator(
            nama, program=program, konsolidasi=cara, asal="renstra", arah=arah, satuan="Orang"
        )
        pabrik.target(satu, isi[0], periode="akhir", tahun=2024, dokumen=renstra)
        for tahun, target in zip((2021, 2022), isi[1:], strict=True):
            pabrik.target(satu, target, tahun=tahun, dokumen=renstra)
    for nama, dua_lalu, lalu in (
        ("Penerima", "90", "110"),
        ("Indeks", "55", "63"),
        ("Keluhan", "30", "25"),
    ):
        satu = Indikator.objects.get(nama=nama)
        pabrik.realisasi(satu, dua_lalu, 2020)
        pabrik.realisasi(satu, lalu, 2021)
    return pabrik


def susun(pabrik: Pabrik, tahun: int = TAHUN) -> Document:
    return susun_tc29(Permintaan(pabrik.instansi, tahun))


def rows(pabrik: Pabrik, tahun: int = TAHUN) -> dict[str, list[str]]:
    """Columns 4 to 11 by indicator."""
    (tabel,) = list_tabel(susun(pabrik, tahun))
    return {satu[-9].removesuffix(" (Orang)"): satu[-8:] for satu in texts(tabel)}


def test_the_form_has_the_columns_and_numbers_of_the_regulation(pabrik: Pabrik):
    (tabel,) = list_tabel(susun(pabrik))
    assert [satu.nomor for satu in tabel.kolom if satu.nomor] == [
        "(8) = (7) ÷ (6)",
        "(10) = (5) + (7) + (9)",
        "(11) = (10) ÷ (4)",
    ]
    assert headings(tabel)[3:7] == [
        "Target Kinerja Capaian Program (Renstra)",
        "Realisasi Target Kinerja s.d. Tahun 2020",
        "Target dan Realisasi Kinerja Program dan Kegiatan Tahun Lalu (2021) > Target Renja",
        "Target dan Realisasi Kinerja Program dan Kegiatan Tahun Lalu (2021) > Realisasi Renja",
    ]
    assert len(tabel.kolom) == 11


def test_counts_add_up_and_an_index_is_expected_to_be_its_target(pabrik: Pabrik):
    semua = rows(pabrik)
    assert semua["Penerima"] == ["500", "90", "100", "110", "110,00%", "120", "320", "64,00%"]
    assert semua["Indeks"] == ["80", "55", "70", "63", "90,00%", "75", "75", "93,75%"]
    assert semua["Keluhan"] == ["10", "30", "20", "25", "75,00%", "15", "15", "50,00%"]


def test_the_target_of_a_renja_is_that_of_the_pk_where_there_is_one(pabrik: Pabrik):
    satu = Indikator.objects.get(nama="Penerima")
    pabrik.target(satu, "55", tahun=2021, dokumen=pabrik.dokumen("pk", 2021))
    assert rows(pabrik)["Penerima"][2:5] == ["55", "110", "200,00%"]


def test_a_year_without_value_is_told_below_a_sum(pabrik: Pabrik):
    satu = Indikator.objects.get(nama="Penerima")
    satu.realisasi_list.filter(tahun=2020).delete()
    (tabel,) = list_tabel(susun(pabrik))
    (penerima, *_) = texts(tabel)
    assert penerima[-7] == "–"
    assert penerima[-2] == "230"
    assert [sel.catatan for sel in tabel.baris[0].sel[-7:]] == ["", "", "", "", "", "1", ""]
    assert tabel.catatan[1].teks == "Tanpa tahun 2020, yang belum ada realisasinya."


def test_nothing_is_expected_where_last_year_is_missing_or_no_target_is_set(pabrik: Pabrik):
    penerima, indeks = (Indikator.objects.get(nama=satu) for satu in ("Penerima", "Indeks"))
    penerima.realisasi_list.filter(tahun=2021).delete()
    indeks.target_list.filter(tahun=2022).delete()
    semua = rows(pabrik)
    assert semua["Penerima"][3:] == [
        *("–", "Belum ada realisasi", "120", "Belum ada realisasi", "Belum ada realisasi")
    ]
    assert semua["Indeks"][5:] == ["–", "Belum ada target", "Belum ada target"]


def test_years_before_the_renstra_count_for_nothing_of_it(pabrik: Pabrik):
    """A Renja of its second year: the year before was evaluated, and belongs to no sum."""
    satu = Indikator.objects.get(nama="Penerima")
    pabrik.realisasi(satu, "1000", 2019)
    pabrik.target(satu, "95", tahun=2020, dokumen=satu.target_list.first().dokumen)
    assert rows(pabrik, 2021)["Penerima"] == [
        *("500", "–", "–", "1.000", "Belum ada target", "95", "95", "19,00%")
    ]
    assert rows(pabrik, 2022)["Penerima"][1:] == [
        *("–", "95", "90", "94,74%", "100", "190", "38,00%")
    ]


def test_a_figure_that_is_not_final_is_told(pabrik: Pabrik):
    satu = Indikator.objects.get(nama="Indeks")
    satu.realisasi_list.filter(tahun=2021).update(status="sementara")
    (tabel,) = list_tabel(susun(pabrik))
    assert tabel.catatan[1].teks == "Sementara."
    satu.realisasi_list.filter(tahun=2021).update(status="tetap", periode=3)
    (tabel,) = list_tabel(susun(pabrik))
    assert tabel.catatan[1].teks == "Sementara s.d. TW III."


def test_every_cell_says_the_same_everywhere(pabrik: Pabrik):
    document = susun(pabrik)
    check_semua(document)
    assert check_xlsx(document) > 20
    check_semua(susun_tc29(Permintaan(Pabrik("kosong").instansi, TAHUN)))


def test_facts_take_a_fixed_number_of_queries(pabrik: Pabrik):
    awal = count_queries(susun, pabrik)
    program = Program.objects.get()
    for urut in range(5):
        satu = pabrik.indikator(f"Lain {urut}", program=program, asal="renstra")
        pabrik.realisasi(satu, "1", 2021)
    assert count_queries(susun, pabrik) == awal <= 25


@pytest.mark.berat
def test_every_cell_is_on_paper(pabrik: Pabrik):
    check_pdf(susun(pabrik))
