"""What an editor can put into the text: figures, references, places of tables and figures."""

from __future__ import annotations

from collections.abc import Iterator

from laporan.document import Gambar, JenisRujukan, Tabel
from laporan.narasi.token import mark
from laporan.sunting.meja import Meja

Pilihan = tuple[str, str, str, str]  # what is written, its label, what it shows, its group


def list_pilihan(meja: Meja, kunci: str) -> list[Pilihan]:
    """Places of the part's own tables first, then figures, then references."""
    return [*tempat(meja, kunci), *angka(meja), *rujukan(meja)]


def tempat(meja: Meja, kunci: str) -> Iterator[Pilihan]:
    for blok in meja.lain(kunci):
        if isinstance(blok, Tabel | Gambar) and blok.judul:
            jenis = JenisRujukan.TABEL if isinstance(blok, Tabel) else JenisRujukan.GAMBAR
            nomor = meja.document.rujukan.get((jenis, blok.kunci))
            label = f"Letakkan di sini: {blok.judul}"
            shown = nomor.label if nomor else ""
            yield f"[[{jenis}:{blok.kunci}]]", label, shown, "Tempat, sendiri dalam satu alinea"


def angka(meja: Meja) -> Iterator[Pilihan]:
    for satu in meja.tokens.values():
        yield satu.tulisan, satu.label, satu.tampil or f"({satu.alasan})", satu.kelompok


def rujukan(meja: Meja) -> Iterator[Pilihan]:
    for (jenis, kunci), nomor in meja.document.rujukan.items():
        if nomor.judul:
            yield mark(f"{jenis}:{kunci}"), nomor.judul, nomor.rujukan, "Rujukan"
