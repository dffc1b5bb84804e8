"""Where a header ends, and how its words reach down to the columns."""

from __future__ import annotations

from impor.tabel import Tabel
from tests.impor.lembar_uji import baca, susun


def only(*baris: list[object]) -> Tabel:
    (tabel,) = baca(susun(baris)).tabel
    return tabel


def test_words_below_the_row_of_numbers_belong_to_the_header() -> None:
    tabel = only(
        ["No", "Program/Kegiatan", "Indikator", "Target 2023", None, "Realisasi 2023", None],
        [1, 2, 3, 4, None, 5, None],
        [None, None, None, "K", "Rp", "K", "Rp"],
        [1, "Program A", "Persentase A", 40, 1000, 38, 900],
    )
    assert tabel.baris_kepala == (1, 3)
    assert tabel.baris_penomoran == (2,)
    assert [k.kunci for k in tabel.kolom[3:]] == [
        "target:2023",
        "pagu:2023",
        "realisasi:2023",
        "realisasi_anggaran:2023",
    ]
    assert len(tabel.baris) == 1


def test_a_record_below_the_row_of_numbers_is_no_header() -> None:
    tabel = only(
        ["No", "Uraian", "Satuan", "Target", "Realisasi"],
        [1, 2, 3, 4, 5],
        [None, "Tujuan", "Indeks", None, None],
        [1, "Anggaran", "Rp", "Target", "Realisasi"],
    )
    assert tabel.baris_kepala == (1,)
    assert len(tabel.baris) == 2


def test_a_group_ends_where_the_row_above_begins_another() -> None:
    tabel = only(
        ["No", "Program", "Target", None, None, None, "Realisasi", None],
        [None, None, "TW I", None, "TW II", None, None, None],
        [None, None, *(["K", "Rp"] * 3)],
        [1, "Program A", 10, 100, 20, 200, 19, 190],
    )
    assert [k.kepala for k in tabel.kolom[6:]] == [("Realisasi", "K"), ("Realisasi", "Rp")]


def test_numbers_left_of_a_header_that_has_none_for_them_count_the_rows() -> None:
    tabel = only(
        [None, "Program", "Anggaran", "Keterangan"],
        ["1.", "Program A", 1000, "APBD"],
        ["2.", "Program B", 2000, "APBD"],
    )
    assert [k.kunci for k in tabel.kolom[:2]] == ["no", "uraian"]
