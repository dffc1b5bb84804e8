"""What an outline is made of. Plain data without a database: as JSON or TOML it looks the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from laporan.document import Tata


@dataclass(frozen=True, slots=True)
class PilihanTabel:
    """What is left out of one table: the table itself, or columns by their names
    (``laporan.build.pilih_kolom``)."""

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


@dataclass(frozen=True, slots=True)
class Kerangka:
    depan: tuple[Butir, ...]
    bab: tuple[Butir, ...]
    lampiran: tuple[Butir, ...]
    tata: Tata = field(default_factory=Tata)

    def walk(self) -> Iterator[Butir]:
        """Every part that is not hidden, in the order of the pages."""
        for bagian in (*self.depan, *self.bab, *self.lampiran):
            yield from bagian.walk()
