"""How a figure comes out of other figures of the document: for a workbook, as a live formula.

A cell with a ``nama`` can be referred to from every table. Expressions are built with the signs of
arithmetic: ``Acu("r1") / Acu("t1") * 100``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from aturan.hitung import add, divide, multiply, subtract


class Hitung:
    """An expression."""

    def __add__(self, lain: Hitung | int | Decimal) -> Hitung:
        return Olah(Tanda.TAMBAH, self, as_hitung(lain))

    def __sub__(self, lain: Hitung | int | Decimal) -> Hitung:
        return Olah(Tanda.KURANG, self, as_hitung(lain))

    def __mul__(self, lain: Hitung | int | Decimal) -> Hitung:
        return Olah(Tanda.KALI, self, as_hitung(lain))

    def __truediv__(self, lain: Hitung | int | Decimal) -> Hitung:
        return Olah(Tanda.BAGI, self, as_hitung(lain))


class Tanda(StrEnum):
    TAMBAH = "+"
    KURANG = "-"
    KALI = "*"
    BAGI = "/"


class Fungsi(StrEnum):
    """By the names that spreadsheets know."""

    JUMLAH = "SUM"
    RATA_RATA = "AVERAGE"
    TERKECIL = "MIN"
    TERBESAR = "MAX"
    MUTLAK = "ABS"


MELEWATI_KOSONG = frozenset({Fungsi.JUMLAH, Fungsi.RATA_RATA})


@dataclass(frozen=True, slots=True)
class Acu(Hitung):
    """The figure of the cell of that name."""

    nama: str


@dataclass(frozen=True, slots=True)
class Tetap(Hitung):
    nilai: Decimal


@dataclass(frozen=True, slots=True)
class Olah(Hitung):
    tanda: Tanda
    kiri: Hitung
    kanan: Hitung


@dataclass(frozen=True, slots=True)
class Panggil(Hitung):
    fungsi: Fungsi
    isi: tuple[Hitung, ...]


def as_hitung(nilai: Hitung | int | Decimal) -> Hitung:
    return nilai if isinstance(nilai, Hitung) else Tetap(Decimal(nilai))


def total_of(isi: Iterable[Hitung]) -> Hitung:
    """The sum; a cell of it without a figure is left out."""
    return Panggil(Fungsi.JUMLAH, tuple(isi))


def mean_of(isi: Iterable[Hitung]) -> Hitung:
    """The mean, of what has a figure."""
    return Panggil(Fungsi.RATA_RATA, tuple(isi))


def absolute(isi: Hitung) -> Hitung:
    return Panggil(Fungsi.MUTLAK, (isi,))


def at_most(isi: Hitung, batas: Decimal | None) -> Hitung:
    """Held to a cap; None is no cap."""
    return isi if batas is None else Panggil(Fungsi.TERKECIL, (isi, Tetap(batas)))


def at_least(isi: Hitung, batas: Decimal) -> Hitung:
    return Panggil(Fungsi.TERBESAR, (isi, Tetap(batas)))


def list_nama(hitung: Hitung) -> Iterator[str]:
    """The cells that an expression refers to."""
    match hitung:
        case Acu(nama):
            yield nama
        case Olah(_, kiri, kanan):
            yield from list_nama(kiri)
            yield from list_nama(kanan)
        case Panggil(_, isi):
            for satu in isi:
                yield from list_nama(satu)


def compute(hitung: Hitung, nilai: Mapping[str, Decimal]) -> Decimal | None:
    """Exact; None when a cell has no figure, or for a division by zero."""
    match hitung:
        case Acu(nama):
            return nilai.get(nama)
        case Tetap(tetap):
            return tetap
        case Olah(tanda, kiri, kanan):
            a, b = compute(kiri, nilai), compute(kanan, nilai)
            return None if a is None or b is None else _OLAH[tanda](a, b)
        case Panggil(fungsi, isi):
            semua = [compute(satu, nilai) for satu in isi]
            ada = [satu for satu in semua if satu is not None]
            is_cukup = fungsi in MELEWATI_KOSONG or len(ada) == len(semua)
            return _call(fungsi, ada) if ada and is_cukup else None
    raise TypeError(hitung)


_OLAH: dict[Tanda, Callable[[Decimal, Decimal], Decimal | None]] = {
    Tanda.TAMBAH: lambda a, b: add((a, b)),
    Tanda.KURANG: subtract,
    Tanda.KALI: multiply,
    Tanda.BAGI: divide,
}


def _call(fungsi: Fungsi, isi: list[Decimal]) -> Decimal | None:
    match fungsi:
        case Fungsi.RATA_RATA:
            return divide(add(isi), Decimal(len(isi)))
        case Fungsi.JUMLAH:
            return add(isi)
        case Fungsi.TERKECIL:
            return min(isi)
        case Fungsi.TERBESAR:
            return max(isi)
        case Fungsi.MUTLAK:
            return abs(isi[0])
