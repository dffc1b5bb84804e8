"""A table with more columns than a page can hold, as several that it can.

Each part repeats the columns that name the rows. Columns under one heading stay together where
they fit, and the parts hold about as much as each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from math import ceil

from laporan.document import JenisSel, Kolom, Tabel
from laporan.document.kolom import keep_kolom
from laporan.render.html_header import numbering_row

KUNCI_TERBANYAK = 3  # columns that name the rows

Muat = Callable[[Tabel], bool]
Kelompok = Sequence[int]  # places of columns


def split_kolom(tabel: Tabel, muat: Muat) -> tuple[Tabel, ...]:
    """The parts in the order of their columns; the table alone where parting it gains nothing.

    ``muat`` says whether a table can be read on a page. Source and notes stand under the last.
    """
    kunci = find_kunci(tabel.kolom)
    kelompok = list(group_kolom(tabel.kolom, len(kunci)))
    if len(kelompok) < 2:
        return (tabel,)
    bernomor = keep_nomor(tabel)

    def take(semua: Sequence[Kelompok]) -> Tabel:
        return keep_kolom(bernomor, [*kunci, *(i for satu in semua for i in satu)])

    bagian = pack(kelompok, lambda semua: muat(take(semua)))
    if len(bagian) < 2:
        return (tabel,)
    rata = spread(kelompok, len(bagian))
    if all(muat(take(satu)) for satu in rata):
        bagian = rata
    *awal, akhir = (take(satu) for satu in bagian)
    return (*(replace(satu, sumber="", catatan=()) for satu in awal), akhir)


def find_kunci(kolom: Sequence[Kolom]) -> list[int]:
    """The texts at the beginning that stand under no common heading; at least the first column."""
    banyak = 0
    for satu in kolom[:KUNCI_TERBANYAK]:
        if satu.kelompok or satu.jenis is not JenisSel.TEKS:
            break
        banyak += 1
    return list(range(max(banyak, 1)))


def group_kolom(kolom: Sequence[Kolom], mulai: int) -> Iterator[Kelompok]:
    """Columns under the same innermost heading; a column without one stands alone."""
    letak = range(mulai, len(kolom))
    for judul, semua in groupby(letak, key=lambda i: kolom[i].kelompok or (i,)):
        satu = list(semua)
        yield from [satu] if isinstance(judul[0], str) else [[i] for i in satu]


def pack(
    kelompok: Sequence[Kelompok], muat: Callable[[Sequence[Kelompok]], bool]
) -> list[list[Kelompok]]:
    """As many as fit, one part after the other; a group too wide for a page is parted itself."""
    bagian: list[list[Kelompok]] = []
    for satu in kelompok:
        if bagian and muat([*bagian[-1], satu]):
            bagian[-1].append(satu)
        elif len(satu) == 1 or muat([satu]):
            bagian.append([satu])
        else:
            bagian.extend(pack([[i] for i in satu], muat))
    return bagian


def spread(kelompok: Sequence[Kelompok], banyak: int) -> list[list[Kelompok]]:
    """The groups in so many parts, as even as can be."""
    isi = ceil(len(kelompok) / banyak)
    return [list(kelompok[awal : awal + isi]) for awal in range(0, len(kelompok), isi)]


def keep_nomor(tabel: Tabel) -> Tabel:
    """Numbers of columns count over all parts."""
    if not tabel.nomor_kolom:
        return tabel
    nomor = numbering_row(tabel.kolom)
    kolom = (replace(satu, nomor=isi) for satu, isi in zip(tabel.kolom, nomor, strict=True))
    return replace(tabel, kolom=tuple(kolom))
