"""The part of a year that titles or the name of a sheet give."""

from __future__ import annotations

from decimal import Decimal

import pytest

from impor.istilah import Jenis
from impor.kenali.judul import find_year
from impor.kenali.kolom import find_role
from impor.kenali.triwulan_judul import find_part, settle_quarter
from impor.kenali.waktu import TAK_TENTU
from impor.tabel import Kolom


@pytest.mark.parametrize(
    ("judul", "lembar", "bagian"),
    [
        (["Realisasi Kinerja Triwulan III Tahun 2024"], "Sheet1", "tw-3"),
        (["REALISASI KINERJA", "TRIWULAN KE-2 TAHUN 2024"], "", "tw-2"),
        (["Capaian s.d. Triwulan III"], "", "sd-tw-3"),
        (["Capaian sampai dengan akhir Triwulan II"], "", "sd-tw-2"),
        (["Capaian Triwulan I s.d. III"], "", "sd-tw-3"),
        (["Capaian TW I - TW III"], "", "sd-tw-3"),
        (["Capaian Semester I Tahun 2024"], "", "semester-1"),
        (["Capaian s/d Semester I Tahun 2024"], "", "sd-semester-1"),
        (["Capaian Kinerja Tahun 2024"], "TW II", "tw-2"),
        (["Capaian Triwulan III"], "TW II", "tw-3"),
        (["Laporan Triwulan III", "Capaian s.d. Triwulan III"], "", "sd-tw-3"),
    ],
)
def test_a_part_of_the_year_is_read(judul: list[str], lembar: str, bagian: str) -> None:
    assert find_part(judul, lembar) == bagian


@pytest.mark.parametrize(
    "judul",
    [
        ["Capaian Kinerja Tahun 2024"],
        ["Capaian s.d. Triwulan IV Tahun 2024"],
        ["Capaian Triwulan I - IV"],
        ["Capaian s.d. Semester II"],
    ],
)
def test_the_whole_year_is_no_part(judul: list[str]) -> None:
    assert find_part(judul, "Lembar1") == ""


@pytest.mark.parametrize(
    "judul",
    [
        ["Capaian Triwulan II dan III"],
        ["Capaian Triwulan II - III"],
        ["Perbandingan Triwulan I dengan Triwulan II"],
    ],
)
def test_several_parts_leave_it_open(judul: list[str]) -> None:
    assert find_part(judul, "") == TAK_TENTU


@pytest.mark.parametrize(
    ("judul", "lembar", "bagian"),
    [
        (["Capaian Kinerja s.d. Desember 2024"], "", ""),
        (["Capaian Kinerja s/d 31 Desember 2024"], "", ""),
        (["Capaian Kinerja per 31 Desember 2024"], "", ""),
        (["Capaian Kinerja Januari - Desember 2024"], "", ""),
        (["Capaian Kinerja", "Periode Januari s.d. Juni 2024"], "", "sd-tw-2"),
        (["Capaian Kinerja s.d. Bulan Maret 2025"], "", "tw-1"),
        (["Capaian Kinerja sampai dengan 30 September 2024"], "", "sd-tw-3"),
        (["Capaian Kinerja Keadaan per 30 Juni 2024"], "", "sd-tw-2"),
        (["Capaian Kinerja Bulan Oktober s.d. Desember 2024"], "", "tw-4"),
        (["Capaian Kinerja Januari – Maret 2025"], "", "tw-1"),
        (["Capaian Kinerja 1 Januari s.d. 31 Maret 2025"], "", "tw-1"),
        (["Capaian Kinerja Juli - Desember 2024"], "", "semester-2"),
        (["Capaian Triwulan I (Januari - Maret) 2025"], "", "tw-1"),
        (["Capaian Triwulan III", "s.d. 30 September 2024"], "", "sd-tw-3"),
        (["Capaian Semester I", "s.d. Juni 2024"], "", "sd-semester-1"),
        (["Laporan Triwulan IV Tahun 2024", "s.d. Desember 2024"], "", ""),
        (["Capaian Triwulan II (bulan Juni) 2024"], "", "tw-2"),
        (["Capaian Kinerja Tahun 2024"], "s.d. Juni", "sd-tw-2"),
    ],
)
def test_months_come_to_a_part_of_the_year(judul: list[str], lembar: str, bagian: str) -> None:
    assert find_part(judul, lembar) == bagian


