"""The stored results of formulas. openpyxl keeps either formulas or results; a workbook that is
given back has to hold both, or whoever reads it without computing finds nothing in those cells."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from datetime import date, time, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from openpyxl import Workbook, load_workbook
from openpyxl.utils.datetime import to_excel

from impor.baca.isi_xlsx import sheet_paths

Hasil = Mapping[str, Mapping[str, str]]
"""By sheet and address: the rest of the cell, type and value, as the file writes them."""
POLA = re.compile(
    rb'<c r="([A-Z]{1,3}[0-9]{1,7})"((?: s="[0-9]+")?)>(<f\b[^<]*</f>)<v ?/?>(?:</v>)?</c>'
)
GALAT = frozenset({"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"})


def read_results(jalur: str, buku: Workbook) -> Hasil:
    """The results that the file holds for the formulas of a workbook."""
    rumus = {
        lembar.title: {
            sel.coordinate for baris in lembar.iter_rows() for sel in baris if sel.data_type == "f"
        }
        for lembar in buku.worksheets
    }
    if not any(rumus.values()):
        return {}
    nilai = load_workbook(jalur, read_only=True, data_only=True)
    try:
        return {
            nama: {
                sel.coordinate: write_result(sel.value)
                for baris in nilai[nama].iter_rows()
                for sel in baris
                if sel.value is not None and sel.coordinate in alamat
            }
            for nama, alamat in rumus.items()
            if alamat
        }
    finally:
        nilai.close()


def write_result(nilai: Any) -> str:
    """``t="str"><v>…`` without what stands around it."""
    if isinstance(nilai, bool):
        return f' t="b"|{int(nilai)}'
    if isinstance(nilai, date | time | timedelta):
        return f"|{to_excel(nilai)}"
    if isinstance(nilai, int | float):
        return f"|{nilai!r}"
    jenis = "e" if nilai in GALAT else "str"
    return f' t="{jenis}"|{escape(str(nilai))}'


def restore_results(ke: str, hasil: Hasil) -> None:
    """Put the results back into the saved workbook."""
    if not any(hasil.values()):
        return
    sementara = Path(f"{ke}.baru")
    with zipfile.ZipFile(ke) as lama, zipfile.ZipFile(sementara, "w", zipfile.ZIP_DEFLATED) as baru:
        milik = {jalur: nama for nama, jalur in sheet_paths(lama).items()}
        for bagian in lama.infolist():
            isi = lama.read(bagian)
            sendiri = hasil.get(milik.get(bagian.filename, ""))
            baru.writestr(bagian, POLA.sub(partial(fill, sendiri), isi) if sendiri else isi)
    sementara.replace(ke)


def fill(hasil: Mapping[str, str], cocok: re.Match[bytes]) -> bytes:
    isi = hasil.get(cocok[1].decode())
    if isi is None:
        return cocok[0]
    jenis, _, nilai = isi.partition("|")
    awal = b'<c r="' + cocok[1] + b'"' + cocok[2] + jenis.encode() + b">"
    return awal + cocok[3] + b"<v>" + nilai.encode() + b"</v></c>"
