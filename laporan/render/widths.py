"""How wide the columns of a table are, and whether it fits an upright page.

Figures are never wrapped, so a column must be as wide as its widest figure; words should not be
cut either. Widths are estimated from the letters, which is exact enough for Liberation Sans.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt

BAGIAN = 200  # widths are whole numbers of half percents, so that they can be classes
LEBAR_TEGAK = 453.0  # points between the margins of an A4 page
LEBAR_LANSKAP = 700.0
JARAK_SEL = 9.0  # padding left and right, with the rule
KATA_TERPANJANG = 9.0  # em; a longer word may be cut
KECIL, BESAR = 0.3, 1.6  # how far the content may change a column's weight
ANGKA_TERPANJANG = 14.0  # em; what is longer is no figure that people write

_BERANGKA = re.compile(r"[-(≥≤]?(?:Rp\.?)?\d")
_SEMPIT = frozenset("iljtfrI.,:;!|'()[]/- ")
_LEBAR = frozenset("mwMW%@—")


@dataclass(frozen=True, slots=True)
class Kebutuhan:
    """What one column needs, in em: ``angka`` may never be cut, ``kata`` should not be.

    ``bobot`` is its share of the room that is left.
    """

    angka: float
    kata: float
    bobot: float


@dataclass(frozen=True, slots=True)
class Susunan:
    """How a table is laid out. ``ukuran`` is its letter size in points."""

    lanskap: bool
    ukuran: int
    lebar: tuple[int, ...]  # half percents, 200 in all


def lebar_teks(teks: str) -> float:
    """The width of a text in em."""
    return sum(_lebar_huruf(huruf) for huruf in teks)


def _lebar_huruf(huruf: str) -> float:
    if huruf in _SEMPIT:
        return 0.3
    if huruf in _LEBAR:
        return 0.9
    return 0.72 if huruf.isupper() else 0.56


def balance(bobot: Sequence[int], isi: Sequence[float]) -> tuple[float, ...]:
    """The weights, turned towards the columns with long texts.

    ``isi`` is the mean length of the cells of each column. A page saves most height where long
    text gets room; the root and the limits keep the builder's own weights in force.
    """
    rata = sum(isi) / len(isi) or 1.0
    faktor = (min(max(sqrt(panjang / rata), KECIL), BESAR) for panjang in isi)
    return tuple(satu * kali for satu, kali in zip(bobot, faktor, strict=True))


def lebar_angka(teks: str) -> float:
    """The width of the widest figure or code within a text, in em."""
    angka = (kata for kata in teks.split() if _BERANGKA.match(kata))
    return min(max(map(lebar_teks, angka), default=0.0), ANGKA_TERPANJANG)


def lebar_kata(teks: str) -> float:
    """The width of the widest word in em, no more than a word may ask for."""
    return min(max(map(lebar_teks, teks.split()), default=0.0), KATA_TERPANJANG)


def arrange(kebutuhan: Sequence[Kebutuhan], lanskap: bool | None) -> Susunan:
    """The first layout in which everything fits; None lets the table turn to landscape."""
    pilihan = tuple(_pilihan(lanskap))
    for butuh_kata in (True, False):
        for tidur, ukuran in pilihan:
            minimum = [_minimum(kolom, ukuran, butuh_kata) for kolom in kebutuhan]
            if sum(minimum) <= _lebar_halaman(tidur):
                return Susunan(tidur, ukuran, _bagikan(kebutuhan, minimum, _lebar_halaman(tidur)))
    tidur, ukuran = pilihan[-1]
    minimum = [_minimum(kolom, ukuran, False) for kolom in kebutuhan]
    return Susunan(tidur, ukuran, _bulatkan(minimum))


def _pilihan(lanskap: bool | None) -> Iterator[tuple[bool, int]]:
    if not lanskap:
        yield from ((False, 9), (False, 8))
    if lanskap is not False:
        yield from ((True, 9), (True, 8), (True, 7), (True, 6))
    else:
        yield from ((False, 7), (False, 6))


def _lebar_halaman(lanskap: bool) -> float:
    return LEBAR_LANSKAP if lanskap else LEBAR_TEGAK


def _minimum(kolom: Kebutuhan, ukuran: int, butuh_kata: bool) -> float:
    em = max(kolom.angka, kolom.kata) if butuh_kata else kolom.angka
    return em * ukuran + JARAK_SEL


def _bagikan(
    kebutuhan: Sequence[Kebutuhan], minimum: Sequence[float], tersedia: float
) -> tuple[int, ...]:
    """Share the page by weight, but give each column at least its minimum."""
    tetap: set[int] = set()
    while True:
        sisa = tersedia - sum(minimum[i] for i in tetap)
        bobot = sum(kolom.bobot for i, kolom in enumerate(kebutuhan) if i not in tetap)
        lebar = [
            minimum[i] if i in tetap else sisa * kolom.bobot / bobot
            for i, kolom in enumerate(kebutuhan)
        ]
        kurang = {i for i, nilai in enumerate(lebar) if i not in tetap and nilai < minimum[i]}
        if not kurang:
            return _bulatkan(lebar)
        tetap |= kurang


def _bulatkan(lebar: Sequence[float]) -> tuple[int, ...]:
    """Whole half percents with the sum of 200, by the largest remainder; no column vanishes."""
    jumlah = sum(lebar)
    tepat = [nilai / jumlah * BAGIAN for nilai in lebar]
    bulat = [max(int(nilai), 1) for nilai in tepat]
    urutan = sorted(range(len(tepat)), key=lambda i: bulat[i] - tepat[i])
    for i in urutan[: max(BAGIAN - sum(bulat), 0)]:
        bulat[i] += 1
    return tuple(bulat)
