"""The kinds of value that a target or a realisasi can be, as a tagged union.

Source: DOMAIN of SAKIP documents, chapter 3; a value is never just a number. Every member is
immutable. Amounts are ``Decimal``; a percentage of 95,43 % is ``Decimal("95.43")``, never 0.9543.
Blank, not applicable and zero are three different things and are three different members.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Sebab(StrEnum):
    """Why a value is absent."""

    BELUM_DIISI = "belum_diisi"  # an empty cell
    STRIP = "strip"  # a dash, whose meaning the sheet does not tell
    BELUM_DINILAI = "belum_dinilai"  # the assessor has not assessed yet
    TIDAK_ADA_DATA = "tidak_ada_data"  # the source publishes no figure


@dataclass(frozen=True, slots=True)
class Angka:
    """A plain number, with the unit when it was written in the same cell (``15 Nagari``)."""

    nilai: Decimal
    satuan: str = ""


@dataclass(frozen=True, slots=True)
class Persen:
    """A percentage, with numerator and denominator when they are known (``72,18 % (25.325 KPM)``).

    ``satuan`` is the unit of the numerator.
    """

    nilai: Decimal
    pembilang: Decimal | None = None
    penyebut: Decimal | None = None
    satuan: str = ""


@dataclass(frozen=True, slots=True)
class Rentang:
    """A range (``Baik (B) 60-70``, ``≥95``). None is an open side; one side is always closed."""

    bawah: Decimal | None
    atas: Decimal | None
    label: str = ""
    satuan: str = ""


@dataclass(frozen=True, slots=True)
class Ordinal:
    """A grade (``CC``, ``WTP``), with the score when it was written along (``80 (A)``)."""

    label: str
    angka: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Bagian:
    """One part of a compound value. ``nilai`` None is a part written as a dash."""

    nilai: Decimal | None
    satuan: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Gabungan:
    """Several quantities in one cell (``67 SDM PKH 24 TSKK``), in the order written."""

    bagian: tuple[Bagian, ...]


@dataclass(frozen=True, slots=True)
class Rasio:
    """A ratio (``1:17,9``)."""

    kiri: Decimal
    kanan: Decimal


@dataclass(frozen=True, slots=True)
class Teks:
    """Words that are a value (``Ada``) or that nobody could read as one."""

    teks: str


@dataclass(frozen=True, slots=True)
class Kosong:
    """No value, with the reason why. Never zero."""

    sebab: Sebab = Sebab.BELUM_DIISI


@dataclass(frozen=True, slots=True)
class TidakBerlaku:
    """The indicator does not apply here (``n/a``)."""


Nilai = Angka | Persen | Rentang | Ordinal | Gabungan | Rasio | Teks | Kosong | TidakBerlaku
