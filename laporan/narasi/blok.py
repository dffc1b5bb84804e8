"""From prose to blocks of the document: figures filled in, tables and figures in their places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from laporan.document import Baris as BarisTabel
from laporan.document import (
    Blok,
    Butir,
    Daftar,
    Gambar,
    Kolom,
    Paragraf,
    Run,
    Sel,
    Tabel,
    Teks,
    angka,
    runs,
)
from laporan.narasi.baca import read_html
from laporan.narasi.bentuk import (
    Alinea,
    BagianNarasi,
    Baris,
    ButirNarasi,
    DaftarNarasi,
    SelNarasi,
    TabelNarasi,
)
from laporan.narasi.token import POLA_TEMPAT, POLA_TOKEN, Tokens, fill_token, is_rujukan, missing

# Beside letters that run from right to left a figure would be parted from its sign.
KANAN_KE_KIRI = re.compile("[\u0590-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]")
KIRI_KE_KANAN = "\N{LEFT-TO-RIGHT MARK}"
TANPA_TEMPAT = "[{} tidak ada di bagian ini: {}]"


def compose(
    kunci: str, isi: str, tokens: Tokens, lain: Iterable[Blok] = (), *, is_sisa: bool = True
) -> tuple[Blok, ...]:
    """The prose of a part with ``lain``, the blocks that the data give it: each table and figure
    where the prose places it; with ``is_sisa`` what is not placed comes after the last word."""
    penyusun = _Penyusun(kunci, tokens, tuple(lain))
    tertulis = tuple(penyusun.place(read_html(isi)))
    return (*tertulis, *penyusun.sisa) if is_sisa else tertulis


class _Penyusun:
    """Takes blocks out of ``sisa`` as the prose places them."""

    def __init__(self, kunci: str, tokens: Tokens, lain: Sequence[Blok]) -> None:
        self.kunci = kunci
        self.tokens = tokens
        self.sisa = list(lain)
        self.tabel = 0

    def place(self, naskah: Iterable[BagianNarasi]) -> Iterator[Blok]:
        for satu in naskah:
            match satu:
                case Alinea() if tempat := POLA_TEMPAT.fullmatch(satu.teks.strip()):
                    yield self.take(tempat[1], tempat[2])
                case Alinea(isi):
                    yield Paragraf(fill_runs(isi, self.tokens))
                case DaftarNarasi():
                    yield make_daftar(satu, self.tokens)
                case TabelNarasi():
                    self.tabel += 1
                    yield make_tabel(f"narasi-{self.kunci}-{self.tabel}", satu, self.tokens)

    def take(self, jenis: str, kunci: str) -> Blok:
        """A place for what is not there, or was placed before, is seen."""
        dicari = Tabel if jenis == "tabel" else Gambar
        for urut, blok in enumerate(self.sisa):
            if isinstance(blok, dicari) and blok.kunci == kunci:
                return self.sisa.pop(urut)
        return Paragraf((Teks(TANPA_TEMPAT.format(jenis, kunci), miring=True),))


def fill_runs(baris: Baris, tokens: Tokens) -> tuple[Run, ...]:
    """The runs of a paragraph, each figure a run of its own."""
    return tuple(
        replace(run, tebal=satu.tebal, miring=satu.miring) if isinstance(run, Teks) else run
        for satu in baris
        for run in runs(set_apart(satu.teks, tokens))
    )


def set_apart(teks: str, tokens: Tokens) -> str:
    """The text with its figures and their names; references stay for ``runs``."""

    def fill(kunci: str, tulisan: str) -> str:
        if is_rujukan(kunci):
            return tulisan
        token = tokens.get(kunci)
        cetakan = token.cetakan if token else missing(tulisan)
        return angka(kunci, f"{KIRI_KE_KANAN}{cetakan}{KIRI_KE_KANAN}" if is_kanan else cetakan)

    is_kanan = bool(KANAN_KE_KIRI.search(teks))
    return POLA_TOKEN.sub(lambda cocok: fill(cocok[1], cocok[0]), teks)


def make_daftar(daftar: DaftarNarasi, tokens: Tokens) -> Daftar:
    return Daftar(tuple(make_butir(satu, tokens) for satu in daftar.butir), daftar.jenis)


def make_butir(butir: ButirNarasi, tokens: Tokens) -> Butir:
    anak = make_daftar(butir.anak, tokens) if butir.anak else None
    return Butir(fill_runs(butir.isi, tokens), anak)


def make_tabel(kunci: str, tabel: TabelNarasi, tokens: Tokens) -> Tabel:
    """Without a number and a title; the first row is its header."""
    kepala, *isi = tabel.baris
    judul = [(sel, urut) for sel in kepala for urut in range(sel.colspan)]
    kolom = tuple(
        Kolom(fill_token(sel.teks, tokens) if urut == 0 else "", weight(tabel, letak))
        for letak, (sel, urut) in enumerate(judul)
    )
    baris = tuple(BarisTabel(tuple(make_sel(s, tokens) for s in satu)) for satu in isi)
    return Tabel(kunci, "", kolom, baris, bernomor=False, teks_kosong="")


def make_sel(sel: SelNarasi, tokens: Tokens) -> Sel:
    return Sel(fill_token(sel.teks, tokens), colspan=sel.colspan, rowspan=sel.rowspan)


def weight(tabel: TabelNarasi, letak: int) -> int:
    """Wide columns for long text, within reason."""
    lurus = [baris for baris in tabel.baris if len(baris) > letak]
    return min(max(6, *(len(baris[letak].teks) for baris in lurus)), 40) if lurus else 6
