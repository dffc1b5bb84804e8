"""Percentages, with numerator and denominator when they stand in the same cell; ratios."""

from __future__ import annotations

import re
from decimal import Decimal

from aturan.baca.bacaan import BILANGAN, Konteks, Temuan, read_bilangan
from aturan.catatan_baca import Catatan
from aturan.hitung import percent_of
from aturan.nilai import Persen, Rasio
from aturan.satuan import is_persen

_PERSEN = rf"(?P<persen>[-+]?{BILANGAN})\s*(?:%|persen\b|prosen\b)"
_SATUAN = r"[^\d()%:/]*?(?:/\s?[^\W\d][^\d()%:]*?)?"
_SEBAGIAN = rf"(?P<atas>{BILANGAN})\s*(?P<satuan>{_SATUAN})"
_SELURUH = rf"(?:\s*(?:dari|/|:)\s*(?P<bawah>{BILANGAN})\s*(?P<satuan_bawah>{_SATUAN}))"
_PASANGAN = rf"{_SEBAGIAN}{_SELURUH}?"
_DI_BELAKANG = rf"(?:\(\s*{_PERSEN}\s*\)|(?:/|=|atau)\s*{_PERSEN.replace('persen>', 'persen_>')})"

_POLA = tuple(
    re.compile(pola, re.IGNORECASE)
    for pola in (
        _PERSEN,
        rf"{_PERSEN}\s*[(,;/]?\s*(?:atau\s|=\s)?{_PASANGAN}\s*\)?",
        rf"{_PASANGAN}\s*{_DI_BELAKANG}",
    )
)
_PECAHAN = re.compile(rf"{_SEBAGIAN}{_SELURUH}", re.IGNORECASE)
_RASIO = re.compile(rf"({BILANGAN})\s*(?::|berbanding)\s*({BILANGAN})", re.IGNORECASE)


def read_persen(teks: str, konteks: Konteks) -> Temuan | None:
    """``100 %``, ``72.18 % (25.325 KPM)``, ``171 org (71,85 %)``, ``90% (9 dari 10 KK)``."""
    satu_baris = " ".join(teks.split())
    for pola in _POLA:
        if cocok := pola.fullmatch(satu_baris):
            return _from_match(cocok.groupdict(), konteks)
    if is_persen(konteks.satuan) and (cocok := _PECAHAN.fullmatch(satu_baris)):
        return _from_match(cocok.groupdict(), konteks)
    return None


def _from_match(isi: dict[str, str | None], konteks: Konteks) -> Temuan | None:
    satuan = _unit_of(isi)
    persen, catatan = _read(isi.get("persen") or isi.get("persen_"), "%", konteks)
    atas, catatan_atas = _read(isi.get("atas"), satuan or "orang", konteks)
    bawah, catatan_bawah = _read(isi.get("bawah"), satuan or "orang", konteks)
    if persen is None and atas is not None and bawah is not None:
        persen = percent_of(atas, bawah)
    if persen is None or (isi.get("atas") and atas is None) or (isi.get("bawah") and bawah is None):
        return None
    return Temuan(Persen(persen, atas, bawah, satuan), catatan + catatan_atas + catatan_bawah)


def _unit_of(isi: dict[str, str | None]) -> str:
    return (isi.get("satuan") or isi.get("satuan_bawah") or "").strip(" ,;")


def _read(
    token: str | None, satuan: str, konteks: Konteks
) -> tuple[Decimal | None, tuple[Catatan, ...]]:
    if token is None:
        return None, ()
    bacaan = read_bilangan(token, satuan, konteks)
    return bacaan.nilai, bacaan.catatan


def read_rasio(teks: str, konteks: Konteks) -> Temuan | None:
    """``1:17,9``."""
    cocok = _RASIO.fullmatch(teks)
    if cocok is None:
        return None
    kiri, kanan = (read_bilangan(cocok[ke], "rasio", konteks) for ke in (1, 2))
    if kiri.nilai is None or kanan.nilai is None:
        return None
    return Temuan(Rasio(kiri.nilai, kanan.nilai), kiri.catatan + kanan.catatan)
