"""Charts kept as data. A value of None is never drawn as zero."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


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
class Seri:
    """One line: a value for each year of its chart; None is a gap."""

    nama: str
    nilai: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class GrafikTren:
    """Lines over years, all in one ``satuan`` ("%" or a word)."""

    tahun: tuple[int, ...]
    seri: tuple[Seri, ...]
    judul_sumbu: str
    satuan: str = "%"
    garis: Decimal | None = None
    label_garis: str = ""


@dataclass(frozen=True, slots=True)
class Pasang:
    """Two bars under one label; a value of None is shown as its ``alasan``."""

    label: str
    nilai: tuple[Decimal | None, Decimal | None]
    alasan: tuple[str, str] = ("belum ada", "belum ada")


@dataclass(frozen=True, slots=True)
class GrafikPasangan:
    """Pairs of percentages; ``seri`` names the first and the second of each."""

    pasang: tuple[Pasang, ...]
    seri: tuple[str, str]
    judul_sumbu: str
    garis: Decimal | None = Decimal(100)
    label_garis: str = ""


@dataclass(frozen=True, slots=True)
class BagianUang:
    """A share of the budget in rupiah. ``proporsi`` is its percentage of the whole pagu; None where
    that cannot be stated."""

    label: str
    pagu: Decimal | None
    realisasi: Decimal | None
    proporsi: Decimal | None


@dataclass(frozen=True, slots=True)
class GrafikKomposisi:
    """The shares of a budget, each with what was spent of it."""

    bagian: tuple[BagianUang, ...]


Grafik = GrafikBatang | GrafikTren | GrafikPasangan | GrafikKomposisi
