"""Whether what somebody wrote still fits the data: which figures changed since, from what to what.

A figure in prose is a token and never goes stale by itself. The words around it may: "naik",
"melampaui", "seluruh". So the figures that the writer saw are kept, those of the text and those
that the data give to the part.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from laporan.document import Blok, Butir, Daftar, Gambar, Paragraf, Run, Tabel, Teks, tampil
from laporan.narasi.baca import read_html
from laporan.narasi.bentuk import walk_text
from laporan.narasi.token import Tokens, fill_token, find_token, mark

AWAL_KALIMAT = 80


@dataclass(frozen=True, slots=True)
class Terlihat:
    """What a writer sees: every figure by its token, and the fingerprint of the part's tables."""

    angka: Mapping[str, str]
    sidik: str


@dataclass(frozen=True, slots=True)
class AngkaBerubah:
    """``alinea`` begins the paragraphs that name the figure; ``kini`` empty: it is no more."""

    token: str
    label: str
    lama: str
    kini: str
    alinea: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Usang:
    """``is_tabel``: other cells of the part's tables changed too."""

    angka: tuple[AngkaBerubah, ...] = ()
    is_tabel: bool = False

    def __bool__(self) -> bool:
        return bool(self.angka) or self.is_tabel


def look(isi: str, data: Iterable[Blok], tokens: Tokens) -> Terlihat:
    """``data`` are the blocks that the data give to the part, drafts included."""
    blok = tuple(data)
    kunci = dict.fromkeys((*prose_tokens(isi), *draft_tokens(blok)))
    angka = {satu: tokens[satu].cetakan for satu in kunci if satu in tokens}
    return Terlihat(angka, fingerprint(blok))


def prose_tokens(isi: str) -> Iterator[str]:
    for teks in walk_text(read_html(isi)):
        yield from find_token(teks)


def draft_tokens(data: Iterable[Blok]) -> Iterator[str]:
    for run in walk_run(data):
        if isinstance(run, Teks) and run.token:
            yield run.token


def walk_run(data: Iterable[Blok]) -> Iterator[Run]:
    for blok in data:
        match blok:
            case Paragraf(isi):
                yield from isi
            case Daftar(butir):
                yield from (run for satu in butir for run in walk_butir(satu))


def walk_butir(butir: Butir) -> Iterator[Run]:
    yield from butir.isi
    if butir.anak:
        yield from (run for satu in butir.anak.butir for run in walk_butir(satu))


def fingerprint(data: Iterable[Blok]) -> str:
    """Of the text of all cells, and of which figures there are; empty for no tables."""
    isi = [
        "\t".join(tampil(sel) for sel in baris.sel)
        for blok in data
        if isinstance(blok, Tabel)
        for baris in blok.baris
    ]
    isi += [blok.kunci for blok in data if isinstance(blok, Gambar)]
    return hashlib.sha256("\n".join(isi).encode()).hexdigest() if isi else ""


def find_usang(isi: str, dilihat: Terlihat, kini: Terlihat, tokens: Tokens) -> Usang:
    """What changed since ``dilihat``. A draft that now names other figures is no change."""
    alinea = walk_text(read_html(isi))
    berubah = tuple(
        compare(kunci, lama, alinea, tokens)
        for kunci, lama in dilihat.angka.items()
        if current(kunci, tokens) != lama
    )
    return Usang(berubah, bool(dilihat.sidik) and dilihat.sidik != kini.sidik)


def current(kunci: str, tokens: Tokens) -> str:
    token = tokens.get(kunci)
    return token.cetakan if token else ""


def compare(kunci: str, lama: str, alinea: list[str], tokens: Tokens) -> AngkaBerubah:
    token = tokens.get(kunci)
    tempat = tuple(
        shorten(fill_token(teks, tokens)) for teks in alinea if kunci in find_token(teks)
    )
    return AngkaBerubah(
        kunci, token.label if token else mark(kunci), lama, current(kunci, tokens), tempat
    )


def shorten(teks: str) -> str:
    return teks if len(teks) <= AWAL_KALIMAT else f"{teks[: AWAL_KALIMAT - 1].rstrip()}…"


def keep_seen(dilihat: Terlihat, kini: Terlihat) -> Terlihat:
    """What is stored when a text is saved: changes that nobody confirmed stay marked."""
    angka = {kunci: dilihat.angka.get(kunci, isi) for kunci, isi in kini.angka.items()}
    hilang = {kunci: isi for kunci, isi in dilihat.angka.items() if kunci not in kini.angka}
    return Terlihat(angka | hilang, dilihat.sidik or kini.sidik)
