"""The chart of a structure as data: who stands below whom, and where each is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Letak(StrEnum):
    """Where a unit right below the head is drawn; deeper ones stand below their own."""

    KOLOM = "kolom"  # beside others in a row, with those below it in a stack
    KANAN = "kanan"  # of the line that comes down from the head
    KIRI = "kiri"
    BAWAH = "bawah"  # in rows below all columns


@dataclass(frozen=True, slots=True)
class UnitBagan:
    """A box. ``is_baru`` marks a unit that is only proposed."""

    nama: str
    letak: Letak = Letak.KOLOM
    anak: tuple[UnitBagan, ...] = ()
    is_baru: bool = False

    def semua(self) -> Iterator[UnitBagan]:
        """The unit and all below it, from the top down."""
        yield self
        for satu in self.anak:
            yield from satu.semua()


@dataclass(frozen=True, slots=True)
class BaganStruktur:
    """A chart from its head down."""

    kepala: UnitBagan
