"""The cells of a sheet on their way from the child to its parent: a few long columns.

A list for each of half a million cells would take both longer than opening the workbook did.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from impor.baca.grid import NilaiSel, Sel

SelMentah = tuple[int, int, str, str, str | None, str]
"""Row, column, shown text, kind, value (None: the text itself), formula."""

TEKS, TANGGAL, BENAR, TANPA = "t", "w", "b", "k"
ANGKA = {(False, False): "a", (True, False): "p", (False, True): "s", (True, True): "q"}
"""The kinds of number cells, by whether they are shown as percent, and their zero as a dash."""
BACA: dict[str, Callable[[str], NilaiSel]] = {
    TANGGAL: date.fromisoformat,
    BENAR: bool,
    TANPA: lambda _: None,
    **dict.fromkeys(ANGKA.values(), Decimal),
}
PERSEN = frozenset(jenis for (persen, _), jenis in ANGKA.items() if persen)
STRIP = frozenset(jenis for (_, strip), jenis in ANGKA.items() if strip)


def pack(sel: Sequence[SelMentah]) -> dict[str, Any]:
    """The cells that show anything, as JSON-ready columns. They come in reading order."""
    terlihat = [satu for satu in sel if satu[2].strip()]
    baris, kolom, mentah, jenis, nilai, rumus = zip(*terlihat, strict=True) if terlihat else KOSONG
    return {
        "baris": baris,
        "kolom": kolom,
        "mentah": mentah,
        "jenis": "".join(jenis),
        "nilai": nilai,
        "rumus": {urutan: satu for urutan, satu in enumerate(rumus) if satu},
    }


KOSONG: tuple[tuple[Any, ...], ...] = ((),) * 6


def unpack(larik: dict[str, Any]) -> Iterator[Sel]:
    """The cells again. Those of one row share its number, those with the same words their text."""
    rumus = {int(urutan): satu for urutan, satu in larik["rumus"].items()}
    isi = zip(
        *(larik[nama] for nama in ("baris", "kolom", "mentah", "jenis", "nilai")), strict=True
    )
    kata: dict[str, str] = {}
    sebaris = 0
    for urutan, (baris, kolom, mentah, jenis, nilai) in enumerate(isi):
        sebaris = sebaris if sebaris == baris else baris
        if nilai is None:
            terbaca: NilaiSel = (mentah := kata.setdefault(mentah, mentah))
        else:
            terbaca = BACA[jenis](nilai)
        yield Sel(
            *(sebaris, kolom, mentah, terbaca, jenis in PERSEN, jenis in STRIP),
            rumus.get(urutan, ""),
        )
