"""Tables beside each other whose headers stand in different rows."""

from __future__ import annotations

import pytest

from impor.istilah import Jenis, Kelas
from impor.tabel import HasilBaca
from tests.impor.lembar_uji import baca, susun

UKUR = ["No", "Indikator Kinerja", "Target", "Realisasi"]
UANG = ["No", "Program", "Anggaran", "Realisasi"]
KOSONG: list[object] = [None] * 4


def read(*baris: list[object]) -> HasilBaca:
    return baca(susun(baris))


def drawn(hasil: HasilBaca) -> list[tuple[Jenis, list[list[str]]]]:
    return [
        (t.jenis, [[isi.mentah for isi in r.isian.values()] for r in t.baris]) for t in hasil.tabel
    ]


def test_a_header_one_row_lower_begins_a_table_of_its_own() -> None:
    hasil = read(
        ["Tabel 1 Capaian Kinerja Tahun 2023"],
        UKUR,
        [1, "Cakupan A", 68, 70, None, "Tabel 2 Realisasi Anggaran Tahun 2022"],
        [2, "Cakupan B", 50, 45, None, *UANG],
        [3, "Cakupan C", 10, 11, None, 1, "Program A", 1000, 900],
        [*KOSONG, None, 2, "Program B", 2000, 1500],
        [*KOSONG, None, None, "Jumlah", 3000, 2400],
    )
    ukur, uang = hasil.tabel
    assert drawn(hasil) == [
        (
            Jenis.TARGET_REALISASI,
            [
                ["1", "Cakupan A", "68", "70"],
                ["2", "Cakupan B", "50", "45"],
                ["3", "Cakupan C", "10", "11"],
            ],
        ),
        (
            Jenis.ANGGARAN,
            [["1", "Program A", "1000", "900"], ["2", "Program B", "2000", "1500"]],
        ),
    ]
    assert (ukur.tahun, uang.tahun) == (2023, 2022)
    assert (ukur.judul, uang.judul) == (
        ("Tabel 1 Capaian Kinerja Tahun 2023",),
        ("Tabel 2 Realisasi Anggaran Tahun 2022",),
    )
    assert len(uang.total) == 1
    assert hasil.hitungan[Kelas.TIDAK_DIPAHAMI] == 0


def test_the_left_table_may_be_the_lower_one_and_a_title_over_all_holds_for_both() -> None:
    hasil = read(
        ["Lampiran Laporan Kinerja Tahun 2023"],
        [*KOSONG, None, *UANG],
        [*KOSONG, None, 1, "Program A", 1000, 900],
        [*UKUR, None, 2, "Program B", 2000, 1500],
        [1, "Cakupan A", 68, 70, None, 3, "Program C", 500, 500],
    )
    assert [(t.jenis, t.tahun, len(t.baris)) for t in hasil.tabel] == [
        (Jenis.TARGET_REALISASI, 2023, 1),
        (Jenis.ANGGARAN, 2023, 3),
    ]


def test_three_strips_are_three_tables() -> None:
    skala = ["Predikat", "Rentang"]
    hasil = read(
        [*UKUR, None, *KOSONG, None, None],
        [1, "Cakupan A", 68, 70, None, *UANG],
        [2, "Cakupan B", 50, 45, None, 1, "Program A", 1000, 900, None, *skala],
        [3, "Cakupan C", 50, 45, None, 2, "Program B", 1000, 900, None, "Tinggi", "> 90"],
    )
    assert [(t.jenis, len(t.baris)) for t in hasil.tabel] == [
        (Jenis.TARGET_REALISASI, 3),
        (Jenis.ANGGARAN, 2),
        (Jenis.SKALA, 1),
    ]


@pytest.mark.parametrize(
    "baris",
    [
        # parts of one header, in two rows, with a blank column between
        [
            ["No", "Indikator Kinerja", None, "Kinerja", None, "Ket"],
            [None, None, None, "Target", "Realisasi", None],
            [1, "Cakupan A", None, 68, 70, "x"],
            [2, "Cakupan B", None, 68, 70, "x"],
        ],
        # a stray note right of the table
        [
            UKUR,
            [1, "Cakupan A", 68, 70, None, "Catatan: data sementara"],
            [2, "Cakupan B", 68, 70, None, "cek lagi", "Realisasi"],
        ],
        # a name that reads like a header, in a record beside a blank column
        [
            UKUR,
            [1, "Cakupan A", 68, 70],
            [2, "Cakupan B", 68, 70, None, "Sumber Data", "Dinas"],
        ],
    ],
    ids=["header in two rows", "note at the right", "words of a header at the right"],
)
def test_what_has_no_header_of_its_own_stays_with_its_table(baris: list[list[object]]) -> None:
    (tabel,) = read(["Tabel 1 Capaian Kinerja Tahun 2023"], *baris).tabel
    assert (tabel.jenis, len(tabel.baris)) == (Jenis.TARGET_REALISASI, 2)
