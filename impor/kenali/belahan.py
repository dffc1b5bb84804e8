"""Tables beside each other under a header that is printed again: each becomes its own table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from impor.baca.grid import Sel
from impor.kenali.bagian import Bagian, RupaBaris
from impor.kenali.halaman import Halaman
from impor.kenali.kolom import read_columns
from impor.kenali.pola import fold, is_average, is_total
from impor.tabel import Kolom

LEBAR_TERKECIL = 3
BERSAMA = frozenset(
    {RupaBaris.JUDUL, RupaBaris.KEPALA, RupaBaris.KEPALA_ULANG, RupaBaris.PENOMORAN}
)
"""Rows that tables beside each other share; a banner, a note and signatures go with the first."""
ISI = frozenset({RupaBaris.DATA, RupaBaris.TOTAL, RupaBaris.RATA_RATA})


def split_beside(halaman: Halaman, bagian: Bagian) -> list[Bagian]:
    """The tables from left to right; the one as it is when its header is printed once."""
    kolom = read_columns(halaman, bagian, "")
    mulai = find_repeats(kolom)
    if not mulai:
        return [bagian]
    semua = frozenset(k.indeks for k in kolom)
    return [
        _part(halaman, bagian, kolom[awal:akhir], semua)
        for awal, akhir in pairwise((0, *mulai, len(kolom)))
    ]


def find_repeats(kolom: Sequence[Kolom]) -> list[int]:
    """Where the first columns come again, one after the other, in their words or their roles."""
    lebar = _first_width(kolom)
    if lebar < LEBAR_TERKECIL:
        return []
    return [n for n in range(lebar, len(kolom)) if _begins_again(kolom, n, lebar)]


def _first_width(kolom: Sequence[Kolom]) -> int:
    """The columns up to a gap, or to the first header again; 0 when there is neither."""
    pertama = _leaf(kolom[0])
    akhir = (n for n, k in enumerate(kolom) if n and (not k.kepala or _leaf(k) == pertama))
    return next(akhir, 0) if pertama else 0


def _begins_again(kolom: Sequence[Kolom], n: int, lebar: int) -> bool:
    sama = [k.peran for k in kolom[:lebar]] == [k.peran for k in kolom[n : n + lebar]]
    return sama and _leaf(kolom[n]) == _leaf(kolom[0])


def _leaf(kolom: Kolom) -> str:
    return fold(kolom.kepala[-1]) if kolom.kepala else ""


def _part(
    halaman: Halaman, bagian: Bagian, kolom: Sequence[Kolom], semua: frozenset[int]
) -> Bagian:
    berkepala = [k.indeks for k in kolom if k.kepala]
    milik = replace(bagian, kolom_awal=berkepala[0], kolom_akhir=berkepala[-1], sebelah=semua)
    milik.rupa = dict(_own_rows(halaman, bagian, milik))
    return milik


def _own_rows(halaman: Halaman, utuh: Bagian, milik: Bagian) -> Iterator[tuple[int, RupaBaris]]:
    """Its rows, each by its own words: beside a total of one table stands a record of the next."""
    pertama = milik.kolom_awal == utuh.kolom_awal
    for nomor, rupa in utuh.rupa.items():
        sel = [
            satu
            for satu in halaman.baris[nomor]
            if milik.kolom_awal <= satu.kolom <= milik.kolom_akhir
        ]
        if rupa in BERSAMA or (rupa not in ISI and pertama):
            yield nomor, rupa
        elif rupa in ISI and sel:
            yield nomor, _kind_of(sel)


def _kind_of(sel: Sequence[Sel]) -> RupaBaris:
    kata = next((satu.teks for satu in sel if any(map(str.isalpha, satu.teks))), "")
    if is_average(kata):
        return RupaBaris.RATA_RATA
    return RupaBaris.TOTAL if is_total(kata) else RupaBaris.DATA
