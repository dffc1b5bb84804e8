"""What opens a workbook, in a child process: it may die of a hostile file, its parent may not."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from heapq import merge
from io import BytesIO
from itertools import chain, islice
from math import isfinite
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

from defusedxml import ElementTree
from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
    XmlError,
    ZipError,
)

from aturan.angka import desimal_dari_float
from impor.baca import isi_ods, isi_xlsx
from impor.baca.grid import PANJANG_SEL, column_letters, drop_controls, place, split_address
from impor.baca.isi_xlsx import Catatan
from impor.baca.larik import ANGKA, BENAR, TANGGAL, TANPA, TEKS, SelMentah, pack
from impor.baca.penjaga import Format
from impor.baca.penolakan import (
    BATAS_SEL,
    BerkasDitolakError,
    IsiCacatError,
    too_full,
    too_long,
)
from impor.baca.rumus import find_circular
from impor.baca.rupa import UMUM, Rupa, show_date, show_number
from impor.baca.samping import begin
from impor.baca.teks_html import read_html

CACAT = (
    CalamineError,
    ZipError,
    XmlError,
    zipfile.BadZipFile,
    zlib.error,
    ExpatError,
    ElementTree.ParseError,
)
"""What a broken workbook raises in the libraries. Anything else is a fault of ours, and says
nothing about the file."""


BAGIAN = 20_000  # cells that are sent at once


def read_file(jalur: str, format_berkas: str) -> Iterator[dict[str, Any]]:
    """``{"bagian": …}`` of each part, or why no more come: ``{"galat": reason}`` for a broken or
    locked file, or ``{"ditolak": fields of a BerkasDitolakError}``."""
    try:
        for bagian in read_sheets(Path(jalur), Format(format_berkas)):
            yield {"bagian": bagian}
    except PasswordError:
        yield {"galat": "terkunci"}
    except BerkasDitolakError as tolak:
        yield {"ditolak": asdict(tolak)}
    except IsiCacatError as sebab:
        yield {"galat": "rusak", "sebab": str(sebab)}
    except CACAT as sebab:
        yield {"galat": "rusak", "sebab": type(sebab).__name__}


def read_sheets(jalur: Path, format_berkas: Format) -> Iterator[dict[str, Any]]:
    """Every worksheet of the file, as JSON-ready dictionaries: parts of its cells (``sel``), the
    last of which tells the sheet (``nama`` and all else). Raises BerkasDitolakError."""
    if format_berkas is Format.HTML:
        yield read_html(jalur)
        return
    lembar = _sheets(jalur, format_berkas)
    wait_first = begin(lambda: list(islice(lembar, 1)))
    catatan = _notes(jalur, format_berkas)
    tersisa = BATAS_SEL
    for satu, tersembunyi in chain(wait_first(), lembar):
        for bagian in _read_sheet(satu, catatan.get(satu.name, Catatan()), tersembunyi):
            tersisa -= len(bagian["sel"]["baris"])
            if tersisa < 0:
                raise too_full(satu.name)
            yield bagian


def _sheets(jalur: Path, format_berkas: Format) -> Iterator[tuple[CalamineSheet, bool]]:
    """The worksheets, each with whether it is hidden."""
    with _open(jalur, format_berkas) as buku:
        for meta in buku.sheets_metadata:
            if meta.typ == SheetTypeEnum.WorkSheet:
                tersembunyi = meta.visible != SheetVisibleEnum.Visible
                yield buku.get_sheet_by_name(meta.name), tersembunyi


def _open(jalur: Path, format_berkas: Format) -> CalamineWorkbook:
    """By its name where that is true, for only so a lock is told from damage; else by its content:
    many an .xls is named .xlsx."""
    if jalur.suffix.lower() == f".{format_berkas}":
        return CalamineWorkbook.from_path(jalur)
    return CalamineWorkbook.from_filelike(BytesIO(jalur.read_bytes()))


def _notes(jalur: Path, format_berkas: Format) -> dict[str, Catatan]:
    if format_berkas is Format.XLS:
        return {}
    with zipfile.ZipFile(jalur) as arsip:
        if format_berkas is Format.ODS:
            return isi_ods.note_sheets(arsip)
        return isi_xlsx.note_sheets(arsip)


def _read_sheet(
    lembar: CalamineSheet, catatan: Catatan, tersembunyi: bool
) -> Iterator[dict[str, Any]]:
    melingkar = find_circular(catatan.rumus) - catatan.tanpa_nilai
    semua = _all_cells(lembar, catatan, melingkar)
    while len(sel := list(islice(semua, BAGIAN))) == BAGIAN:
        yield {"sel": pack(sel)}
    yield {
        "nama": lembar.name,
        "tersembunyi": tersembunyi,
        "gabung": [
            [awal[0] + 1, awal[1] + 1, akhir[0] + 1, akhir[1] + 1]
            for awal, akhir in lembar.merged_cell_ranges or []
        ]
        + [list(rentang) for rentang in catatan.gabung],
        "baris_tersembunyi": sorted(catatan.baris_tersembunyi),
        "kolom_tersembunyi": sorted(catatan.kolom_tersembunyi),
        "melingkar": sorted(melingkar),
        "sel": pack(sel),
    }


def _all_cells(
    lembar: CalamineSheet, catatan: Catatan, melingkar: frozenset[str]
) -> Iterator[SelMentah]:
    """In reading order."""
    sel = _cells(lembar, catatan, melingkar)
    lain = sorted(_without_figure(catatan, melingkar), key=place)
    return merge(sel, lain, key=place) if lain else sel


def _cells(lembar: CalamineSheet, catatan: Catatan, tanpa: frozenset[str]) -> Iterator[SelMentah]:
    if lembar.end is None:
        return
    huruf = [column_letters(kolom) for kolom in range(1, lembar.end[1] + 2)]
    for nomor, baris in enumerate(lembar.to_python(skip_empty_area=False), 1):
        for kolom, nilai in enumerate(baris):
            if nilai == "":
                continue
            alamat = f"{huruf[kolom]}{nomor}"
            if isinstance(nilai, str):
                nilai = _text(nilai, lembar.name, alamat)
            rumus = catatan.rumus.get(alamat, "")
            if isinstance(nilai, str) and not rumus:
                yield nomor, kolom + 1, nilai, TEKS, None, ""
            elif alamat not in tanpa:
                rupa = catatan.rupa.get(alamat, UMUM)
                yield nomor, kolom + 1, *_show(nilai, rupa), rumus


def _without_figure(catatan: Catatan, melingkar: frozenset[str]) -> Iterator[SelMentah]:
    """The same for error values, and for formulas whose result is none."""
    for alamat, teks in catatan.galat.items():
        yield *split_address(alamat), teks, TEKS, None, catatan.rumus.get(alamat, "")
    for alamat in catatan.tanpa_nilai | melingkar:
        rumus = catatan.rumus[alamat]
        yield *split_address(alamat), "=" + rumus, TANPA, "", rumus


def _text(teks: str, lembar: str, alamat: str) -> str:
    if len(teks) > PANJANG_SEL:
        raise too_long(teks, lembar, alamat)
    return drop_controls(teks)


def _show(nilai: object, rupa: Rupa) -> tuple[str, str, str | None]:
    """Shown text, kind, value."""
    if isinstance(nilai, bool):
        return ("YA", BENAR, "1") if nilai else ("TIDAK", BENAR, "")
    if isinstance(nilai, int) or (isinstance(nilai, float) and isfinite(nilai)):
        angka = desimal_dari_float(nilai)
        tertulis = format(angka, "f")
        tampil = tertulis.replace(".", ",") if rupa is UMUM else show_number(angka, rupa)
        return tampil, ANGKA[rupa.persen, rupa.strip], tertulis
    if isinstance(nilai, date):
        return show_date(nilai), TANGGAL, nilai.isoformat()[:10]
    return str(nilai), TEKS, None
