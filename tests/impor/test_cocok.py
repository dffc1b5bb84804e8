"""What a title says of year and office, held against what a person says."""

import pytest

from impor.cocok import check_judul
from impor.sebab import SebabPesan
from impor.tabel import Tabel

from .lembar_uji import baca, susun

SENDIRI = "Dinas Sosial Kabupaten Halmahera Timur"
PK = ["No", "Sasaran", "Indikator", "Target"]
UANG = ["No", "Program", "Anggaran (Rp)", "Realisasi (Rp)"]
BANDING = ["No", "Indikator", "Realisasi", "Standar Nasional"]


def tabel(judul: str, kepala: list[str]) -> Tabel:
    return baca(susun([[judul], [], kepala, [1, "Naiknya layanan", 80, 90]])).tabel[0]


def sebab(judul: str, kepala: list[str], *, tahun: int | None, nama: str) -> list[SebabPesan]:
    return [pesan.sebab for pesan in check_judul(tabel(judul, kepala), tahun=tahun, nama=nama)]


@pytest.mark.parametrize(
    ("judul", "kepala", "harap"),
    [
        ("Perjanjian Kinerja Dinas Sosial Tahun 2021", PK, []),
        ("Perjanjian Kinerja Tahun 2020", PK, [SebabPesan.TAHUN_LAIN]),
        ("Realisasi Anggaran Dinas Sosial Tahun 2020", UANG, []),
        ("Realisasi Anggaran Dinas Sosial Tahun 2019", UANG, [SebabPesan.TAHUN_LAIN]),
        ("Realisasi Anggaran Dinas Sosial Tahun 2022", UANG, [SebabPesan.TAHUN_LAIN]),
        ("Perjanjian Kinerja Dinas Kesehatan Tahun 2021", PK, [SebabPesan.INSTANSI_LAIN]),
        (
            "Perjanjian Kinerja Dinas Kesehatan Tahun 2018",
            PK,
            [SebabPesan.TAHUN_LAIN, SebabPesan.INSTANSI_LAIN],
        ),
        ("Perbandingan dengan Dinas Kesehatan Provinsi Lain Tahun 2021", BANDING, []),
        ("Perjanjian Kinerja Dinas Sosal Triwulan IV Tahun 2021", PK, []),
        ("Perjanjian Kinerja Dinas Sosial TA 2021", PK, []),
    ],
)
def test_titles_are_held_against_year_and_office(
    judul: str, kepala: list[str], harap: list[SebabPesan]
) -> None:
    assert sebab(judul, kepala, tahun=2021, nama=SENDIRI) == harap


def test_what_nobody_said_is_held_against_nothing() -> None:
    assert sebab("Perjanjian Kinerja Dinas Kesehatan 2018", PK, tahun=None, nama="") == []


def test_the_warning_says_what_was_found_and_what_was_expected() -> None:
    satu = tabel("Perjanjian Kinerja Dinas Kesehatan Tahun 2021", PK)
    (pesan,) = check_judul(satu, tahun=2021, nama=SENDIRI)
    assert pesan.ditemukan == "Perjanjian Kinerja Dinas Kesehatan Tahun 2021"
    assert pesan.diharapkan == SENDIRI
    assert pesan.kalimat.startswith("Judul menyebut Dinas Kesehatan, bukan Dinas Sosial")


@pytest.mark.parametrize(
    ("judul", "kepala", "sel"),
    [
        ([["Perjanjian Kinerja Dinas Kesehatan Tahun 2018"]], PK, ["A1", "A1"]),
        ([["Perjanjian Kinerja"], ["Dinas Kesehatan"], ["Tahun 2018"]], PK, ["A3", "A2"]),
        ([["Perjanjian Kinerja"], ["OPD", ": Dinas Kesehatan"], ["Tahun", 2018]], PK, ["B3", "B2"]),
        ([["Perjanjian Kinerja"]], [*PK[:3], "Target 2018"], ["D3"]),
    ],
)
def test_the_warning_names_the_cell_that_says_so(
    judul: list[list[object]], kepala: list[str], sel: list[str]
) -> None:
    (satu,) = baca(susun([*judul, [], kepala, [1, "Naiknya layanan", "IKM", 90]])).tabel
    assert [pesan.sel for pesan in check_judul(satu, tahun=2021, nama=SENDIRI)] == sel


def test_a_table_without_a_title_of_its_own_names_the_cell_of_the_one_above() -> None:
    isi = [kepala := PK, [1, "Naiknya layanan", "IKM", 90]]
    bawah: list[object] = [None, *kepala[1:], "Satuan"]
    semua = baca(susun([["Perjanjian Kinerja Tahun 2018"], [], *isi, [], bawah, *isi[1:]])).tabel
    sel = [p.sel for satu in semua for p in check_judul(satu, tahun=2021, nama=SENDIRI)]
    assert sel == ["A1"] * len(semua)


def test_a_year_that_only_the_name_of_the_sheet_says_has_no_cell() -> None:
    isi: list[list[object]] = [[*PK], [1, "Naiknya layanan", "IKM", 90]]
    (satu,) = baca(susun([["Perjanjian Kinerja"], [], *isi], nama="PK 2018")).tabel
    assert [p.sel for p in check_judul(satu, tahun=2021, nama=SENDIRI)] == [""]
