"""The money of a quarter: each increment, the sum so far, serapan and physical progress."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from aturan.jejak import Hitungan
from aturan.rekap_anggaran import Rekap
from laporan.build.cells import (
    hitungan,
    jumlah,
    kolom_nilai,
    kolom_persen,
    kolom_rupiah,
    nilai,
    teks,
    total,
)
from laporan.build.hitung import name_uang, named, sum_cells
from laporan.document import Baris, GayaBaris, JenisSel, Kolom, Sel, Tabel
from laporan.document.hitung import Acu, total_of
from laporan.dokumen.jenis import ROMAWI
from laporan.dokumen.triwulan.muat import UangTriwulan

SEMUA = "jumlah"
BarisSel = tuple[Sel, ...]


def tabel_uang(uang: UangTriwulan) -> tuple[Tabel, ...]:
    """Nothing where the year has no budget."""
    garis = uang.tahun.garis
    if not garis:
        return ()
    sebutan = ROMAWI[: len(uang.kenaikan)]
    kolom = (
        Kolom("Kode", 10),
        Kolom("Program/Kegiatan/Sub Kegiatan", 28, bertingkat=True),
        kolom_rupiah("Pagu"),
        *(kolom_rupiah(f"TW {romawi}", "Realisasi") for romawi in sebutan),
        kolom_rupiah(f"s.d. TW {sebutan[-1]}", "Realisasi"),
        kolom_persen("Serapan"),
        kolom_rupiah("Sisa"),
        kolom_nilai("Fisik (%)"),
    )
    baris = [make_baris(uang, kunci) for kunci in garis]
    atas = [str(kunci) for kunci in garis if garis[kunci].induk_id not in garis]
    akhir = total(
        (
            Sel("Jumlah", colspan=2),
            *sel_uang(uang, SEMUA, uang.sampai.total, atas),
            Sel(None, JenisSel.NILAI, "–"),
        )
    )
    return (Tabel("uang", "", kolom, (*baris, akhir), bernomor=False, lanskap=True),)


def make_baris(uang: UangTriwulan, kunci: int) -> Baris:
    garis = uang.tahun.garis[kunci]
    anak = [str(k) for k, lain in uang.tahun.garis.items() if lain.induk_id == kunci]
    return Baris(
        (
            teks(garis.baris.kode_baku or garis.baris.kode_tertulis),
            teks(garis.baris.uraian),
            *sel_uang(uang, str(kunci), uang.sampai.rekap[str(kunci)], anak),
            nilai(uang.fisik.get(kunci), "–"),
        ),
        GayaBaris.BIASA if garis.is_daun else GayaBaris.INDUK,
        garis.kedalaman,
    )


def sel_uang(uang: UangTriwulan, kunci: str, rekap: Rekap, anak: Sequence[str]) -> BarisSel:
    """Pagu, what each quarter added, the sum so far, serapan and rest."""
    letak = letak_of(uang)
    nama = f"uang:{letak[kunci]}"
    rincian = [f"uang:{letak[satu]}" for satu in anak]
    tambah = tuple(sel_kenaikan(uang, kunci, nama, rincian))
    pokok = (
        jumlah(rekap.pagu),
        jumlah(rekap.realisasi),
        hitungan(rekap.serapan),
        angka(rekap.sisa),
    )
    pagu, realisasi, serapan, sisa = name_uang(nama, pokok, rincian)
    sampai = named(
        realisasi, realisasi.nama, total_of(Acu(satu.nama) for satu in tambah) if tambah else None
    )
    return pagu, *tambah, sampai, serapan, sisa


def angka(isi: Hitungan) -> Sel:
    return hitungan(isi, JenisSel.ANGKA)


def letak_of(uang: UangTriwulan) -> dict[str, str]:
    """The place of each line among all: cells are named by it, and not by ids."""
    urut = {str(kunci): str(nomor) for nomor, kunci in enumerate(uang.tahun.garis, 1)}
    return {**urut, SEMUA: SEMUA}


def sel_kenaikan(uang: UangTriwulan, kunci: str, nama: str, anak: Sequence[str]) -> Iterable[Sel]:
    for nomor, pohon in enumerate(uang.kenaikan, 1):
        rekap = pohon.total if kunci == SEMUA else pohon.rekap[kunci]
        hitung = sum_cells(f"{satu}:tw{nomor}" for satu in anak)
        yield named(jumlah(rekap.realisasi), f"{nama}:tw{nomor}", hitung)
