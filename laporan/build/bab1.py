"""Bab I Pendahuluan: the PD, its people and things, its problems."""

from __future__ import annotations

from collections.abc import Sequence

from instansi.enums import JenisProfil
from laporan.build.profil import tabel_profil
from laporan.build.sections import belum, paragraf, subbab, terisi
from laporan.document import Bab, Blok, Butir, Daftar, JenisDaftar, Subbab
from laporan.facts import Fakta
from laporan.facts.identitas import Unit

PERENCANA = "perencana perangkat daerah"


def bab1(fakta: Fakta) -> Bab:
    bagian = [
        latar_belakang(fakta),
        dasar_hukum(fakta),
        struktur(fakta),
        profil("sdm", "Sumber Daya Manusia", fakta, JenisProfil.SDM),
        profil("sarana", "Sarana dan Prasarana", fakta, JenisProfil.SARANA),
        permasalahan(fakta),
        profil("spm", "Standar Pelayanan Minimal", fakta, JenisProfil.SPM),
        profil("penghargaan", "Penghargaan", fakta, JenisProfil.PENGHARGAAN),
    ]
    return Bab("Pendahuluan", terisi(bagian), "pendahuluan")


def bab1_minimum(fakta: Fakta) -> Bab:
    bagian = [gambaran_umum(fakta), permasalahan(fakta)]
    return Bab("Pendahuluan", terisi(bagian), "pendahuluan")


def latar_belakang(fakta: Fakta) -> Subbab:
    return subbab("latar-belakang", "Latar Belakang", pembuka(fakta))


def gambaran_umum(fakta: Fakta) -> Subbab:
    return subbab(
        "gambaran-umum", "Penjelasan Umum Organisasi", pembuka(fakta), bagan(fakta.identitas.unit)
    )


def pembuka(fakta: Fakta) -> tuple[Blok, ...]:
    identitas = fakta.identitas
    return paragraf(
        f"{identitas.nama_lengkap} merupakan perangkat daerah {identitas.pemda} yang wajib"
        " mempertanggungjawabkan kinerjanya setiap tahun. Laporan ini menyajikan capaian kinerja"
        f" tahun {identitas.tahun} terhadap target yang diperjanjikan dan anggaran yang digunakan"
        " untuk mencapainya."
    )


def dasar_hukum(fakta: Fakta) -> Subbab:
    """The regulations behind every LKjIP, then what the PD itself lists."""
    peraturan = (
        "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi"
        " Pemerintah;",
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun"
        " 2014 tentang Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu"
        " atas Laporan Kinerja Instansi Pemerintah.",
    )
    isi = Daftar(tuple(Butir.dari(satu) for satu in peraturan))
    return subbab("dasar-hukum", "Dasar Hukum", isi, tabel_profil(fakta, JenisProfil.DASAR_HUKUM))


def struktur(fakta: Fakta) -> Subbab:
    unit = fakta.identitas.unit
    pengantar = paragraf("Susunan organisasi perangkat daerah adalah sebagai berikut.")
    return subbab("struktur", "Struktur Organisasi", (*pengantar, *bagan(unit)) if unit else ())


def bagan(unit: Sequence[Unit]) -> tuple[Daftar, ...]:
    """The structure as nested lists."""
    return (daftar_unit(unit),) if unit else ()


def daftar_unit(unit: Sequence[Unit]) -> Daftar:
    butir = (Butir.dari(satu.nama, daftar_unit(satu.anak) if satu.anak else None) for satu in unit)
    return Daftar(tuple(butir), JenisDaftar.BULAT)


def profil(kunci: str, judul: str, fakta: Fakta, jenis: JenisProfil) -> Subbab:
    return subbab(kunci, judul, tabel_profil(fakta, jenis))


def permasalahan(fakta: Fakta) -> Subbab:
    """Required by 53/2014: what is missing is said."""
    tabel = tabel_profil(fakta, JenisProfil.PERMASALAHAN)
    isi = tabel or (belum("uraian permasalahan utama dan isu strategis", PERENCANA),)
    return subbab("permasalahan", "Permasalahan Utama dan Isu Strategis", isi)
