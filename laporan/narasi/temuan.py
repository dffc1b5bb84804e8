"""What is wrong in the prose of a report, and where: figures and places that are not there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from aturan.angka_ketik import find_tak_dikenal, values_of
from laporan.document import Blok, Gambar, JenisRujukan, Tabel, tampil
from laporan.narasi.baca import read_html
from laporan.narasi.bentuk import walk_text
from laporan.narasi.token import (
    POLA_TEMPAT,
    POLA_TOKEN,
    Tokens,
    find_token,
    is_rujukan,
    mark,
)
from laporan.numbering import BagianBernomor, DocumentBernomor, IsiBernomor

TABEL_NARASI = "narasi-"  # tables that people typed bear nothing out
JENIS = {jenis.value: jenis for jenis in JenisRujukan}


@dataclass(frozen=True, slots=True)
class Temuan:
    """``kunci`` is the part to mend."""

    kunci: str
    kalimat: str


def find_temuan(
    kunci: str, isi: str, tokens: Tokens, data: Iterable[Blok], document: DocumentBernomor
) -> tuple[Temuan, ...]:
    """``data`` are the blocks that the data and the pictures give to the part."""
    teks = walk_text(read_html(isi))
    kalimat = (
        *(satu for isi in teks for satu in find_angka(isi, tokens)),
        *(satu for isi in teks for satu in find_rujukan(isi, document)),
        *find_tempat(teks, data),
    )
    return tuple(Temuan(kunci, satu) for satu in dict.fromkeys(kalimat))


def find_angka(teks: str, tokens: Tokens) -> Iterator[str]:
    for kunci in find_token(teks):
        token = tokens.get(kunci)
        if token is None:
            yield f"Angka {mark(kunci)} tidak dikenal, atau indikator atau barisnya tidak ada lagi."
        elif not token.tampil:
            yield f"{token.label} belum dapat dicantumkan: {token.alasan}."


def find_rujukan(teks: str, document: DocumentBernomor) -> Iterator[str]:
    for cocok in POLA_TOKEN.finditer(teks):
        if is_rujukan(cocok[1]):
            jenis, _, kunci = cocok[1].partition(":")
            if (JENIS[jenis], kunci) not in document.rujukan:
                yield f"Rujukan {cocok[0]} tidak menunjuk {jenis} mana pun di laporan ini."


def find_tempat(teks: Iterable[str], data: Iterable[Blok]) -> Iterator[str]:
    """A place names what is not in the part, or what was placed before."""
    sisa = {
        (jenis, blok.kunci)
        for blok in data
        for jenis, kelas in (("tabel", Tabel), ("gambar", Gambar))
        if isinstance(blok, kelas)
    }
    for satu in teks:
        cocok = POLA_TEMPAT.fullmatch(satu.strip())
        if cocok and (cocok[1], cocok[2]) in sisa:
            sisa.remove((cocok[1], cocok[2]))
        elif cocok:
            yield f"{cocok[0]} tidak ada di bagian ini, atau sudah ditempatkan di atasnya."


# --- typed figures ----------------------------------------------------------------------------

SEKITAR = 40


@dataclass(frozen=True, slots=True)
class KetikanLepas:
    """A figure that was typed and equals none of the report, with the words around it."""

    angka: str
    sekitar: str


def known_values(document: DocumentBernomor, tokens: Tokens) -> frozenset[Decimal]:
    """Every figure that a table of the report or the list of figures states."""
    sel = (
        tampil(sel)
        for bagian in (*document.depan, *document.bab, *document.lampiran)
        if isinstance(bagian, BagianBernomor)
        for isi in bagian.isi
        if isinstance(isi, IsiBernomor) and isinstance(isi.blok, Tabel)
        if not isi.blok.kunci.startswith(TABEL_NARASI)
        for baris in isi.blok.baris
        for sel in baris.sel
    )
    return values_of((*sel, *(satu.tampil for satu in tokens.values())))


def find_ketikan(isi: str, dikenal: Collection[Decimal]) -> tuple[KetikanLepas, ...]:
    hasil = []
    for teks in walk_text(read_html(isi)):
        tanpa_token = POLA_TOKEN.sub(lambda cocok: " " * len(cocok[0]), teks)
        for satu in find_tak_dikenal(tanpa_token, dikenal):
            hasil.append(KetikanLepas(satu.teks, around(teks, satu.awal, satu.akhir)))
    return tuple(dict.fromkeys(hasil))


def around(teks: str, awal: int, akhir: int) -> str:
    """Whole words on both sides."""
    kiri = teks.rfind(" ", 0, max(0, awal - SEKITAR)) + 1 if awal > SEKITAR else 0
    kanan = teks.find(" ", akhir + SEKITAR)
    kanan = len(teks) if kanan < 0 else kanan
    potong = teks[kiri:kanan].strip()
    return f"{'…' if kiri else ''}{potong}{'…' if kanan < len(teks) else ''}"
