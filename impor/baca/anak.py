"""The child process that opens a workbook: it may die of a hostile file, its parent may not.

It sends one JSON document back (never a pickle), see ``read_into``.
"""

from __future__ import annotations

import json
import resource
import zipfile
from collections.abc import Iterator
from datetime import date, time, timedelta
from decimal import Decimal
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
    ZipError,
)

from impor.baca import isi_ods, isi_xlsx
from impor.baca.isi_xlsx import Catatan
from impor.baca.penjaga import Format
from impor.baca.rupa import UMUM, show_date, show_number

Baris = list[Any]


def read_into(pipa: Connection, jalur: str, format_berkas: str, batas_memori: int) -> None:
    """Read the file and send ``{"lembar": […]}`` or ``{"galat": reason}`` through the pipe."""
    resource.setrlimit(resource.RLIMIT_AS, (batas_memori, batas_memori))
    try:
        hasil: dict[str, Any] = {"lembar": read_sheets(Path(jalur), Format(format_berkas))}
    except PasswordError:
        hasil = {"galat": "terkunci"}
    except MemoryError:
        hasil = {"galat": "memori"}
    except (CalamineError, ZipError, zipfile.BadZipFile, KeyError, ValueError) as sebab:
        hasil = {"galat": "rusak", "sebab": type(sebab).__name__}
    pipa.send_bytes(json.dumps(hasil, ensure_ascii=False).encode())
    pipa.close()


def read_sheets(jalur: Path, format_berkas: Format) -> list[dict[str, Any]]:
    """Every worksheet of the file, as JSON-ready dictionaries."""
    catatan = _notes(jalur, format_berkas)
    with CalamineWorkbook.from_path(jalur) as buku:
        return [
            _read_sheet(
                buku.get_sheet_by_name(meta.name),
                catatan.get(meta.name, Catatan()),
                meta.visible != SheetVisibleEnum.Visible,
            )
            for meta in buku.sheets_metadata
            if meta.typ == SheetTypeEnum.WorkSheet
        ]


def _notes(jalur: Path, format_berkas: Format) -> dict[str, Catatan]:
    if format_berkas is Format.XLS:
        return {}
    with zipfile.ZipFile(jalur) as arsip:
        if format_berkas is Format.ODS:
            return isi_ods.note_sheets(arsip)
        return isi_xlsx.note_sheets(arsip)


def _read_sheet(lembar: CalamineSheet, catatan: Catatan, tersembunyi: bool) -> dict[str, Any]:
    return {
        "nama": lembar.name,
        "tersembunyi": tersembunyi,
        "gabung": [
            [awal[0] + 1, awal[1] + 1, akhir[0] + 1, akhir[1] + 1]
            for awal, akhir in lembar.merged_cell_ranges or []
        ],
        "baris_tersembunyi": sorted(catatan.baris_tersembunyi),
        "kolom_tersembunyi": sorted(catatan.kolom_tersembunyi),
        "sel": list(_cells(lembar, catatan)),
    }


def _cells(lembar: CalamineSheet, catatan: Catatan) -> Iterator[Baris]:
    """[row, column, shown text, kind, value, percent, dash, formula]; text cells stop early."""
    if lembar.start is not None:
        for nomor, baris in enumerate(lembar.to_python(skip_empty_area=False), 1):
            for kolom, nilai in enumerate(baris, 1):
                if nilai != "":
                    yield _cell((nomor, kolom), nilai, catatan)
    for tempat in sorted(catatan.tanpa_nilai):
        yield [*tempat, "=" + catatan.rumus[tempat], "k", "", False, False, catatan.rumus[tempat]]


def _cell(tempat: tuple[int, int], nilai: object, catatan: Catatan) -> Baris:
    rumus = catatan.rumus.get(tempat, "")
    if isinstance(nilai, str):
        return [*tempat, nilai, "t", nilai, False, False, rumus] if rumus else [*tempat, nilai]
    if isinstance(nilai, bool):
        return [*tempat, "YA" if nilai else "TIDAK", "b", nilai, False, False, rumus]
    if isinstance(nilai, int | float):
        rupa = catatan.rupa.get(tempat, UMUM)
        angka = Decimal(format(nilai, ".15g"))
        terlihat = show_number(angka, rupa)
        return [*tempat, terlihat, "a", format(angka, "f"), rupa.persen, rupa.strip, rumus]
    if isinstance(nilai, date):
        return [*tempat, show_date(nilai), "w", nilai.isoformat()[:10], False, False, rumus]
    if isinstance(nilai, time | timedelta):
        return [*tempat, str(nilai)]
    raise ValueError(f"jenis sel tidak dikenal: {type(nilai).__name__}")
