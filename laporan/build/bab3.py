"""Bab III Akuntabilitas Kinerja: the seven comparisons of PermenPANRB 53/2014, and the money."""

from __future__ import annotations

from laporan.build.anggaran import tabel_anggaran, tabel_sasaran
from laporan.build.banding import tabel_renstra, tabel_standar, tabel_tahun
from laporan.build.capaian import grafik_capaian, tabel_capaian
from laporan.build.capaian import tabel_sasaran as tabel_capaian_sasaran
from laporan.build.dua_tahun import tabel_dua_tahun
from laporan.build.efisiensi import tabel_efisiensi, tabel_pendukung
from laporan.build.gambar import (
    grafik_komposisi,
    grafik_sasaran,
    grafik_serapan_capaian,
    grafik_tren,
)
from laporan.build.metode import metode_pengukuran
from laporan.build.penyebab import PENANGGUNG_JAWAB, penyebab
from laporan.build.sections import belum, draf, pembuat
from laporan.document import Blok
from laporan.draf import anggaran as draf_anggaran
from laporan.draf import banding as draf_banding
from laporan.draf import kinerja as draf_kinerja
from laporan.draf.kalimat import gabung
from laporan.facts import Fakta

Isi = tuple[Blok, ...]


def judul_tahun_ini(fakta: Fakta) -> str:
    return f"Perbandingan Target dan Realisasi Kinerja Tahun {fakta.identitas.tahun}"


def tahun_ini(fakta: Fakta) -> Isi:
    kinerja = fakta.kinerja
    return (
        *draf(
            draf_kinerja.ringkasan(fakta),
            gabung(draf_kinerja.sebaran_predikat(fakta), draf_kinerja.belum_dihitung(kinerja)),
            draf_kinerja.tertinggi_terendah(kinerja.semua, fakta.analisis),
        ),
        *grafik_capaian(fakta),
        *tabel_capaian(fakta),
        *draf(draf_kinerja.beda_target(kinerja)),
        *grafik_sasaran(fakta),
        *tabel_capaian_sasaran(fakta),
        *draf(*(draf_kinerja.per_sasaran(satu) for satu in kinerja.sasaran)),
    )


def tahun_lalu(fakta: Fakta) -> Isi:
    tabel = tabel_tahun(fakta)
    if not tabel:
        return tanpa_data("realisasi tahun sebelumnya")
    return (*tabel, *grafik_tren(fakta), *draf(draf_banding.tren(fakta.kinerja.semua)))


def jangka_menengah(fakta: Fakta) -> Isi:
    tabel = tabel_renstra(fakta)
    if not tabel:
        return tanpa_data("target akhir Renstra")
    return (*tabel, *draf(draf_banding.akhir_renstra(fakta.kinerja.semua)))


def standar(fakta: Fakta) -> Isi:
    tabel = tabel_standar(fakta)
    if not tabel:
        return draf("Belum ada standar nasional yang dapat dibandingkan.")
    semua = (*fakta.kinerja.semua, *fakta.kinerja.pembanding)
    return (*tabel, *draf(draf_banding.standar(semua)))


def efisiensi(fakta: Fakta) -> Isi:
    tabel = tabel_efisiensi(fakta)
    if not tabel:
        return tanpa_data("anggaran yang terhubung ke sasaran yang diukur")
    return (*grafik_serapan_capaian(fakta), *tabel, *draf(efisiensi_tertulis(fakta)))


def efisiensi_tertulis(fakta: Fakta) -> str:
    nomor = {satu.nama: satu.id for satu in fakta.kinerja.sasaran}
    return draf_banding.efisiensi(fakta.efisiensi, fakta.metode.efisiensi, nomor)


def program(fakta: Fakta) -> Isi:
    tabel = tabel_pendukung(fakta)
    if not tabel:
        return tanpa_data("program yang terhubung ke sasaran yang diukur")
    return (*tabel, *draf(draf_banding.program(fakta.program)))


def tanpa_data(apa: str) -> Isi:
    return (belum(f"data {apa}", PENANGGUNG_JAWAB),)


def anggaran(fakta: Fakta) -> Isi:
    """The year, by sasaran, and the year before."""
    lalu = fakta.anggaran_lalu
    return (
        *draf(
            gabung(
                draf_anggaran.total(fakta.anggaran),
                draf_anggaran.serapan_ujung(fakta.anggaran),
                draf_anggaran.dua_tahun(fakta),
            )
        ),
        *grafik_komposisi(fakta),
        *tabel_anggaran(fakta.anggaran),
        *tabel_sasaran(fakta.anggaran, fakta.kinerja),
        *tabel_dua_tahun(fakta),
        *draf(draf_anggaran.total(lalu, "_lalu") if lalu.baris else ""),
        *(
            tabel_sasaran(lalu, fakta.kinerja, "anggaran-lalu-sasaran")
            or tabel_anggaran(lalu, "anggaran-lalu")
        ),
    )


BAGIAN = {
    "akuntabilitas": pembuat("Akuntabilitas Kinerja"),
    "capaian": pembuat("Capaian Kinerja Organisasi", metode_pengukuran),
    "target-realisasi": pembuat(
        "Perbandingan Target dan Realisasi Kinerja", tahun_ini, judul=judul_tahun_ini
    ),
    "banding-tahun": pembuat(
        "Perbandingan Realisasi dan Capaian Kinerja dengan Tahun-Tahun Sebelumnya", tahun_lalu
    ),
    "banding-renstra": pembuat(
        "Perbandingan Realisasi Kinerja dengan Target Jangka Menengah", jangka_menengah
    ),
    "banding-standar": pembuat("Perbandingan Realisasi Kinerja dengan Standar Nasional", standar),
    "penyebab": pembuat(
        "Analisis Penyebab Keberhasilan atau Kegagalan serta Solusi yang Dilakukan", penyebab
    ),
    "efisiensi": pembuat("Analisis Efisiensi Penggunaan Sumber Daya", efisiensi),
    "program-penunjang": pembuat(
        "Analisis Program yang Menunjang Keberhasilan atau Kegagalan", program
    ),
    "anggaran": pembuat("Realisasi Anggaran", anggaran),
}
