"""Tables beside each other whose headers stand in different rows: each strip of the sheet between
blank columns is read as a sheet of its own.

Tables whose headers share their rows are told apart by ``belahan``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from impor.baca.grid import Sel
from impor.kenali.halaman import Halaman
from impor.kenali.kepala import Blok, looks_like_header, read_block

BARIS_DICARI = 200
"""How far down headers are looked for: sheets with tables side by side are laid out by hand."""


def split_strips(halaman: Halaman) -> list[Halaman]:
    """The strips from left to right; the sheet as it is when nothing parts it."""
    for batas in _gutters(halaman):
        kiri, kanan = _cut(halaman, batas)
        if _head_apart(kiri, kanan):
            return [*split_strips(kiri), *split_strips(kanan)]
    return [halaman]


def _gutters(halaman: Halaman) -> Iterator[int]:
    """The first column right of each run of blank ones between columns that hold anything."""
    terisi = {sel.kolom for n in halaman.nomor[:BARIS_DICARI] for sel in halaman.baris[n]}
    for kolom in sorted(terisi):
        if kolom > min(terisi) and kolom - 1 not in terisi:
            yield kolom


def _cut(halaman: Halaman, batas: int) -> tuple[Halaman, Halaman]:
    """The sheet left of a column, and from it on; rows and columns keep their numbers."""
    lembar = halaman.lembar
    kiri = {tempat: sel for tempat, sel in lembar.sel.items() if tempat[1] < batas}
    kanan = {tempat: sel for tempat, sel in lembar.sel.items() if tempat[1] >= batas}
    gabung = (
        tuple(g for g in lembar.gabung if g.kolom_awal < batas),
        tuple(g for g in lembar.gabung if g.kolom_awal >= batas),
    )
    return (
        Halaman(replace(lembar, sel=kiri, gabung=gabung[0])),
        Halaman(replace(lembar, sel=kanan, gabung=gabung[1])),
    )


def _head_apart(kiri: Halaman, kanan: Halaman) -> bool:
    """Whether each has a header of its own, and beside the lower one stand records of the other."""
    satu, lain = _first_header(kiri), _first_header(kanan)
    if satu is None or lain is None:
        return False
    atas, bawah, halaman = (satu, lain, kiri) if satu.kepala < lain.kepala else (lain, satu, kanan)
    if bawah.kepala[0] <= atas.akhir:
        return False
    sebaris = [halaman.baris.get(nomor, ()) for nomor in bawah.kepala]
    return any(map(_is_record, sebaris))


def _is_record(baris: Sequence[Sel]) -> bool:
    return len(baris) > 1 and not looks_like_header(baris)


def _first_header(halaman: Halaman) -> Blok | None:
    dicari = halaman.nomor[:BARIS_DICARI]
    nomor = next((n for n in dicari if looks_like_header(halaman.baris[n])), None)
    return None if nomor is None else read_block(halaman, nomor)
