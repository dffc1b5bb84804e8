"""Where the cells of a table stand once spans are counted, and which rows belong together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil

from laporan.document.sel import Sel
from laporan.document.tabel import Baris, Tabel

RENTANG_TERBANYAK = 50  # a wider span is a mistake and would keep a renderer busy for ever


@dataclass(frozen=True, slots=True)
class Letak:
    """A cell and the column in which it begins.

    A cell whose span was cut is ``is_bersambung``; what follows it empty is ``is_lanjutan``.
    """

    kolom: int
    sel: Sel
    is_lanjutan: bool = False
    is_bersambung: bool = False


@dataclass(slots=True)
class _Tutup:
    """A cell from above that still covers rows."""

    letak: Letak
    sisa: int


@dataclass(frozen=True, slots=True)
class KelompokBaris:
    """Rows that no page should part, because cells reach over them."""

    baris: tuple[tuple[Baris, tuple[Letak, ...]], ...]


def row_groups(tabel: Tabel, terbanyak: int) -> Iterator[KelompokBaris]:
    """The rows in groups joined by spans, none longer than ``terbanyak``: longer spans are cut.

    A long span is cut into even parts. One that reaches past the last row is cut there.
    """
    tutup: list[_Tutup] = []
    kelompok: list[tuple[Baris, tuple[Letak, ...]]] = []
    ukuran = terbanyak
    for urut, baris in enumerate(tabel.baris):
        lanjutan = [] if kelompok else [_continue(satu) for satu in tutup]
        baru = list(_place(baris.sel, tutup))
        letak = sorted([*lanjutan, *baru], key=lambda satu: satu.kolom)
        if not kelompok:
            ukuran = _even_size(letak, terbanyak)
        batas = min(ukuran - len(kelompok), len(tabel.baris) - urut)
        kelompok.append((baris, tuple(_cut(satu, batas) for satu in letak)))
        tutup = _age(tutup, baru)
        if not tutup or len(kelompok) == ukuran:
            yield KelompokBaris(tuple(kelompok))
            kelompok = []
    if kelompok:
        yield KelompokBaris(tuple(kelompok))


def _even_size(letak: list[Letak], terbanyak: int) -> int:
    """How long the group may be so that the longest span falls into even parts."""
    terpanjang = max((satu.sel.rowspan for satu in letak), default=1)
    return terbanyak if terpanjang <= terbanyak else ceil(terpanjang / ceil(terpanjang / terbanyak))


def _place(sel_baris: tuple[Sel, ...], tutup: list[_Tutup]) -> Iterator[Letak]:
    tertutup = {kolom for satu in tutup for kolom in _columns(satu.letak)}
    kolom = 0
    for sel in sel_baris:
        while kolom in tertutup:
            kolom += 1
        yield Letak(kolom, sel)
        kolom += sel.colspan


def _columns(letak: Letak) -> range:
    return range(letak.kolom, letak.kolom + min(letak.sel.colspan, RENTANG_TERBANYAK))


def _continue(tutup: _Tutup) -> Letak:
    sel = replace(tutup.letak.sel, nilai="", alasan="", catatan="", rowspan=tutup.sisa)
    return Letak(tutup.letak.kolom, sel, is_lanjutan=True)


def _cut(letak: Letak, batas: int) -> Letak:
    """Let a cell end with its group."""
    if letak.sel.rowspan <= batas:
        return letak
    return replace(letak, sel=replace(letak.sel, rowspan=batas), is_bersambung=True)


def _age(tutup: list[_Tutup], baru: list[Letak]) -> list[_Tutup]:
    """What still covers the next row."""
    lama = [_Tutup(satu.letak, satu.sisa - 1) for satu in tutup]
    muda = [_Tutup(satu, satu.sel.rowspan - 1) for satu in baru]
    return [satu for satu in (*lama, *muda) if satu.sisa > 0]


def check_grid(tabel: Tabel) -> str:
    """An empty text when every row fills the columns exactly, else what is wrong."""
    tutup: list[_Tutup] = []
    for urut, baris in enumerate(tabel.baris, 1):
        dari_atas = sum(len(_columns(satu.letak)) for satu in tutup)
        lebar = dari_atas + sum(sel.colspan for sel in baris.sel)
        if lebar != len(tabel.kolom):
            return f"Tabel {tabel.kunci!r} baris {urut}: {lebar} kolom, bukan {len(tabel.kolom)}"
        tutup = _age(tutup, list(_place(baris.sel, tutup)))
    return ""
