"""Boxes, lines and letters of a chart, in the units of a drawing (96 to the inch)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

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

    def move(self, x: int, y: int) -> Kotak:
        """Written out: ``replace`` takes five times as long, and a chart is placed many times."""
        letak = (self.x + x, self.y + y, self.lebar, self.tinggi)
        return Kotak(*letak, self.baris, self.is_kepala, self.is_baru)


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
            tuple(satu.move(x, y) for satu in self.kotak),
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


def box_height(baris: int, huruf: float) -> int:
    return round(baris * huruf * BARIS) + 2 * TEPI_Y + 1
