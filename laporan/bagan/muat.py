"""Which paper, letters and rows: the first way in which everything is legible and fits."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from laporan.bagan.cabang import INDENT
from laporan.bagan.susun import LEBAR_KOLOM, Cara, arrange, find_tempat, split_rows
from laporan.bagan.ukuran import TEPI_X, Denah, Potongan
from laporan.document.bagan import BaganStruktur, UnitBagan
from laporan.render.wrap import widest_word

# The text of A4 within its margins, less what heading and caption need: width and height.
TEGAK, LANSKAP = (604, 820), (932, 500)
# Letters: 8 are 6 points, the smallest in reports; less only for what fits in no other way.
HURUF = ((11.0, 10.0, 9.0), (8.0,), (7.0, 6.0))
TERBANYAK = 130  # units; what has more fits in no way
KOLOM = (84, 100, 120, 140)  # the narrowest columns that are tried


@lru_cache(maxsize=16)
def lay_out(bagan: BaganStruktur) -> Denah | None:
    """None when it is too large for a page."""
    if sum(1 for _ in bagan.kepala.semua()) > TERBANYAK:
        return None
    return next(_tries(bagan.kepala), None)


def _tries(kepala: UnitBagan) -> Iterator[Denah]:
    """All bidang in one row, upright before landscape; then in several rows; then smaller."""
    for huruf in HURUF:
        for sebaris in (True, False):
            for kertas in (TEGAK, LANSKAP):
                for ukuran in huruf:
                    yield from _fitting(kepala, kertas, ukuran, sebaris=sebaris)


def _fitting(
    kepala: UnitBagan, kertas: tuple[int, int], huruf: float, *, sebaris: bool
) -> Iterator[Denah]:
    lebar, tinggi = kertas
    perlu = least_column(kepala, huruf)
    for kolom in sorted({max(satu, perlu) for satu in KOLOM}):
        cara = Cara(lebar, huruf, kolom)
        if sebaris and len(split_rows(find_tempat(kepala.anak).kolom, cara)) > 1:
            continue
        hasil = arrange(kepala, cara)
        if hasil.bawah <= tinggi:
            yield make_denah(hasil, cara, is_lanskap=kertas is LANSKAP)


def least_column(kepala: UnitBagan, huruf: float) -> int:
    """So wide that no word has to be parted, in a stack as deep as it is; no wider than columns
    become."""
    perlu = (_need(anak, huruf, 0) for anak in kepala.anak)
    return min(LEBAR_KOLOM, max(perlu, default=0))


def _need(unit: UnitBagan, huruf: float, dalam: int) -> int:
    sendiri = round(widest_word(unit.nama, huruf)) + 1 + 2 * TEPI_X + dalam * INDENT
    return max([sendiri, *(_need(anak, huruf, dalam + 1) for anak in unit.anak)])


def make_denah(isi: Potongan, cara: Cara, *, is_lanskap: bool) -> Denah:
    """With room for the outlines of what stands at the edge."""
    isi = isi.move(1, 1)
    return Denah(cara.lebar + 2, isi.bawah + 2, cara.huruf, isi.kotak, isi.garis, is_lanskap)
