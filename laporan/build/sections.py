"""Small pieces that every chapter is put together from."""

from __future__ import annotations

from collections.abc import Iterable

from laporan.document import (
    Blok,
    Butir,
    Daftar,
    JenisDaftar,
    Paragraf,
    Petunjuk,
    Subbab,
)


def paragraf(*isi: str) -> tuple[Paragraf, ...]:
    """One paragraph for each text that says something."""
    return tuple(Paragraf.dari(satu) for satu in isi if satu)


def daftar(isi: Iterable[str], jenis: JenisDaftar = JenisDaftar.ANGKA) -> tuple[Daftar, ...]:
    """A list, or nothing for no items."""
    butir = tuple(Butir.dari(satu) for satu in isi if satu)
    return (Daftar(butir, jenis),) if butir else ()


def subbab(kunci: str, judul: str, *isi: Blok | Subbab | Iterable[Blok | Subbab]) -> Subbab:
    """A section out of blocks and groups of blocks."""
    return Subbab(judul, tuple(flatten(isi)), kunci)


def flatten(
    isi: Iterable[Blok | Subbab | Iterable[Blok | Subbab]],
) -> Iterable[Blok | Subbab]:
    for satu in isi:
        if isinstance(satu, Iterable):
            yield from satu
        else:
            yield satu


def terisi(bagian: Iterable[Subbab]) -> tuple[Subbab, ...]:
    """Sections that hold something; empty ones are left out."""
    return tuple(satu for satu in bagian if satu.isi)


def belum(apa: str, pengisi: str) -> Petunjuk:
    """What is missing, and who has to write it."""
    return Petunjuk(f"Belum ada {apa}. Diisi oleh {pengisi}.")
