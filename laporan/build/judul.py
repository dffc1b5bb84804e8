"""Titles and headings that a source typed in capitals, in the writing of the others."""

from __future__ import annotations

import re

PENDEK = 5  # letters: a word without vowels that is no longer is an abbreviation
KATA_TUGAS = (
    "dan atau serta di ke dari yang untuk pada dengan dalam oleh atas bagi terhadap sebagai antara"
    " tentang per"
)
SINGKATAN = (
    "AIDS APBD APBN ASN BLUD BOS BPKP BUMD DAK DAU DPA IKK IKM IKU IPM KAT KUBE LAKIP LKSA ODGJ OPD"
    " OYPMK PAUD PDRB RENJA RKA RPJMD SAKIP SIPD SLTA SMA SMEA SOP TAGANA TIK UEP UMKM UPT UPTD WTP"
)
TUGAS = frozenset(KATA_TUGAS.split())
DIKENAL = frozenset(SINGKATAN.split())
_HURUF = re.compile(r"[^\W\d_]+")
_BERKODE = re.compile(r"[^\W_]*\d[^\W_]*")  # S2, D3, P3K
_RENGGANG = re.compile(r"\w(?: \w){3,}")  # J U M L A H
_ROMAWI = re.compile(r"[IVX]+")


def rapikan_judul(judul: str) -> str:
    """On one line; words in capitals only where they are abbreviations. A text with small letters
    stays as somebody wrote it."""
    satu_baris = " ".join(judul.split())
    if not satu_baris.isupper():
        return satu_baris
    rapat = _RENGGANG.sub(lambda kata: kata[0].replace(" ", ""), satu_baris)
    return " ".join(_kata(kata, urut == 0) for urut, kata in enumerate(rapat.split(" ")))


def _kata(kata: str, is_pertama: bool) -> str:
    if _BERKODE.search(kata):
        return kata
    if kata.casefold() in TUGAS and not is_pertama:
        return kata.casefold()
    return _HURUF.sub(lambda bagian: _bagian(bagian[0]), kata)


def _bagian(kata: str) -> str:
    return kata if _is_singkatan(kata) else kata.capitalize()


def _is_singkatan(kata: str) -> bool:
    tanpa_vokal = len(kata) <= PENDEK and not set(kata) & set("AIUEO")
    return tanpa_vokal or kata in DIKENAL or bool(_ROMAWI.fullmatch(kata))
