"""A table or figure that two parts of an outline both give stands where it comes first."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from laporan.document import Bab, BagianDepan, DaftarOtomatis, Gambar, Lampiran, Subbab, Tabel

Bagian = TypeVar("Bagian", Bab, BagianDepan, Lampiran, Subbab)
Kunci = tuple[type[object], str]


class Penyaring:
    """Remembers what stood already, in the order of the pages."""

    def __init__(self) -> None:
        self.ada: set[Kunci] = set()

    def depan(self, bagian: BagianDepan | DaftarOtomatis) -> BagianDepan | DaftarOtomatis:
        return bagian if isinstance(bagian, DaftarOtomatis) else self.drop(bagian)

    def drop(self, bagian: Bagian) -> Bagian:
        isi = (self.drop(s) if isinstance(s, Subbab) else s for s in bagian.isi if self.keep(s))
        return replace(bagian, isi=tuple(isi))

    def keep(self, blok: object) -> bool:
        if not isinstance(blok, Tabel | Gambar):
            return True
        kunci = (type(blok), blok.kunci)
        baru = kunci not in self.ada
        self.ada.add(kunci)
        return baru
