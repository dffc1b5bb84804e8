"""Money in wide forms: a column shows sen only where one of its figures has any."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from laporan.document import Baris, JenisSel, Kolom, Sel
from laporan.document.tampil import is_kosong

LEBAR_RP = 12


def kolom_uang(kelompok: Iterable[str], nomor: str = "") -> Kolom:
    return Kolom("Rp", LEBAR_RP, JenisSel.ANGKA, tuple(kelompok), nomor=nomor)


def use_bulat(baris: Iterable[Baris]) -> tuple[Baris, ...]:
    """The rows with whole money written whole. The same columns of all rows are alike.

    A column is told by its place among the figures of money: spans move cells, but every row has
    the same money.
    """
    semua = tuple(baris)
    pecah = {urut for satu in semua for urut, sel in list_uang(satu) if is_pecah(sel)}
    return tuple(replace(satu, sel=tuple(write(satu, pecah))) for satu in semua)


def list_uang(baris: Baris) -> Iterator[tuple[int, Sel]]:
    uang = (sel for sel in baris.sel if sel.jenis is JenisSel.ANGKA)
    return enumerate(uang)


def is_pecah(sel: Sel) -> bool:
    angka = sel.angka
    return angka is not None and angka != angka.to_integral_value()


def write(baris: Baris, pecah: set[int]) -> Iterator[Sel]:
    urut = 0
    for sel in baris.sel:
        if sel.jenis is not JenisSel.ANGKA:
            yield sel
            continue
        bulat = urut not in pecah and not is_kosong(sel)
        yield replace(sel, jenis=JenisSel.BILANGAN_BULAT) if bulat else sel
        urut += 1
