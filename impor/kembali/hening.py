"""What reading a buku isian need not say: remarks about cells that nobody touched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from impor.tabel import Pesan, Tabel

from .kunci import find_kolom_kunci, index_kepala, kunci_of, read_kunci, rows_of
from .semula import is_utuh


def drop_untouched(tabel: Iterable[Tabel], pesan: Iterable[Pesan]) -> Iterator[Pesan]:
    """The messages of a sheet without those about cells that are as they went out. One about
    several cells goes on about the others."""
    tenang = frozenset(sel for satu in tabel for sel in quiet_cells(satu))
    for satu in pesan:
        semua = [satu.sel, *satu.sel_lain]
        sisa = [sel for sel in semua if sel not in tenang]
        if len(sisa) == len(semua):
            yield satu
        elif sisa:
            yield replace(satu, sel=sisa[0], sel_lain=tuple(sisa[1:]))


def quiet_cells(tabel: Tabel) -> Iterator[str]:
    """The cells of rows with a key but for those that were changed."""
    kolom_kunci = find_kolom_kunci(tabel)
    if kolom_kunci is None:
        return
    kepala = index_kepala(tabel)
    for baris in rows_of(tabel):
        sel = kunci_of(baris, kolom_kunci)
        kunci = read_kunci(sel.mentah) if sel else None
        if kunci is None:
            continue
        berubah = {
            isi.sel
            for judul, satu in kunci.sel.items()
            if judul in kepala and (isi := baris.isian.get(kepala[judul].kunci))
            if not is_utuh(isi, satu.semula)
        }
        yield from (isi.sel for isi in baris.isian.values() if isi.sel not in berubah)
