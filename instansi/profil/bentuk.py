"""With which title and columns a new profile table of each kind begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from instansi.enums import JenisProfil

PEMISAH = " — "  # between the group of a column and its name
# 1.10 is not 1.1, and 2021 is not 2.021: what such columns hold is never read as a number.
TERTULIS = re.compile(r"\b(?:kode|rekening)\b|\Atahun(?: [a-z ]+)?\Z", re.IGNORECASE)
NOMOR = frozenset({"no", "no.", "nomor"})


@dataclass(frozen=True, slots=True)
class Bentuk:
    """``kolom`` by name; what stands before a dash is the group above it."""

    judul: str
    kolom: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BentukTahunan:
    """Columns of years between others, group by group. ``jarak`` counts from the table's year."""

    judul: str
    awal: tuple[str, ...]
    kelompok: tuple[str, ...]
    jarak: Sequence[int] = range(-4, 1)
    akhir: tuple[str, ...] = ()

    def make(self, tahun: int) -> Bentuk:
        isi = (f"{satu}{PEMISAH}{tahun + j}" for satu in self.kelompok for j in self.jarak)
        return Bentuk(self.judul, (*self.awal, *isi, *self.akhir))


def make_bentuk(jenis: JenisProfil, tahun: int) -> Bentuk:
    """What a table of this kind and year begins with."""
    return BERTAHUN[jenis].make(tahun) if jenis in BERTAHUN else BENTUK[jenis]


def make_kolom(nama: str) -> dict[str, str]:
    """A column as it is stored."""
    kelompok, _, akhir = nama.rpartition(PEMISAH.strip())
    return {"nama": akhir.strip(), "kelompok": kelompok.strip()}


def sebut_kolom(kolom: dict[str, str]) -> str:
    kelompok = kolom.get("kelompok", "")
    return f"{kelompok}{PEMISAH}{kolom['nama']}" if kelompok else kolom["nama"]


def is_tertulis(nama: str) -> bool:
    """Whether a column holds text alone, whatever it looks like."""
    return bool(TERTULIS.search(" ".join(nama.split())))


def is_nomor(nama: str) -> bool:
    return nama.strip().casefold() in NOMOR


RENCANA = ("Program/Kegiatan", "Lokasi", "Indikator Kinerja", "Target Capaian")
BENTUK = {
    JenisProfil.SDM: Bentuk(
        "Pegawai Menurut Golongan dan Jenis Kelamin",
        ("No", "Golongan", "Laki-laki", "Perempuan", "Jumlah"),
    ),
    JenisProfil.SARANA: Bentuk(
        "Sarana dan Prasarana",
        (
            *("No", "Jenis Barang", "Jumlah"),
            *("Kondisi — Baik", "Kondisi — Rusak Ringan", "Kondisi — Rusak Berat"),
        ),
    ),
    JenisProfil.PERMASALAHAN: Bentuk(
        "Identifikasi Permasalahan Pelayanan", ("Masalah Pokok", "Masalah", "Akar Masalah")
    ),
    JenisProfil.SPM: Bentuk(
        "Capaian Standar Pelayanan Minimal",
        ("No", "Jenis Layanan", "Indikator", "Target", "Realisasi", "Capaian (%)"),
    ),
    JenisProfil.DASAR_HUKUM: Bentuk("Dasar Hukum", ("No", "Peraturan")),
    JenisProfil.TUGAS_FUNGSI: Bentuk("Tugas dan Fungsi", ("Unit Kerja", "Tugas", "Fungsi")),
    JenisProfil.PENGHARGAAN: Bentuk(
        "Penghargaan yang Diterima",
        ("No", "Nama Penghargaan", "Pemberi", "Tingkat", "Tanggal"),
    ),
    JenisProfil.INOVASI: Bentuk(
        "Inovasi", ("No", "Nama Inovasi", "Masalah yang Dijawab", "Uraian", "Manfaat")
    ),
    JenisProfil.LHE: Bentuk(
        "Tindak Lanjut Rekomendasi Hasil Evaluasi AKIP",
        ("No", "Rekomendasi", "Tindak Lanjut", "Status", "Penanggung Jawab"),
    ),
    JenisProfil.REVIU_RKPD: Bentuk(
        "Review terhadap Rancangan Awal RKPD",
        (
            "No",
            *(f"Rancangan Awal RKPD — {satu}" for satu in (*RENCANA, "Pagu Indikatif (Rp)")),
            *(f"Hasil Analisis Kebutuhan — {satu}" for satu in (*RENCANA, "Kebutuhan Dana (Rp)")),
            "Catatan Penting",
        ),
    ),
    JenisProfil.USULAN: Bentuk(
        "Usulan Program dan Kegiatan dari Para Pemangku Kepentingan",
        (
            *("No", "Program/Kegiatan", "Lokasi", "Indikator Kinerja"),
            *("Besaran/Volume", "Catatan"),
        ),
    ),
    JenisProfil.CATATAN_RENJA: Bentuk(
        "Catatan Penting Rencana Program dan Kegiatan",
        ("Kode", "Program/Kegiatan/Sub Kegiatan", "Catatan Penting"),
    ),
    JenisProfil.BEBAS: Bentuk("", ("No", "Uraian", "Keterangan")),
}
BERTAHUN = {
    JenisProfil.PELAYANAN: BentukTahunan(
        "Pencapaian Kinerja Pelayanan",
        ("No", "Indikator Kinerja", "Target NSPK", "Target IKK", "Target Indikator Lainnya"),
        ("Target Renstra Tahun", "Realisasi Capaian Tahun", "Rasio Capaian Tahun"),
    ),
    JenisProfil.PENDANAAN: BentukTahunan(
        "Anggaran dan Realisasi Pendanaan Pelayanan",
        ("Uraian",),
        ("Anggaran Tahun", "Realisasi Anggaran Tahun", "Rasio Realisasi dan Anggaran Tahun"),
    ),
    JenisProfil.PROYEKSI: BentukTahunan(
        "Proyeksi Kinerja Pelayanan",
        ("No", "Indikator Kinerja"),
        ("Proyeksi Tahun",),
        (0, 1),
        ("Catatan Analisis",),
    ),
}
