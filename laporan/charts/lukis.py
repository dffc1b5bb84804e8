"""What all charts share: the sheet, the scale, labels on the left, pages, and drawing a template.

Shapes carry attributes only, so that a strict content policy holds, and tell by lightness, outline
and form, so that a grey print says the same.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any, TypeVar

from django.template.loader import render_to_string

from laporan.render.wrap import clip, wrap

LEBAR = 640
LEBAR_LABEL = 249
LEBAR_NILAI = 118  # the column of values on the right
HURUF_NILAI = 20  # letters on one line of it
UKURAN = 12.0  # of letters
SELA_LABEL = 8  # between labels and bars
BARIS_LABEL = 4
TINGGI_BARIS = 14
JARAK_BATANG = 7
TINGGI_KEPALA = 26
TINGGI_KAKI = 34
TINGGI_HALAMAN = 880  # a taller chart is continued in a second picture
LONGGAR = Decimal("1.05")  # room behind the longest bar
BATAS_SUMBU = Decimal(2)  # the axis ends at twice the line; longer bars are cut and marked
X_NILAI = LEBAR - LEBAR_NILAI + 10
_TAK_SAH = dict.fromkeys(range(0x20))  # control characters, which no SVG may hold; newlines too

Isi = TypeVar("Isi")


@dataclass(frozen=True, slots=True)
class Sumbu:
    """The scale of a chart of bars, in the units of the drawing."""

    bawah: Decimal
    atas: Decimal

    def x(self, nilai: Decimal) -> int:
        terbatas = min(max(nilai, self.bawah), self.atas)
        lebar = LEBAR - LEBAR_LABEL - LEBAR_NILAI
        return LEBAR_LABEL + int(lebar * (terbatas - self.bawah) / (self.atas - self.bawah))

    def is_di_luar(self, nilai: Decimal) -> bool:
        return not self.bawah <= nilai <= self.atas


def make_sumbu(nilai: Iterable[Decimal | None], garis: Decimal | None) -> Sumbu:
    """From zero (or the lowest negative) to the highest value, but no outlier rules the scale."""
    acuan = garis or Decimal(100)
    ada = [satu for satu in nilai if satu is not None]
    tertinggi = max([acuan, *ada])
    terendah = min([Decimal(0), *ada])
    return Sumbu(max(terendah, -acuan / 2), min(tertinggi * LONGGAR, acuan * BATAS_SUMBU))


@lru_cache(maxsize=1024)
def wrap_label(teks: str) -> tuple[str, ...]:
    lebar = LEBAR_LABEL - SELA_LABEL
    return clip(wrap(teks, lebar, UKURAN), BARIS_LABEL, lebar, UKURAN)


def wrap_nilai(teks: str) -> list[str]:
    """A reason on up to two lines of the column of values."""
    return textwrap.wrap(teks, HURUF_NILAI, max_lines=2, placeholder=" …")


def row_height(label: str) -> int:
    return max(len(wrap_label(label)), 2) * TINGGI_BARIS + JARAK_BATANG


def place_label(label: str, tengah: int) -> tuple[tuple[int, str], ...]:
    """y and text of each line about the middle of its row."""
    baris = wrap_label(label)
    awal = tengah - (len(baris) * TINGGI_BARIS) // 2 + 10
    return tuple((awal + i * TINGGI_BARIS, teks) for i, teks in enumerate(baris))


def place_rows(
    isi: Iterable[Isi], height: Callable[[Isi], int], atas: int
) -> Iterator[tuple[Isi, int]]:
    """Each row with the y of its middle."""
    y = atas
    for satu in isi:
        yield satu, y + (height(satu) - JARAK_BATANG) // 2
        y += height(satu)


def split_pages(isi: Sequence[Isi], height: Callable[[Isi], int]) -> Iterator[tuple[Isi, ...]]:
    """Rows that share a picture no taller than a page; one empty picture for none."""
    halaman: list[Isi] = []
    tinggi = 0
    for satu in isi:
        if halaman and tinggi + height(satu) > TINGGI_HALAMAN:
            yield tuple(halaman)
            halaman, tinggi = [], 0
        halaman.append(satu)
        tinggi += height(satu)
    yield tuple(halaman)


def render_svg(nama: str, isi: dict[str, Any]) -> str:
    return render_to_string(f"laporan/charts/{nama}.svg", isi).translate(_TAK_SAH)
