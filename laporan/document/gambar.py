"""Figures: bar charts kept as data, and images that somebody supplied."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Aset:
    """An image as bytes. ``jenis_media`` is ``image/png``, ``image/jpeg`` or ``image/svg+xml``."""

    nama: str
    jenis_media: str
    isi: bytes


@dataclass(frozen=True, slots=True)
class Batang:
    """One bar. ``nilai`` None is shown as its ``alasan``, never as a bar of length zero."""

    label: str
    nilai: Decimal | None
    alasan: str = "belum ada"
    keterangan: str = ""  # shown after the value, for instance the predikat


@dataclass(frozen=True, slots=True)
class GrafikBatang:
    """A horizontal bar chart of percentages.

    ``garis`` draws a reference line (100 % = the target). ``judul_sumbu`` names the unit.
    """

    batang: tuple[Batang, ...]
    judul_sumbu: str
    garis: Decimal | None = Decimal(100)
    label_garis: str = ""


@dataclass(frozen=True, slots=True)
class Gambar:
    """A figure with its caption below. ``teks_alternatif`` empty: made from the chart's data."""

    kunci: str
    judul: str
    isi: GrafikBatang | Aset
    teks_alternatif: str = ""
    sumber: str = ""
    bernomor: bool = True
