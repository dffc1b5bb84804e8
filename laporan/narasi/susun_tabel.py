"""A table as it was pasted, brought into a grid in which every row fills the columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from laporan.narasi.bentuk import SelNarasi, TabelNarasi

KOLOM_TERBANYAK = 20
BARIS_TERBANYAK = 500


@dataclass(frozen=True, slots=True)
class SelMentah:
    """A cell with the spans that it claims."""

    teks: str
    colspan: int = 1
    rowspan: int = 1


def arrange(mentah: Sequence[Sequence[SelMentah]]) -> TabelNarasi | None:
    """Spans that reach over an edge or into another cell are cut, and those of the first row, which
    is the header, stay in it; gaps become empty cells. None for a table without any cell. Columns
    and rows above the limits are left out."""
    semua = [satu for satu in mentah if satu][:BARIS_TERBANYAK]
    letak: list[dict[int, SelNarasi]] = [{} for _ in semua]
    tertutup: set[tuple[int, int]] = set()
    for baris, isi in enumerate(semua):
        kolom = 0
        for satu in isi:
            kolom = _next_free(tertutup, baris, kolom)
            if kolom >= KOLOM_TERBANYAK:
                break
            sel = _fit(satu, baris, kolom, len(semua), tertutup)
            letak[baris][kolom] = sel
            tertutup |= _covered(sel, baris, kolom)
            kolom += sel.colspan
    lebar = max((kolom + 1 for _, kolom in tertutup), default=0)
    if not lebar:
        return None
    return TabelNarasi(tuple(_fill(satu, i, lebar, tertutup) for i, satu in enumerate(letak)))


def _next_free(tertutup: set[tuple[int, int]], baris: int, kolom: int) -> int:
    while (baris, kolom) in tertutup:
        kolom += 1
    return kolom


def _fit(
    satu: SelMentah, baris: int, kolom: int, tinggi: int, tertutup: set[tuple[int, int]]
) -> SelNarasi:
    batas = min(max(satu.colspan, 1), KOLOM_TERBANYAK - kolom)
    lebar = next((i for i in range(batas) if (baris, kolom + i) in tertutup), batas)
    return SelNarasi(satu.teks, lebar, min(max(satu.rowspan, 1), tinggi - baris if baris else 1))


def _covered(sel: SelNarasi, baris: int, kolom: int) -> set[tuple[int, int]]:
    return {(baris + i, kolom + j) for i in range(sel.rowspan) for j in range(sel.colspan)}


def _fill(
    isi: dict[int, SelNarasi], baris: int, lebar: int, tertutup: set[tuple[int, int]]
) -> tuple[SelNarasi, ...]:
    kosong = {k: SelNarasi("") for k in range(lebar) if (baris, k) not in tertutup}
    return tuple(sel for _, sel in sorted((isi | kosong).items(), key=lambda satu: satu[0]))
