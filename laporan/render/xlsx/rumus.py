"""Formulas as a spreadsheet reads them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from aturan.hitung import without_noise
from laporan.document import Sel
from laporan.document.hitung import (
    Acu,
    Hitung,
    Olah,
    Panggil,
    Tanda,
    Tetap,
    compute,
    list_nama,
)

KUAT = {Tanda.TAMBAH: 1, Tanda.KURANG: 1, Tanda.KALI: 2, Tanda.BAGI: 2}
SELISIH = Decimal("1e-9")
_SEL = re.compile(r"(?P<lembar>'[^']+'!|\w+!)?(?P<kolom>[A-Z]+)(?P<baris>\d+)")


def write_rumus(sel: Sel, alamat: Mapping[str, str], angka: Mapping[str, Decimal]) -> str | None:
    """The formula of a cell, where it gives the very figure that the report states; else None.

    ``alamat`` and ``angka``: where the named cells stand, and the numbers of those that hold one.
    """
    if sel.hitung is None or sel.angka is None:
        return None
    if not all(nama in alamat for nama in list_nama(sel.hitung)):
        return None
    hasil = compute(sel.hitung, angka)
    if hasil is None or abs(without_noise(hasil) - without_noise(sel.angka)) > SELISIH:
        return None
    return "=" + write(sel.hitung, alamat)


def write(hitung: Hitung, alamat: Mapping[str, str]) -> str:
    match hitung:
        case Acu(nama):
            return alamat[nama]
        case Tetap(nilai):
            return f"{nilai:f}"
        case Olah(tanda, kiri, kanan):
            return f"{wrap(kiri, tanda, alamat)}{tanda}{wrap(kanan, tanda, alamat, kanan=True)}"
        case Panggil(fungsi, isi):
            ruas = [write(satu, alamat) for satu in isi]
            return f"{fungsi}({as_range(ruas) or ','.join(ruas)})"
    raise TypeError(hitung)


def wrap(hitung: Hitung, tanda: Tanda, alamat: Mapping[str, str], *, kanan: bool = False) -> str:
    """In brackets where the signs would read otherwise."""
    teks = write(hitung, alamat)
    if not isinstance(hitung, Olah):
        return teks
    lemah = KUAT[hitung.tanda] < KUAT[tanda]
    berbalik = kanan and tanda in (Tanda.KURANG, Tanda.BAGI) and KUAT[hitung.tanda] == KUAT[tanda]
    return f"({teks})" if lemah or berbalik else teks


def as_range(alamat: list[str]) -> str:
    """``C4:C9`` for cells below each other without a gap; empty for others."""
    pecah = [_SEL.fullmatch(satu) for satu in alamat]
    if len(alamat) < 2 or None in pecah:
        return ""
    kolom = {(satu["lembar"], satu["kolom"]) for satu in pecah if satu}
    nomor = [int(satu["baris"]) for satu in pecah if satu]
    if len(kolom) > 1 or nomor != list(range(nomor[0], nomor[0] + len(nomor))):
        return ""
    return f"{alamat[0]}:{kolom.pop()[1]}{nomor[-1]}"
