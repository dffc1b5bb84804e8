"""A list on its way out: titled columns and rows of cells, whatever the format of the file.

A cell is text, a number, a date or nothing. Text stays text in every format; a number is written as
one only where the format holds all its digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

IsiSel = str | Decimal | int | date | None

DIGIT_SEL = 15
"""Digits that a number cell of a spreadsheet holds."""
PANJANG_SEL = 32_767
"""Letters that a cell holds."""
PANJANG_NAMA = 31
_TERLARANG = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
# What XML 1.0 cannot hold: controls, halves of surrogate pairs, two that are no characters.
_BUKAN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class KolomKeluar:
    """``lebar`` in letters; ``uang``: its numbers are amounts of rupiah."""

    judul: str
    lebar: int = 16
    uang: bool = False


@dataclass(frozen=True, slots=True)
class LembarKeluar:
    """One sheet. The rows may be a generator: they are gone through once."""

    nama: str
    kolom: Sequence[KolomKeluar]
    baris: Iterable[Sequence[IsiSel]]


def is_exact(nilai: Decimal | int) -> bool:
    """Whether a number cell keeps every digit."""
    angka = Decimal(nilai)
    return angka.is_finite() and len(angka.normalize().as_tuple().digits) <= DIGIT_SEL


def clean_teks(teks: str) -> str:
    """Text that every format can hold: what XML forbids is shown as replaced, what is too long
    for a cell ends in an ellipsis."""
    bersih = _BUKAN_XML.sub("\N{REPLACEMENT CHARACTER}", teks)
    return bersih if len(bersih) <= PANJANG_SEL else bersih[: PANJANG_SEL - 1] + "…"


def sheet_name(nama: str, terpakai: set[str]) -> str:
    """A name that Excel takes, unlike those in ``terpakai``, which learns it."""
    dasar = _TERLARANG.sub(" ", nama).strip(" '")[:PANJANG_NAMA] or "Lembar"
    calon, ke = dasar, 1
    while calon.casefold() in terpakai:
        ke += 1
        ekor = f" ({ke})"
        calon = dasar[: PANJANG_NAMA - len(ekor)] + ekor
    terpakai.add(calon.casefold())
    return calon
