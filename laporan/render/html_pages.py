"""Which content stands upright and which on landscape pages.

A wide table or figure takes its headings along, so that no heading stays alone on the page before,
and short text between two of them stays with them, so that no page holds a single sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from laporan.numbering import Nomor
from laporan.render.html_blocks import GambarTampil, ParagrafTampil, Tampilan
from laporan.render.html_table import TabelTampil

MELEBAR = (TabelTampil, GambarTampil)
TEKS_PENDEK = 500  # letters between two wide pieces that may stand on a landscape page


@dataclass(frozen=True, slots=True)
class JudulTampil:
    nomor: Nomor
    tingkat_html: int

    template = "laporan/document/_judul.html"


@dataclass(frozen=True, slots=True)
class VersiTampil:
    """The fingerprint of the data, in small print after the last word."""

    pengenal: str

    template = "laporan/document/_versi.html"


Potongan = JudulTampil | VersiTampil | Tampilan


@dataclass(frozen=True, slots=True)
class Lembar:
    """Successive pieces of one orientation. ``awalan`` stands before the numbers of its pages
    ("III-"), which are counted anew where it ``is_awal``."""

    is_lanskap: bool
    isi: tuple[Potongan, ...]
    awalan: str = ""
    is_awal: bool = False


def sheets(potongan: Sequence[Potongan]) -> tuple[Lembar, ...]:
    arah = _orientations(potongan)
    berpasangan = groupby(zip(arah, potongan, strict=True), key=lambda pasangan: pasangan[0])
    return tuple(
        Lembar(tidur, tuple(isi for _, isi in kelompok)) for tidur, kelompok in berpasangan
    )


def sign_off(lembar: tuple[Lembar, ...], pengenal: str) -> tuple[Lembar, ...]:
    """The same pages with the fingerprint on the last of them."""
    *awal, akhir = lembar
    return (*awal, replace(akhir, isi=(*akhir.isi, VersiTampil(pengenal))))


def begin_anew(lembar: tuple[Lembar, ...], awalan: str, *, is_awal: bool) -> tuple[Lembar, ...]:
    """The same pages, counted by chapter; ``is_awal``: the first of them has the number 1."""
    awal, *lain = (replace(satu, awalan=awalan) for satu in lembar)
    return (replace(awal, is_awal=is_awal), *lain)


def _orientations(potongan: Sequence[Potongan]) -> list[bool]:
    lanskap = [isinstance(satu, MELEBAR) and satu.is_lanskap for satu in potongan]
    lebar = [i for i, tidur in enumerate(lanskap) if tidur]
    for sebelum, letak in zip([-1, *lebar], lebar, strict=False):
        awal = _first_companion(potongan, sebelum, letak)
        lanskap[awal:letak] = [True] * (letak - awal)
    return lanskap


def _first_companion(potongan: Sequence[Potongan], sebelum: int, letak: int) -> int:
    """Where the pieces begin that share the landscape page of what is at ``letak``. A figure also
    takes the short text along that stands between it and its heading."""
    antara = potongan[sebelum + 1 : letak]
    if sebelum >= 0 and _is_short(antara):
        return sebelum + 1
    awal = _before(potongan, sebelum, letak, JudulTampil)
    if awal == letak and isinstance(potongan[letak], GambarTampil):
        teks = _before(potongan, sebelum, letak, ParagrafTampil)
        judul = _before(potongan, sebelum, teks, JudulTampil)
        return judul if judul < teks and _is_short(potongan[teks:letak]) else letak
    return awal


def _before(potongan: Sequence[Potongan], sebelum: int, letak: int, jenis: type) -> int:
    """Where the unbroken run of pieces of one kind begins that ends right before ``letak``."""
    while letak > sebelum + 1 and isinstance(potongan[letak - 1], jenis):
        letak -= 1
    return letak


def _is_short(potongan: Sequence[Potongan]) -> bool:
    teks = [satu for satu in potongan if isinstance(satu, ParagrafTampil)]
    judul = [satu for satu in potongan if isinstance(satu, JudulTampil)]
    panjang = sum(len(run.teks) for paragraf in teks for run in paragraf.runs)
    return len(teks) + len(judul) == len(potongan) and panjang <= TEKS_PENDEK
