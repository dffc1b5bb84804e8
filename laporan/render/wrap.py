"""Lines of a drawing: how wide they are, and where a text is broken so that they fit.

A drawing breaks no lines by itself; what is measured here is no less than what any reader draws.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from laporan.render.letters import lebar_teks

LAPANG = 1.08  # the estimated width of letters may be short by this
TEBAL = 1.08  # bold letters are wider
TERPOTONG = " …"


@lru_cache(maxsize=4096)
def text_width(teks: str, huruf: float, *, tebal: bool = False) -> float:
    return lebar_teks(teks) * huruf * LAPANG * (TEBAL if tebal else 1)


@lru_cache(maxsize=4096)
def wrap(teks: str, lebar: int, huruf: float, *, tebal: bool = False) -> tuple[str, ...]:
    """Lines no wider than this; a word that is wider by itself is parted."""
    baris: list[str] = []
    for kata in (bagian for satu in teks.split() for bagian in part(satu, lebar, huruf, tebal)):
        gabung = f"{baris[-1]} {kata}" if baris else kata
        if baris and text_width(gabung, huruf, tebal=tebal) <= lebar:
            baris[-1] = gabung
        else:
            baris.append(kata)
    return tuple(baris) or ("",)


def part(kata: str, lebar: int, huruf: float, tebal: bool) -> Iterable[str]:
    while kata and text_width(kata, huruf, tebal=tebal) > lebar:
        muat = max(1, _fitting(kata, lebar, huruf, tebal))
        yield kata[:muat]
        kata = kata[muat:]
    if kata:
        yield kata


def _fitting(kata: str, lebar: int, huruf: float, tebal: bool) -> int:
    """How many letters fit."""
    banyak = range(len(kata), 0, -1)
    return next((n for n in banyak if text_width(kata[:n], huruf, tebal=tebal) <= lebar), 0)


def widest_word(teks: str, huruf: float, *, tebal: bool = False) -> float:
    return max((text_width(kata, huruf, tebal=tebal) for kata in teks.split()), default=0.0)


def clip(baris: tuple[str, ...], banyak: int, lebar: int, huruf: float) -> tuple[str, ...]:
    """No more lines than these; the last says that more follows."""
    if len(baris) <= banyak:
        return baris
    akhir = baris[banyak - 1]
    while " " in akhir and text_width(akhir + TERPOTONG, huruf) > lebar:
        akhir = akhir.rpartition(" ")[0]
    return (*baris[: banyak - 1], akhir + TERPOTONG)
