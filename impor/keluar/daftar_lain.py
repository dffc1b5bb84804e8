"""Lists of money, evidence, history and people, on their way out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Q
from django.utils import timezone

from aturan.peran import Peran
from aturan.rekap_anggaran import Rekap
from capaian.models import Bukti
from instansi.models import Instansi, Pejabat, Pemda, UnitKerja
from instansi.pengguna.daftar import pengguna_di
from isian.kejadian import make_catatan, read_catatan
from isian.models import Riwayat
from laporan.facts.anggaran import BarisUang

from .daftar_kinerja import load_fakta
from .lembar import IsiSel, KolomKeluar, LembarKeluar
from .sel import sel_persen, ya_tidak

RIWAYAT_MAKS = 5_000
SEKALI_BACA = 500


# --- money --------------------------------------------------------------------------------------


def list_anggaran(instansi: Instansi, tahun: int) -> LembarKeluar:
    """Every line of the budget with pagu, realisasi, serapan and sisa, and their total."""
    anggaran = load_fakta(instansi, tahun).anggaran
    isi = [row_anggaran(satu) for satu in anggaran.baris]
    if isi:
        isi.append([None, "Jumlah", None, *sel_uang(anggaran.total), None])
    return LembarKeluar(
        f"Anggaran {tahun}",
        [
            *(KolomKeluar("Kode", 22), KolomKeluar("Uraian", 60), KolomKeluar("Tingkat", 16)),
            *(
                KolomKeluar("Pagu (Rp)", 22, uang=True),
                KolomKeluar("Realisasi (Rp)", 22, uang=True),
            ),
            *(KolomKeluar("Serapan (%)", 12), KolomKeluar("Sisa (Rp)", 22, uang=True)),
            KolomKeluar("Sumber dana", 22),
        ],
        isi,
    )


def row_anggaran(satu: BarisUang) -> list[IsiSel]:
    kepala = (satu.kode, satu.uraian, str(satu.tingkat.label))
    return [*kepala, *sel_uang(satu.rekap), satu.sumber_dana]


def sel_uang(rekap: Rekap) -> list[IsiSel]:
    uang = (rekap.pagu.nilai, rekap.realisasi.nilai)
    return [*uang, sel_persen(rekap.serapan.nilai), rekap.sisa.nilai]


# --- evidence and history -----------------------------------------------------------------------


def list_bukti(instansi: Instansi, tahun: int) -> LembarKeluar:
    """The evidence of the year, that which no row uses yet included; its content stays inside."""
    semua = Bukti.objects.of(instansi).filter(Q(dipakai_list__tahun=tahun) | Q(dipakai_list=None))
    zona = ZoneInfo(instansi.pemda.zona_waktu)
    return LembarKeluar(
        f"Bukti dukung {tahun}",
        [
            *(KolomKeluar("Judul", 50), KolomKeluar("Jenis", 12), KolomKeluar("Nama berkas", 36)),
            *(KolomKeluar("Tautan", 40), KolomKeluar("Keterangan", 50)),
            *(
                KolomKeluar("Ditambahkan", 18),
                KolomKeluar("Dicabut", 18),
                KolomKeluar("SHA-256", 68),
            ),
        ],
        (row_bukti(satu, zona) for satu in semua.distinct().order_by("-pk")),
    )


def row_bukti(satu: Bukti, zona: ZoneInfo) -> list[IsiSel]:
    dicabut = timezone.localtime(satu.dicabut, zona).date() if satu.dicabut else None
    return [
        *(satu.judul, str(satu.get_jenis_display()), satu.nama_asli, satu.tautan, satu.teks),
        *(timezone.localtime(satu.waktu, zona).date(), dicabut, satu.sha256),
    ]


def list_riwayat(instansi: Instansi, tahun: int) -> LembarKeluar:
    """What people edited about the year, latest first, as sentences."""
    return LembarKeluar(
        f"Riwayat {tahun}",
        [
            *(KolomKeluar("Tanggal", 12), KolomKeluar("Jam", 8), KolomKeluar("Oleh", 22)),
            *(KolomKeluar("Tentang", 44), KolomKeluar("Ubahan", 70), KolomKeluar("Alasan", 34)),
        ],
        rows_riwayat(instansi, tahun),
    )


def rows_riwayat(instansi: Instansi, tahun: int) -> Iterator[list[IsiSel]]:
    """The last edits; where there are more, the last line says so."""
    zona = ZoneInfo(instansi.pemda.zona_waktu)
    semua = Riwayat.objects.filter(instansi_id=instansi.pk, tahun=tahun).order_by("-pk")
    banyak = list(semua[: RIWAYAT_MAKS + 1])
    for mulai in range(0, min(len(banyak), RIWAYAT_MAKS), SEKALI_BACA):
        potongan = banyak[mulai : min(mulai + SEKALI_BACA, RIWAYAT_MAKS)]
        for satu in read_catatan([make_catatan(baris) for baris in potongan], zona):
            waktu = timezone.localtime(satu.waktu, zona)
            isi = (satu.oleh, satu.sebutan, satu.kalimat, satu.alasan)
            yield [waktu.date(), f"{waktu:%H.%M}", *isi]
    if len(banyak) > RIWAYAT_MAKS:
        kalimat = "Ubahan yang lebih lama tidak ikut diunduh; lihat di halaman Riwayat."
        yield [None, None, None, None, kalimat, None]


# --- people -------------------------------------------------------------------------------------


def list_pejabat(instansi: Instansi) -> LembarKeluar:
    return LembarKeluar(
        "Pejabat",
        [
            *(KolomKeluar("Jabatan", 44), KolomKeluar("Status", 14), KolomKeluar("Nama", 34)),
            *(KolomKeluar("Pangkat", 26), KolomKeluar("Mulai", 14), KolomKeluar("Selesai", 14)),
        ],
        (
            [
                *(satu.jabatan, str(satu.get_status_display()), satu.nama, satu.pangkat),
                *(satu.mulai, satu.selesai),
            ]
            for satu in Pejabat.objects.filter(instansi=instansi)
        ),
    )


def list_unit(instansi: Instansi) -> LembarKeluar:
    return LembarKeluar(
        "Unit kerja",
        [
            *(KolomKeluar("Unit kerja", 50), KolomKeluar("Di bawah", 50)),
            *(KolomKeluar("Berlaku sejak", 14), KolomKeluar("Berlaku sampai", 14)),
            *(KolomKeluar("Jenis", 34), KolomKeluar("Usulan perubahan", 22)),
            KolomKeluar("Tahun usulan", 12),
        ],
        (row_unit(satu) for satu in UnitKerja.semua.of(instansi).select_related("induk")),
    )


def row_unit(satu: UnitKerja) -> list[IsiSel]:
    return [
        *(satu.nama, satu.induk.nama if satu.induk else None, satu.tahun_awal, satu.tahun_akhir),
        *(satu.get_jenis_display() or None, satu.get_usulan_display() or None, satu.tahun_usulan),
    ]


def list_pengguna(pemda: Pemda) -> LembarKeluar:
    """Everybody with a role in the pemda, without addresses and numbers of persons."""
    zona = ZoneInfo(pemda.zona_waktu)
    return LembarKeluar(
        "Pengguna",
        [
            *(KolomKeluar("Nama pengguna", 24), KolomKeluar("Nama", 34), KolomKeluar("Peran", 60)),
            *(KolomKeluar("Aktif", 8), KolomKeluar("Pengaman kedua", 16)),
            KolomKeluar("Masuk terakhir", 16),
        ],
        (row_pengguna(satu, zona) for satu in pengguna_di(pemda)),
    )


def row_pengguna(satu: Any, zona: ZoneInfo) -> list[IsiSel]:
    return [
        *(satu.username, satu.get_full_name(), tell_peran(satu)),
        *(ya_tidak(satu.is_active), ya_tidak(satu.punya_pengaman)),
        timezone.localtime(satu.last_login, zona).date() if satu.last_login else None,
    ]


def tell_peran(pengguna: Any) -> str:
    """``Operator di Dinas Sosial; Admin``."""
    return "; ".join(
        f"{Peran(satu.peran).label}{f' di {satu.instansi}' if satu.instansi else ''}"
        for satu in pengguna.tugas
    )
