"""The money of the nodes of the plan, out of the budgets of several years."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from anggaran.models import BarisAnggaran
from anggaran.tahun import AnggaranTahun, load_tahun
from aturan.hitung import add
from aturan.rekap_anggaran import Pohon
from instansi.models import Instansi

PEMILIK = ("sub_kegiatan", "kegiatan", "program")
Simpul = tuple[str, int]


@dataclass(frozen=True, slots=True)
class UangTahun:
    """Pagu and realisasi of a year by node; None: nothing was stated."""

    pagu: Mapping[Simpul, Decimal]
    realisasi: Mapping[Simpul, Decimal]


def find_simpul(baris: BarisAnggaran) -> Simpul | None:
    """The lowest node that a line is the money of."""
    milik = ((jenis, getattr(baris, f"{jenis}_id")) for jenis in PEMILIK)
    return next(((jenis, pk) for jenis, pk in milik if pk is not None), None)


def load_uang(instansi: Instansi, tahun: Iterable[int]) -> dict[int, UangTahun]:
    """One query a year."""
    return {satu: sum_tahun(load_tahun(instansi, satu)) for satu in tahun}


def sum_tahun(semua: AnggaranTahun) -> UangTahun:
    pohon = semua.roll_up(lambda g: g.pagu_berlaku(), lambda g: g.realisasi_sampai(4).nilai)
    return UangTahun(sum_simpul(semua, pohon, "pagu"), sum_simpul(semua, pohon, "realisasi"))


def sum_simpul(semua: AnggaranTahun, pohon: Pohon, medan: str) -> dict[Simpul, Decimal]:
    """The lines of each node together, without those below another line of it."""
    hasil: dict[Simpul, Decimal] = {}
    for pk, garis in semua.garis.items():
        simpul = find_simpul(garis.baris)
        atas = semua.garis.get(garis.induk_id or 0)
        nilai = getattr(pohon.rekap[str(pk)], medan).nilai
        if simpul is None or nilai is None or (atas and find_simpul(atas.baris) == simpul):
            continue
        hasil[simpul] = add((hasil.get(simpul, Decimal(0)), nilai))
    return hasil


def add_known(nilai: Iterable[Decimal | None]) -> Decimal | None:
    """The sum of what is there; None where nothing is."""
    ada = [satu for satu in nilai if satu is not None]
    return add(ada) if ada else None
