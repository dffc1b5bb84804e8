"""Horizontal bar charts as SVG, with the same drawing for page and paper.

Shapes carry attributes only, so that a strict content policy holds, and tell by lightness and
outline, so that a grey print says the same.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.template.loader import render_to_string

from aturan.tampil import format_persen
from laporan.document import Batang, GrafikBatang

LEBAR = 640
LEBAR_LABEL = 249
LEBAR_NILAI = 118  # the column of values on the right
HURUF_NILAI = 20  # letters on one line of it
HURUF_LABEL = 40  # letters on one line of a label
BARIS_LABEL = 3
TINGGI_BARIS = 14
JARAK_BATANG = 7
TINGGI_KEPALA = 26
TINGGI_KAKI = 34
TINGGI_HALAMAN = 880  # a taller chart is continued in a second picture
_TAK_SAH = dict.fromkeys(range(0x20))  # control characters, which no SVG may hold; newlines too
LONGGAR = Decimal("1.05")  # room behind the longest bar
BATAS_SUMBU = Decimal(2)  # the axis ends at twice the line; longer bars are cut and marked


@dataclass(frozen=True, slots=True)
class BatangTampil:
    label: tuple[tuple[int, str], ...]  # y and text of each line
    y: int
    x: int
    lebar: int
    is_tercapai: bool
    x_potong: int | None  # where the mark of a cut bar stands
    nilai: str
    keterangan: str
    y_nilai: int
    y_keterangan: int
    is_kosong: bool


@dataclass(frozen=True, slots=True)
class Sumbu:
    """The scale of a chart, in the units of the drawing."""

    bawah: Decimal
    atas: Decimal

    def x(self, nilai: Decimal) -> int:
        terbatas = min(max(nilai, self.bawah), self.atas)
        lebar = LEBAR - LEBAR_LABEL - LEBAR_NILAI
        return LEBAR_LABEL + int(lebar * (terbatas - self.bawah) / (self.atas - self.bawah))

    def is_di_luar(self, nilai: Decimal) -> bool:
        return not self.bawah <= nilai <= self.atas


def svg_parts(grafik: GrafikBatang) -> tuple[str, ...]:
    """The chart as one or more pictures, each no taller than a page."""
    sumbu = axis(grafik)
    return tuple(_svg(grafik, sumbu, batang) for batang in _pages(grafik.batang))


def axis(grafik: GrafikBatang) -> Sumbu:
    """From zero (or the lowest negative) to the highest value, but no outlier rules the scale."""
    acuan = grafik.garis or Decimal(100)
    nilai = [batang.nilai for batang in grafik.batang if batang.nilai is not None]
    tertinggi = max([acuan, *nilai])
    terendah = min([Decimal(0), *nilai])
    return Sumbu(max(terendah, -acuan / 2), min(tertinggi * LONGGAR, acuan * BATAS_SUMBU))


def describe(grafik: GrafikBatang) -> str:
    """The chart in words, for those who do not see it."""
    nilai = "; ".join(f"{batang.label}: {_nilai(batang)}" for batang in grafik.batang)
    return f"Grafik batang {grafik.judul_sumbu}. {nilai}."


def _nilai(batang: Batang) -> str:
    if batang.nilai is None:
        return batang.alasan
    return " ".join(filter(None, (format_persen(batang.nilai), batang.keterangan)))


def _pages(batang: tuple[Batang, ...]) -> Iterator[tuple[Batang, ...]]:
    halaman: list[Batang] = []
    tinggi = 0
    for satu in batang:
        if halaman and tinggi + _tinggi(satu) > TINGGI_HALAMAN:
            yield tuple(halaman)
            halaman, tinggi = [], 0
        halaman.append(satu)
        tinggi += _tinggi(satu)
    yield tuple(halaman)


def _label(batang: Batang) -> list[str]:
    return textwrap.wrap(
        batang.label, HURUF_LABEL, max_lines=BARIS_LABEL, placeholder=" …", break_on_hyphens=False
    ) or [""]


def _tinggi(batang: Batang) -> int:
    return max(len(_label(batang)), 2) * TINGGI_BARIS + JARAK_BATANG


def _svg(grafik: GrafikBatang, sumbu: Sumbu, batang: tuple[Batang, ...]) -> str:
    tampil = tuple(_place(grafik, sumbu, batang))
    bawah = TINGGI_KEPALA + sum(map(_tinggi, batang))
    return render_to_string(
        "laporan/charts/batang.svg",
        {
            "grafik": grafik,
            "batang": tampil,
            "lebar": LEBAR,
            "tinggi": bawah + TINGGI_KAKI,
            "atas": TINGGI_KEPALA - 4,
            "bawah": bawah,
            "kaki": bawah + 22,
            "x_nilai": LEBAR - LEBAR_NILAI + 10,
            "x_nol": sumbu.x(Decimal(0)),
            "x_garis": None if grafik.garis is None else sumbu.x(grafik.garis),
            "keterangan": describe(grafik),
        },
    ).translate(_TAK_SAH)


def _place(
    grafik: GrafikBatang, sumbu: Sumbu, batang: tuple[Batang, ...]
) -> Iterator[BatangTampil]:
    y = TINGGI_KEPALA
    for satu in batang:
        yield _bar(grafik, sumbu, satu, y)
        y += _tinggi(satu)


def _bar(grafik: GrafikBatang, sumbu: Sumbu, batang: Batang, y: int) -> BatangTampil:
    label = _label(batang)
    tengah = y + (_tinggi(batang) - JARAK_BATANG) // 2
    awal = tengah - (len(label) * TINGGI_BARIS) // 2 + 10
    nol = sumbu.x(Decimal(0))
    nilai, keterangan = _two_lines(batang)
    ujung = nol if batang.nilai is None else sumbu.x(batang.nilai)
    return BatangTampil(
        label=tuple((awal + i * TINGGI_BARIS, teks) for i, teks in enumerate(label)),
        y=tengah - 8,
        x=min(nol, ujung),
        lebar=abs(ujung - nol),
        is_tercapai=_is_tercapai(grafik, batang),
        x_potong=_x_potong(sumbu, batang, ujung),
        nilai=nilai,
        keterangan=keterangan,
        y_nilai=tengah - 2 if keterangan else tengah + 4,
        y_keterangan=tengah + 10,
        is_kosong=batang.nilai is None,
    )


def _two_lines(batang: Batang) -> tuple[str, str]:
    """The value with its remark below, or the reason why there is none on up to two lines."""
    if batang.nilai is not None:
        return format_persen(batang.nilai), textwrap.shorten(batang.keterangan, HURUF_NILAI)
    baris = textwrap.wrap(batang.alasan, HURUF_NILAI, max_lines=2, placeholder=" …")
    return (*baris, "", "")[0], (*baris, "", "")[1]


def _x_potong(sumbu: Sumbu, batang: Batang, ujung: int) -> int | None:
    """None for a bar that is drawn in full."""
    if batang.nilai is None or not sumbu.is_di_luar(batang.nilai):
        return None
    return ujung - 9 if batang.nilai > 0 else ujung + 14


def _is_tercapai(grafik: GrafikBatang, batang: Batang) -> bool:
    if grafik.garis is None:
        return True
    return batang.nilai is not None and batang.nilai >= grafik.garis
