"""Cells in their columns, with spans over rows and columns."""

from __future__ import annotations

from laporan.document import Baris, Kolom, Sel, Tabel
from laporan.document.grid import check_grid, row_groups

TIGA = (Kolom("a"), Kolom("b"), Kolom("c"))


def tabel(*baris: tuple[Sel, ...]) -> Tabel:
    return Tabel("t", "Judul", TIGA, tuple(Baris(sel) for sel in baris))


def bentuk(satu: Tabel, terbanyak: int = 8) -> list[list[list[tuple[int, str, int]]]]:
    """Groups → rows → (column, text, rowspan)."""
    return [
        [[(x.kolom, str(x.sel.nilai), x.sel.rowspan) for x in letak] for _, letak in kelompok.baris]
        for kelompok in row_groups(satu, terbanyak)
    ]


def test_rows_without_spans_are_groups_of_one() -> None:
    baris = (Sel("1"), Sel("2"), Sel("3"))
    assert [len(kelompok) for kelompok in bentuk(tabel(baris, baris))] == [1, 1]


def test_cells_move_right_of_a_span_from_above() -> None:
    satu = tabel((Sel("A", rowspan=2), Sel("1"), Sel("2")), (Sel("3"), Sel("4")))
    assert bentuk(satu) == [[[(0, "A", 2), (1, "1", 1), (2, "2", 1)], [(1, "3", 1), (2, "4", 1)]]]


def test_span_in_the_middle_leaves_the_sides_free() -> None:
    satu = tabel((Sel("1"), Sel("A", rowspan=2), Sel("2")), (Sel("3"), Sel("4")))
    assert bentuk(satu)[0][1] == [(0, "3", 1), (2, "4", 1)]


def test_long_span_is_cut_into_groups_with_an_empty_continuation() -> None:
    baris = [(Sel(str(i)), Sel("x")) for i in range(5)]
    satu = tabel((Sel("A", rowspan=5), *baris[0]), *baris[1:])
    kelompok = bentuk(satu, terbanyak=2)
    assert [len(rows) for rows in kelompok] == [2, 2, 1]
    assert [rows[0][0] for rows in kelompok] == [(0, "A", 2), (0, "", 2), (0, "", 1)]
    letak = [kelompok.baris[0][1][0] for kelompok in row_groups(satu, 2)]
    assert [(x.is_lanjutan, x.is_bersambung) for x in letak] == [
        (False, True),
        (True, True),
        (True, False),
    ]


def test_span_a_little_too_long_is_cut_into_even_parts() -> None:
    baris = [(Sel(str(i)), Sel("x")) for i in range(9)]
    kelompok = bentuk(tabel((Sel("A", rowspan=9), *baris[0]), *baris[1:]), terbanyak=8)
    assert [len(rows) for rows in kelompok] == [5, 4]


def test_overlapping_spans_make_one_group() -> None:
    satu = tabel(
        (Sel("A", rowspan=2), Sel("B"), Sel("1")),
        (Sel("C", rowspan=2), Sel("2")),
        (Sel("D"), Sel("3")),
    )
    assert len(bentuk(satu)) == 1


def test_span_past_the_last_row_is_cut() -> None:
    satu = tabel((Sel("A", rowspan=9), Sel("1"), Sel("2")))
    assert bentuk(satu) == [[[(0, "A", 1), (1, "1", 1), (2, "2", 1)]]]


def test_row_that_does_not_fill_the_columns_is_named() -> None:
    assert check_grid(tabel((Sel("1"), Sel("2")))) == "Tabel 't' baris 1: 2 kolom, bukan 3"
    assert check_grid(tabel((Sel("1", colspan=3),))) == ""
    assert "baris 2" in check_grid(
        tabel((Sel("1", rowspan=2), Sel("2", colspan=2)), (Sel("3", colspan=3),))
    )
