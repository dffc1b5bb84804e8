"""Lists as .csv for the spreadsheets of Indonesian offices: semicolons between the cells, decimal
commas, UTF-8 with a mark at the start, lines that end as on Windows.

A text that a spreadsheet would take for a formula has an apostrophe before it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from io import StringIO

from .lembar import IsiSel, LembarKeluar, clean_teks

TANDA_UTF8 = "\ufeff"
PEMISAH = ";"
AWAL_RUMUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def stream_csv(lembar: LembarKeluar) -> Iterator[str]:
    """The list line by line."""
    yield TANDA_UTF8 + write_line([kolom.judul for kolom in lembar.kolom])
    for baris in lembar.baris:
        yield write_line(baris)


def write_line(isi: Sequence[IsiSel]) -> str:
    penampung = StringIO()
    csv.writer(penampung, delimiter=PEMISAH).writerow([show_cell(satu) for satu in isi])
    return penampung.getvalue()


def show_cell(isi: IsiSel) -> str:
    """Numbers without grouping, which every spreadsheet reads; dates as people write them."""
    if isi is None:
        return ""
    if isinstance(isi, Decimal | int):
        return format(Decimal(isi), "f").replace(".", ",")
    if isinstance(isi, datetime):
        return f"{isi:%d/%m/%Y %H.%M}"
    if isinstance(isi, date):
        return f"{isi:%d/%m/%Y}"
    return escape(clean_teks(isi))


def escape(teks: str) -> str:
    """Blanks before a sign do not hide it from a spreadsheet."""
    return f"'{teks}" if teks.lstrip(" \xa0").startswith(AWAL_RUMUS) else teks
