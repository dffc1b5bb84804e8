"""The shape of a case that says all of a sheet: what is read cell by cell, and what is stored."""

from __future__ import annotations

from dataclasses import dataclass

from .bentuk import Harapan, Kasus, Lembar


@dataclass(frozen=True, slots=True)
class Terbaca:
    """One recognised table. ``kolom`` are the keys of its columns from left to right.

    ``baris`` holds a row of words for each record, in the order of ``kolom``: "" for a cell that
    says nothing, "^" before what was inherited from above. ``tambahan`` are fields without a
    column of their own: (row, key, value).
    """

    jenis: str
    tahun: int | None
    kolom: str
    baris: tuple[tuple[str, ...], ...]
    tambahan: tuple[tuple[int, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class KasusBaca:
    """``fakta`` are lines of what the database holds after the import, ``pesan`` the warnings and
    the galat, ``info`` words that must be told as information."""

    kasus: Kasus
    tabel: tuple[Terbaca, ...]
    fakta: frozenset[str]
    pesan: tuple[str, ...] = ()
    info: tuple[str, ...] = ()


def lengkap(
    klaim: str,
    tahun: int,
    *lembar: Lembar,
    tabel: tuple[Terbaca, ...],
    fakta: str,
    pesan: tuple[str, ...] = (),
    info: tuple[str, ...] = (),
    pengaturan: str = "",
) -> KasusBaca:
    """A case of one workbook; ``fakta`` is one line for each fact."""
    garis = frozenset(satu.strip() for satu in fakta.splitlines() if satu.strip())
    kasus = Kasus(klaim, tahun, (lembar,), Harapan(), pengaturan)
    return KasusBaca(kasus, tabel, garis, pesan, info)
