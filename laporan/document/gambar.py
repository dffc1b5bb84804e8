"""Figures: charts kept as data, and images that somebody supplied."""

from __future__ import annotations

from dataclasses import dataclass

from laporan.document.bagan import BaganStruktur
from laporan.document.grafik import Grafik


@dataclass(frozen=True, slots=True)
class Aset:
    """An image as bytes. ``jenis_media`` is ``image/png``, ``image/jpeg`` or ``image/svg+xml``."""

    nama: str
    jenis_media: str
    isi: bytes


@dataclass(frozen=True, slots=True)
class Gambar:
    """A figure with its caption below. ``teks_alternatif`` empty: made from the chart's data."""

    kunci: str
    judul: str
    isi: Grafik | BaganStruktur | Aset
    teks_alternatif: str = ""
    sumber: str = ""
    bernomor: bool = True
