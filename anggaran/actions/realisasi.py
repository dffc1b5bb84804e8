"""The realisasi of a leaf in one quarter: money as an increment, physical progress in percent."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction

from anggaran.enums import JenisPeriode
from anggaran.models import RealisasiAnggaran, RealisasiFisik
from anggaran.tahun import AnggaranTahun, Garis, load_fisik, load_tahun
from anggaran.uang import TRIWULAN_AKHIR
from aturan.kisi_anggaran import (
    BacaanFisik,
    BacaanUang,
    ask_alasan,
    find_kenaikan,
    read_fisik,
    read_uang,
)
from aturan.nilai import Persen
from aturan.realisasi_anggaran import RealisasiSetahun
from aturan.tampil import format_rupiah
from aturan.triwulan import ROMAWI
from aturan.urut import urut
from isian.kisi import Kiriman, SelGalat, SelPerluAlasan

from .izin import Meja, lock_triwulan, open_daun
from .tulis import LAYAR, drop_kosong, write_sel

JENIS = {
    JenisPeriode.BULAN: "per bulan",
    JenisPeriode.TAHUN: "sebagai satu angka setahun",
}


@dataclass(frozen=True, slots=True)
class RealisasiTersimpan:
    """The row as it stands, in its year. ``bacaan`` is what was typed, which is not the increment
    when it was typed as cumulative."""

    isi: AnggaranTahun
    garis: Garis
    realisasi: RealisasiAnggaran
    bacaan: BacaanUang
    peringatan: tuple[str, ...]


def save_realisasi(
    meja: Meja, *, baris: int, triwulan: int, kumulatif: bool, kiriman: Kiriman
) -> RealisasiTersimpan:
    """Write what a leaf spent in a quarter, typed for itself or as the figure by its end.

    Raises what ``isian.kisi`` answers, and 403.
    """
    with transaction.atomic():
        lock_triwulan(meja, triwulan)
        isi = load_tahun(meja.instansi, meja.tahun)
        garis = open_daun(meja, isi, baris)
        bacaan = read_uang(kiriman.isi)
        check_bacaan(garis, bacaan)
        nilai = bacaan.nilai
        if kumulatif:
            nilai = find_kenaikan(garis.list_triwulan(triwulan), nilai)
        lama = garis.realisasi_sampai(TRIWULAN_AKHIR)
        write_realisasi(meja, garis, triwulan, nilai, bacaan, kiriman)
        realisasi = garis.find_triwulan(triwulan) or make_realisasi(garis, triwulan)
    peringatan = find_peringatan(garis, triwulan, kumulatif, bacaan, lama)
    return RealisasiTersimpan(isi, garis, realisasi, bacaan, peringatan)


def check_bacaan(garis: Garis, bacaan: BacaanUang) -> None:
    """Raises for what is no money, and for a line whose year is stored in other periods."""
    if garis.jenis_lain:
        raise SelGalat(explain_jenis(garis))
    if bacaan.galat:
        raise SelGalat(bacaan.galat)


def explain_jenis(garis: Garis) -> str:
    """Why quarters cannot be typed; empty when they can."""
    if not garis.jenis_lain:
        return ""
    cara = " dan ".join(JENIS[satu] for satu in sorted(garis.jenis_lain))
    jumlah = format_rupiah(garis.realisasi_sampai(TRIWULAN_AKHIR).nilai)
    return (
        f"Realisasi baris ini tersimpan {cara} ({jumlah}). Buka Rincian dan ubah menjadi"
        " triwulanan lebih dahulu, agar uangnya tidak terhitung dua kali."
    )


def make_realisasi(garis: Garis, triwulan: int) -> RealisasiAnggaran:
    return RealisasiAnggaran(
        baris=garis.baris, jenis_periode=JenisPeriode.TRIWULAN, periode=triwulan
    )


def write_realisasi(
    meja: Meja,
    garis: Garis,
    triwulan: int,
    nilai: Decimal | None,
    bacaan: BacaanUang,
    kiriman: Kiriman,
) -> None:
    """Put the increment into its row, with the reason where one is asked for."""
    realisasi = garis.find_triwulan(triwulan) or make_realisasi(garis, triwulan)
    kolom: dict[str, object] = {"nilai": nilai, "mentah": bacaan.mentah}
    if nilai != realisasi.nilai or kiriman.alasan:
        kolom["alasan"] = find_alasan(garis, realisasi, nilai, kiriman)
    if write_sel(realisasi, kolom, kiriman, acting_user=meja.acting_user, asal=LAYAR):
        lain = [satu for satu in garis.realisasi if satu is not realisasi]
        garis.realisasi = [*lain, realisasi]


def find_alasan(
    garis: Garis, realisasi: RealisasiAnggaran, nilai: Decimal | None, kiriman: Kiriman
) -> str:
    """The reason to keep; raises ``SelPerluAlasan`` when there must be one and there is none."""
    pagu, lama = garis.pagu_berlaku(), garis.realisasi_sampai(TRIWULAN_AKHIR).nilai
    baru = sum_baru(garis, realisasi, nilai)
    tanya = ask_alasan(pagu, lama, baru, nilai)
    alasan = kiriman.alasan or realisasi.alasan
    if tanya and not alasan:
        raise SelPerluAlasan(tanya.kalimat)
    # None before it: whether the figure as such is one that needs a reason.
    return alasan if ask_alasan(pagu, None, baru, nilai) else ""


def sum_baru(garis: Garis, realisasi: RealisasiAnggaran, nilai: Decimal | None) -> Decimal | None:
    """The realisasi of the year as it would be."""
    lain = [satu for satu in garis.realisasi if satu is not realisasi]
    calon = make_realisasi(garis, realisasi.periode)
    calon.nilai = nilai
    return (
        Garis(garis.baris, 0, True, None, garis.pagu, [*lain, calon])
        .realisasi_sampai(TRIWULAN_AKHIR)
        .nilai
    )


def find_peringatan(
    garis: Garis, triwulan: int, kumulatif: bool, bacaan: BacaanUang, lama: RealisasiSetahun
) -> tuple[str, ...]:
    """What the person should look at: it was saved all the same."""
    pagu, kini = garis.pagu_berlaku(), garis.realisasi_sampai(TRIWULAN_AKHIR)
    lebih = pagu is not None and kini.nilai is not None and kini.nilai > pagu
    minus = kini.nilai is not None and kini.nilai < 0
    geser = kumulatif and kini.nilai != lama.nilai and kini.sampai > triwulan * 3
    return drop_kosong(
        (
            *bacaan.catatan,
            "Realisasi melebihi pagu; alasannya tersimpan." if lebih else "",
            "Belum ada pagu untuk baris ini." if pagu is None and kini.nilai is not None else "",
            "Jumlah setahun menjadi negatif; periksa kembali." if minus else "",
            skipped(garis, triwulan, bacaan) if kumulatif else "",
            "Angka s.d. triwulan berikutnya ikut berubah; periksa kembali." if geser else "",
        )
    )


def skipped(garis: Garis, triwulan: int, bacaan: BacaanUang) -> str:
    """A cumulative figure after quarters without one carries their money too."""
    if bacaan.nilai is None or triwulan == 1 or None not in garis.list_triwulan(triwulan)[-1:]:
        return ""
    lalu = ROMAWI[triwulan - 2]
    return f"Triwulan {lalu} masih kosong; uangnya ikut tercatat pada triwulan ini."


# --- physical progress --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class FisikTersimpan:
    fisik: RealisasiFisik
    bacaan: BacaanFisik
    peringatan: tuple[str, ...]


def save_fisik(meja: Meja, *, baris: int, triwulan: int, kiriman: Kiriman) -> FisikTersimpan:
    """Write the physical progress of a leaf by the end of a quarter."""
    with transaction.atomic():
        lock_triwulan(meja, triwulan)
        isi, semua = load_fisik(meja.instansi, meja.tahun)
        garis = open_daun(meja, isi, baris)
        bacaan = read_fisik(kiriman.isi)
        if bacaan.nilai is None:
            raise SelGalat(bacaan.galat)
        milik = {satu.triwulan: satu for satu in semua if satu.baris_id == baris}
        fisik = milik.get(triwulan) or RealisasiFisik(baris=garis.baris, triwulan=triwulan)
        kolom = {
            "nilai": bacaan.nilai,
            "mentah": bacaan.mentah,
            "urutan_nilai": urut(bacaan.nilai),
        }
        if fisik.pk is not None or bacaan.mentah:
            write_sel(fisik, kolom, kiriman, acting_user=meja.acting_user, asal=LAYAR)
    return FisikTersimpan(fisik, bacaan, warn_turun(bacaan, milik, triwulan))


def warn_turun(
    bacaan: BacaanFisik, milik: dict[int, RealisasiFisik], triwulan: int
) -> tuple[str, ...]:
    """Progress by the end of a quarter is hardly ever below that of an earlier one."""
    lalu = [
        satu.nilai.nilai
        for nomor, satu in milik.items()
        if nomor < triwulan and isinstance(satu.nilai, Persen)
    ]
    turun = isinstance(bacaan.nilai, Persen) and bool(lalu) and bacaan.nilai.nilai < max(lalu)
    return ("Lebih rendah daripada triwulan sebelumnya; periksa kembali.",) if turun else ()
