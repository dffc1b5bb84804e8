"""The header rows of a table, with groups of columns side by side made one cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from laporan.document import Kolom


@dataclass(frozen=True, slots=True)
class SelKepala:
    teks: str
    colspan: int = 1
    rowspan: int = 1


def header_rows(kolom: tuple[Kolom, ...]) -> tuple[tuple[SelKepala, ...], ...]:
    tinggi = 1 + max((len(satu.kelompok) for satu in kolom), default=0)
    return tuple(tuple(_row(kolom, tingkat, tinggi)) for tingkat in range(tinggi))


def _row(kolom: tuple[Kolom, ...], tingkat: int, tinggi: int) -> Iterator[SelKepala]:
    letak = 0
    while letak < len(kolom):
        lebar = _span(kolom, letak, tingkat)
        satu = kolom[letak]
        if len(satu.kelompok) > tingkat:
            yield SelKepala(satu.kelompok[tingkat], colspan=lebar)
        elif len(satu.kelompok) == tingkat:
            yield SelKepala(satu.judul, rowspan=tinggi - tingkat)
        letak += lebar


def _span(kolom: tuple[Kolom, ...], letak: int, tingkat: int) -> int:
    """How many columns from here on share the same groups down to this level."""
    jalur = kolom[letak].kelompok[: tingkat + 1]
    if len(jalur) <= tingkat:
        return 1
    lebar = 1
    while letak + lebar < len(kolom) and kolom[letak + lebar].kelompok[: tingkat + 1] == jalur:
        lebar += 1
    return lebar


def numbering_row(kolom: tuple[Kolom, ...]) -> tuple[str, ...]:
    return tuple(satu.nomor or f"({urut})" for urut, satu in enumerate(kolom, 1))
