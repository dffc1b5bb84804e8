"""What a ralat corrects: the version it is compared with, and why the report was opened again."""

from __future__ import annotations

from collections.abc import Sequence

from aturan.wewenang import Status
from isian.models import Riwayat
from laporan.models import LaporanKinerja, VersiLaporan


def pair_versi(versi_list: Sequence[VersiLaporan]) -> list[tuple[VersiLaporan, int]]:
    """Each version, newest first as they come, with the number of the one to compare it with.

    A ralat is compared with the signed version before it, whatever was handed in between; any
    other with the one before. 0: there is none.
    """
    return [(versi, find_pembanding(versi, versi_list)) for versi in versi_list]


def find_pembanding(versi: VersiLaporan, semua: Sequence[VersiLaporan]) -> int:
    sah = (satu.nomor for satu in semua if satu.is_sah and satu.nomor < versi.nomor)
    sebelum = versi.nomor - 1
    return max(sah, default=sebelum) if versi.is_sah else sebelum


def find_alasan_ralat(laporan: LaporanKinerja) -> str:
    """Why it was opened last, from its history. One query."""
    dibuka = Riwayat.objects.filter(
        tabel=laporan._meta.label_lower, kunci=laporan.pk, sesudah__status=Status.DIBUKA
    )
    return dibuka.values_list("alasan", flat=True).first() or ""
