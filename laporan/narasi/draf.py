"""The draft of the system as prose that a person can take over: its figures as tokens."""

from __future__ import annotations

from collections.abc import Iterable

from laporan.document import Blok, Butir, Daftar, Paragraf, Rujukan, Run, Tabel, Teks
from laporan.document.gambar import Gambar
from laporan.narasi.bentuk import Alinea, BagianNarasi, ButirNarasi, DaftarNarasi, Potongan
from laporan.narasi.token import mark
from laporan.narasi.tulis import write_html


def write_draf(data: Iterable[Blok]) -> str:
    """Paragraphs and lists that give way to prose; tables and figures keep the places that they
    have between them."""
    naskah = [satu for blok in data for satu in take(blok)]
    while naskah and is_tempat(naskah[-1]):  # what follows the last word follows by itself
        naskah.pop()
    return write_html(tuple(naskah))


def has_draf(data: Iterable[Blok]) -> bool:
    """Whether the system wrote anything itself."""
    return any(isinstance(blok, Paragraf | Daftar) and blok.draf for blok in data)


def take(blok: Blok) -> list[BagianNarasi]:
    match blok:
        case Paragraf(isi, draf=True):
            return [Alinea(write_runs(isi))]
        case Daftar(draf=True):
            return [take_daftar(blok)]
        case Tabel(kunci):
            return [place("tabel", kunci)]
        case Gambar(kunci):
            return [place("gambar", kunci)]
    return []


def place(jenis: str, kunci: str) -> Alinea:
    return Alinea((Potongan(f"[[{jenis}:{kunci}]]"),))


def is_tempat(bagian: BagianNarasi) -> bool:
    return isinstance(bagian, Alinea) and bagian.teks.startswith("[[")


def take_daftar(daftar: Daftar) -> DaftarNarasi:
    return DaftarNarasi(daftar.jenis, tuple(take_butir(satu) for satu in daftar.butir))


def take_butir(butir: Butir) -> ButirNarasi:
    return ButirNarasi(write_runs(butir.isi), take_daftar(butir.anak) if butir.anak else None)


def write_runs(runs: Iterable[Run]) -> tuple[Potongan, ...]:
    return tuple(write_run(satu) for satu in runs)


def write_run(run: Run) -> Potongan:
    if isinstance(run, Rujukan):
        return Potongan(mark(f"{run.jenis}:{run.kunci}"))
    isi = run.isi if isinstance(run, Teks) and not run.token else mark(run.token)
    return Potongan(isi, run.tebal, run.miring)
