"""Horizontal bar charts."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from decimal import Decimal

from aturan.tampil import format_persen
from laporan.charts.lukis import (
    HURUF_NILAI,
    LEBAR,
    TINGGI_KAKI,
    TINGGI_KEPALA,
    X_NILAI,
    Sumbu,
    make_sumbu,
    place_label,
    place_rows,
    render_svg,
    row_height,
    split_pages,
    wrap_nilai,
)
from laporan.document.grafik import Batang, GrafikBatang


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


def axis(grafik: GrafikBatang) -> Sumbu:
    return make_sumbu((batang.nilai for batang in grafik.batang), grafik.garis)


def draw_batang(grafik: GrafikBatang) -> tuple[str, ...]:
    sumbu = axis(grafik)
    return tuple(_svg(grafik, sumbu, batang) for batang in split_pages(grafik.batang, _tinggi))


def describe_batang(grafik: GrafikBatang) -> str:
    nilai = "; ".join(f"{batang.label}: {_nilai(batang)}" for batang in grafik.batang)
    return f"Grafik batang {grafik.judul_sumbu}. {nilai}."


def _nilai(batang: Batang) -> str:
    if batang.nilai is None:
        return batang.alasan
    return " ".join(filter(None, (format_persen(batang.nilai), batang.keterangan)))


def _tinggi(batang: Batang) -> int:
    return row_height(batang.label)


def _svg(grafik: GrafikBatang, sumbu: Sumbu, batang: tuple[Batang, ...]) -> str:
    tempat = place_rows(batang, _tinggi, TINGGI_KEPALA)
    bawah = TINGGI_KEPALA + sum(map(_tinggi, batang))
    return render_svg(
        "batang",
        {
            "grafik": grafik,
            "batang": [_bar(grafik, sumbu, satu, tengah) for satu, tengah in tempat],
            "lebar": LEBAR,
            "tinggi": bawah + TINGGI_KAKI,
            "atas": TINGGI_KEPALA - 4,
            "bawah": bawah,
            "kaki": bawah + 22,
            "x_nilai": X_NILAI,
            "x_nol": sumbu.x(Decimal(0)),
            "x_garis": None if grafik.garis is None else sumbu.x(grafik.garis),
            "keterangan": describe_batang(grafik),
        },
    )


def _bar(grafik: GrafikBatang, sumbu: Sumbu, batang: Batang, tengah: int) -> BatangTampil:
    nol = sumbu.x(Decimal(0))
    nilai, keterangan = _two_lines(batang)
    ujung = nol if batang.nilai is None else sumbu.x(batang.nilai)
    return BatangTampil(
        label=place_label(batang.label, tengah),
        y=tengah - 8,
        x=min(nol, ujung),
        lebar=abs(ujung - nol),
        is_tercapai=is_tercapai(grafik, batang),
        x_potong=find_potong(sumbu, batang.nilai),
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
    baris = wrap_nilai(batang.alasan)
    return (*baris, "", "")[0], (*baris, "", "")[1]


def find_potong(sumbu: Sumbu, nilai: Decimal | None) -> int | None:
    """Where the mark of a cut bar stands; None for a bar that is drawn in full."""
    if nilai is None or not sumbu.is_di_luar(nilai):
        return None
    return sumbu.x(nilai) - 9 if nilai > 0 else sumbu.x(nilai) + 14


def is_tercapai(grafik: GrafikBatang, batang: Batang) -> bool:
    """Whether a bar is drawn dark; without a line all are."""
    if grafik.garis is None:
        return True
    return batang.nilai is not None and batang.nilai >= grafik.garis
