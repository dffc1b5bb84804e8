"""What the cells of a table ask of their columns: the least width, and how much they hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from laporan.document import Kolom
from laporan.render.heights import IsiBaris, Panjang
from laporan.render.letters import (
    KATA_TERPANJANG,
    lebar_angka,
    lebar_kata,
    lebar_penggal,
    lebar_teks,
)
from laporan.render.widths import Kebutuhan

HURUF_TEBAL = 1.12  # headers are bold, and bold is wider


@dataclass(frozen=True, slots=True)
class IsiSel:
    """A cell of one column. ``is_utuh`` is a figure, which is never wrapped; ``is_rapat`` a short
    label that should not be."""

    kolom: int
    teks: str
    rowspan: int = 1
    is_utuh: bool = False
    is_rapat: bool = False
    is_tebal: bool = False


def column_needs(kolom: Sequence[Kolom], baris: Sequence[Sequence[IsiSel]]) -> list[Kebutuhan]:
    angka = [0.0] * len(kolom)
    kata = [_heading(kolom, satu, lebar_kata) for satu in kolom]
    penggal = [_heading(kolom, satu, lebar_penggal) for satu in kolom]
    for sel in (sel for satu in baris for sel in satu):
        tebal = HURUF_TEBAL if sel.is_tebal else 1.0
        angka[sel.kolom] = max(angka[sel.kolom], _figure(sel) * tebal)
        kata[sel.kolom] = max(kata[sel.kolom], _word(sel) * tebal)
        penggal[sel.kolom] = max(penggal[sel.kolom], _piece(sel) * tebal)
    bobot = (max(satu.lebar, 1) for satu in kolom)
    return [Kebutuhan(*satu) for satu in zip(angka, kata, bobot, penggal, strict=True)]


def _heading(kolom: Sequence[Kolom], satu: Kolom, ukur: Callable[[str], float]) -> float:
    """What the words of its heading need; of those above a group, each column bears its share."""
    bagian = [ukur(satu.judul)]
    for tingkat, kelompok in enumerate(satu.kelompok, 1):
        jalur = satu.kelompok[:tingkat]
        bagian.append(ukur(kelompok) / sum(lain.kelompok[:tingkat] == jalur for lain in kolom))
    return max(bagian) * HURUF_TEBAL


def _figure(sel: IsiSel) -> float:
    return lebar_teks(sel.teks) if sel.is_utuh else lebar_angka(sel.teks)


def _word(sel: IsiSel) -> float:
    if sel.is_utuh:
        return 0.0
    return min(lebar_teks(sel.teks), KATA_TERPANJANG) if sel.is_rapat else lebar_kata(sel.teks)


def _piece(sel: IsiSel) -> float:
    return 0.0 if sel.is_utuh else lebar_penggal(sel.teks)


def row_contents(kolom: Sequence[Kolom], baris: Sequence[Sequence[IsiSel]]) -> list[IsiBaris]:
    """The header, then every row; a cell over several rows gives each of them its share."""
    kepala = tuple((lebar_teks(satu.judul) * HURUF_TEBAL,) for satu in kolom)
    hasil = [IsiBaris(kepala, (1.0,) * len(kolom))] if baris else []
    return [*hasil, *_rows(len(kolom), baris)]


def _rows(banyak: int, baris: Sequence[Sequence[IsiSel]]) -> Iterator[IsiBaris]:
    panjang: list[Panjang] = [()] * banyak
    bagian, sisa = [1.0] * banyak, [0] * banyak
    for satu in baris:
        baru = {sel.kolom: sel for sel in satu}
        for i in range(banyak):
            if sel := baru.get(i):
                panjang[i], bagian[i], sisa[i] = _lengths(sel), 1 / sel.rowspan, sel.rowspan
            elif sisa[i] <= 0:
                panjang[i] = ()
            sisa[i] -= 1
        yield IsiBaris(tuple(panjang), tuple(bagian))


def _lengths(sel: IsiSel) -> Panjang:
    """Figures have their minimum, and need no more room."""
    if sel.is_utuh:
        return ()
    return tuple(lebar_teks(baris) for baris in sel.teks.split("\n")) if sel.teks else ()
