"""What a cell of a buku isian held when it was made, and whether it still does.

Plain numbers go out as numbers and all else as text, so that a spreadsheet changes nothing by
itself (``60-70`` into a date). What went out is remembered in a few letters beside the row.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from hashlib import sha256

from aturan.nilai import Angka, Kosong, Nilai, Persen
from impor.keluar.lembar import is_exact
from impor.tabel import Isi

PANJANG_TEKS = 120
"""Letters of a text that are remembered as they are; of a longer one its digest."""


class Bentuk(StrEnum):
    """How a cell is filled in."""

    ANGKA = "angka"
    PERSEN = "persen"
    UANG = "uang"
    TEKS = "teks"


@dataclass(frozen=True, slots=True)
class IsiBuku:
    """The content of a cell. ``nilai`` of a percentage is 85.5 for 85,5 %; None is a blank cell."""

    bentuk: Bentuk
    nilai: Decimal | str | None = None

    @property
    def semula(self) -> str:
        """The few letters: nothing for a blank, ``=85.5`` for a number, ``'…`` for a text."""
        if self.nilai is None or self.nilai == "":
            return ""
        if isinstance(self.nilai, Decimal):
            return f"={self.nilai.normalize():f}"
        return remember_teks(self.nilai)


def remember_teks(teks: str) -> str:
    rapi = " ".join(teks.split())
    return f"'{rapi}" if len(rapi) <= PANJANG_TEKS else f"#{sha256(rapi.encode()).hexdigest()}"


def isi_nilai(nilai: Nilai | None, mentah: str) -> IsiBuku:
    """A target or realisasi as it goes out."""
    if nilai is None or nilai == Kosong():
        return IsiBuku(Bentuk.ANGKA, mentah.strip() or None)
    if isinstance(nilai, Angka) and not nilai.satuan and is_exact(nilai.nilai):
        return IsiBuku(Bentuk.ANGKA, nilai.nilai)
    polos = isinstance(nilai, Persen) and nilai == Persen(nilai.nilai)
    if isinstance(nilai, Persen) and polos and is_exact(nilai.nilai):
        return IsiBuku(Bentuk.PERSEN, nilai.nilai)
    return IsiBuku(Bentuk.TEKS, mentah)


def isi_uang(nilai: Decimal | None, mentah: str) -> IsiBuku:
    """An amount of rupiah as it goes out; the dash of a document where it states none."""
    if nilai is None:
        return IsiBuku(Bentuk.UANG, mentah.strip() or None)
    return IsiBuku(Bentuk.UANG, nilai if is_exact(nilai) else mentah)


def isi_teks(teks: str) -> IsiBuku:
    return IsiBuku(Bentuk.TEKS, teks or None)


def is_utuh(isi: Isi | None, semula: str) -> bool:
    """Whether a cell still says what it said. A number may have become text, or the other way."""
    if isi is None or not isi.mentah.strip():
        return semula == ""
    if remember_teks(isi.mentah) == semula:
        return True
    angka = read_number(isi)
    return semula.startswith("=") and angka is not None and f"={angka.normalize():f}" == semula


def read_number(isi: Isi) -> Decimal | None:
    """The bare number of a cell; None when it says more than a number."""
    nilai = isi.nilai
    if isinstance(nilai, Decimal):
        return nilai
    if isinstance(nilai, Angka) and not nilai.satuan:
        return nilai.nilai
    return nilai.nilai if isinstance(nilai, Persen) and nilai == Persen(nilai.nilai) else None
