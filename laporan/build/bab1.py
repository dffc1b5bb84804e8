"""Bab I Pendahuluan: the PD, its people and things, its problems."""

from __future__ import annotations

from collections.abc import Sequence

from instansi.enums import JenisProfil
from laporan.build.profil import tabel_profil
from laporan.build.sections import Isi, belum, draf, pembuat
from laporan.document import Blok, Butir, Daftar, JenisDaftar
from laporan.facts import Fakta
from laporan.facts.identitas import Unit

PERENCANA = "perencana perangkat daerah"
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
    susunan = bagan(fakta)
    pengantar = draf("Susunan organisasi perangkat daerah adalah sebagai berikut.")
    return (*pengantar, *susunan) if susunan else ()


def bagan(fakta: Fakta) -> tuple[Daftar, ...]:
    """The structure as nested lists."""
    unit = fakta.identitas.unit
    return (daftar_unit(unit),) if unit else ()


def daftar_unit(unit: Sequence[Unit]) -> Daftar:
    butir = (Butir.dari(satu.nama, daftar_unit(satu.anak) if satu.anak else None) for satu in unit)
    return Daftar(tuple(butir), JenisDaftar.BULAT)


def profil(jenis: JenisProfil) -> Isi:
    return lambda fakta: tabel_profil(fakta, jenis)


def permasalahan(fakta: Fakta) -> tuple[Blok, ...]:
    """Required by 53/2014: what is missing is said."""
    tabel = tabel_profil(fakta, JenisProfil.PERMASALAHAN)
    return tabel or (belum("uraian permasalahan utama dan isu strategis", PERENCANA),)


# Which part shows the profile tables of a kind; the other kinds stand in an appendix.
TEMPAT_PROFIL = {
    JenisProfil.DASAR_HUKUM: "dasar-hukum",
    JenisProfil.PERMASALAHAN: "permasalahan",
    JenisProfil.SDM: "sdm",
    JenisProfil.SARANA: "sarana",
    JenisProfil.SPM: "spm",
    JenisProfil.PENGHARGAAN: "penghargaan",
}
BAGIAN = {
    "pendahuluan": pembuat("Pendahuluan"),
    "latar-belakang": pembuat("Latar Belakang", pembuka),
    "gambaran-umum": pembuat("Penjelasan Umum Organisasi", pembuka, bagan),
    "dasar-hukum": pembuat("Dasar Hukum", dasar_hukum),
    "struktur": pembuat("Struktur Organisasi", struktur),
    "permasalahan": pembuat("Permasalahan Utama dan Isu Strategis", permasalahan),
    "sdm": pembuat("Sumber Daya Manusia", profil(JenisProfil.SDM)),
    "sarana": pembuat("Sarana dan Prasarana", profil(JenisProfil.SARANA)),
    "spm": pembuat("Standar Pelayanan Minimal", profil(JenisProfil.SPM)),
    "penghargaan": pembuat("Penghargaan", profil(JenisProfil.PENGHARGAAN)),
}
