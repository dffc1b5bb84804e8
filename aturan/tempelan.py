"""A block of cells as spreadsheets put it on the clipboard: rows by lines, cells by tabs."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

PANJANG_MAKS = 100_000  # characters of a whole block; also what ``csv`` takes for one cell
Baris = tuple[str, ...]


def read_tempelan(teks: str) -> tuple[Baris, ...]:
    """The cells by row; a cell with a line break or a tab stands in quotes. Rows without any text
    are left out, blank cells stay. Raises ``ValueError`` for a block that is too long."""
    if len(teks) > PANJANG_MAKS:
        raise ValueError(f"Tempelan {len(teks)} karakter; paling panjang {PANJANG_MAKS}.")
    baris = csv.reader(StringIO(teks, newline=""), delimiter="\t")
    semua = (tuple(sel.replace("\r\n", "\n").strip() for sel in satu) for satu in baris)
    return tuple(satu for satu in semua if any(satu))


def fit(baris: Iterable[str], lebar: int) -> Baris:
    """The row in the width of its table. Raises ``ValueError`` for text beyond it."""
    sel = tuple(baris)
    if any(sel[lebar:]):
        raise ValueError(f"Ada baris dengan {len(sel)} sel, sedangkan tabel ini {lebar} kolom.")
    return (*sel[:lebar], *("",) * (lebar - len(sel)))
