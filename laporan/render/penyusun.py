"""The parts of one document in the order of its pages, with the view of every block."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from laporan.document import Bab, DaftarOtomatis, SkemaHalaman
from laporan.lists import isi_daftar, nomor_daftar
from laporan.numbering import BagianBernomor, DocumentBernomor, Judul, Nomor
from laporan.render.html_blocks import BlockViews
from laporan.render.html_pages import (
    JudulTampil,
    Lembar,
    Potongan,
    begin_anew,
    sheets,
    sign_off,
)
from laporan.render.media import Media

JUDUL_LAYAR = 2  # the page around the fragment has its own h1
JUDUL_CETAK = 1


@dataclass(frozen=True, slots=True)
class BagianTampil:
    jenis: str
    judul: str
    lembar: tuple[Lembar, ...]

    template = "laporan/document/_bagian.html"


@dataclass(frozen=True, slots=True)
class DaftarIsiTampil:
    jenis: str
    judul: JudulTampil
    depan: tuple[Nomor, ...]  # pages of the front matter, numbered in roman
    isi: tuple[Nomor, ...]

    template = "laporan/document/_daftar_otomatis.html"


def _jenis(bagian: BagianBernomor) -> str:
    """A chapter without a number is printed as a ``naskah``."""
    return "bab" if bagian.nomor.label else "naskah"


class Penyusun:
    """Puts the parts of one document together for one medium."""

    def __init__(self, document: DocumentBernomor, media: Media) -> None:
        self.document = document
        self.media = media
        self.blok = BlockViews(document, media)
        self.judul_teratas = JUDUL_CETAK if media.is_cetak else JUDUL_LAYAR

    def depan(self) -> Iterator[BagianTampil | DaftarIsiTampil]:
        for bagian in self.document.depan:
            if isinstance(bagian, BagianBernomor):
                yield self._bagian("depan", bagian)
            elif isi := isi_daftar(self.document, bagian):
                yield self._daftar(bagian, isi)

    def isi(self, pengenal: str) -> list[BagianTampil]:
        """Chapters and appendices; the last ends with the fingerprint, where there is one."""
        bab = (self._bagian(_jenis(satu), satu) for satu in self.document.bab)
        lampiran = (self._bagian("lampiran", satu) for satu in self.document.lampiran)
        bagian = [*bab, *lampiran]
        if self.document.document.tata.skema_halaman is SkemaHalaman.PER_BAB:
            bagian = list(self._per_bab(bagian))
        if bagian and pengenal:
            bagian[-1] = replace(bagian[-1], lembar=sign_off(bagian[-1].lembar, pengenal))
        return bagian

    def _per_bab(self, semua: list[BagianTampil]) -> Iterator[BagianTampil]:
        """Appendices are counted through."""
        sebelum = ""
        nomor = (*self.document.bab, *self.document.lampiran)
        for bagian, asal in zip(semua, nomor, strict=True):
            awalan = asal.nomor.awalan
            lembar = begin_anew(bagian.lembar, awalan, is_awal=awalan != sebelum)
            yield replace(bagian, lembar=lembar)
            sebelum = awalan

    def _bagian(self, jenis: str, bagian: BagianBernomor) -> BagianTampil:
        potongan = tuple(self._potongan(bagian))
        if isinstance(bagian.bagian, Bab) and bagian.bagian.lanskap:
            return BagianTampil(jenis, bagian.nomor.lengkap, (Lembar(True, potongan),))
        return BagianTampil(jenis, bagian.nomor.lengkap, sheets(potongan))

    def _potongan(self, bagian: BagianBernomor) -> Iterator[Potongan]:
        yield self._judul(bagian.nomor)
        for isi in bagian.isi:
            if isinstance(isi, Judul):
                yield self._judul(isi.nomor)
            else:
                yield from self.blok.views(isi)

    def _judul(self, nomor: Nomor) -> JudulTampil:
        return JudulTampil(nomor, self.judul_teratas + nomor.tingkat)

    def _daftar(self, daftar: DaftarOtomatis, isi: tuple[Nomor, ...]) -> DaftarIsiTampil:
        depan = tuple(n for n in isi if n.jangkar.startswith(("depan-", "daftar-")))
        judul = self._judul(nomor_daftar(daftar))
        return DaftarIsiTampil(daftar, judul, depan, tuple(n for n in isi if n not in depan))
