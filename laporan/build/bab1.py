"""Bab I Pendahuluan: why there is a report, what it rests on, how the PD is built."""

from __future__ import annotations

from instansi.enums import JenisProfil
from laporan.build.bagan import bagan_struktur
from laporan.build.profil import tabel_profil
from laporan.build.sections import draf, pembuat
from laporan.document import Blok, Butir, Daftar
from laporan.facts import Fakta

PERATURAN = (
    "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi"
    " Pemerintah;",
    "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun"
    " 2014 tentang Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu"
    " atas Laporan Kinerja Instansi Pemerintah.",
)


def pembuka(fakta: Fakta) -> tuple[Blok, ...]:
    identitas = fakta.identitas
    return draf(
        f"{identitas.nama_lengkap} merupakan perangkat daerah {identitas.pemda} yang wajib"
        " mempertanggungjawabkan kinerjanya setiap tahun. Laporan ini menyajikan capaian kinerja"
        f" tahun {identitas.tahun} terhadap target yang diperjanjikan dan anggaran yang digunakan"
        " untuk mencapainya."
    )


def dasar_hukum(fakta: Fakta) -> tuple[Blok, ...]:
    """The regulations behind every LKjIP, then what the PD itself lists."""
    peraturan = Daftar(tuple(Butir.dari(satu) for satu in PERATURAN), draf=True)
    return (peraturan, *tabel_profil(fakta, JenisProfil.DASAR_HUKUM))


def struktur(fakta: Fakta) -> tuple[Blok, ...]:
    susunan = bagan_struktur(fakta)
    pengantar = draf("Susunan organisasi perangkat daerah adalah sebagai berikut.")
    return (*pengantar, *susunan) if susunan else ()


BAGIAN = {
    "pendahuluan": pembuat("Pendahuluan"),
    "latar-belakang": pembuat("Latar Belakang", pembuka),
    "gambaran-umum": pembuat("Penjelasan Umum Organisasi", pembuka, bagan_struktur),
    "dasar-hukum": pembuat("Dasar Hukum", dasar_hukum),
    "struktur": pembuat("Struktur Organisasi", struktur),
}
