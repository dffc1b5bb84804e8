"""One printed interval of a scale (``91% ≤ 100%``, ``70 < X < 85``, ``76 s/d 90``, ``<49``).

Bounds of scales have at most three digits, so a dot and a comma are both a decimal mark here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Interval:
    """What is printed: bounds, each counted in or not. None is an open side."""

    bawah: Decimal | None
    bawah_inklusif: bool
    atas: Decimal | None
    atas_inklusif: bool

    @property
    def is_sah(self) -> bool:
        """Whether any value can lie inside."""
        if self.bawah is None or self.atas is None:
            return self.bawah is not self.atas
        return self.bawah < self.atas or (
            self.bawah == self.atas and self.bawah_inklusif and self.atas_inklusif
        )


_KATA = (
    (r"\\le[q]?\b|=<|<=|≦|⩽|kurang dari atau sama dengan|paling tinggi|maksimal", "≤"),
    (r"\\ge[q]?\b|=>|>=|≧|⩾|lebih dari atau sama dengan|paling rendah|minimal", "≥"),
    (r"lebih (?:besar )?dari|lebih tinggi dari|di ?atas", ">"),
    (r"kurang dari|lebih (?:kecil|rendah) dari|di ?bawah", "<"),
    (r"sampai dengan|sampai|hingga|s\s*/\s*d|s\.\s*d\.?|\bsd\b|[–—−~]", "-"),
    (r"\bke ?atas\b", "≥#"),
    (r"\bke ?bawah\b", "≤#"),
    (r"persen|[%$\\{}()\[\]]|\b(?:nilai|skor|capaian|antara)\b", " "),
)
_N = r"(\d{1,3}(?:[.,]\d+)?)"
_X = r"[a-z]?"
_OP = r"([<>≤≥])"
_POLA_DUA_TANDA = re.compile(rf"{_N}{_OP}{_X}{_OP}{_N}")
_POLA_TANDA_STRIP = re.compile(rf"{_X}{_OP}{_N}-{_OP}?{_N}")
_POLA_STRIP = re.compile(rf"{_N}-{_OP}?{_N}")
_POLA_DUA_ANGKA = re.compile(rf"{_N}{_OP}{_N}")
_POLA_DEPAN = re.compile(rf"{_X}{_OP}{_N}")
_POLA_BELAKANG = re.compile(rf"{_N}{_OP}#?")
_POLA_BALIK = re.compile(rf"{_N}{_OP}[a-z]")
_POLA_SAMA = re.compile(rf"(?:{_X}=)?{_N}")


def read_interval(teks: str) -> Interval | None:
    """The interval that a text prints; None when it prints none."""
    rapi = _tidy(teks)
    for pola, baca in _PEMBACA:
        cocok = pola.fullmatch(rapi)
        if cocok:
            interval = baca(cocok)
            return interval if interval.is_sah else None
    return None


def _tidy(teks: str) -> str:
    """The text with one sign for each meaning and without units, words and spaces."""
    rapi = teks.casefold()
    for pola, ganti in _KATA:
        rapi = re.sub(pola, ganti, rapi)
    return re.sub(r"\s+", "", rapi).strip(".;:,")


def _angka(teks: str) -> Decimal:
    return Decimal(teks.replace(",", "."))


def _satu_sisi(tanda: str, angka: str) -> Interval:
    """``> 90``: the values on one side of a bound."""
    if tanda in ">≥":
        return Interval(_angka(angka), tanda == "≥", None, False)
    return Interval(None, False, _angka(angka), tanda == "≤")


def _dua_tanda(cocok: re.Match[str]) -> Interval:
    """``70 < X ≤ 85`` or ``85 ≥ X > 70``; signs that point two ways give no valid interval."""
    kiri, tanda_kiri, tanda_kanan, kanan = cocok.groups()
    if tanda_kiri in ">≥":
        kiri, tanda_kiri, tanda_kanan, kanan = kanan, tanda_kanan, tanda_kiri, kiri
        searah = tanda_kiri in ">≥"
    else:
        searah = tanda_kanan in "<≤"
    if not searah:
        return Interval(None, False, None, False)
    return Interval(_angka(kiri), tanda_kiri in "≤≥", _angka(kanan), tanda_kanan in "≤≥")


def _tanda_strip(cocok: re.Match[str]) -> Interval:
    """``> 80 – 90``, ``≥ 80 – < 90``."""
    tanda, kiri, tanda_atas, kanan = cocok.groups()
    if tanda not in ">≥":
        return Interval(None, False, None, False)
    return Interval(_angka(kiri), tanda == "≥", _angka(kanan), tanda_atas != "<")


def _strip(cocok: re.Match[str]) -> Interval:
    """``85-100``, ``76 s/d 90``, ``80 – <90``; written in either order."""
    kiri, tanda_atas, kanan = cocok.groups()
    bawah, atas = sorted((_angka(kiri), _angka(kanan)))
    return Interval(bawah, True, atas, tanda_atas != "<")


def _dua_angka(cocok: re.Match[str]) -> Interval:
    """``91% ≤ 100%``: a sign between two numbers and no variable; the lower one is counted in."""
    kiri, tanda, kanan = cocok.groups()
    if tanda in ">≥":
        return Interval(_angka(kanan), True, _angka(kiri), tanda == "≥")
    return Interval(_angka(kiri), True, _angka(kanan), tanda == "≤")


def _depan(cocok: re.Match[str]) -> Interval:
    return _satu_sisi(cocok[1], cocok[2])


def _belakang(cocok: re.Match[str]) -> Interval:
    """``91 ≥`` and ``91 ke atas``: the sign stands behind its number but means the same."""
    return _satu_sisi(cocok[2], cocok[1])


def _balik(cocok: re.Match[str]) -> Interval:
    """``85 < X``: read from the variable."""
    terbalik = {"<": ">", ">": "<", "≤": "≥", "≥": "≤"}
    return _satu_sisi(terbalik[cocok[2]], cocok[1])


def _sama(cocok: re.Match[str]) -> Interval:
    return Interval(_angka(cocok[1]), True, _angka(cocok[1]), True)


_PEMBACA = (
    (_POLA_DUA_TANDA, _dua_tanda),
    (_POLA_TANDA_STRIP, _tanda_strip),
    (_POLA_STRIP, _strip),
    (_POLA_DUA_ANGKA, _dua_angka),
    (_POLA_DEPAN, _depan),
    (_POLA_BALIK, _balik),
    (_POLA_BELAKANG, _belakang),
    (_POLA_SAMA, _sama),
)
