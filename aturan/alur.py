"""The way of a quarter or document from draft to approval: which step leads where.

Source: PermenPANRB 53/2014 (reported, verified, signed by the head) and DOMAIN of SAKIP documents,
chapter 1. Who may take a step is told by ``aturan.wewenang``; that nobody judges their own work is
told here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from aturan.peran import Peran
from aturan.wewenang import TERBUKA, WEWENANG, Status, Tindakan, boleh, only


class Penolakan(StrEnum):
    """Why a step cannot be taken."""

    STATUS = "status"
    PERAN = "peran"
    SENDIRI = "sendiri"
    IKUT_MENGISI = "ikut_mengisi"
    ALASAN = "alasan"
    TANPA_INDIKATOR = "tanpa_indikator"
    ADA_KOSONG = "ada_kosong"
    ADA_DIKEMBALIKAN = "ada_dikembalikan"
    LAPORAN_KURANG = "laporan_kurang"
    TANPA_REVIU = "tanpa_reviu"
    SEMENTARA = "sementara"
    ANGKA_HILANG = "angka_hilang"
    BERUBAH = "berubah"
    TANPA_VERSI = "tanpa_versi"

    @property
    def kalimat(self) -> str:
        return KALIMAT_PENOLAKAN[self]


KALIMAT_PENOLAKAN = {
    Penolakan.STATUS: "Statusnya sudah berubah. Muat ulang halaman untuk melihat keadaan terbaru.",
    Penolakan.TANPA_VERSI: "Permintaan ini tidak menyebut keadaan yang Anda lihat. Muat ulang"
    " halaman, periksa sekali lagi, lalu tekan tombolnya.",
    Penolakan.PERAN: "Peran Anda tidak memiliki wewenang untuk langkah ini.",
    Penolakan.SENDIRI: "Langkah ini harus dilakukan oleh orang lain, bukan yang mengajukan atau"
    " memverifikasinya.",
    Penolakan.IKUT_MENGISI: "Anda ikut mengisi atau mengubah angkanya, jadi langkah ini harus"
    " dilakukan oleh orang lain.",
    Penolakan.ALASAN: "Tulis alasannya lebih dahulu.",
    Penolakan.TANPA_INDIKATOR: "Belum ada indikator untuk tahun ini. Isi rencananya lebih dahulu.",
    Penolakan.ADA_KOSONG: "Masih ada isian wajib yang kosong. Lengkapi dahulu, atau tulis alasan"
    " mengapa diajukan tanpa isian itu.",
    Penolakan.ADA_DIKEMBALIKAN: "Masih ada baris yang dikembalikan dan belum dinyatakan selesai"
    " diperbaiki.",
    Penolakan.LAPORAN_KURANG: "Laporan ini belum lengkap; daftarnya ada di halaman kelengkapan."
    " Lengkapi dahulu, atau tulis alasan mengesahkannya apa adanya.",
    Penolakan.TANPA_REVIU: "Laporan ini belum direviu Inspektorat. Tunggu hasil reviunya, atau"
    " tulis alasan mengesahkannya tanpa reviu.",
    Penolakan.ANGKA_HILANG: "Ada angka atau rujukan di dalam uraian yang tidak tersedia. Perbaiki"
    " uraiannya lebih dahulu; daftarnya ada di halaman kelengkapan.",
    Penolakan.BERUBAH: "Isi laporan berubah sejak diajukan. Lihat perubahannya pada daftar versi,"
    " lalu kembalikan, atau tulis alasan mengesahkannya.",
    Penolakan.SEMENTARA: "Masih ada indikator yang belum diisi, sehingga rata-rata capaiannya"
    " sementara. Laporan final hanya memuat angka yang tetap: isi dahulu, atau nyatakan indikator"
    " itu tidak berlaku atau belum dinilai dengan alasannya.",
}


@dataclass(frozen=True, slots=True)
class Transisi:
    """A step. ``bukan`` are the earlier steps whose author may not take this one;
    ``bukan_pengisi``: nor may whoever wrote any of the figures it judges."""

    dari: frozenset[Status]
    ke: Status
    label: str
    perlu_alasan: bool = False
    bukan: tuple[Tindakan, ...] = ()
    bukan_pengisi: bool = False


Alur = Mapping[Tindakan, Transisi]

TRANSISI: Alur = {
    Tindakan.AJUKAN: Transisi(TERBUKA, Status.DIAJUKAN, "Ajukan"),
    Tindakan.TARIK: Transisi(only(Status.DIAJUKAN), Status.DRAF, "Tarik kembali"),
    Tindakan.VERIFIKASI: Transisi(
        only(Status.DIAJUKAN),
        Status.DIVERIFIKASI,
        "Verifikasi",
        bukan=(Tindakan.AJUKAN,),
        bukan_pengisi=True,
    ),
    Tindakan.KEMBALIKAN: Transisi(
        only(Status.DIAJUKAN, Status.DIVERIFIKASI), Status.DRAF, "Kembalikan", perlu_alasan=True
    ),
    Tindakan.SETUJUI: Transisi(
        only(Status.DIVERIFIKASI),
        Status.DISETUJUI,
        "Setujui",
        bukan=(Tindakan.AJUKAN, Tindakan.VERIFIKASI),
        bukan_pengisi=True,
    ),
    Tindakan.BUKA_KEMBALI: Transisi(
        only(Status.DISETUJUI), Status.DIBUKA, "Buka kembali", perlu_alasan=True
    ),
}


@dataclass(frozen=True, slots=True)
class Langkah:
    """A wish to take a step: by whom, in which roles, over whose earlier steps, and why.

    ``pengisi`` wrote the figures since they were last open; ``halangan`` is what the caller found
    in the content to stand in the way.
    """

    tindakan: Tindakan
    pelaku: int
    peran: frozenset[Peran]
    pelaku_lalu: tuple[tuple[Tindakan, int], ...] = ()
    alasan: str = ""
    pengisi: frozenset[int] = frozenset()
    halangan: Penolakan | None = None


def refuse(status: Status, langkah: Langkah, alur: Alur = TRANSISI) -> Penolakan | None:
    """Why the step cannot be taken from this status; None when it can."""
    transisi = alur[langkah.tindakan]
    if status not in transisi.dari:
        return Penolakan.STATUS
    if not boleh(langkah.peran, langkah.tindakan, status):
        return Penolakan.PERAN
    terlarang = {siapa for tindakan, siapa in langkah.pelaku_lalu if tindakan in transisi.bukan}
    if langkah.pelaku in terlarang:
        return Penolakan.SENDIRI
    if transisi.bukan_pengisi and langkah.pelaku in langkah.pengisi:
        return Penolakan.IKUT_MENGISI
    if transisi.perlu_alasan and not langkah.alasan.strip():
        return Penolakan.ALASAN
    return langkah.halangan


def find_langkah(
    status: Status, peran: Iterable[Peran], alur: Alur = TRANSISI
) -> tuple[Tindakan, ...]:
    """The steps that these roles may take from this status, whoever took the earlier ones."""
    punya = frozenset(peran)
    return tuple(
        tindakan
        for tindakan, transisi in alur.items()
        if status in transisi.dari and boleh(punya, tindakan, status)
    )


def check_tables(alur: Alur = TRANSISI) -> list[str]:
    """Steps whose statuses differ between the table of rights and that of steps."""
    return [
        tindakan
        for tindakan, transisi in alur.items()
        if frozenset().union(*WEWENANG[tindakan].values()) != transisi.dari
    ]
