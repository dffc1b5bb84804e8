"""What is posted for one realisasi, by a cell, by the form below a row, or by the plain form."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from aturan.baca import parse_nilai
from aturan.nilai import Persen
from aturan.tanggal import parse_tanggal
from capaian.models import StatusRealisasi
from isian.kisi import Kiriman, SelGalat, read_teks

NILAI, KETERANGAN, RINCI, SEMUA, TAHUNAN = "", "keterangan", "rinci", "semua", "setahun"
CONTOH_BAGIAN = "Tulis angka pembilang dan penyebut, misalnya 56.314 dan 62.557."


def read_kolom(kiriman: Kiriman, data: Mapping[str, str]) -> dict[str, Any]:
    """Columns of the row with their new content. Raises ``SelGalat``."""
    if kiriman.kolom == NILAI:
        return {"mentah": kiriman.isi}
    if kiriman.kolom == KETERANGAN:
        return {"keterangan": kiriman.isi}
    if kiriman.kolom == RINCI:
        return read_rinci(data)
    if kiriman.kolom == TAHUNAN:
        return {"mentah": kiriman.isi, **(read_rinci(data) if kiriman.isi else {})}
    if kiriman.kolom == SEMUA:
        keterangan = {"keterangan": read_teks(data.get("keterangan", ""))}
        return {"mentah": kiriman.isi, **keterangan, **read_rinci(data)}
    raise SelGalat("Kolom ini tidak dikenal. Muat ulang halaman, lalu coba lagi.")


def read_rinci(data: Mapping[str, str]) -> dict[str, Any]:
    """Those of the fields beside the figure that were sent at all."""
    kolom: dict[str, Any] = {}
    if "status" in data:
        kolom["status"] = read_status(data["status"])
    if "per_tanggal" in data:
        kolom["per_tanggal"] = read_tanggal(data["per_tanggal"])
    bagian = read_bagian(data.get("pembilang", ""), data.get("penyebut", ""))
    return {**kolom, "mentah": bagian} if bagian else kolom


def read_status(teks: str) -> str:
    if teks not in StatusRealisasi.values:
        raise SelGalat("Pilih status sementara atau tetap.")
    return teks


def read_tanggal(teks: str) -> date | None:
    """A day as a date field or a person writes it; None for nothing."""
    rapi = read_teks(teks, maks=40)
    if not rapi:
        return None
    try:
        hari: date | None = date.fromisoformat(rapi)
    except ValueError:
        hari = parse_tanggal(rapi)
    if hari is None or not 1900 <= hari.year <= 2100:
        raise SelGalat(f"“{rapi}” bukan tanggal. Contoh yang benar: 30 Juni 2025.")
    return hari


def read_bagian(pembilang: str, penyebut: str) -> str:
    """Both parts as one text, which reads as their percentage; "" when neither was typed."""
    atas, bawah = read_teks(pembilang, maks=60), read_teks(penyebut, maks=60)
    if not atas and not bawah:
        return ""
    if not atas or not bawah:
        raise SelGalat(f"Isi keduanya. {CONTOH_BAGIAN}")
    tertulis = f"{atas}/{bawah}"
    nilai = parse_nilai(tertulis, satuan="%").nilai
    if not isinstance(nilai, Persen) or None in (nilai.pembilang, nilai.penyebut):
        raise SelGalat(CONTOH_BAGIAN)
    return tertulis
