"""Characters that no report can print, or that make it read otherwise than it is written."""

from __future__ import annotations

import unicodedata

# Overrides and isolates of the writing direction: with them 12 may read as 21.
ARAH = frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
TAK_TERLIHAT = frozenset("\ufeff\u200b\u00ad")
SPASI = str.maketrans(dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u202f\t\r\n\f\v", " "))


def clean_huruf(teks: str) -> str:
    """Without control characters, halves of pairs, invisible ones; spaces of every width are one
    kind. Letters of every script and emoji stay."""
    rapi = teks.translate(SPASI)
    return "".join(satu for satu in rapi if is_tercetak(satu))


def is_tercetak(huruf: str) -> bool:
    if huruf in ARAH or huruf in TAK_TERLIHAT:
        return False
    return unicodedata.category(huruf) not in {"Cc", "Cs", "Co"} and ord(huruf) & 0xFFFE != 0xFFFE
