"""Characters that look alike, folded to one: spaces, dashes, digits, full-width signs."""

from __future__ import annotations

import re
import unicodedata

_SPASI = re.compile(r"[^\S\n]+")
_TERPISAH_BARIS = re.compile(r" ?\n[ \n]*")
_POLOS = re.compile(r"(?:[!-_a-~]+(?: [!-_a-~]+)*)?")  # nothing to fold, and fast to see
_TAK_TAMPAK = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_GANTI = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d", "-"),
        **dict.fromkeys("\u2018\u2019\u2032\u0060\u00b4", "'"),
        **dict.fromkeys("\r\u000b\u000c\u0085\u2028\u2029", "\n"),
        "\uff0c": ",",
        "\uff0e": ".",
        "\uff05": "%",
        "\uff08": "(",
        "\uff09": ")",
        "\uff1a": ":",
        "\uff0f": "/",
        "\uff0b": "+",
        "\u2265": "≥",
        "\u2264": "≤",
        "\u2267": "≥",
        "\u2266": "≤",
    }
)


def _fold_digit(huruf: str) -> str:
    """A decimal digit of any script as ASCII. Superscripts are no digits: 10² is not 102."""
    return str(unicodedata.decimal(huruf, huruf)) if not huruf.isascii() else huruf


def daftar_kata(teks: str) -> frozenset[str]:
    """The words of a table that is written as lines of text."""
    return frozenset(teks.split())


def fold_huruf(teks: str) -> str:
    """Fold look-alikes and whitespace; lines stay apart by a single newline."""
    if _POLOS.fullmatch(teks):
        return teks
    if not teks.isascii():
        teks = "".join(map(_fold_digit, teks.translate(_TAK_TAMPAK)))
    teks = teks.replace("\r\n", "\n").translate(_GANTI)
    return _TERPISAH_BARIS.sub("\n", _SPASI.sub(" ", teks)).strip()
