"""The part of a year that titles or the name of a sheet give."""

from __future__ import annotations

import pytest

from impor.kenali.triwulan_judul import find_part
from impor.kenali.waktu import TAK_TENTU


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