@pytest.mark.parametrize(
    ("judul", "lembar"),
    [
        (["Capaian Kinerja Bulan Maret 2025"], ""),
        (["Capaian Kinerja Desember 2024"], ""),
        (["Capaian Kinerja s.d. April 2024"], ""),
        (["Capaian Kinerja Februari - April 2024"], ""),
        (["Capaian Kinerja Tahun 2024"], "Maret"),
        (["Capaian Kinerja Tahun 2024"], "Mar 24"),
        (["Capaian Triwulan III", "s.d. 30 Juni 2024"], ""),
        (["Capaian Triwulan IV dan Semester II"], ""),
    ],
)
def test_months_that_make_no_quarter_leave_it_open(judul: list[str], lembar: str) -> None:
    assert find_part(judul, lembar) == TAK_TENTU


@pytest.mark.parametrize(
    "judul",
    [
        ["Capaian Kinerja Tahun 2024", "Keadaan per 10 Januari 2025"],
        ["Capaian Kinerja Tahun 2024", "Tanggal 2 Januari 2024"],
        ["Capaian Kinerja untuk Tahun yang Berakhir 31 Desember 2024"],
        ["Capaian Kinerja Tahun 2024", "Lampiran Keputusan Bupati tanggal 12 Maret 2024"],
    ],
)
def test_a_date_on_which_something_was_made_is_no_part(judul: list[str]) -> None:
    assert find_part(judul, "Marka") == ""


def columns(*kepala: str) -> tuple[Kolom, ...]:
    return tuple(
        Kolom(nomor, "A", (satu,), *find_role((satu,))[:1], "", Decimal(1))
        for nomor, satu in enumerate(kepala, 1)
    )


@pytest.mark.parametrize(
    ("kepala", "periode"),
    [
        ("Realisasi", "tw-4"),
        ("Realisasi s.d. Triwulan IV", ""),
        ("Realisasi s.d. Desember", ""),
        ("Realisasi Tahunan", ""),
        ("Realisasi Setahun", ""),
    ],
)
def test_a_column_that_says_the_year_keeps_it_below_a_title_of_a_quarter(
    kepala: str, periode: str
) -> None:
    semua = columns("Indikator", "Target Tahun 2024", kepala)
    judul = ["Capaian Kinerja Triwulan IV Tahun 2024"]
    hasil = settle_quarter(semua, Jenis.TARGET_REALISASI, judul, "")
    assert [satu.periode for satu in hasil] == ["", "", periode]


@pytest.mark.parametrize(
    ("judul", "tahun"),
    [
        ("Capaian Kinerja Triwulan IV Tahun 2024", 2024),
        ("Capaian Kinerja TW III-2024 Dinas Sosial", 2024),
        ("Capaian Kinerja s.d. Desember 2024", 2024),
        ("Capaian Kinerja Bulan Maret 2025 Dinas Sosial", 2025),
        ("Capaian Kinerja Semester I/2024 pada Dinas Sosial", 2024),
        ("Capaian Kinerja Keadaan per 31 Januari 2025", None),
        ("Perbandingan Realisasi Tahun 2022, 2023 dan 2024", 2024),
        ("Perbandingan Realisasi Tahun 2022, 2023, dan Tahun 2024 Dinas Sosial", 2024),
    ],
)
def test_the_year_beside_a_part_is_the_year(judul: str, tahun: int | None) -> None:
    assert find_year([judul], ()) == tahun
