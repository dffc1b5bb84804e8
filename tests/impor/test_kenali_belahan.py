"""Tables beside each other: two where they count, title or number apart, else one with a gap."""

from __future__ import annotations

import pytest

from impor.istilah import Jenis, Kelas
from impor.tabel import Tabel
from tests.impor.lembar_uji import baca, susun

UKUR = ["No", "Indikator Kinerja", "Target", "Realisasi"]
UANG = ["No", "Program", "Anggaran", "Realisasi"]


def tables(*baris: list[object]) -> list[Tabel]:
    return list(baca(susun(baris)).tabel)


def test_tables_that_count_their_rows_apart_are_two() -> None:
    kiri, kanan = tables(
        [*UKUR, None, *UANG],
        [1, "Cakupan A", 68, 70, None, 1, "Program A", 1000, 900],
        [None, None, None, None, None, 2, "Program B", 2000, 1500],
        [None, None, None, None, None, "Jumlah", None, 3000, 2400],
    )
    assert (kiri.jenis, kanan.jenis) == (Jenis.TARGET_REALISASI, Jenis.ANGGARAN)
    assert [len(t.baris) for t in (kiri, kanan)] == [1, 2]
    assert [k.kunci for k in kanan.kolom] == ["no", "uraian", "pagu", "realisasi_anggaran"]
    assert len(kanan.total) == 1


def test_each_has_the_title_over_it_and_the_row_of_numbers_belongs_to_both() -> None:
    hasil = baca(
        susun(
            [
                ["Tabel 1 Capaian Kinerja", *([None] * 4), "Tabel 2 Realisasi Anggaran"],
                [*UKUR, None, *UANG],
                [1, 2, 3, 4, None, 1, 2, 3, 4],
                [1, "Cakupan A", 68, 70, None, 1, "Program A", 1000, 900],
            ]
        )
    )
    assert [t.judul for t in hasil.tabel] == [
        ("Tabel 1 Capaian Kinerja",),
        ("Tabel 2 Realisasi Anggaran",),
    ]
    assert [len(t.baris) for t in hasil.tabel] == [1, 1]
    assert hasil.hitungan[Kelas.PENOMORAN] == 8


@pytest.mark.parametrize(
    "kepala",
    [
        ["No", "Sasaran", "Indikator Kinerja", None, "Target", "Realisasi", "Capaian"],
        ["No", "Sasaran", "Indikator Kinerja", "Target", None, "Program", "Anggaran"],
        ["No", "Sasaran", None, "No", "Indikator Kinerja", "Target", "Realisasi"],
    ],
    ids=lambda kepala: " ".join(satu or "·" for satu in kepala),
)
def test_a_blank_column_alone_parts_nothing(kepala: list[object]) -> None:
    isi: list[object] = [satu if satu is None else f"{satu} x" for satu in kepala]
    (tabel,) = tables(["Tabel 1 Perjanjian Kinerja Tahun 2023"], kepala, isi)
    assert tabel.judul
    assert len(tabel.kolom) == len(kepala)


def test_figures_under_one_header_are_never_joined() -> None:
    (tabel,) = tables(
        ["No", "Indikator Kinerja", "Target", "Realisasi", "Realisasi"],
        [1, "Cakupan A", 68, 70, 900],
        [2, "Cakupan B", 68, None, 900],
    )
    isian = [{k: i.mentah for k, i in r.isian.items()} for r in tabel.baris]
    assert isian[0]["realisasi"] == "70"
    assert "realisasi" not in isian[1]
