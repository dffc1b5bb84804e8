"""The pagu of a leaf at one stage of the budget year."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from anggaran.models import Pagu
from anggaran.tahun import AnggaranTahun, Garis, load_tahun
from anggaran.uang import TRIWULAN_AKHIR, URUTAN_TAHAP, label_tahap
from aturan.kisi_anggaran import BacaanUang, read_uang
from aturan.tahap import NomorTahap
from aturan.tampil import format_rupiah
from isian.kisi import Kiriman, SelGalat

from .izin import Meja, lock_pagu, open_daun
from .tulis import LAYAR, drop_kosong, write_sel


@dataclass(frozen=True, slots=True)
class PaguTersimpan:
    """The row as it stands, in its year, with what the person should look at."""

    isi: AnggaranTahun
    garis: Garis
    pagu: Pagu
    bacaan: BacaanUang
    peringatan: tuple[str, ...]


def save_pagu(meja: Meja, *, baris: int, tahap: NomorTahap, kiriman: Kiriman) -> PaguTersimpan:
    """Write one pagu. Raises what ``isian.kisi`` answers, and 403."""
    with transaction.atomic():
        lock_pagu(meja)
        isi = load_tahun(meja.instansi, meja.tahun)
        garis = open_daun(meja, isi, baris)
        bacaan = read_uang(kiriman.isi)
        if bacaan.galat:
            raise SelGalat(bacaan.galat)
        if bacaan.nilai is not None and bacaan.nilai < 0:
            raise SelGalat("Pagu tidak boleh negatif. Tulis jumlah pagu seluruhnya pada tahap ini.")
        pagu = garis.find_pagu(tahap) or make_pagu(garis, tahap)
        kolom = {"nilai": bacaan.nilai, "mentah": bacaan.mentah}
        if write_sel(pagu, kolom, kiriman, acting_user=meja.acting_user, asal=LAYAR):
            garis.pagu = [*(satu for satu in garis.pagu if satu is not pagu), pagu]
    return PaguTersimpan(isi, garis, pagu, bacaan, find_peringatan(garis, tahap, bacaan))


def make_pagu(garis: Garis, tahap: NomorTahap) -> Pagu:
    return Pagu(baris=garis.baris, tahap=URUTAN_TAHAP[tahap[0]], nomor_tahap=tahap[1])


def find_peringatan(garis: Garis, tahap: NomorTahap, bacaan: BacaanUang) -> tuple[str, ...]:
    """What the person should look at: it was saved all the same."""
    berlaku = garis.pagu_berlaku()
    nyata = garis.realisasi_sampai(TRIWULAN_AKHIR).nilai
    kurang = berlaku is not None and nyata is not None and nyata > berlaku
    lanjut = bacaan.nilai is None and berlaku is not None
    lain = [satu for satu in garis.pagu if satu.nilai is not None]
    return drop_kosong(
        (
            *bacaan.catatan,
            f"Pagu di bawah realisasi {format_rupiah(nyata)}." if kurang else "",
            f"{label_tahap(tahap)} kosong: pagu tetap {format_rupiah(berlaku)}."
            if lanjut and lain
            else "",
        )
    )
