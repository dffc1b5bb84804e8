"""The money of a PD by the end of a quarter, and the lines that nobody reported yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from anggaran.models import BarisAnggaran, Pagu, RealisasiAnggaran
from anggaran.sumber import lines_in_force
from anggaran.uang import BULAN_PER_TRIWULAN, find_daun, find_pagu, find_realisasi
from aturan.anggaran import compute_serapan
from aturan.hitung import add
from aturan.jejak import Hitungan
from instansi.akses import read_milik
from instansi.models import Instansi
from isian.kelompok import by_key


@dataclass(frozen=True, slots=True)
class Serapan:
    """``kosong`` of the ``baris`` lines with a pagu lack the money of the quarter. The sums are of
    what is there; None: nothing is."""

    pagu: Decimal | None
    realisasi: Decimal | None
    hitungan: Hitungan
    baris: int
    kosong: int


def load_serapan(instansi: Instansi, tahun: int, triwulan: int) -> Serapan:
    """One query."""
    return load_serapan_banyak({instansi: triwulan}, tahun)[instansi.pk]


def load_serapan_banyak(triwulan: Mapping[Instansi, int], tahun: int) -> dict[int, Serapan]:
    """Of each PD by the end of its own quarter. One query."""
    semua, pagu, uang = read_milik(
        BarisAnggaran.objects.of_all(triwulan).filter(tahun=tahun).order_by("pk"),
        Pagu.objects.of_all(triwulan).filter(baris__tahun=tahun).order_by("pk"),
        RealisasiAnggaran.objects.of_all(triwulan).filter(baris__tahun=tahun).order_by("pk"),
    )
    return {
        satu.pk: make_serapan(
            semua.get(satu.pk, []), pagu.get(satu.pk, []), uang.get(satu.pk, []), nomor
        )
        for satu, nomor in triwulan.items()
    }


def make_serapan(
    semua: list[BarisAnggaran], pagu: list[Pagu], uang: list[RealisasiAnggaran], triwulan: int
) -> Serapan:
    berlaku = lines_in_force(semua, pagu, uang)
    daun = find_daun(berlaku)
    per_pagu, per_uang = by_key(pagu, "baris_id"), by_key(uang, "baris_id")
    nilai_pagu = {pk: find_pagu(per_pagu.get(pk, [])) for pk in daun}
    realisasi = {pk: find_realisasi(per_uang.get(pk, []), triwulan) for pk in daun}
    berpagu = [pk for pk, nilai in nilai_pagu.items() if nilai]
    batas = triwulan * BULAN_PER_TRIWULAN
    jumlah_pagu = total([nilai for nilai in nilai_pagu.values() if nilai is not None])
    jumlah = total([satu.nilai for satu in realisasi.values() if satu.nilai is not None])
    return Serapan(
        pagu=jumlah_pagu,
        realisasi=jumlah,
        hitungan=compute_serapan(jumlah_pagu, jumlah),
        baris=len(berpagu),
        kosong=sum(realisasi[pk].sampai < batas for pk in berpagu),
    )


def total(nilai: list[Decimal]) -> Decimal | None:
    return add(nilai) if nilai else None
