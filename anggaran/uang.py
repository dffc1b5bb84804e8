"""The money of one line out of its rows: the pagu that counts, the realisasi of a year."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from aturan.realisasi_anggaran import RealisasiSetahun, sum_setahun
from aturan.tahap import NomorTahap, find_pagu_berlaku

from .enums import JenisPeriode, Tahap
from .models import BarisAnggaran, Pagu, RealisasiAnggaran

URUTAN_TAHAP = (Tahap.MURNI, Tahap.PERGESERAN, Tahap.PERUBAHAN)
BULAN_PER_TRIWULAN = 3
TRIWULAN_AKHIR = 4


def find_daun(baris: Sequence[BarisAnggaran]) -> set[int]:
    """The lines that own their money: those without lines below them."""
    return {satu.pk for satu in baris} - {satu.induk_id for satu in baris}


def nomor_tahap(pagu: Pagu) -> NomorTahap:
    return URUTAN_TAHAP.index(Tahap(pagu.tahap)), pagu.nomor_tahap


def label_tahap(tahap: NomorTahap) -> str:
    nama = URUTAN_TAHAP[tahap[0]].label
    return f"{nama} {tahap[1]}" if tahap[1] else nama


def find_pagu(milik: Iterable[Pagu], sampai: NomorTahap | None = None) -> Decimal | None:
    """The pagu that counts, as far as the stage ``sampai``; by default the last one."""
    semua = {nomor_tahap(satu): satu.nilai for satu in milik}
    return find_pagu_berlaku({t: n for t, n in semua.items() if sampai is None or t <= sampai})


def find_realisasi(
    milik: Sequence[RealisasiAnggaran], sampai: int = TRIWULAN_AKHIR
) -> RealisasiSetahun:
    """The realisasi by the end of a quarter. A figure for the whole year speaks of its end only."""
    setahun = nilai_periode(milik, JenisPeriode.TAHUN, 0).get(0)
    return sum_setahun(
        setahun if sampai == TRIWULAN_AKHIR else None,
        nilai_periode(milik, JenisPeriode.BULAN, sampai * BULAN_PER_TRIWULAN),
        nilai_periode(milik, JenisPeriode.TRIWULAN, sampai),
    )


def nilai_periode(
    milik: Iterable[RealisasiAnggaran], jenis: JenisPeriode, sampai: int
) -> dict[int, Decimal | None]:
    """Increments of one kind of period, none later than ``sampai``."""
    return {
        satu.periode: satu.nilai
        for satu in milik
        if satu.jenis_periode == jenis and satu.periode <= sampai
    }
