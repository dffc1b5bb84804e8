"""A sheet with its rows and merges at hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from impor.baca.grid import Gabung, Lembar, Sel


class Halaman:
    """Row numbers are those that people see."""

    def __init__(self, lembar: Lembar) -> None:
        self.lembar = lembar
        self.baris = lembar.rows()
        self.nomor = list(self.baris)
        self.gabung_di = _index_merges(lembar.gabung)

    def merged(self, baris: int, kolom: int) -> Gabung | None:
        """The merged range that covers a cell."""
        return self.gabung_di.get((baris, kolom))

    def text(self, baris: int, kolom: int) -> str:
        """The text that a person sees at a cell, the one of its merged range included."""
        sel = self.lembar.sel.get((baris, kolom))
        if sel is not None:
            return sel.teks
        gabung = self.merged(baris, kolom)
        if gabung is None:
            return ""
        asal = self.lembar.sel.get((gabung.baris_awal, gabung.kolom_awal))
        return asal.teks if asal else ""

    def columns(self, nomor: Iterable[int]) -> Mapping[int, Sequence[Sel]]:
        """The non-empty cells of some rows by column, from above; empty columns are empty."""
        kolom: dict[int, list[Sel]] = defaultdict(list)
        for satu in nomor:
            for sel in self.baris[satu]:
                kolom[sel.kolom].append(sel)
        return kolom

    def next_row(self, baris: int) -> int | None:
        """The row right below, when it is not empty."""
        return baris + 1 if baris + 1 in self.baris else None


def _index_merges(gabung: Sequence[Gabung]) -> dict[tuple[int, int], Gabung]:
    return {
        (baris, kolom): rentang
        for rentang in gabung
        for baris in range(
            rentang.baris_awal, min(rentang.baris_akhir, rentang.baris_awal + 999) + 1
        )
        for kolom in range(
            rentang.kolom_awal, min(rentang.kolom_akhir, rentang.kolom_awal + 199) + 1
        )
    }
