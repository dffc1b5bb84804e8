"""A whole chart: the head on top, what belongs beside the line that comes down from it, columns
beside each other, and rows at the bottom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from laporan.bagan.cabang import SELA, TURUN, beside, make_box, row_width, stack, stack_height
from laporan.bagan.ukuran import Garis, Kotak, Potongan, join, level, upright
from laporan.document.bagan import Letak, UnitBagan

LEBAR_KEPALA = 240
LEBAR_SAMPING = 170  # the widest box beside the trunk
LEBAR_KOLOM = 160  # the widest column
SAMPING = 18  # from the trunk to what stands beside it


@dataclass(frozen=True, slots=True)
class Cara:
    """How a chart is tried: the width of the drawing, its letters, the narrowest column."""

    lebar: int
    huruf: float
    kolom: int


@dataclass(frozen=True, slots=True)
class Tempat:
    """The units right below the head, by where they are drawn."""

    kanan: tuple[UnitBagan, ...]
    kiri: tuple[UnitBagan, ...]
    kolom: tuple[UnitBagan, ...]
    bawah: tuple[UnitBagan, ...]


def find_tempat(unit: Sequence[UnitBagan]) -> Tempat:
    pilih = {letak: tuple(satu for satu in unit if satu.letak is letak) for letak in Letak}
    return Tempat(pilih[Letak.KANAN], pilih[Letak.KIRI], pilih[Letak.KOLOM], pilih[Letak.BAWAH])


def arrange(kepala: UnitBagan, cara: Cara) -> Potongan:
    tempat = find_tempat(kepala.anak)
    batang = cara.lebar // 2
    lebar = min(LEBAR_KEPALA, cara.lebar)
    atas = Potongan((make_box(kepala, lebar, cara.huruf, is_kepala=True),))
    atas = atas.move(batang - lebar // 2, 0)
    samping = side_units(tempat, cara, batang, atas.bawah + TURUN)
    barisan = [
        *split_rows(tempat.kolom, cara),
        *split_rows(tempat.bawah, cara),
    ]
    bawah = place_rows(barisan, cara, batang, join((atas, samping)).bawah + SELA)
    semua = join((atas, samping, bawah))
    cabang = bawah.garis or samping.garis
    if not cabang:
        return semua
    return join((semua,), upright(batang, atas.bawah, trunk_end(samping, bawah, batang)))


def trunk_end(samping: Potongan, bawah: Potongan, batang: int) -> int:
    """Where the line from the head ends: at the first line across, else at the last unit beside."""
    if bawah.garis:
        return min(satu.y1 for satu in bawah.garis)
    return max(satu.y1 for satu in samping.garis if batang in (satu.x1, satu.x2))


# --- beside the trunk --------------------------------------------------------------------------


def side_units(tempat: Tempat, cara: Cara, batang: int, y: int) -> Potongan:
    """The first on both sides are equally tall, so that one line reaches both."""
    ruang = batang - SAMPING
    lebar = min(LEBAR_SAMPING, ruang)
    pertama = [*tempat.kanan[:1], *tempat.kiri[:1]]
    tinggi = max((stack_height(satu, lebar, cara.huruf) for satu in pertama), default=0)
    samping = Samping(cara, ruang, lebar, tinggi)
    return join(
        (
            pile(tempat.kanan, samping, y, batang, batang + SAMPING),
            pile(tempat.kiri, samping, y, batang, 0),
        )
    )


@dataclass(frozen=True, slots=True)
class Samping:
    """The space on one side of the trunk, and the width and least height of the boxes there."""

    cara: Cara
    ruang: int
    lebar: int
    tinggi: int


def pile(unit: Sequence[UnitBagan], samping: Samping, y: int, batang: int, kiri: int) -> Potongan:
    """Units one under the other in the space from ``kiri`` on, each with a line to the trunk."""
    bagian: list[Potongan] = []
    for satu in unit:
        isi = side_unit(satu, samping).move(kiri, y)
        kotak = isi.kotak[0]
        tepi = kotak.x if kiri > 0 else kotak.kanan
        bagian.append(join((isi,), level(batang, tepi, kotak.tengah_y)))
        y = isi.bawah + SELA
    return join(bagian)


def side_unit(unit: UnitBagan, samping: Samping) -> Potongan:
    """A unit with those below it beside each other where there is room, else in a stack."""
    cara, ruang, lebar = samping.cara, samping.ruang, samping.lebar
    banyak = len(unit.anak)
    if banyak < 2 or row_width(banyak, cara.kolom) > ruang:
        return stack(unit, lebar, cara.huruf, samping.tinggi).move((ruang - lebar) // 2, 0)
    kolom = min(LEBAR_KOLOM, (ruang - (banyak - 1) * SELA) // banyak)
    sendiri = stack(replace(unit, anak=()), lebar, cara.huruf, samping.tinggi)
    kotak = sendiri.move((ruang - lebar) // 2, 0)
    atas = kotak.kotak[0]
    geser = (ruang - row_width(banyak, kolom)) // 2
    bus = atas.bawah + TURUN // 2
    anak = [s.move(geser, bus + TURUN // 2) for s in beside(unit.anak, kolom, cara.huruf)]
    return join(
        (kotak, *anak), *hang(anak, atas.tengah_x, bus), upright(atas.tengah_x, atas.bawah, bus)
    )


def hang(
    kolom: Sequence[Potongan], masuk: int, bus: int, lewat: int | None = None
) -> tuple[Garis, ...]:
    """The line across from which columns hang. ``masuk`` is where it is entered from above,
    ``lewat`` where another line leaves it."""
    atas = [satu.kotak[0] for satu in kolom]
    x = [masuk, *(satu.tengah_x for satu in atas), *([] if lewat is None else [lewat])]
    return (
        level(min(x), max(x), bus),
        *(upright(satu.tengah_x, bus, satu.y) for satu in atas),
    )


# --- rows below --------------------------------------------------------------------------------


def split_rows(unit: Sequence[UnitBagan], cara: Cara) -> list[tuple[UnitBagan, ...]]:
    """As few rows as the width allows, equally long."""
    if not unit:
        return []
    muat = max(1, (cara.lebar + SELA) // (cara.kolom + SELA))
    banyak = -(-len(unit) // muat)
    batas = [round(len(unit) * urut / banyak) for urut in range(banyak + 1)]
    return [tuple(unit[awal:akhir]) for awal, akhir in pairwise(batas)]


def place_rows(barisan: Sequence[Sequence[UnitBagan]], cara: Cara, batang: int, y: int) -> Potongan:
    bagian: list[Potongan] = []
    masuk = batang
    for urut, baris in enumerate(barisan, 1):
        kolom = place_row(baris, cara, y + TURUN)
        terakhir = urut == len(barisan)
        lewat = None if terakhir else find_passage([satu.kotak[0] for satu in kolom], batang)
        baru = join(kolom, *hang(kolom, masuk, y, lewat))
        bawah = baru.bawah + SELA
        if lewat is not None:
            baru = join((baru,), upright(lewat, y, bawah))
            masuk = lewat
        bagian.append(baru)
        y = bawah
    return join(bagian)


def place_row(unit: Sequence[UnitBagan], cara: Cara, y: int) -> list[Potongan]:
    banyak = len(unit)
    lebar = min(LEBAR_KOLOM, (cara.lebar - (banyak - 1) * SELA) // banyak)
    geser = (cara.lebar - row_width(banyak, lebar)) // 2
    return [satu.move(geser, y) for satu in beside(unit, lebar, cara.huruf)]


def find_passage(kolom: Sequence[Kotak], batang: int) -> int:
    """The gap nearest to the trunk, through which a line reaches what is below the row."""
    celah = [kiri.kanan + SELA // 2 for kiri in kolom]
    return min(celah, key=lambda x: abs(x - batang))
