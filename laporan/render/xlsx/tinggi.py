"""How wide columns and how high rows are, so that no text is hidden: not every program fits rows
to wrapped text by itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from textwrap import wrap

from laporan.document import Kolom

LEBAR_LEMBAR = 120  # letters, over which the columns of a table are spread
LEBAR_TERSEMPIT = 9
TINGGI_BARIS = 13.5  # points
TERTINGGI = 400.0  # what a sheet takes

Isi = tuple[int, int, int, int, str]  # row, column, rows, columns and text of a cell


def column_widths(kolom: Sequence[Kolom]) -> list[float]:
    """In letters, in the proportions of the report."""
    bobot = [max(satu.lebar, 1) for satu in kolom]
    bagian = (LEBAR_LEMBAR * satu / sum(bobot) for satu in bobot)
    return [max(round(satu, 1), LEBAR_TERSEMPIT) for satu in bagian]


def row_heights(isi: Iterable[Isi], lebar: Sequence[float]) -> dict[int, float]:
    """In points, of the rows that take more than one line. What a cell over several rows needs
    beyond them is added to the last of them."""
    baris: dict[int, int] = {}
    tinggi = sorted(isi, key=lambda satu: satu[2])
    for awal, kolom, rentang, banyak, teks in tinggi:
        perlu = count_lines(teks, sum(lebar[kolom : kolom + banyak]))
        ada = sum(baris.get(awal + satu, 1) for satu in range(rentang))
        if perlu > ada:
            akhir = awal + rentang - 1
            baris[akhir] = baris.get(akhir, 1) + perlu - ada
    return {
        nomor: min(banyak * TINGGI_BARIS + 2, TERTINGGI)
        for nomor, banyak in baris.items()
        if banyak > 1
    }


def count_lines(teks: str, lebar: float) -> int:
    """The lines of a text in a column of so many letters; words are not cut."""
    return sum(max(1, len(wrap(satu, max(1, int(lebar))))) for satu in teks.split("\n"))
