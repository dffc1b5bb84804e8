"""Percentages, with numerator and denominator when they stand in the same cell; ratios."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from aturan.angka import BacaanAngka, parse_angka
from aturan.baca.bacaan import BILANGAN, Konteks, Temuan, read_bilangan
from aturan.hitung import percent_of
from aturan.nilai import Persen, Rasio
from aturan.satuan import is_persen

_PERSEN = rf"(?P<persen>[-+]?{BILANGAN})\s*(?:%|persen\b|prosen\b)"
_SATUAN = r"[^\d()%:/]*?(?:/\s?[^\W\d][^\d()%:]*?)?"
_SEBAGIAN = rf"(?P<atas>{BILANGAN})\s*(?P<satuan>{_SATUAN})"
_SELURUH = rf"(?:\s*(?:dari|/|:)\s*(?P<bawah>{BILANGAN})\s*(?P<satuan_bawah>{_SATUAN}))"
_PASANGAN = rf"{_SEBAGIAN}{_SELURUH}?"
_PEMBUKA = r"\s*(?:(?P<buka>\()|/|=|\batau\b)\s*"
_PENUTUP = r"\s*(?(buka)\))"

_POLA = tuple(
    re.compile(pola, re.IGNORECASE)
    for pola in (
        _PERSEN,
        rf"{_PERSEN}{_PEMBUKA}{_PASANGAN}{_PENUTUP}",
        rf"{_PASANGAN}{_PEMBUKA}{_PERSEN}{_PENUTUP}",
    )
)
_POLOS = re.compile(
    rf"(?P<persen>[-+]?{BILANGAN})\s*\(\s*{_SEBAGIAN}{_SELURUH}\s*\)", re.IGNORECASE
)
"""A number under a unit of percent, with what it is made of."""
_PECAHAN = re.compile(rf"{_SEBAGIAN}{_SELURUH}", re.IGNORECASE)
_RASIO = re.compile(rf"({BILANGAN})\s*(?::|berbanding)\s*({BILANGAN})", re.IGNORECASE)


def read_persen(teks: str, konteks: Konteks) -> Temuan | None:
    """``100 %``, ``72.18 % (25.325 KPM)``, ``171 org (71,85 %)``, ``90% (9 dari 10 KK)``."""
    satu_baris = " ".join(teks.split())
    for pola in _POLA:
        if cocok := pola.fullmatch(satu_baris):
            return _from_match(cocok.groupdict(), konteks)
    if is_persen(konteks.satuan):
        for pola in (_POLOS, _PECAHAN):
            if cocok := pola.fullmatch(satu_baris):
                return _from_match(cocok.groupdict(), konteks)
    return None


def _from_match(isi: dict[str, str | None], konteks: Konteks) -> Temuan | None:
    satuan = (isi["satuan"] or isi["satuan_bawah"] or "").strip(" ,;") if "atas" in isi else ""
    bacaan = {
        sisi: _read(token, "%" if sisi == "persen" else satuan, konteks)
        for sisi in ("persen", "atas", "bawah")
        if (token := isi.get(sisi))
    }
    if any(satu.nilai is None for satu in bacaan.values()):
        return None
    atas, bawah = _value(bacaan, "atas"), _value(bacaan, "bawah")
    persen = _value(bacaan, "persen")
    if persen is None and atas is not None and bawah is not None:
        persen = percent_of(atas, bawah)
    catatan = tuple(catatan for satu in bacaan.values() for catatan in satu.catatan)
    return None if persen is None else Temuan(Persen(persen, atas, bawah, satuan), catatan)


def _read(token: str, satuan: str, konteks: Konteks) -> BacaanAngka:
    """A part without unit is a count: ``72.18 % (25.325)``."""
    if satuan:
        return read_bilangan(token, satuan, konteks)
    return parse_angka(token, replace(konteks.kebiasaan, terkecil=None, terbesar=None, cacah=True))


def _value(bacaan: dict[str, BacaanAngka], sisi: str) -> Decimal | None:
    return bacaan[sisi].nilai if sisi in bacaan else None


def read_rasio(teks: str, konteks: Konteks) -> Temuan | None:
    """``1:17,9``."""
    cocok = _RASIO.fullmatch(teks)
    if cocok is None:
        return None
    kiri, kanan = (read_bilangan(cocok[ke], "rasio", konteks) for ke in (1, 2))
    if kiri.nilai is None or kanan.nilai is None:
        return None
    return Temuan(Rasio(kiri.nilai, kanan.nilai), kiri.catatan + kanan.catatan)
