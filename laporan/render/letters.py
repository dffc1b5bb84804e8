"""How wide texts are in the letters of a table, in em.

Estimated from the letters, which is exact enough for Liberation Sans.
"""

from __future__ import annotations

import re
from functools import lru_cache

KATA_TERPANJANG = 10.0  # a longer word may be cut
ANGKA_TERPANJANG = 14.0  # what is longer is no figure that people write
KATA_PENDEK = 8  # letters; a shorter word is not parted, neither at its stroke nor by a hyphen
# Of a longer word, what a line must hold when it may be hyphenated: ``Mening-``, ``Kesejah-``.
PENGGAL, PENGGAL_SEDANG = 0.62, 0.8
KATA_SEDANG = 10  # letters

_BERANGKA = re.compile(r"[-(≥≤]?(?:Rp\.?)?\d")
_PUTUS = re.compile(r"(?<=[/–-])(?=\w)")
_SEMPIT = frozenset("iljtfrI.,:;!|'()[]/- ")
_LEBAR = frozenset("mwMW%@—")


def lebar_teks(teks: str) -> float:
    return sum(map(_lebar_huruf, teks))


def _lebar_huruf(huruf: str) -> float:
    if huruf in _SEMPIT:
        return 0.3
    if huruf in _LEBAR:
        return 0.9
    return 0.72 if huruf.isupper() else 0.56


def lebar_angka(teks: str) -> float:
    """The width of the widest figure or code within a text."""
    angka = (kata for kata in teks.split() if _BERANGKA.match(kata))
    return min(max(map(lebar_teks, angka), default=0.0), ANGKA_TERPANJANG)


@lru_cache(maxsize=4096)
def lebar_kata(teks: str) -> float:
    """The width of the widest word, no more than a word may ask for."""
    bagian = (satu for kata in teks.split() for satu in _parts(kata))
    return min(max(map(lebar_teks, bagian), default=0.0), KATA_TERPANJANG)


@lru_cache(maxsize=4096)
def lebar_penggal(teks: str) -> float:
    """The width of the widest piece when long words may be hyphenated."""
    bagian = (satu for kata in teks.split() for satu in _parts(kata))
    lebar = (lebar_teks(satu) * _share(satu) for satu in bagian)
    return min(max(lebar, default=0.0), KATA_TERPANJANG * PENGGAL)


def _share(kata: str) -> float:
    if len(kata) <= KATA_PENDEK:
        return 1.0
    return PENGGAL_SEDANG if len(kata) <= KATA_SEDANG else PENGGAL


def _parts(kata: str) -> list[str]:
    """``Tercapai/Belum`` may go on after its stroke; ``III/d`` stays together."""
    return _PUTUS.split(kata) if len(kata) > KATA_PENDEK else [kata]
