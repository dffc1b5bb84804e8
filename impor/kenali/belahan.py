"""Tables beside each other, each of which becomes its own: their header is printed again, or a
blank column parts them and they count their rows, or are titled, apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from impor.baca.grid import Sel
from impor.istilah import Peran
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
NAMA = frozenset({Peran.NO, Peran.KODE, Peran.TUJUAN, Peran.SASARAN, Peran.LAIN})
"""What columns before the first figure of a table may hold; ``No`` may come again among them."""
SKALA = frozenset({Peran.BATAS, Peran.PREDIKAT})


def split_beside(halaman: Halaman, bagian: Bagian) -> list[Bagian]:
    """The tables from left to right; the one as it is when nothing parts it."""
    kolom = read_columns(halaman, bagian, "")
    mulai = find_repeats(kolom) or find_gaps(halaman, bagian, kolom)
    if not mulai:
        return [bagian]
    semua = frozenset(k.indeks for k in kolom)
    return [
        _part(halaman, bagian, kolom[awal:akhir], semua)
        for awal, akhir in pairwise((0, *mulai, len(kolom)))
    ]


def find_gaps(halaman: Halaman, bagian: Bagian, kolom: Sequence[Kolom]) -> list[int]:
    """Where another table begins right of blank columns."""
    isi = bagian.rows(*(rupa for rupa in RupaBaris if rupa is not RupaBaris.JUDUL))
    terisi = {sel.kolom for nomor in isi for sel in halaman.baris[nomor]}
    kosong = [not k.kepala and k.indeks not in terisi for k in kolom]
    mulai: list[int] = []
    for n in range(1, len(kolom) - 1):
        if not kosong[n - 1] or kosong[n]:
            continue
        kiri = [k for k in kolom[mulai[-1] if mulai else 0 : n] if k.kepala]
        kanan = kolom[n : next((m for m in range(n, len(kolom)) if kosong[m]), len(kolom))]
        if len(kiri) > 1 < len(kanan) and _is_other_table(halaman, bagian, kiri, kanan):
            mulai.append(n)
    return mulai


def _is_other_table(
    halaman: Halaman, bagian: Bagian, kiri: Sequence[Kolom], kanan: Sequence[Kolom]
) -> bool:
    """Whether columns begin a table of their own: they count their rows, or number their columns,
    or have a title to themselves, or are a scale."""
    if kiri[0].peran is kanan[0].peran is Peran.NO and {k.peran for k in kiri} - NAMA:
        return True
    if {k.peran for k in kanan} == SKALA and not {k.peran for k in kiri} <= SKALA:
        return True
    mulai = kanan[0].indeks
    bernomor = (halaman.text(nomor, mulai) for nomor in bagian.rows(RupaBaris.PENOMORAN))
    return "1" in (teks.strip("() ") for teks in bernomor) or any(
        (nomor, mulai) in halaman.lembar.sel and halaman.baris[nomor][0].kolom < mulai
        for nomor in bagian.rows(RupaBaris.JUDUL)
    )


def find_repeats(kolom: Sequence[Kolom]) -> list[int]:
    """Where the first columns come again, one after the other, in their words or their roles."""
    lebar = _first_width(kolom)
    if lebar < LEBAR_TERKECIL:
        return []
    return [n for n in range(lebar, len(kolom)) if _begins_again(kolom, n, lebar)]


def _first_width(kolom: Sequence[Kolom]) -> int:
    """The columns up to a gap, or to the first header again; 0 when there is neither."""
    pertama = fold(kolom[0].daun)
    akhir = (n for n, k in enumerate(kolom) if n and (not k.kepala or fold(k.daun) == pertama))
    return next(akhir, 0) if pertama else 0


def _begins_again(kolom: Sequence[Kolom], n: int, lebar: int) -> bool:
    sama = [k.peran for k in kolom[:lebar]] == [k.peran for k in kolom[n : n + lebar]]
    return sama and fold(kolom[n].daun) == fold(kolom[0].daun)


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
