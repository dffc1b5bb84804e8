"""Forms that are wider than any paper: in parts one below the other, each with what names its rows.

The columns keep the numbers that the form gives them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from laporan.document import Baris, Sel, Tabel
from laporan.document.grid import Letak, row_groups
from laporan.render.html_header import numbering_row


def split(tabel: Tabel, *bagian: Sequence[int]) -> tuple[Tabel, ...]:
    """A table for each list of columns that brings new ones. Notes stand below the last; a table
    without rows is one."""
    if not tabel.baris:
        return (tabel,)
    bagian = tuple(
        satu for urut, satu in enumerate(bagian) if not urut or set(satu) - set(bagian[0])
    )
    nomor = numbering_row(tabel.kolom)
    kolom = [replace(satu, nomor=n) for satu, n in zip(tabel.kolom, nomor, strict=True)]
    akhir = len(bagian) - 1
    return tuple(
        replace(
            tabel,
            kunci=f"{tabel.kunci}-{urut + 1}" if urut else tabel.kunci,
            judul=f"Lanjutan, kolom {tell(nomor, pilihan, bagian[0])}" if urut else tabel.judul,
            kolom=tuple(kolom[i] for i in pilihan),
            baris=tuple(choose(tabel, pilihan)),
            catatan=tabel.catatan if urut == akhir else (),
        )
        for urut, pilihan in enumerate(bagian)
    )


def tell(nomor: Sequence[str], pilihan: Sequence[int], awal: Sequence[int]) -> str:
    """Which columns are new: ``12–18``."""
    baru = [nomor[i].strip("()") for i in pilihan if i not in awal]
    return f"{baru[0]}–{baru[-1]}" if baru[0] != baru[-1] else baru[0]


def choose(tabel: Tabel, pilihan: Sequence[int]) -> Iterator[Baris]:
    """Every row with these columns alone; a cell over several keeps those that are left."""
    for kelompok in row_groups(tabel, len(tabel.baris)):
        for baris, letak in kelompok.baris:
            yield replace(baris, sel=tuple(cells(letak, pilihan)))


def cells(letak: Sequence[Letak], pilihan: Sequence[int]) -> Iterator[Sel]:
    for satu in letak:
        rentang = range(satu.kolom, satu.kolom + satu.sel.colspan)
        tersisa = sum(i in rentang for i in pilihan)
        if tersisa:
            yield replace(satu.sel, colspan=tersisa)
