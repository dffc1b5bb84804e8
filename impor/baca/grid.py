"""The grid that every reader gives: sheets of cells that remember row, column and how they look.

Rows and columns count from 1, as in the addresses that people see.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import NamedTuple

POLA_ALAMAT = re.compile(r"([A-Z]{1,3})([0-9]{1,7})\Z")

PANJANG_SEL = 32_767
"""Letters in one cell, as in Excel. Longer ones come from no spreadsheet."""
_ARAH = {0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}
_KENDALI = dict.fromkeys({*range(0x20), 0x7F, *_ARAH} - {0x09, 0x0A, 0x0D})

NilaiSel = str | Decimal | date | bool | None


class Gabung(NamedTuple):
    """A merged range; both ends belong to it."""

    baris_awal: int
    kolom_awal: int
    baris_akhir: int
    kolom_akhir: int

    @property
    def luas(self) -> int:
        """How many cells it covers."""
        tinggi = self.baris_akhir - self.baris_awal + 1
        return tinggi * (self.kolom_akhir - self.kolom_awal + 1)

    def covers(self, baris: int, kolom: int) -> bool:
        """Whether the cell lies inside."""
        return (
            self.baris_awal <= baris <= self.baris_akhir
            and self.kolom_awal <= kolom <= self.kolom_akhir
        )


class Sel(NamedTuple):
    """One non-empty cell. A named tuple, because a budget sheet holds half a million of them.

    ``mentah`` is the text as a person sees it, in Indonesian notation; ``nilai`` is what the file
    holds. A percent cell that shows 40% has ``nilai`` 0.4 and ``persen`` True. ``strip`` tells
    that the number format shows its zero as a dash. ``rumus`` is the formula, without its sign.
    """

    baris: int
    kolom: int
    mentah: str
    nilai: NilaiSel
    persen: bool = False
    strip: bool = False
    rumus: str = ""

    @property
    def alamat(self) -> str:
        """Its address, as ``D13``."""
        return f"{column_letters(self.kolom)}{self.baris}"

    @property
    def teks(self) -> str:
        """The text on one line, without superfluous blanks."""
        return " ".join(self.mentah.split())


place = itemgetter(0, 1)
"""Row and column of a cell: sorted by them, cells stand in reading order."""


@dataclass(frozen=True, slots=True)
class Lembar:
    """One sheet. ``sel`` holds the non-empty cells by (row, column), in reading order.

    ``melingkar`` are the addresses of formulas that need their own result.
    """

    nama: str
    sel: Mapping[tuple[int, int], Sel]
    gabung: tuple[Gabung, ...] = ()
    baris_tersembunyi: frozenset[int] = frozenset()
    kolom_tersembunyi: frozenset[int] = frozenset()
    tersembunyi: bool = False
    melingkar: tuple[str, ...] = ()

    def rows(self) -> dict[int, list[Sel]]:
        """The non-empty cells of each non-empty row, from top and left."""
        sebaris = groupby(self.sel.values(), attrgetter("baris"))
        return {nomor: list(sel) for nomor, sel in sebaris}


@dataclass(frozen=True, slots=True)
class Buku:
    """One file.

    ``rumus_tanpa_nilai`` lists (sheet, address) of formulas that hold no result. ``tanpa_format``
    tells that number formats and hidden rows could not be seen, as in the old .xls.
    """

    berkas: str
    lembar: tuple[Lembar, ...]
    rumus_tanpa_nilai: tuple[tuple[str, str], ...] = ()
    tanpa_format: bool = False


@lru_cache(maxsize=1024)
def column_letters(kolom: int) -> str:
    """1 → A, 27 → AA."""
    huruf = ""
    while kolom > 0:
        kolom, sisa = divmod(kolom - 1, 26)
        huruf = chr(65 + sisa) + huruf
    return huruf


def column_number(huruf: str) -> int:
    """A → 1, AA → 27."""
    nomor = 0
    for karakter in huruf:
        nomor = nomor * 26 + ord(karakter) - 64
    return nomor


def drop_controls(teks: str) -> str:
    """Without characters that no document prints, no database takes and terminals obey; nor
    those that turn the direction of what follows."""
    return teks if teks.isprintable() else teks.translate(_KENDALI)


def split_address(alamat: str) -> tuple[int, int]:
    """D13 → (13, 4). Raises ValueError on what is no address."""
    cocok = POLA_ALAMAT.match(alamat)
    if cocok is None:
        raise ValueError(f"bukan alamat sel: {alamat!r}")
    return int(cocok[2]), column_number(cocok[1])
