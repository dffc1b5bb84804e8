"""Parts of a chart: one box, a unit with those below it in a stack, units beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from laporan.bagan.ukuran import TEPI_X, Kotak, Potongan, box_height, join, level, upright
from laporan.document.bagan import UnitBagan
from laporan.render.wrap import wrap

INDENT = 12  # of the units below another, with their line on its left
JARAK = 7  # between the boxes of a stack
SELA = 14  # between columns; a line passes through
TURUN = 12  # from a line across to the boxes below it


def make_box(unit: UnitBagan, lebar: int, huruf: float, *, is_kepala: bool = False) -> Kotak:
    baris = wrap(unit.nama, lebar - 2 * TEPI_X, huruf, tebal=is_kepala)
    tinggi = box_height(len(baris), huruf)
    return Kotak(0, 0, lebar, tinggi, baris, is_kepala, unit.is_baru)


def stack(unit: UnitBagan, lebar: int, huruf: float, tinggi: int = 0) -> Potongan:
    """The unit with those below it one under the other. ``tinggi``: the least of its own box."""
    kotak = make_box(unit, lebar, huruf)
    kotak = replace(kotak, tinggi=max(kotak.tinggi, tinggi))
    bagian, y = [Potongan((kotak,))], kotak.bawah + JARAK
    for anak in unit.anak:
        bawah = stack(anak, lebar - INDENT, huruf).move(INDENT, y)
        bagian.append(bawah)
        y = bawah.bawah + JARAK
    tengah = [satu.kotak[0].tengah_y for satu in bagian[1:]]
    if not tengah:
        return bagian[0]
    x = INDENT // 2
    cabang = (level(x, INDENT, satu) for satu in tengah)
    return join(bagian, upright(x, kotak.bawah, tengah[-1]), *cabang)


def stack_height(unit: UnitBagan, lebar: int, huruf: float) -> int:
    """Of the unit's own box."""
    return make_box(unit, lebar, huruf).tinggi


def beside(unit: Sequence[UnitBagan], lebar: int, huruf: float) -> list[Potongan]:
    """Stacks of one width beside each other, from x = 0; their first boxes are equally tall."""
    tinggi = max(stack_height(satu, lebar, huruf) for satu in unit)
    return [
        stack(satu, lebar, huruf, tinggi).move(urut * (lebar + SELA), 0)
        for urut, satu in enumerate(unit)
    ]


def row_width(banyak: int, lebar: int) -> int:
    return banyak * lebar + (banyak - 1) * SELA
