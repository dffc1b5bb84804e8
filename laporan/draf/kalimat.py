"""Pieces of Indonesian sentences: enumerations, counts with their share, names in quotes."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from aturan.hitung import percent_of
from aturan.tampil import format_angka, format_persen


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


def sebut(nama: Sequence[str], paling_banyak: int = 4) -> str:
    """Names in a sentence, each once; a long list says how many more there are."""
    nama = tuple(dict.fromkeys(nama))
    if len(nama) <= paling_banyak:
        return daftar_kata([kutip(satu) for satu in nama])
    sisa = len(nama) - paling_banyak
    return ", ".join(kutip(satu) for satu in nama[:paling_banyak]) + f", dan {sisa} lainnya"


def poin(selisih: Decimal) -> str:
    """A difference without its sign."""
    return format_angka(abs(selisih))


def gabung(*kalimat: str) -> str:
    """Sentences as one paragraph; empty ones are left out."""
    return " ".join(satu for satu in kalimat if satu)


def awal_kecil(kalimat: str) -> str:
    """A sentence as a part of another: a small letter first, no full stop."""
    bersih = kalimat.rstrip(".")
    return bersih[:1].lower() + bersih[1:]
