"""An answer about a table, told in sentences."""

from __future__ import annotations

from typing import Any

from impor.istilah import Jenis
from impor.jawaban.isi import ABAIKAN
from impor.jawaban.pilihan import JUDUL_JENIS, sebut_kunci


def nama_jenis(jenis: str) -> str:
    return JUDUL_JENIS[Jenis(jenis)]


def nama_jawaban(isi: dict[str, Any], kolom: list[str]) -> tuple[str, ...]:
    """``kolom`` are the words of the table's columns."""
    jenis = isi.get("jenis")
    if jenis == ABAIKAN:
        return ("Seluruh tabel diabaikan",)
    kalimat = ["Kepala kolomnya Anda tunjuk"] if isi.get("kata") else []
    if jenis:
        kalimat.append(f"Dibaca sebagai tabel “{nama_jenis(jenis)}”")
    for nomor, kunci in sorted(isi.get("kolom", {}).items(), key=lambda satu: int(satu[0])):
        kepala = kolom[int(nomor) - 1] if int(nomor) <= len(kolom) else ""
        arti = "diabaikan" if kunci == ABAIKAN else f"berisi {lower_first(sebut_kunci(kunci))}"
        kalimat.append(f"Kolom {nomor}{f' “{kepala}”' if kepala else ''} {arti}")
    return tuple(kalimat)


def lower_first(teks: str) -> str:
    return teks[:1].lower() + teks[1:]
