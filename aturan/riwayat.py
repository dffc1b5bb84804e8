"""An edit that was remembered as JSON, told in a sentence that anybody understands.

``Realisasi TW II 2021 diubah dari 90,5 menjadi 95,43; status dari sementara menjadi tetap``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, tzinfo
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from aturan.json_nilai import JsonNilaiError, nilai_dari_json
from aturan.tampil import TANPA_NILAI, format_nilai, format_rupiah
from aturan.tanggal import format_tanggal

PANJANG_KALIMAT = 90
BANYAK_KALIMAT = 3


class Bentuk(StrEnum):
    """How a column is read."""

    NILAI = "nilai"
    RUPIAH = "rupiah"
    TANGGAL = "tanggal"
    WAKTU = "waktu"
    TEKS = "teks"


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column as people know it; ``pilihan`` are the words for stored choices or references."""

    label: str
    bentuk: Bentuk = Bentuk.TEKS
    pilihan: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ubahan:
    """One column before and after, as text. ``is_utama``: it is what the row is about."""

    label: str
    lama: str
    baru: str
    is_utama: bool = False

    @property
    def is_panjang(self) -> bool:
        return max(len(self.lama), len(self.baru)) > PANJANG_KALIMAT


def list_ubahan(
    sebelum: Mapping[str, Any],
    sesudah: Mapping[str, Any],
    kolom: Mapping[str, Kolom],
    zona: tzinfo = UTC,
) -> tuple[Ubahan, ...]:
    """The known columns in which the two differ, in the order of ``kolom``.

    The text that was typed is told only where the value that it means stayed the same.
    """
    nama = [satu for satu in kolom if satu in sebelum or satu in sesudah]
    if "nilai" in nama and sebelum.get("nilai") != sesudah.get("nilai"):
        nama = [satu for satu in nama if satu != "mentah"]
    semua = (
        Ubahan(
            kolom[satu].label,
            format_isi(sebelum.get(satu), kolom[satu], zona),
            format_isi(sesudah.get(satu), kolom[satu], zona),
            is_utama=satu == "nilai",
        )
        for satu in nama
    )
    return tuple(satu for satu in semua if satu.lama != satu.baru)


def format_isi(isi: Any, kolom: Kolom, zona: tzinfo = UTC) -> str:
    """What a column held, as text; nothing is shown as a dash, never as 0."""
    if isi is None or isi == "":
        return TANPA_NILAI
    if isinstance(isi, bool):
        return "ya" if isi else "tidak"
    if str(isi) in kolom.pilihan:
        return kolom.pilihan[str(isi)]
    try:
        return BACA[kolom.bentuk](isi, zona)
    except (JsonNilaiError, ValueError, InvalidOperation):
        return str(isi)


def _format_value(isi: Any, zona: tzinfo) -> str:
    isi = json.loads(isi) if isinstance(isi, str) else isi
    return format_nilai(nilai_dari_json(isi)) if isinstance(isi, Mapping) else str(isi)


def _format_list(isi: list[Any]) -> str:
    """Parts one after the other; those of a table (cells, columns) by what is written there."""
    if not any(isinstance(satu, Mapping) for satu in isi):
        return ", ".join(map(str, isi))
    return " | ".join(str(satu.get("mentah", satu.get("nama", ""))) or "–" for satu in isi)


def _format_time(isi: Any, zona: tzinfo) -> str:
    waktu = datetime.fromisoformat(str(isi)).astimezone(zona)
    return f"{format_tanggal(waktu.date())} {waktu:%H.%M}"


BACA: dict[Bentuk, Callable[[Any, tzinfo], str]] = {
    Bentuk.NILAI: _format_value,
    Bentuk.RUPIAH: lambda isi, _: format_rupiah(Decimal(str(isi))),
    Bentuk.TANGGAL: lambda isi, _: format_tanggal(date.fromisoformat(str(isi))),
    Bentuk.WAKTU: _format_time,
    Bentuk.TEKS: lambda isi, _: _format_list(isi) if isinstance(isi, list) else str(isi),
}


def tell(tentang: str, tindakan: str, ubahan: Iterable[Ubahan]) -> str:
    """The sentence, without who and when. ``tindakan``: ``buat``, ``ubah`` or ``hapus``."""
    semua = sorted(ubahan, key=lambda satu: not satu.is_utama)
    kalimat = CERITA[tindakan](semua)
    return f"{tentang} {kalimat}"


def _tell_new(ubahan: list[Ubahan]) -> str:
    return f"diisi {shorten(ubahan[0].baru)}" if _is_about_value(ubahan) else "ditambahkan"


def _tell_gone(ubahan: list[Ubahan]) -> str:
    return f"dihapus, tadinya {shorten(ubahan[0].lama)}" if _is_about_value(ubahan) else "dihapus"


def _tell_change(ubahan: list[Ubahan]) -> str:
    if not ubahan:
        return "diubah"
    lebih = len(ubahan) - BANYAK_KALIMAT
    ekor = f"; dan {lebih} hal lain" if lebih > 0 else ""
    titik = "" if _is_about_value(ubahan) else ":"
    return f"diubah{titik} {'; '.join(map(_tell_column, ubahan[:BANYAK_KALIMAT]))}{ekor}"


def _tell_column(satu: Ubahan) -> str:
    label = "" if satu.is_utama else f"{satu.label} "
    return f"{label}dari {shorten(satu.lama)} menjadi {shorten(satu.baru)}"


def _is_about_value(ubahan: list[Ubahan]) -> bool:
    return bool(ubahan) and ubahan[0].is_utama


CERITA: dict[str, Callable[[list[Ubahan]], str]] = {
    "buat": _tell_new,
    "ubah": _tell_change,
    "hapus": _tell_gone,
}


def shorten(teks: str) -> str:
    """On one line and no longer than a sentence bears."""
    satu_baris = " ".join(teks.split())
    if len(satu_baris) <= PANJANG_KALIMAT:
        return satu_baris
    return f"{satu_baris[: PANJANG_KALIMAT - 1].rstrip()}…"
