"""Runs the reader in a child process with a limit on memory and time."""

from __future__ import annotations

import json
import multiprocessing
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from impor.baca.anak import read_into
from impor.baca.penjaga import Format
from impor.baca.penolakan import TERKUNCI, BerkasDitolakError
from impor.sebab import SebabPesan

BATAS_MEMORI = 1024 * 1024 * 1024
BATAS_DETIK = 60.0
TENGGANG_DETIK = 5.0

SEBAB_GALAT: dict[str, tuple[SebabPesan, str]] = {
    "terkunci": (SebabPesan.BERKAS_TERKUNCI, TERKUNCI),
    "memori": (
        SebabPesan.BERKAS_BESAR,
        "Berkas memerlukan terlalu banyak memori untuk dibaca.",
    ),
    "rusak": (
        SebabPesan.BERKAS_RUSAK,
        "Berkas rusak: isinya tidak dapat dibaca sebagai lembar kerja.",
    ),
    "waktu": (SebabPesan.BERKAS_BESAR, "Berkas terlalu lama dibaca, lalu dihentikan."),
}


def read_in_child(
    jalur: Path,
    format_berkas: Format,
    *,
    batas_memori: int = BATAS_MEMORI,
    batas_detik: float = BATAS_DETIK,
) -> list[dict[str, Any]]:
    """The sheets as ``anak.read_sheets`` gives them. Raises BerkasDitolakError."""
    konteks = multiprocessing.get_context("spawn")
    terima, kirim = konteks.Pipe(duplex=False)
    anak = konteks.Process(
        target=read_into, args=(kirim, str(jalur), format_berkas.value, batas_memori), daemon=True
    )
    anak.start()
    kirim.close()
    try:
        hasil = _receive(terima, anak, batas_detik)
    finally:
        terima.close()
        anak.kill()
        anak.join()
    if "ditolak" in hasil:
        sebab = SebabPesan(hasil["ditolak"].pop("sebab"))
        raise BerkasDitolakError(**hasil["ditolak"], sebab=sebab)
    if "galat" in hasil:
        sebab, kalimat = SEBAB_GALAT[hasil["galat"]]
        raise BerkasDitolakError(kalimat, hasil.get("sebab", ""), sebab=sebab)
    lembar: list[dict[str, Any]] = hasil["lembar"]
    return lembar


def _receive(terima: Connection, anak: BaseProcess, batas_detik: float) -> dict[str, Any]:
    """What the child sent.

    One that a signal ended without a word asked for too much memory; one that stopped by itself
    met what nobody foresaw.
    """
    if not terima.poll(batas_detik):
        return {"galat": "waktu"}
    try:
        hasil: dict[str, Any] = json.loads(terima.recv_bytes())
    except EOFError:
        anak.join(TENGGANG_DETIK)
        return {"galat": "rusak" if anak.exitcode == 1 else "memori"}
    return hasil
