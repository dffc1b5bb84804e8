"""Dates as Indonesian documents write them."""

from __future__ import annotations

import re
from datetime import date

from aturan.huruf import fold_huruf

BULAN: tuple[str, ...] = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)

_EJAAN_LAIN: dict[str, int] = {
    "pebruari": 2,
    "peb": 2,
    "agt": 8,
    "agust": 8,
    "ags": 8,
    "sept": 9,
    "nopember": 11,
    "nop": 11,
}
_NOMOR_BULAN: dict[str, int] = {
    **{nama[:3].lower(): nomor for nomor, nama in enumerate(BULAN, 1)},
    **{nama.lower(): nomor for nomor, nama in enumerate(BULAN, 1)},
    **_EJAAN_LAIN,
}

_TEMPAT = r"(?:[^\d,]{1,60},\s*)?"
_DENGAN_NAMA = re.compile(
    rf"{_TEMPAT}(\d{{1,2}})[\s-]+([a-z]+)\.?[\s-]+(\d{{4}})\.?", re.IGNORECASE
)
_HARI_BULAN_TAHUN = re.compile(rf"{_TEMPAT}(\d{{1,2}})([/.-])(\d{{1,2}})\2(\d{{4}})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2})?)?")


def format_tanggal(tanggal: date) -> str:
    """``25 Februari 2022``."""
    return f"{tanggal.day} {BULAN[tanggal.month - 1]} {tanggal.year}"


def parse_tanggal(teks: str) -> date | None:
    """The date that a text is, a place before it allowed (``Kefamenanu, 9 September 2021``).

    None when it is no date, or none that exists. Years need four digits.
    """
    rapi = fold_huruf(teks[:200])
    if cocok := _DENGAN_NAMA.fullmatch(rapi):
        bulan = _NOMOR_BULAN.get(cocok[2].lower(), 0)
        return _make_date(cocok[3], bulan, cocok[1])
    if cocok := _HARI_BULAN_TAHUN.fullmatch(rapi):
        return _make_date(cocok[4], cocok[3], cocok[1])
    if cocok := _ISO.fullmatch(rapi):
        return _make_date(cocok[1], cocok[2], cocok[3])
    return None


def _make_date(tahun: str, bulan: str | int, hari: str) -> date | None:
    try:
        return date(int(tahun), int(bulan), int(hari))
    except ValueError:
        return None
