"""The page numbers, drawn when all pages are known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pikepdf import Array, Pdf

from laporan.render.tata_letak.huruf import HurufTerpakai
from laporan.render.tata_letak.pesan import Tepi

UKURAN = 9.0  # points; as ``.lap-kaki`` of print.css
GARIS_DASAR = 22.69  # points below the text area, where the footer stands
WARNA = 0.2


class Pencap:
    """``tepi``: the margins at the right and below, in points."""

    def __init__(self, hasil: Pdf, huruf: Mapping[str, HurufTerpakai], tepi: Tepi) -> None:
        self.kanan, self.bawah = tepi
        self.hasil = hasil
        self.awal = hasil.make_stream(b"q")  # what a page turns and moves, ends before the number
        ((self.sidik, satu),) = (
            (sidik, satu) for sidik, satu in huruf.items() if "0" in satu.teks.values()
        )  # a draft has letters in its background too
        self.glif = {teks: nomor for nomor, teks in satu.teks.items()}
        self.lebar = {teks: satu.lebar[nomor] for nomor, teks in satu.teks.items()}

    def stamp(self, lembar: Any, label: str) -> None:
        if not label:
            return
        isi = self._draw(label, float(lembar.MediaBox[2]) - self.kanan)
        lembar.Contents = Array([self.awal, lembar.Contents, self.hasil.make_stream(isi)])

    def _draw(self, teks: str, kanan: float) -> bytes:
        lebar = sum(self.lebar[huruf] for huruf in teks) * UKURAN / 1000
        glif = "".join(f"{self.glif[huruf]:04x}" for huruf in teks)
        letak = f"{kanan - lebar:.3f} {self.bawah - GARIS_DASAR:.3f}"
        return (
            f"Q q /Artifact <</Type/Pagination>> BDC {WARNA} g BT"
            f" /{self.sidik} {UKURAN} Tf {letak} Td <{glif}> Tj ET EMC Q"
        ).encode()
