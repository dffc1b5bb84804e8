"""Rows worded as totals and averages, and indicators that begin like them."""

from __future__ import annotations

import pytest

from impor.tabel import Tabel

from .lembar_uji import baca, susun


def only(*baris: list[object]) -> Tabel:
    """The one table of a small sheet."""
    (tabel,) = baca(susun(baris)).tabel
    return tabel


@pytest.mark.parametrize(
    "kata",
    [
        "Jumlah Anggaran Tahun 2021",
        "TOTAL DINAS SOSIAL",
        "Total Belanja Dinas Sosial Kabupaten Paser",
        "Total Anggaran 2021",
        "J U M L A H",
        "Jumlah Total (A+B)",
    ],
)
def test_a_row_worded_as_a_total_is_no_line(kata: str) -> None:
    tabel = only(
        ["Kode", "Program/Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)"],
        ["1.06.01", "Program Satu", 100, 90],
        ["1.06.02", "Program Dua", 500, 400],
        [None, kata, 600, 490],
    )
    assert [r.isian["uraian"].nilai for r in tabel.baris] == ["Program Satu", "Program Dua"]
    assert len(tabel.total) == 1


@pytest.mark.parametrize("nomor", [2, None])
@pytest.mark.parametrize(
    "nama",
    [
        "Rata-rata lama sekolah",
        "Nilai rata-rata ujian sekolah",
        "Jumlah kecamatan yang dibina",
        "Total fertility rate",
    ],
)
def test_an_indicator_that_begins_like_a_total_is_an_indicator(
    nama: str, nomor: int | None
) -> None:
    tabel = only(
        ["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)"],
        [1, "Meningkatnya mutu", "Angka partisipasi murni", "%", 90, 81, 90],
        [nomor, None, nama, "Nilai", 9, 8, 88.9],
        [None, "Capaian rata-rata", None, None, None, None, 89.4],
    )
    assert [r.isian["indikator"].nilai for r in tabel.baris] == ["Angka partisipasi murni", nama]
    assert len(tabel.total) == 1
