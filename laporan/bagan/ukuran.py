"""Boxes, lines and letters of a chart, in the units of a drawing (96 to the inch)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from laporan.render.letters import lebar_teks

LAPANG = 1.08  # the estimated width of letters may be short by this; bold ones are wider
TEBAL = 1.08
BARIS = 1.2  # of the letters, from line to line
TEPI_X, TEPI_Y = 5, 4  # within a box


@dataclass(frozen=True, slots=True)
class Kotak:
    x: int
    y: int
    lebar: int
    tinggi: int
    baris: tuple[str, ...]
    is_kepala: bool = False
    is_baru: bool = False

    @property
    def kanan(self) -> int:
        return self.x + self.lebar

    @property
    def bawah(self) -> int:
        return self.y + self.tinggi

    @property
    def tengah_x(self) -> int:
        return self.x + self.lebar // 2

    @property
    def tengah_y(self) -> int:
        return self.y + self.tinggi // 2


@dataclass(frozen=True, slots=True)
class Garis:
    """Upright or level, from left or top to right or bottom."""

    x1: int
    y1: int
    x2: int
    y2: int


@dataclass(frozen=True, slots=True)
class Denah:
    """A placed chart; ``huruf`` is the size of its letters."""

    lebar: int
    tinggi: int
    huruf: float
    kotak: tuple[Kotak, ...]
    garis: tuple[Garis, ...]
    is_lanskap: bool = False


@dataclass(frozen=True, slots=True)
class Potongan:
    """Placed boxes and lines that move together; the first box is the one that a line enters."""

    kotak: tuple[Kotak, ...] = ()
    garis: tuple[Garis, ...] = ()

    @property
    def bawah(self) -> int:
        return max((satu.bawah for satu in self.kotak), default=0)

    def move(self, x: int, y: int) -> Potongan:
        return Potongan(
            tuple(replace(satu, x=satu.x + x, y=satu.y + y) for satu in self.kotak),
            tuple(Garis(satu.x1 + x, satu.y1 + y, satu.x2 + x, satu.y2 + y) for satu in self.garis),
        )


def join(potongan: Iterable[Potongan], *garis: Garis) -> Potongan:
    semua = list(potongan)
    return Potongan(
        tuple(kotak for satu in semua for kotak in satu.kotak),
        (*(isi for satu in semua for isi in satu.garis), *garis),
    )


def upright(x: int, y1: int, y2: int) -> Garis:
    return Garis(x, min(y1, y2), x, max(y1, y2))


def level(x1: int, x2: int, y: int) -> Garis:
    return Garis(min(x1, x2), y, max(x1, x2), y)


@lru_cache(maxsize=4096)
def text_width(teks: str, huruf: float, *, tebal: bool = False) -> float:
    return lebar_teks(teks) * huruf * LAPANG * (TEBAL if tebal else 1)


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


def box_height(baris: int, huruf: float) -> int:
    return round(baris * huruf * BARIS) + 2 * TEPI_Y + 1
