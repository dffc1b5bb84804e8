"""The budget of one PD and year for entry: the lines in their order, their money, rolled up.

The same lines count, and by the same rules, as in a report.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet

from aturan.hitung import add
from aturan.realisasi_anggaran import RealisasiSetahun
from aturan.rekap_anggaran import BarisAnggaran as BarisHitung
from aturan.rekap_anggaran import Pohon, roll_up
from aturan.tahap import NomorTahap
from instansi.models import Instansi
from isian.kelompok import by_key
from isian.serentak import read_together

from .enums import JenisPeriode
from .models import BarisAnggaran, Pagu, RealisasiAnggaran, RealisasiFisik
from .sumber import lines_in_force
from .uang import (
    BULAN_PER_TRIWULAN,
    find_pagu,
    find_realisasi,
    nilai_periode,
    nomor_tahap,
)


@dataclass(slots=True)
class Garis:
    """A line with its money. ``unit_id`` is its own unit, else that of the nearest line above."""

    baris: BarisAnggaran
    kedalaman: int
    is_daun: bool
    unit_id: int | None
    pagu: list[Pagu]
    realisasi: list[RealisasiAnggaran]

    @property
    def induk_id(self) -> int | None:
        return self.baris.induk_id

    def find_pagu(self, tahap: NomorTahap) -> Pagu | None:
        """The row of one stage."""
        return next((satu for satu in self.pagu if nomor_tahap(satu) == tahap), None)

    def pagu_berlaku(self, sampai: NomorTahap | None = None) -> Decimal | None:
        return find_pagu(self.pagu, sampai)

    def find_triwulan(self, triwulan: int) -> RealisasiAnggaran | None:
        """The row of one quarter."""
        return next(
            (
                satu
                for satu in self.realisasi
                if satu.jenis_periode == JenisPeriode.TRIWULAN and satu.periode == triwulan
            ),
            None,
        )

    def realisasi_sampai(self, triwulan: int) -> RealisasiSetahun:
        return find_realisasi(self.realisasi, triwulan)

    def kenaikan(self, triwulan: int) -> Decimal | None:
        """What the quarter added, out of months where those are stored."""
        akhir = triwulan * BULAN_PER_TRIWULAN
        semua = nilai_periode(self.realisasi, JenisPeriode.BULAN, akhir).items()
        bulan = [n for nomor, n in semua if n is not None and nomor > akhir - BULAN_PER_TRIWULAN]
        if bulan:
            return add(bulan)
        baris = self.find_triwulan(triwulan)
        return baris.nilai if baris else None

    def list_triwulan(self, sebelum: int) -> list[Decimal | None]:
        """The increments of the quarters before ``sebelum``; None where there is none."""
        baris = [self.find_triwulan(nomor) for nomor in range(1, sebelum)]
        return [satu.nilai if satu else None for satu in baris]

    @property
    def jenis_lain(self) -> frozenset[JenisPeriode]:
        """The kinds of period, other than quarters, in which its realisasi is stored."""
        return frozenset(
            JenisPeriode(satu.jenis_periode)
            for satu in self.realisasi
            if satu.jenis_periode != JenisPeriode.TRIWULAN and satu.nilai is not None
        )

    @property
    def is_beruang(self) -> bool:
        nilai = [satu.nilai for satu in self.pagu] + [satu.nilai for satu in self.realisasi]
        return any(satu is not None for satu in nilai)


Ambil = Callable[[Garis], Decimal | None]


@dataclass(slots=True)
class AnggaranTahun:
    """``garis`` by the key of the line, every parent before its children."""

    instansi: Instansi
    tahun: int
    garis: dict[int, Garis] = field(default_factory=dict)

    @property
    def tahap_list(self) -> list[NomorTahap]:
        """The stages that any leaf has money of, first to last."""
        return sorted(
            {
                nomor_tahap(pagu)
                for satu in self.garis.values()
                if satu.is_daun
                for pagu in satu.pagu
                if pagu.nilai is not None
            }
        )

    def above(self, baris: int) -> list[int]:
        """The keys of the lines above one, nearest first."""
        hasil: list[int] = []
        atas = self.garis[baris].induk_id
        while atas in self.garis and atas not in hasil:
            hasil.append(atas)
            atas = self.garis[atas].induk_id
        return hasil

    def roll_up(self, pagu: Ambil, realisasi: Ambil) -> Pohon:
        """Every line and the total: two figures of each leaf, summed by parent."""
        return roll_up(
            [
                BarisHitung(
                    kunci=str(kunci),
                    induk=str(satu.induk_id) if satu.induk_id else None,
                    pagu=pagu(satu) if satu.is_daun else None,
                    realisasi=realisasi(satu) if satu.is_daun else None,
                )
                for kunci, satu in self.garis.items()
            ]
        )


def load_tahun(instansi: Instansi, tahun: int) -> AnggaranTahun:
    """One query, however many lines there are."""
    baris, pagu, realisasi = read_together(
        query_baris(instansi, tahun),
        query_milik(Pagu, instansi, tahun).order_by("pk"),
        query_milik(RealisasiAnggaran, instansi, tahun).order_by("periode", "pk"),
    )
    berlaku = lines_in_force(baris, pagu, realisasi)
    return AnggaranTahun(instansi, tahun, make_garis(berlaku, pagu, realisasi))


def load_fisik(instansi: Instansi, tahun: int) -> tuple[AnggaranTahun, list[RealisasiFisik]]:
    """The lines without their money, and the physical progress of all of them. One query."""
    baris, fisik = read_together(
        query_baris(instansi, tahun),
        query_milik(RealisasiFisik, instansi, tahun).order_by("pk"),
    )
    milik = {satu.pk: satu for satu in baris}
    for satu in fisik:
        satu.baris = milik[satu.baris_id]
    return AnggaranTahun(instansi, tahun, make_garis(baris, [], [])), fisik


def query_baris(instansi: Instansi, tahun: int) -> QuerySet[BarisAnggaran]:
    semua: QuerySet[BarisAnggaran] = BarisAnggaran.objects.of(instansi).filter(tahun=tahun)
    return semua.order_by("urutan", "pk")


def query_milik(model: Any, instansi: Instansi, tahun: int) -> QuerySet[Any]:
    """What hangs on the lines of the year."""
    semua: QuerySet[Any] = model.objects.of(instansi).filter(baris__tahun=tahun)
    return semua


def make_garis(
    baris: Iterable[BarisAnggaran], pagu: Iterable[Pagu], realisasi: Iterable[RealisasiAnggaran]
) -> dict[int, Garis]:
    """The lines by key, every parent before its children. Rows know their line."""
    pagu_milik, realisasi_milik = by_key(pagu, "baris_id"), by_key(realisasi, "baris_id")
    garis: dict[int, Garis] = {}
    for satu, kedalaman, is_daun in walk(baris):
        atas = garis.get(satu.induk_id) if satu.induk_id else None
        unit_id = satu.unit_id or (atas.unit_id if atas else None)
        milik = pagu_milik.get(satu.pk, []), realisasi_milik.get(satu.pk, [])
        garis[satu.pk] = Garis(satu, kedalaman, is_daun, unit_id, *milik)
        for uang in (*milik[0], *milik[1]):
            uang.baris = satu
    return garis


def walk(baris: Iterable[BarisAnggaran]) -> Iterable[tuple[BarisAnggaran, int, bool]]:
    """Lines with their depth, every parent before its children, and whether they are leaves. Lines
    of a circle never come."""
    semua = list(baris)
    dikenal = {satu.pk for satu in semua}
    anak: Mapping[int | None, list[BarisAnggaran]] = by_key(semua, "induk_id")
    tumpukan = [(satu, 0) for satu in reversed(semua) if satu.induk_id not in dikenal]
    while tumpukan:
        satu, kedalaman = tumpukan.pop()
        bawah = anak.get(satu.pk, [])
        yield satu, kedalaman, not bawah
        tumpukan += [(lain, kedalaman + 1) for lain in reversed(bawah)]
