"""Small pieces that every part is put together from, and what a part is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from laporan.document import Blok, Butir, Daftar, JenisDaftar, Paragraf, Petunjuk
from laporan.facts import Fakta

Isi = Callable[[Fakta], Iterable[Blok]]


@dataclass(frozen=True, slots=True)
class Pembuat:
    """What fills one part of the outline: its usual title, and blocks from the facts.

    ``nama`` is its title in lists, where no facts are at hand. A part without a title adds its
    blocks to the part around it.
    """

    nama: str
    judul: Callable[[Fakta], str]
    isi: Isi


def pembuat(nama: str, *isi: Isi, judul: Callable[[Fakta], str] | None = None) -> Pembuat:
    """A part out of builders of blocks, one after the other. ``judul`` where the title takes more
    than the name."""
    return Pembuat(
        nama,
        judul or (lambda _: nama),
        lambda fakta: [blok for satu in isi for blok in satu(fakta)],
    )


def paragraf(*isi: str) -> tuple[Paragraf, ...]:
    """One paragraph for each text that says something; it stays beside what people write."""
    return tuple(Paragraf.dari(satu) for satu in isi if satu)


def draf(*isi: str) -> tuple[Paragraf, ...]:
    """Paragraphs that give way to what people write."""
    return tuple(Paragraf.dari(satu, draf=True) for satu in isi if satu)


def daftar(
    isi: Iterable[str], jenis: JenisDaftar = JenisDaftar.ANGKA, *, draf: bool = False
) -> tuple[Daftar, ...]:
    """A list, or nothing for no items."""
    butir = tuple(Butir.dari(satu) for satu in isi if satu)
    return (Daftar(butir, jenis, draf),) if butir else ()


def belum(apa: str, pengisi: str) -> Petunjuk:
    """Data that is missing, and who has to enter it."""
    return Petunjuk(f"Belum ada {apa}.", pengisi=pengisi)


def belum_ditulis(apa: str, pengisi: str) -> Petunjuk:
    """Prose that is missing, and who has to write it."""
    return Petunjuk(f"Belum ada {apa}.", draf=True, pengisi=pengisi)
