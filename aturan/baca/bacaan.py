"""What a reader knows before it reads, and what it gives back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal

from aturan.angka import BacaanAngka, parse_angka
from aturan.catatan_baca import Catatan, KodeCatatan
from aturan.nilai import Nilai
from aturan.pemisah import BAWAAN, Kebiasaan
from aturan.satuan import kebiasaan_untuk

SelMentah = str | int | float | Decimal | date | time | timedelta | None

# A number inside a longer text, as a piece of a pattern.
BILANGAN = r"\d(?:[\d.,]*\d)?(?:\s?(?:ribu|rb|juta|jt|mill?iar|milyar|trili?[uy]n)\b)?"


@dataclass(frozen=True, slots=True)
class Bacaan:
    """A value as read. ``mentah`` is the text as typed, or as a number cell shows it.

    ``alternatif`` are the other readings of an ambiguous text; ``catatan`` says which was used.
    """

    nilai: Nilai
    mentah: str
    catatan: tuple[Catatan, ...] = ()
    alternatif: tuple[Nilai, ...] = ()


@dataclass(frozen=True, slots=True)
class Konteks:
    """The unit of the column or indicator, and how its numbers are written."""

    satuan: str = ""
    kebiasaan: Kebiasaan = BAWAAN


@dataclass(frozen=True, slots=True)
class Temuan:
    """What one rule found in a text."""

    nilai: Nilai
    catatan: tuple[Catatan, ...] = ()


Aturan = Callable[[str, Konteks], Temuan | None]


def read_bilangan(token: str, satuan: str, konteks: Konteks) -> BacaanAngka:
    """A number found inside a text, read in the light of its own unit."""
    return parse_angka(token, kebiasaan_untuk(satuan, konteks.kebiasaan))


def note_leftover(teks: str, sisa: str) -> tuple[Catatan, ...]:
    """Say which words beside the value were not kept."""
    if not sisa.strip():
        return ()
    kalimat = f"“{sisa.strip()}” pada “{teks}” tidak ikut dibaca"
    return (Catatan(KodeCatatan.KATA_TERSISA, kalimat),)
