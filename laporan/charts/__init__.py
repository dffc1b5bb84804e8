"""Charts as SVG, the same drawing for page and paper, and in words."""

from __future__ import annotations

from laporan.charts.bagan import describe_bagan, draw_bagan, find_denah
from laporan.charts.batang import axis, describe_batang, draw_batang
from laporan.charts.komposisi import describe_komposisi, draw_komposisi
from laporan.charts.lukis import TINGGI_HALAMAN, Sumbu
from laporan.charts.pasangan import describe_pasangan, draw_pasangan
from laporan.charts.tren import describe_tren, draw_tren
from laporan.document import (
    BaganStruktur,
    Grafik,
    GrafikBatang,
    GrafikKomposisi,
    GrafikPasangan,
    GrafikTren,
)

__all__ = ["TINGGI_HALAMAN", "Sumbu", "axis", "describe", "find_denah", "svg_parts"]


def svg_parts(grafik: Grafik | BaganStruktur) -> tuple[str, ...]:
    """The chart as one or more pictures, each no taller than a page."""
    match grafik:
        case GrafikBatang():
            return draw_batang(grafik)
        case GrafikTren():
            return draw_tren(grafik)
        case GrafikPasangan():
            return draw_pasangan(grafik)
        case GrafikKomposisi():
            return draw_komposisi(grafik)
        case BaganStruktur():
            return draw_bagan(grafik)


def describe(grafik: Grafik | BaganStruktur) -> str:
    """The chart in words, for those who do not see it."""
    match grafik:
        case GrafikBatang():
            return describe_batang(grafik)
        case GrafikTren():
            return describe_tren(grafik)
        case GrafikPasangan():
            return describe_pasangan(grafik)
        case GrafikKomposisi():
            return describe_komposisi(grafik)
        case BaganStruktur():
            return describe_bagan(grafik)
