"""What an outline is made of. Plain data without a database: as JSON or TOML it looks the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from laporan.document import Kertas, SkemaSubbab


@dataclass(frozen=True, slots=True)
class PilihanTabel:
    """What is left out of one table: the table itself, or columns by their titles."""

    kunci: str
    sembunyi: bool = False
    kolom_sembunyi: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Butir:
    """One part of the outline.

    ``kunci`` names what fills it (``laporan.build.bagian``); a key that nothing fills is a part of
    its own that holds prose only. An empty ``judul`` takes the usual title. A hidden part takes
    everything below it along.
    """

    kunci: str
    judul: str = ""
    sembunyi: bool = False
    isi: tuple[Butir, ...] = ()
    tabel: tuple[PilihanTabel, ...] = ()

    def walk(self) -> Iterator[Butir]:
        """This part and all below it that are not hidden."""
        if not self.sembunyi:
            yield self
            for anak in self.isi:
                yield from anak.walk()


class SkemaHalaman(StrEnum):
    URUT = "urut"  # 1, 2, 3 through the whole body
    PER_BAB = "per_bab"  # III-2


@dataclass(frozen=True, slots=True)
class Pinggir:
    """Margins in millimetres; left is where the report is bound."""

    atas: int = 30
    kiri: int = 30
    bawah: int = 20
    kanan: int = 20


@dataclass(frozen=True, slots=True)
class TataKerangka:
    """``kepala`` and ``kaki`` are printed on every page of the body; an empty ``kaki`` takes the
    short title of the report."""

    skema_subbab: SkemaSubbab = SkemaSubbab.ANGKA
    skema_halaman: SkemaHalaman = SkemaHalaman.URUT
    kertas: Kertas = Kertas.A4
    pinggir: Pinggir = Pinggir()
    kepala: str = ""
    kaki: str = ""


@dataclass(frozen=True, slots=True)
class Kerangka:
    depan: tuple[Butir, ...]
    bab: tuple[Butir, ...]
    lampiran: tuple[Butir, ...]
    tata: TataKerangka = TataKerangka()

    def walk(self) -> Iterator[Butir]:
        """Every part that is not hidden, in the order of the pages."""
        for bagian in (*self.depan, *self.bab, *self.lampiran):
            yield from bagian.walk()
