"""Pairs of horizontal bars: the first dark, the second light, both with their value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from aturan.tampil import format_persen
from laporan.charts.batang import find_potong
from laporan.charts.lukis import (
    JARAK_BATANG,
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
from laporan.document.grafik import GrafikPasangan, Pasang

TINGGI_BATANG = 14
TINGGI_LEGENDA = 22


@dataclass(frozen=True, slots=True)
class SatuTampil:
    y: int
    x: int
    lebar: int
    x_potong: int | None
    nilai: str
    y_nilai: int
    is_kosong: bool
    is_gelap: bool


@dataclass(frozen=True, slots=True)
class PasangTampil:
    label: tuple[tuple[int, str], ...]
    batang: tuple[SatuTampil, ...]


def axis_pasangan(grafik: GrafikPasangan) -> Sumbu:
    return make_sumbu((nilai for satu in grafik.pasang for nilai in satu.nilai), grafik.garis)


def draw_pasangan(grafik: GrafikPasangan) -> tuple[str, ...]:
    sumbu = axis_pasangan(grafik)
    return tuple(_svg(grafik, sumbu, isi) for isi in split_pages(grafik.pasang, _tinggi))


def describe_pasangan(grafik: GrafikPasangan) -> str:
    isi = "; ".join(f"{satu.label}: {', '.join(_values(grafik, satu))}" for satu in grafik.pasang)
    return f"Grafik batang berpasangan {grafik.judul_sumbu}. {isi}."


def _values(grafik: GrafikPasangan, pasang: Pasang) -> Iterator[str]:
    for nama, nilai, alasan in zip(grafik.seri, pasang.nilai, pasang.alasan, strict=True):
        yield f"{nama.lower()} {alasan if nilai is None else format_persen(nilai)}"


def _tinggi(pasang: Pasang) -> int:
    return max(row_height(pasang.label), 2 * TINGGI_BATANG + 4 + JARAK_BATANG)


def _svg(grafik: GrafikPasangan, sumbu: Sumbu, pasang: tuple[Pasang, ...]) -> str:
    atas = TINGGI_KEPALA + TINGGI_LEGENDA
    tempat = place_rows(pasang, _tinggi, atas)
    bawah = atas + sum(map(_tinggi, pasang))
    return render_svg(
        "pasangan",
        {
            "grafik": grafik,
            "pasang": [_pair(satu, sumbu, tengah) for satu, tengah in tempat],
            "lebar": LEBAR,
            "tinggi": bawah + TINGGI_KAKI,
            "atas": atas - 4,
            "bawah": bawah,
            "kaki": bawah + 22,
            "x_nilai": X_NILAI,
            "x_nol": sumbu.x(Decimal(0)),
            "x_garis": None if grafik.garis is None else sumbu.x(grafik.garis),
            "keterangan": describe_pasangan(grafik),
        },
    )


def _pair(pasang: Pasang, sumbu: Sumbu, tengah: int) -> PasangTampil:
    batang = tuple(
        _bar(nilai, alasan, sumbu, tengah - TINGGI_BATANG + urut * TINGGI_BATANG, urut == 0)
        for urut, (nilai, alasan) in enumerate(zip(pasang.nilai, pasang.alasan, strict=True))
    )
    return PasangTampil(place_label(pasang.label, tengah), batang)


def _bar(nilai: Decimal | None, alasan: str, sumbu: Sumbu, y: int, is_gelap: bool) -> SatuTampil:
    nol = sumbu.x(Decimal(0))
    ujung = nol if nilai is None else sumbu.x(nilai)
    return SatuTampil(
        y=y,
        x=min(nol, ujung),
        lebar=abs(ujung - nol),
        x_potong=find_potong(sumbu, nilai),
        nilai=wrap_nilai(alasan)[0] if nilai is None else format_persen(nilai),
        y_nilai=y + TINGGI_BATANG - 3,
        is_kosong=nilai is None,
        is_gelap=is_gelap,
    )
