"""Names of sasaran, indikator, program and the like, compared as people mean them."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache
from hashlib import sha256

from aturan.huruf import fold_huruf

PANJANG_DIBANDINGKAN = 500
PANJANG_DIINGAT = 300  # letters of a name whose key is worth remembering
BITA_KUNCI = 2_000
"""A key of more is told by its beginning and its digest: no database has it in an index whole."""
AWAL_KUNCI = 400

_PENOMORAN = re.compile(
    r"\A(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivxl]+)[.)]\s+|\d{1,2}(?:\.\d{1,2})+\s+(?=[^\W\d])"
    r"|\(?(?:\d{1,2}|[a-z])\)\s*|[-•*▪◦·➢✓]\s*)+"
)
_GARIS_DAN_STRIP = re.compile(r"\s*([/-])\s*")
_KURUNG_BUKA = re.compile(r"\s*\(\s*")
_KURUNG_TUTUP = re.compile(r"\s*\)")
_KUTIP = str.maketrans(dict.fromkeys("“”„«»", '"'))
_TANDA_AKHIR = " .,;:"


def normalkan_nama(teks: str) -> str:
    """The key of a name: equal for spellings that differ in nothing a reader would notice.

    Numbering and bullets before it are dropped, unless nothing else is left.
    """
    return _find_kunci_ingat(teks) if len(teks) <= PANJANG_DIINGAT else _find_kunci(teks)


def _find_kunci(teks: str) -> str:
    lipat = unicodedata.normalize("NFKC", fold_huruf(teks)).casefold().translate(_KUTIP)
    satu_baris = fold_huruf(lipat).replace("\n", " ")
    return _shorten(_tidy_marks(_PENOMORAN.sub("", satu_baris)) or _tidy_marks(satu_baris))


def _shorten(kunci: str) -> str:
    isi = kunci.encode(errors="replace")
    if len(isi) <= BITA_KUNCI:
        return kunci
    return f"{kunci[:AWAL_KUNCI].strip()} #{sha256(isi).hexdigest()}"


# Tables name the same things over and over.
_find_kunci_ingat = lru_cache(maxsize=8192)(_find_kunci)


def _tidy_marks(teks: str) -> str:
    teks = _GARIS_DAN_STRIP.sub(r"\1", teks)
    teks = _KURUNG_TUTUP.sub(")", _KURUNG_BUKA.sub(" (", teks))
    return teks.strip(_TANDA_AKHIR)


def kemiripan(satu: str, lain: str, *, batas: float = 0.0) -> float:
    """How alike two names are, 0 to 1; 1 only when their keys are equal. For proposals only.

    Below ``batas`` only a bound above the true figure is returned, for that is quick to know.
    """
    kiri, kanan = sorted((normalkan_nama(satu), normalkan_nama(lain)))
    if kiri == kanan:
        return 1.0
    kiri, kanan = kiri[:PANJANG_DIBANDINGKAN], kanan[:PANJANG_DIBANDINGKAN]
    pembanding = SequenceMatcher(None, kiri, kanan, autojunk=False)
    for ukuran in (pembanding.real_quick_ratio, pembanding.quick_ratio):
        if ukuran() < batas:
            return ukuran()
    return min(0.999, pembanding.ratio())
