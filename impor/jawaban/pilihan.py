"""What a person chooses from: kinds of table and keys of columns, in words.

Choices are pairs (value, label), in groups (label, pairs) where there are many. Their values are
those of an answers file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from aturan.tanggal import BULAN
from aturan.triwulan import ROMAWI
from impor.istilah import Jenis, Kelas, Peran
from impor.jawaban.isi import ABAIKAN
from impor.jawaban.kunci import UJUNG
from impor.kenali.ciri_jenis import CIRI
from impor.kenali.kolom import BERBAGIAN, BERPERIODE
from impor.kenali.waktu import TAK_TENTU, BagianTahun, read_subperiod

Pilihan = list[tuple[str, str]]
Kelompok = list[tuple[str, Pilihan]]

JUDUL_JENIS: Mapping[Jenis, str] = {
    Jenis.VISI_MISI: "Visi, misi, tujuan, dan sasaran",
    Jenis.RENSTRA_TARGET: "Target tujuan dan sasaran Renstra (T-C.25)",
    Jenis.STRATEGI: "Strategi dan arah kebijakan (T-C.26)",
    Jenis.RENSTRA_PROGRAM: "Program, target, dan pagu indikatif Renstra (T-C.27)",
    Jenis.INDIKATOR_RPJMD: "Indikator menurut RPJMD (T-C.28)",
    Jenis.PELAYANAN: "Kinerja pelayanan (T-C.23)",
    Jenis.PENDANAAN: "Anggaran dan realisasi pendanaan pelayanan (T-C.24)",
    Jenis.PELAYANAN_RENJA: "Kinerja pelayanan dalam Renja, dengan proyeksi (T-C.30)",
    Jenis.REVIU_RKPD: "Review terhadap rancangan awal RKPD (T-C.31)",
    Jenis.USULAN: "Usulan para pemangku kepentingan (T-C.32)",
    Jenis.RUMUSAN_RENJA: "Rencana program dan kegiatan Renja, dengan prakiraan maju (T-C.33)",
    Jenis.IKU: "Indikator kinerja utama",
    Jenis.PK: "Perjanjian kinerja: sasaran, indikator, dan target",
    Jenis.PK_PROGRAM: "Perjanjian kinerja: program dan anggaran",
    Jenis.RENCANA_AKSI: "Rencana aksi: target atau langkah per triwulan",
    Jenis.TARGET_REALISASI: "Target dan realisasi kinerja setahun",
    Jenis.PERBANDINGAN_TAHUN: "Perbandingan dengan tahun lain",
    Jenis.PERBANDINGAN_RENSTRA: "Perbandingan dengan target akhir Renstra",
    Jenis.STANDAR_NASIONAL: "Perbandingan dengan standar nasional atau provinsi",
    Jenis.TARGET_AWAL_AKHIR: "Target awal dan akhir",
    Jenis.KESELARASAN_PROGRAM: "Program menurut sasaran",
    Jenis.EFISIENSI: "Efisiensi penggunaan sumber daya",
    Jenis.PROGRAM_PENDUKUNG: "Program pendukung dengan target dan realisasi",
    Jenis.ANGGARAN: "Anggaran dan realisasinya",
    Jenis.EVALUASI_KINERJA: "Evaluasi kinerja dan anggaran program",
    Jenis.EVALUASI_RENSTRA: "Evaluasi hasil Renstra atau Renja (E.80, E.81)",
    Jenis.EVALUASI_RENJA: "Evaluasi hasil Renja dan pencapaian Renstra (T-C.29)",
    Jenis.NOMENKLATUR: "Nomenklatur program, kegiatan, dan sub kegiatan (rujukan)",
    Jenis.SKALA: "Skala predikat",
    Jenis.SDM: "Sumber daya manusia",
    Jenis.SARANA: "Sarana dan prasarana",
    Jenis.SPM: "Standar pelayanan minimal",
    Jenis.PERMASALAHAN: "Permasalahan dan akar masalah",
    Jenis.PEJABAT: "Daftar pejabat (tidak disimpan)",
    Jenis.PENGGUNA: "Daftar pengguna (tidak disimpan)",
    Jenis.PROFIL: "Tabel lain (disimpan seperti tertulis)",
}
JUDUL_PERAN: Mapping[Peran, str] = {
    Peran.NO: "Nomor urut",
    Peran.KODE: "Kode",
    Peran.MISI: "Misi",
    Peran.TUJUAN: "Tujuan",
    Peran.INDIKATOR_TUJUAN: "Indikator tujuan",
    Peran.SASARAN: "Sasaran",
    Peran.INDIKATOR_SASARAN: "Indikator sasaran",
    Peran.STRATEGI: "Strategi",
    Peran.ARAH_KEBIJAKAN: "Arah kebijakan",
    Peran.URUSAN: "Urusan",
    Peran.BIDANG_URUSAN: "Bidang urusan",
    Peran.PROGRAM: "Program",
    Peran.KEGIATAN: "Kegiatan",
    Peran.SUB_KEGIATAN: "Sub kegiatan",
    Peran.BELANJA: "Jenis belanja",
    Peran.URAIAN: "Uraian program, kegiatan, atau sub kegiatan",
    Peran.INDIKATOR: "Indikator",
    Peran.KELOMPOK_INDIKATOR: "Kelompok indikator (input, output, outcome)",
    Peran.ARAH: "Arah indikator",
    Peran.SATUAN: "Satuan",
    Peran.TARGET: "Target",
    Peran.TARGET_NSPK: "Target NSPK",
    Peran.TARGET_IKK: "Target IKK",
    Peran.TARGET_LAIN: "Target indikator lainnya",
    Peran.TARGET_NASIONAL: "Target nasional atau provinsi",
    Peran.REALISASI: "Realisasi kinerja",
    Peran.PEMBILANG: "Pembilang",
    Peran.PENYEBUT: "Penyebut",
    Peran.CAPAIAN: "Capaian (%)",
    Peran.RASIO: "Rasio",
    Peran.PREDIKAT: "Predikat",
    Peran.STATUS: "Tercapai atau tidak",
    Peran.PAGU: "Pagu anggaran",
    Peran.REALISASI_ANGGARAN: "Realisasi anggaran",
    Peran.BAGIAN_UANG: "Bagian dari uang di kolom lain",
    Peran.PERSEN: "Serapan anggaran (%)",
    Peran.FISIK: "Realisasi fisik (%)",
    Peran.SISA: "Sisa anggaran",
    Peran.EFISIENSI: "Efisiensi",
    Peran.PERTUMBUHAN: "Pertumbuhan",
    Peran.DEFINISI: "Definisi operasional",
    Peran.RUMUS: "Rumus atau formulasi",
    Peran.KONSOLIDASI: "Cara triwulan menjadi setahun",
    Peran.AKSI: "Langkah rencana aksi",
    Peran.JADWAL: "Jadwal",
    Peran.SUMBER_DATA: "Sumber data",
    Peran.SUMBER_DANA: "Sumber dana",
    Peran.KETERANGAN: "Keterangan",
    Peran.UNIT_KERJA: "Unit kerja atau penanggung jawab",
    Peran.LOKASI: "Lokasi",
    Peran.BATAS: "Batas predikat",
    Peran.POKOK_MASALAH: "Masalah pokok",
    Peran.MASALAH: "Masalah",
    Peran.AKAR_MASALAH: "Akar masalah",
    Peran.PENYEBAB: "Penyebab berhasil atau gagal",
    Peran.SOLUSI: "Solusi",
    Peran.TINDAK_LANJUT: "Tindak lanjut",
    Peran.KUNCI: "Kunci buku isian",
    Peran.LAIN: "Kolom lain",
}
NAMA_KELAS: Mapping[Kelas, str] = {
    Kelas.JUDUL: "judul",
    Kelas.KEPALA: "kepala kolom",
    Kelas.PENOMORAN: "nomor kolom",
    Kelas.NILAI: "data",
    Kelas.TOTAL: "jumlah",
    Kelas.KLAIM: "hasil hitungan",
    Kelas.CATATAN_KAKI: "catatan kaki",
    Kelas.TANDA_TANGAN: "tanda tangan",
    Kelas.TAMBAHAN: "catatan dari aplikasi ini",
    Kelas.DIABAIKAN: "diabaikan",
    Kelas.TIDAK_DIPAHAMI: "tidak dipahami",
}
"""What cells of a class are called, in the order of the legend."""
DI_MANA_SAJA = (Peran.NO, Peran.KODE, Peran.SATUAN, Peran.KETERANGAN, Peran.LAIN)
SEBUT_WAKTU = {
    "awal": "kondisi awal",
    "akhir": "akhir periode",
    TAK_TENTU: "belum jelas waktunya",
}
TAHUN_KE = range(1, 7)


def list_jenis() -> Pilihan:
    """The kinds of table, and leaving it out."""
    return [*((str(jenis), judul) for jenis, judul in JUDUL_JENIS.items()), (ABAIKAN, "Abaikan")]


def roles_of(jenis: Jenis) -> tuple[Peran, ...]:
    """The roles that columns of a kind usually have, in the order of ``JUDUL_PERAN``."""
    usual = {
        peran
        for ciri in CIRI
        if ciri.jenis is jenis
        for pilihan in (*ciri.wajib, ciri.lebih, ciri.tahun)
        for peran in pilihan
    }
    return tuple(peran for peran in JUDUL_PERAN if peran in usual or peran in DI_MANA_SAJA)


def list_kunci(jenis: Jenis, tahun: Iterable[int]) -> Kelompok:
    """The keys of the columns of a kind, with these years; then every other role; then none."""
    usual = roles_of(jenis)
    lain = [peran for peran in JUDUL_PERAN if peran not in usual]
    semua = sorted(set(tahun))
    return [
        ("Untuk tabel ini", [satu for peran in usual for satu in _keys(peran, semua)]),
        ("Lainnya", [(str(peran), JUDUL_PERAN[peran]) for peran in lain]),
        ("Tidak dibaca", [(ABAIKAN, "Abaikan kolom ini")]),
    ]


def _keys(peran: Peran, tahun: Iterable[int]) -> Pilihan:
    """A role alone, and with each time that it may have."""
    waktu: list[str] = []
    if peran in BERPERIODE:
        waktu += map(str, tahun)
    if peran in (Peran.TARGET, Peran.PAGU):
        waktu += [f"ke-{ke}" for ke in TAHUN_KE] + list(UJUNG)
    if peran in BERBAGIAN:
        waktu += [f"{awal}tw-{n}" for awal in ("", "sd-") for n in range(1, 5)]
    kunci = [str(peran), *(f"{peran}:{satu}" for satu in waktu)]
    return [(satu, sebut_kunci(satu)) for satu in kunci]


def sebut_kunci(kunci: str) -> str:
    """A key in words: ``pagu:2021`` → ``Pagu anggaran tahun 2021``."""
    dasar, _, ulang = kunci.partition("#")
    nama, _, waktu = dasar.partition(":")
    bagian = JUDUL_PERAN[Peran(nama)]
    if waktu:
        bagian += f" {_sebut_bagian(waktu) if nama == Peran.KODE else _sebut_waktu(waktu)}"
    return f"{bagian} ({ulang})" if ulang else bagian


def _sebut_bagian(bagian: str) -> str:
    """Of a code: which part of it, or whose it is."""
    return f"bagian {bagian}" if bagian.isdigit() else bagian.replace("_", " ")


def _sebut_waktu(waktu: str) -> str:
    if waktu in SEBUT_WAKTU:
        return SEBUT_WAKTU[waktu]
    potongan = read_subperiod(waktu)
    return f"tahun {waktu}" if potongan is None else _sebut_potongan(potongan)


def _sebut_potongan(potongan: BagianTahun) -> str:
    sebutan = {"tw": "triwulan", "semester": "semester"}.get(potongan.jenis)
    nama = (
        f"{sebutan} {ROMAWI[potongan.nomor - 1]}"
        if sebutan is not None
        else BULAN[potongan.nomor - 1]
    )
    return f"s.d. {nama}" if potongan.sampai else nama
