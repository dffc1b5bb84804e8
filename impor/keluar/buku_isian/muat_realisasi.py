"""Realisasi by quarter and of the year, as a sheet to be filled in."""

from __future__ import annotations

from aturan.tampil import format_nilai
from aturan.triwulan import ROMAWI
from capaian.models import Realisasi
from capaian.models.realisasi import SETAHUN, StatusRealisasi
from capaian.ukur.tahun import Ukuran, load_ukuran
from impor.kembali.kunci import JenisLembar
from impor.kembali.semula import Bentuk, IsiBuku, isi_nilai, isi_teks
from impor.rencana.terkunci import Kunci
from instansi.models import Instansi

from .kolom import (
    BARIS_TAMBAHAN,
    CATATAN_NILAI,
    INDIKATOR,
    KETERANGAN,
    KOLOM_INDIKATOR,
    SASARAN,
    SATUAN,
    SEMENTARA,
    is_bersasaran,
    isi_kosong,
    kolom_satuan,
    nama_sasaran,
    sel_satuan,
)
from .lembar import BarisBuku, KolomBuku, LembarBuku, SelBuku

JUDUL_PERIODE = {nomor: f"Realisasi TW {ROMAWI[nomor - 1]}" for nomor in range(1, 5)}


def judul_setahun(tahun: int) -> str:
    return f"Realisasi {tahun}"


def load_realisasi(instansi: Instansi, tahun: int, kunci: Kunci) -> LembarBuku:
    """Every indicator of the year with its realisasi, by quarter and for the whole year."""
    ukuran = load_ukuran(instansi, tahun)
    pilihan = tuple(StatusRealisasi.values)
    return LembarBuku(
        JenisLembar.REALISASI,
        "Realisasi",
        f"TARGET DAN REALISASI KINERJA TAHUN {tahun}",
        "Realisasi per triwulan dan setahun. Triwulan yang sudah diajukan terkunci.",
        INDIKATOR,
        [
            *(KolomBuku(SASARAN, 30), *KOLOM_INDIKATOR, kolom_satuan(u.indikator for u in ukuran)),
            KolomBuku(f"Target {tahun}", 14, "Untuk dilihat; diubah di lembar Target atau PK."),
            *(KolomBuku(judul, 14, CATATAN_NILAI) for judul in JUDUL_PERIODE.values()),
            KolomBuku(
                judul_setahun(tahun),
                14,
                "Angka setahun penuh. Bila terisi, angka ini yang dipakai, bukan gabungan"
                " triwulan.",
            ),
            KolomBuku(SEMENTARA, 14, "Untuk angka setahun: sementara atau tetap.", pilihan),
            KolomBuku(KETERANGAN, 34, "Keterangan angka setahun."),
        ],
        [
            baris_realisasi(satu, tahun, kunci)
            for satu in sorted(ukuran, key=lambda u: is_bersasaran(u.indikator))
        ],
        BARIS_TAMBAHAN,
    )


def baris_realisasi(ukuran: Ukuran, tahun: int, kunci: Kunci) -> BarisBuku:
    indikator = ukuran.indikator
    milik = ukuran.realisasi
    isi = {nomor: isi_nilai(satu.nilai, satu.mentah) for nomor, satu in milik.items()}
    contoh = [*isi.values(), *([isi_target(ukuran)] if ukuran.target else [])]
    sel = {
        SATUAN: sel_satuan(indikator),
        f"Target {tahun}": SelBuku(
            "lihat", tampil_target(ukuran), "diubah di lembar Target atau PK"
        ),
    }
    judul = {**JUDUL_PERIODE, SETAHUN: judul_setahun(tahun)}
    for nomor in (1, 2, 3, 4, SETAHUN):
        nilai = isi.get(nomor) or isi_kosong(contoh)
        sel[judul[nomor]] = SelBuku(
            str(nomor), nilai, explain_realisasi(ukuran, nomor, tahun, kunci)
        )
    setahun = milik.get(SETAHUN)
    sebab = explain_realisasi(ukuran, SETAHUN, tahun, kunci)
    sel[SEMENTARA] = SelBuku("status", isi_teks(setahun.status if setahun else ""), sebab)
    sel[KETERANGAN] = SelBuku("keterangan", isi_teks(setahun.keterangan if setahun else ""), sebab)
    teks = {SASARAN: nama_sasaran(indikator), INDIKATOR: indikator.nama}
    return BarisBuku(teks, sel, {"indikator": indikator.pk})


def isi_target(ukuran: Ukuran) -> IsiBuku:
    target = ukuran.target
    return isi_nilai(target.nilai, target.mentah) if target else IsiBuku(Bentuk.ANGKA)


def tampil_target(ukuran: Ukuran) -> IsiBuku:
    """The target for looking at, as it is shown everywhere."""
    return isi_teks(format_nilai(ukuran.target.nilai) if ukuran.target else "")


def explain_realisasi(ukuran: Ukuran, nomor: int, tahun: int, kunci: Kunci) -> str:
    """Why a cell cannot be filled in; empty when it can. A figure that another indicator of the
    same fact holds is changed there."""
    ada = ukuran.realisasi.get(nomor)
    if ada is not None and ada.indikator_id != ukuran.indikator.pk:
        return "angka ini milik indikator lain yang satu fakta dengannya"
    baris = ada or Realisasi(indikator=ukuran.indikator, tahun=tahun, periode=nomor)
    return kunci.alasan(baris)
