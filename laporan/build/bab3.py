"""Bab III Akuntabilitas Kinerja: the seven comparisons of PermenPANRB 53/2014, and the money."""

from __future__ import annotations

from laporan.build.anggaran import tabel_anggaran, tabel_sasaran
from laporan.build.banding import tabel_renstra, tabel_standar, tabel_tahun
from laporan.build.capaian import grafik_capaian, tabel_capaian
from laporan.build.capaian import tabel_sasaran as tabel_capaian_sasaran
from laporan.build.efisiensi import tabel_efisiensi, tabel_pendukung
from laporan.build.metode import metode_pengukuran
from laporan.build.sections import belum, daftar, paragraf, subbab
from laporan.document import Bab, Blok, Subbab
from laporan.draf import anggaran as draf_anggaran
from laporan.draf import banding as draf_banding
from laporan.draf import kinerja as draf_kinerja
from laporan.draf.kalimat import gabung
from laporan.facts import Fakta

PENANGGUNG_JAWAB = "penanggung jawab indikator bersama perencana perangkat daerah"


def bab3(fakta: Fakta) -> Bab:
    return Bab("Akuntabilitas Kinerja", (capaian(fakta), anggaran(fakta)), "akuntabilitas")


def capaian(fakta: Fakta) -> Subbab:
    return subbab(
        "capaian",
        "Capaian Kinerja Organisasi",
        metode_pengukuran(fakta),
        [
            tahun_ini(fakta),
            tahun_lalu(fakta),
            jangka_menengah(fakta),
            standar(fakta),
            penyebab(fakta),
            efisiensi(fakta),
            program(fakta),
        ],
    )


def tahun_ini(fakta: Fakta) -> Subbab:
    kinerja = fakta.kinerja
    return subbab(
        "target-realisasi",
        f"Perbandingan Target dan Realisasi Kinerja Tahun {fakta.identitas.tahun}",
        paragraf(
            draf_kinerja.ringkasan(fakta),
            gabung(draf_kinerja.sebaran_predikat(fakta), draf_kinerja.belum_dihitung(kinerja)),
            draf_kinerja.tertinggi_terendah(kinerja.semua),
        ),
        grafik_capaian(fakta),
        tabel_capaian(fakta),
        paragraf(draf_kinerja.beda_target(kinerja)),
        tabel_capaian_sasaran(fakta),
        paragraf(*(draf_kinerja.per_sasaran(satu) for satu in kinerja.sasaran)),
    )


def tahun_lalu(fakta: Fakta) -> Subbab:
    tabel = tabel_tahun(fakta)
    isi: tuple[Blok, ...] = (*tabel, *paragraf(draf_banding.tren(fakta.kinerja.semua)))
    return subbab(
        "banding-tahun",
        "Perbandingan Realisasi dan Capaian Kinerja dengan Tahun-Tahun Sebelumnya",
        isi if tabel else tanpa_data("realisasi tahun sebelumnya"),
    )


def jangka_menengah(fakta: Fakta) -> Subbab:
    tabel = tabel_renstra(fakta)
    isi: tuple[Blok, ...] = (*tabel, *paragraf(draf_banding.akhir_renstra(fakta.kinerja.semua)))
    return subbab(
        "banding-renstra",
        "Perbandingan Realisasi Kinerja dengan Target Jangka Menengah",
        isi if tabel else tanpa_data("target akhir Renstra"),
    )


def standar(fakta: Fakta) -> Subbab:
    tabel = tabel_standar(fakta)
    semua = (*fakta.kinerja.semua, *fakta.kinerja.pembanding)
    isi: tuple[Blok, ...] = (*tabel, *paragraf(draf_banding.standar(semua)))
    return subbab(
        "banding-standar",
        "Perbandingan Realisasi Kinerja dengan Standar Nasional",
        isi if tabel else paragraf("Belum ada standar nasional yang dapat dibandingkan."),
    )


def penyebab(fakta: Fakta) -> Subbab:
    """Causes are known to people only: the draft says what must be written and by whom."""
    return subbab(
        "penyebab",
        "Analisis Penyebab Keberhasilan atau Kegagalan serta Solusi yang Dilakukan",
        paragraf(draf_kinerja.perlu_dijelaskan(fakta.kinerja)),
        daftar(draf_kinerja.belum_tercapai(fakta.kinerja)),
        belum("analisis penyebab dan alternatif solusi", PENANGGUNG_JAWAB),
    )


def efisiensi(fakta: Fakta) -> Subbab:
    tabel = tabel_efisiensi(fakta)
    draf = draf_banding.efisiensi(fakta.efisiensi, fakta.metode.efisiensi)
    return subbab(
        "efisiensi",
        "Analisis Efisiensi Penggunaan Sumber Daya",
        (*tabel, *paragraf(draf))
        if tabel
        else tanpa_data("anggaran yang terhubung ke sasaran yang diukur"),
    )


def program(fakta: Fakta) -> Subbab:
    tabel = tabel_pendukung(fakta)
    return subbab(
        "program-penunjang",
        "Analisis Program yang Menunjang Keberhasilan atau Kegagalan",
        (*tabel, *paragraf(draf_banding.program(fakta.program)))
        if tabel
        else tanpa_data("program yang terhubung ke sasaran yang diukur"),
    )


def tanpa_data(apa: str) -> tuple[Blok, ...]:
    return (belum(f"data {apa}", PENANGGUNG_JAWAB),)


def anggaran(fakta: Fakta) -> Subbab:
    """The year, by sasaran, and the year before."""
    lalu = fakta.anggaran_lalu
    return subbab(
        "anggaran",
        "Realisasi Anggaran",
        paragraf(
            gabung(
                draf_anggaran.total(fakta.anggaran),
                draf_anggaran.serapan_ujung(fakta.anggaran),
                draf_anggaran.dua_tahun(fakta),
            )
        ),
        tabel_anggaran(fakta.anggaran),
        tabel_sasaran(fakta.anggaran, fakta.kinerja),
        paragraf(draf_anggaran.total(lalu) if lalu.baris else ""),
        tabel_sasaran(lalu, fakta.kinerja, "anggaran-lalu-sasaran")
        or tabel_anggaran(lalu, "anggaran-lalu"),
    )
