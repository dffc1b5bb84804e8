"""What the dots and commas of one number mean.

Source: DOMAIN of SAKIP documents, chapter 3. The rule is applied per token, never per column:
one real column mixes `93.45%` and `99,72%`. Only a single group of three (`1.246`) is undecided;
then unit, expected range and siblings are asked, in this order, and it is thousands by default.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from aturan.catatan_baca import KodeCatatan
from aturan.huruf import fold_huruf

DIGIT_MAKS = 40

_KELOMPOK = re.compile(r"[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*")
_TUNGGAL = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
_TOKEN = re.compile(r"\d[\d.,]*\d")


@dataclass(frozen=True, slots=True)
class Kebiasaan:
    """What unit, column and siblings tell about a number that could be read in two ways.

    ``desimal`` is the decimal separator seen in siblings, "" when unknown or mixed.
    ``cacah`` says that the unit counts things, so that fractions make no sense.
    ``tunggal_desimal`` is a person's answer, which settles every single group of three.
    """

    desimal: str = ""
    terkecil: Decimal | None = None
    terbesar: Decimal | None = None
    cacah: bool = False
    tunggal_desimal: bool | None = None

    def fits(self, nilai: Decimal) -> bool:
        above = self.terkecil is None or nilai >= self.terkecil
        return above and (self.terbesar is None or nilai <= self.terbesar)


BAWAAN = Kebiasaan()


@dataclass(frozen=True, slots=True)
class Tafsiran:
    """The reading of one token. ``kode`` is None when nothing needs to be said."""

    nilai: Decimal | None
    alternatif: Decimal | None = None
    kode: KodeCatatan | None = None


def read_token(token: str, kebiasaan: Kebiasaan = BAWAAN) -> Tafsiran:
    """Read digits with dots and commas, without sign, unit or spaces."""
    if sum(map(str.isdigit, token)) > DIGIT_MAKS:
        return Tafsiran(None, kode=KodeCatatan.TERLALU_PANJANG)
    if _TUNGGAL.fullmatch(token):
        return _read_single_group(token, kebiasaan)
    bulat, pecahan = _split(token)
    if bulat is None:
        return Tafsiran(None, kode=KodeCatatan.PEMISAH_KACAU)
    return Tafsiran(_as_decimal(bulat, pecahan))


def _split(token: str) -> tuple[str | None, str]:
    """Whole digits and decimal digits; None when the separators follow no rule."""
    if token.isdigit():
        return token, ""
    if _KELOMPOK.fullmatch(token):
        return _only_digits(token), ""
    depan, tanda, pecahan = token.rpartition(max(".,", key=token.rfind))
    if not pecahan or tanda in depan or not _is_whole(depan):
        return None, ""
    return _only_digits(depan), pecahan


def _is_whole(depan: str) -> bool:
    return depan == "" or depan.isdigit() or _KELOMPOK.fullmatch(depan) is not None


def _only_digits(teks: str) -> str:
    return teks.replace(".", "").replace(",", "")


def _as_decimal(bulat: str, pecahan: str) -> Decimal:
    return Decimal(f"{bulat or '0'}.{pecahan}" if pecahan else bulat)


def _read_single_group(token: str, kebiasaan: Kebiasaan) -> Tafsiran:
    ribuan = Decimal(_only_digits(token))
    desimal = ribuan.scaleb(-3)
    if kebiasaan.tunggal_desimal is not None:
        return Tafsiran(desimal if kebiasaan.tunggal_desimal else ribuan)
    suara = _votes(token, ribuan, desimal, kebiasaan)
    nilai, lain = (desimal, ribuan) if suara and suara[0] else (ribuan, desimal)
    kode = KodeCatatan.TAFSIR if len(set(suara)) == 1 else KodeCatatan.AMBIGU
    return Tafsiran(nilai, lain, kode)


def _votes(token: str, ribuan: Decimal, desimal: Decimal, kebiasaan: Kebiasaan) -> list[bool]:
    """Whether each known circumstance speaks for decimals, the strongest first."""
    suara = []
    if kebiasaan.cacah:
        suara.append(False)
    if kebiasaan.fits(ribuan) != kebiasaan.fits(desimal):
        suara.append(kebiasaan.fits(desimal))
    if kebiasaan.desimal:
        suara.append(kebiasaan.desimal in token)
    return suara


def tegaskan(teks: str, *, desimal: bool) -> str:
    """The text with every single group of three rewritten so that it has one reading only:
    ``1.246`` → ``1246`` or ``1,2460``."""

    def tulis(cocok: re.Match[str]) -> str:
        token = cocok[0]
        if not _TUNGGAL.fullmatch(token):
            return token
        return f"{token[:-4]},{token[-3:]}0" if desimal else _only_digits(token)

    return _TOKEN.sub(tulis, fold_huruf(teks))


def kebiasaan_dari(tetangga: Iterable[str]) -> Kebiasaan:
    """The decimal separator that siblings use; unknown when they disagree or tell nothing."""
    terlihat = {
        _decimal_sign(token) for teks in tetangga for token in _TOKEN.findall(fold_huruf(teks))
    } - {""}
    return Kebiasaan(desimal=terlihat.pop() if len(terlihat) == 1 else "")


def _decimal_sign(token: str) -> str:
    """The decimal separator that this token proves, "" when it proves none."""
    bulat, pecahan = _split(token)
    if bulat is None or token.isdigit() or _TUNGGAL.fullmatch(token):
        return ""
    if pecahan:
        return max(".,", key=token.rfind)
    return "," if "." in token else "."
