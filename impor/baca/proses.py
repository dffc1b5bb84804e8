"""Runs the reader in a child process, and words what keeps it from reading."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from impor.baca.anak import read_file
from impor.baca.penjaga import Format
from impor.baca.penolakan import TERKUNCI, BerkasDitolakError
from impor.baca.terbatas import BATAS_MEMORI, AnakGagalError, Gagal, stream_child
from impor.sebab import SebabPesan

BATAS_DETIK = 180.0  # two million cells take a minute on a busy machine

SEBAB_GALAT: dict[str, tuple[SebabPesan, str]] = {
    "terkunci": (SebabPesan.BERKAS_TERKUNCI, TERKUNCI),
    "rusak": (
        SebabPesan.BERKAS_RUSAK,
        "Berkas rusak: isinya tidak dapat dibaca sebagai lembar kerja.",
    ),
}
SEBAB_GAGAL: dict[Gagal, tuple[SebabPesan, str, str]] = {
    Gagal.MEMORI: (
        SebabPesan.BERKAS_BESAR,
        "Berkas memerlukan terlalu banyak memori untuk dibaca.",
        "bagi menjadi beberapa berkas; hapus gambar atau lembar yang tidak perlu",
    ),
    Gagal.WAKTU: (
        SebabPesan.BERKAS_BESAR,
        "Berkas terlalu lama dibaca, lalu dihentikan.",
        "bagi menjadi beberapa berkas; hapus lembar yang tidak perlu",
    ),
    Gagal.SISTEM: (
        SebabPesan.SISTEM_GAGAL,
        "Sistem gagal membaca berkas ini; berkasnya belum tentu salah. Sebabnya sudah dicatat"
        " untuk pengelola aplikasi.",
        "coba lagi; bila tetap gagal, simpan ulang sebagai .xlsx atau hubungi pengelola aplikasi",
    ),
}
"""Cause, sentence and advice."""


def read_in_child(
    jalur: Path,
    format_berkas: Format,
    *,
    batas_memori: int = BATAS_MEMORI,
    batas_detik: float = BATAS_DETIK,
) -> Iterator[dict[str, Any]]:
    """The parts of sheets as ``anak.read_sheets`` gives them. Raises BerkasDitolakError, be it
    after some of them."""
    batas: dict[str, Any] = {"batas_memori": batas_memori, "batas_detik": batas_detik}
    try:
        for hasil in stream_child(read_file, str(jalur), format_berkas.value, **batas):
            _refuse(hasil)
            yield hasil["bagian"]
    except AnakGagalError as gagal:
        sebab, kalimat, saran = SEBAB_GAGAL[gagal.gagal]
        raise BerkasDitolakError(kalimat, diharapkan=saran, sebab=sebab) from gagal


def _refuse(hasil: dict[str, Any]) -> None:
    """Raises BerkasDitolakError where the child says that nothing more comes, and why."""
    if "ditolak" in hasil:
        sebab = SebabPesan(hasil["ditolak"].pop("sebab"))
        raise BerkasDitolakError(**hasil["ditolak"], sebab=sebab)
    if "galat" in hasil:
        sebab, kalimat = SEBAB_GALAT[hasil["galat"]]
        raise BerkasDitolakError(kalimat, hasil.get("sebab", ""), sebab=sebab)
