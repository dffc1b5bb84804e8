"""Reads the words of a PDF with their boxes, by poppler."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from xml.etree import ElementTree

XHTML = "{http://www.w3.org/1999/xhtml}"


@dataclass(frozen=True, slots=True)
class Kata:
    teks: str
    kiri: float
    atas: float
    kanan: float
    bawah: float


@dataclass(frozen=True, slots=True)
class Halaman:
    lebar: float
    tinggi: float
    kata: tuple[Kata, ...]

    @property
    def badan(self) -> tuple[Kata, ...]:
        """The words above the footer."""
        return tuple(kata for kata in self.kata if kata.bawah < self.tinggi - 57)

    @property
    def teks(self) -> str:
        """The words from top to bottom, line by line across all columns."""
        urut = sorted(self.kata, key=lambda kata: (round(kata.bawah), kata.kiri))
        return " ".join(kata.teks for kata in urut)


def read_pages(pdf: bytes) -> tuple[Halaman, ...]:
    keluaran = subprocess.run(
        ["pdftotext", "-bbox", "-", "-"], input=pdf, capture_output=True, check=True
    ).stdout
    bersih = "".join(c for c in keluaran.decode() if c >= " " or c == "\n")
    akar = ElementTree.fromstring(bersih)
    return tuple(_page(page) for page in akar.iter(f"{XHTML}page"))


def _page(page: ElementTree.Element) -> Halaman:
    lebar, tinggi = float(page.attrib["width"]), float(page.attrib["height"])
    return Halaman(lebar, tinggi, tuple(_word(word) for word in page.iter(f"{XHTML}word")))


def _word(word: ElementTree.Element) -> Kata:
    kotak = (float(word.attrib[nama]) for nama in ("xMin", "yMin", "xMax", "yMax"))
    return Kata(word.text or "", *kotak)
