"""Joins laid out ruas to one PDF: pages, numbers, fonts, structure, names, outline, metadata."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pikepdf
import weasyprint
from pikepdf import Array, Dictionary, Name, Pdf, String
from weasyprint.text.fonts import FontConfiguration

from laporan.render.tata_letak.huruf import HurufTerpakai, join_all, open_fonts
from laporan.render.tata_letak.kerangka import add_outline
from laporan.render.tata_letak.keterangan import describe
from laporan.render.tata_letak.nomor import Pencap
from laporan.render.tata_letak.penomoran import AwalRuas
from laporan.render.tata_letak.pesan import Tepi
from laporan.render.tata_letak.ruas import PILIHAN, RuasJadi, Titik
from laporan.render.tata_letak.struktur import Pohon


@dataclass(frozen=True, slots=True)
class Bahan:
    """``ruas``: each with the numbering of its pages. ``angka`` is a ruas that was drawn with the
    digits of page numbers; ``label`` the printed number of the page of every anchor."""

    ruas: tuple[tuple[AwalRuas, RuasJadi], ...]
    angka: RuasJadi
    label: dict[str, str]
    tepi: Tepi
    judul: str
    penulis: str
    pengenal: str


def join(bahan: Bahan, konfigurasi: FontConfiguration) -> bytes:
    huruf = join_all(satu.huruf for satu in (*(s for _, s in bahan.ruas), bahan.angka))
    with Pdf.new() as hasil:
        Penggabung(hasil, bahan, huruf, konfigurasi).join()
        keluar = io.BytesIO()
        hasil.save(
            keluar,
            compress_streams=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            deterministic_id=True,
        )
    return keluar.getvalue()


class Penggabung:
    def __init__(
        self,
        hasil: Pdf,
        bahan: Bahan,
        huruf: Mapping[str, HurufTerpakai],
        konfigurasi: FontConfiguration,
    ) -> None:
        self.hasil = hasil
        self.bahan = bahan
        self.huruf = huruf
        self.konfigurasi = konfigurasi

    def join(self) -> None:
        fonts = self._embed_fonts()
        pencap = Pencap(self.hasil, self.bahan.angka.huruf, self.bahan.tepi)
        pohon = Pohon(self.hasil)
        for awal, satu in self.bahan.ruas:
            with pikepdf.open(io.BytesIO(zlib.decompress(satu.pdf))) as sumber:
                halaman = self._take_pages(sumber, fonts)
                pohon.add(sumber, halaman)
                self._link(halaman)
            for letak, lembar in enumerate(halaman):
                pencap.stamp(lembar, awal.label(letak))
        pohon.close()
        self._name_places()
        add_outline(self.hasil, list(self._bookmarks()))
        describe(
            self.hasil,
            judul=self.bahan.judul,
            penulis=self.bahan.penulis,
            pengenal=self.bahan.pengenal,
            awal=[awal for awal, _ in self.bahan.ruas if awal.is_awal],
        )

    def _embed_fonts(self) -> Any:
        kosong = weasyprint.HTML(string='<html lang="id"><title>x</title>')
        dokumen = kosong.render(font_config=self.konfigurasi, **PILIHAN)
        dokumen.fonts = open_fonts(self.huruf, self.konfigurasi)
        pdf = dokumen.write_pdf(**PILIHAN)
        with pikepdf.open(io.BytesIO(pdf)) as sumber:
            return self.hasil.copy_foreign(sumber.pages[0].Resources.Font)

    def _take_pages(self, sumber: Pdf, fonts: Any) -> list[Any]:
        sudah = len(self.hasil.pages)
        self.hasil.pages.extend(sumber.pages)
        halaman = [satu.obj for satu in self.hasil.pages[sudah:]]
        kosong = halaman[0].Resources.Font  # shared by all pages and pictures of the ruas
        for sidik, huruf in fonts.items():
            kosong[sidik] = huruf
        return halaman

    def _link(self, halaman: list[Any]) -> None:
        for lembar in halaman:
            for satu in lembar.get("/Annots", ()):
                nama = str(satu.A.URI).removeprefix("#")
                del satu.A
                satu.Dest = String(nama)
                satu.Contents = String(f"Halaman {self.bahan.label.get(nama, '')}")
                satu.F = 4  # printed, as PDF/A asks

    def _name_places(self) -> None:
        """All anchors, sorted as a tree of names must be."""
        nama: dict[str, Any] = {}
        for awal, satu in self.bahan.ruas:
            for jangkar, titik in satu.jangkar.items():
                nama.setdefault(jangkar, self._destination(awal, titik))
        isi = [bagian for kunci in sorted(nama, key=str.encode) for bagian in (kunci, nama[kunci])]
        if isi:
            pohon = self.hasil.make_indirect(Dictionary(Names=Array(isi)))
            self.hasil.Root.Names = Dictionary(Dests=pohon)

    def _bookmarks(self) -> Iterator[tuple[int, str, Any]]:
        for awal, satu in self.bahan.ruas:
            for penanda in satu.penanda:
                yield penanda.tingkat, penanda.judul, self._destination(awal, penanda.titik)

    def _destination(self, awal: AwalRuas, titik: Titik) -> Any:
        halaman, x, y = titik
        return Array([self.hasil.pages[awal.halaman + halaman].obj, Name.XYZ, x, y, 0])
