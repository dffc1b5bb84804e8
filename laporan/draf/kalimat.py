"""Pieces of Indonesian sentences: enumerations, names in quotes, one wording out of several."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from zlib import crc32

from aturan.hitung import percent_of
from aturan.tampil import format_persen

AKHIR_KALIMAT = re.compile(r"(?<=\w{3}[.!?])\s+(?=[A-Z])")  # no abbreviation
PANJANG_SEBAB = 300


def daftar_kata(kata: Sequence[str]) -> str:
    """``a``, ``a dan b``, ``a, b, dan c``."""
    if len(kata) < 3:
        return " dan ".join(kata)
    return f"{', '.join(kata[:-1])}, dan {kata[-1]}"


def bagian(banyak: int, dari: int) -> str:
    """``8 (80,00%)``."""
    persen = percent_of(Decimal(banyak), Decimal(dari))
    return f"{banyak} ({format_persen(persen)})"


def kutip(nama: str) -> str:
    """A name that stands inside a sentence, on one line."""
    return f"“{' '.join(nama.split()).rstrip(' .,;:')}”"


def sebut_semua(isi: Sequence[str], paling_banyak: int = 4) -> str:
    """Several phrases; a long list says how many more there are."""
    if len(isi) <= paling_banyak:
        return daftar_kata(isi)
    return f"{', '.join(isi[:paling_banyak])}, dan {len(isi) - paling_banyak} lainnya"


def sebut(nama: Sequence[str], paling_banyak: int = 4) -> str:
    """Names in a sentence, each once; a long list says how many more there are."""
    return sebut_semua([kutip(satu) for satu in dict.fromkeys(nama)], paling_banyak)


def gabung(*kalimat: str) -> str:
    """Sentences as one paragraph; empty ones are left out."""
    return " ".join(satu for satu in kalimat if satu)


def awal_kecil(kalimat: str) -> str:
    """A sentence as a part of another: a small letter first, no full stop."""
    bersih = kalimat.rstrip(".")
    return bersih[:1].lower() + bersih[1:]


def ragam(kunci: str, *bentuk: str) -> str:
    """One of several wordings, the same for the same ``kunci`` at all times."""
    return bentuk[crc32(" ".join(kunci.split()).casefold().encode()) % len(bentuk)]


def pertama(teks: str) -> str:
    """The first sentence of what somebody wrote, on one line and without its full stop."""
    kalimat = AKHIR_KALIMAT.split(" ".join(teks.split()))[0].rstrip(" .")
    if len(kalimat) <= PANJANG_SEBAB:
        return kalimat
    return f"{kalimat[: PANJANG_SEBAB - 1].rstrip()}…"
