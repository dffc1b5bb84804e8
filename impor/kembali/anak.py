"""The child process that opens a person's own workbook and writes the marks into it.

Nothing of the workbook is changed but what is added: colours are conditional formats, so that the
cell's own fill comes back with the next return; whatever an earlier return added goes first.
"""

from __future__ import annotations

import json
import traceback
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any
from xml.etree.ElementTree import ParseError  # nosec B405

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from impor.baca.tambahan import KEPALA_MASALAH, LEMBAR_TAMBAHAN, TANDA_MASALAH, is_problem
from impor.kembali.hasil_rumus import read_results, restore_results

PENULIS = "SAKIP"
PEMISAH = "\n\n— SAKIP —\n"
RUMUS_TANDA = 'LEN("SAKIP")=5'
"""The condition of our colours: always true, and what they are known by."""
MERAH, KUNING = "FFF4B6B6", "FFFFE39A"
NAMA_RINGKASAN = "Ringkasan masalah"
PANJANG_CATATAN = 1_000
PANJANG_MASALAH = 2_000
LEBAR_MASALAH = 60
KOLOM_RINGKASAN = (
    ("Tingkat", 12),
    ("Lembar", 22),
    ("Sel", 9),
    ("Isi sel", 30),
    ("Masalah", 70),
    ("Yang diharapkan", 50),
)
CACAT = (
    zipfile.BadZipFile,
    ParseError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    OSError,
)
"""What openpyxl raises on a workbook that others can open."""


def mark_path(jalur: str, ke: str, tanda: str) -> dict[str, Any]:
    """Write the marked workbook to ``ke``. ``galat`` is the trace of what openpyxl raised."""
    try:
        mark_file(jalur, ke, json.loads(tanda))
    except CACAT:
        return {"galat": traceback.format_exc()}
    return {"galat": ""}


def mark_file(jalur: str, ke: str, tanda: dict[str, Any]) -> None:
    """Open, take away what an earlier return added, mark, save."""
    buku = load_workbook(jalur)
    hasil = read_results(jalur, buku)
    remove_marks(buku)
    for satu in tanda["sel"]:
        mark_cell(buku, satu)
    for warna, galat in ((MERAH, True), (KUNING, False)):
        paint(buku, warna, [satu for satu in tanda["sel"] if satu["galat"] is galat])
    for kolom in tanda["kolom"]:
        write_column(buku, kolom)
    write_summary(buku, tanda["kelompok"])
    buku.calculation.fullCalcOnLoad = True
    buku.save(ke)
    restore_results(ke, hasil)


# --- what an earlier return added ---------------------------------------------------------------


def remove_marks(buku: Workbook) -> None:
    for lembar in list(buku.worksheets):
        if is_summary(lembar):
            buku.remove(lembar)
            continue
        lembar.conditional_formatting = own_formats(lembar)
        for baris in lembar.iter_rows():
            for sel in baris:
                clean_cell(sel)


def is_summary(lembar: Worksheet) -> bool:
    """Our own sheet, by its name and by what it says of itself."""
    return bool(lembar.title.startswith(NAMA_RINGKASAN) and lembar["A2"].value == LEMBAR_TAMBAHAN)


def own_formats(lembar: Worksheet) -> ConditionalFormattingList:
    """The conditional formats of the author."""
    milik = ConditionalFormattingList()
    for rentang in lembar.conditional_formatting:
        for aturan in rentang.rules:
            if list(aturan.formula) != [RUMUS_TANDA]:
                milik.add(str(rentang.sqref), aturan)
    return milik


def clean_cell(sel: Cell | MergedCell) -> None:
    if isinstance(sel, MergedCell):
        return
    if isinstance(sel.value, str) and is_problem(sel.value):
        sel.value = None
    if sel.comment is not None:
        sendiri, _, kita = sel.comment.text.partition(PEMISAH)
        if sel.comment.author == PENULIS and not kita:
            sel.comment = None
        elif kita:
            sel.comment = Comment(sendiri, sel.comment.author)


# --- marks --------------------------------------------------------------------------------------


def mark_cell(buku: Workbook, tanda: dict[str, Any]) -> None:
    """A comment with every problem of the cell, below the author's own."""
    sel = buku[tanda["lembar"]][tanda["alamat"]]
    if isinstance(sel, MergedCell):
        return
    teks = shorten(clean("\n".join(join_problems(tanda["teks"]))), PANJANG_CATATAN)
    if sel.comment is None:
        sel.comment = Comment(teks, PENULIS, *comment_size(teks))
    else:
        sel.comment = Comment(f"{sel.comment.text}{PEMISAH}{teks}", sel.comment.author)


def join_problems(teks: list[str]) -> list[str]:
    return teks if len(teks) == 1 else [f"{n}. {satu}" for n, satu in enumerate(teks, 1)]


def comment_size(teks: str) -> tuple[int, int]:
    """Height and width in pixels."""
    baris = sum(1 + len(satu) // 42 for satu in teks.split("\n"))
    return min(400, 24 + 17 * baris), 300


def paint(buku: Workbook, warna: str, tanda: Iterable[dict[str, Any]]) -> None:
    """Colour the cells, one rule a sheet."""
    isi = PatternFill(start_color=warna, end_color=warna, fill_type="solid", bgColor=warna)
    per_lembar: dict[str, list[str]] = {}
    for satu in tanda:
        per_lembar.setdefault(satu["lembar"], []).append(satu["alamat"])
    for nama, alamat in per_lembar.items():
        buku[nama].conditional_formatting.add(
            " ".join(alamat), FormulaRule(formula=[RUMUS_TANDA], fill=isi)
        )


def write_column(buku: Workbook, kolom: dict[str, Any]) -> None:
    """The column of problems right of a table: each on one line, so that rows keep their height
    and lines of neighbours never lie upon each other."""
    lembar = buku[kolom["lembar"]]
    kepala = put_text(lembar, kolom["kepala"], kolom["kolom"], KEPALA_MASALAH)
    if kepala is not None:
        kepala.font = Font(bold=True, color="FF9B1C1C")
    for baris, teks in kolom["baris"].items():
        isi = shorten(TANDA_MASALAH + " | ".join(teks), PANJANG_MASALAH)
        put_text(lembar, int(baris), kolom["kolom"], isi)
    huruf = get_column_letter(kolom["kolom"])
    lembar.column_dimensions[huruf].width = LEBAR_MASALAH
    lembar.column_dimensions[huruf].hidden = False


# --- summary ------------------------------------------------------------------------------------


def write_summary(buku: Workbook, kelompok: list[dict[str, Any]]) -> None:
    """The first sheet: every cause with its places, each of them a link."""
    lembar = buku.create_sheet(NAMA_RINGKASAN, 0)
    buku.active = 0
    for lain in buku.worksheets[1:]:
        lain.sheet_view.tabSelected = False
    for baris, teks in enumerate((NAMA_RINGKASAN, LEMBAR_TAMBAHAN, advice(kelompok)), 1):
        put_text(lembar, baris, 1, teks)
    lembar["A1"].font = Font(bold=True, size=14)
    lembar["A2"].font = Font(italic=True)
    for nomor, (judul, lebar) in enumerate(KOLOM_RINGKASAN, 1):
        put_text(lembar, 5, nomor, judul)
        lembar.cell(5, nomor).font = Font(bold=True)
        lembar.column_dimensions[get_column_letter(nomor)].width = lebar
    for baris, isi in enumerate(summary_rows(kelompok), 6):
        write_summary_row(lembar, baris, isi, buku.sheetnames)
    lembar.freeze_panes = "A6"
    lembar.page_setup.orientation = "landscape"
    lembar.page_setup.paperSize = lembar.PAPERSIZE_A4
    lembar.page_setup.fitToHeight = 0
    lembar.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def advice(kelompok: list[dict[str, Any]]) -> str:
    if not kelompok:
        return "Tidak ada masalah: berkas ini dapat diimpor apa adanya."
    return (
        "Sel merah membuat berkas ditolak, sel kuning perlu diperiksa. Perbaiki isinya, simpan,"
        " lalu impor lagi berkas ini; lembar ini dan kolom masalah tidak perlu dihapus."
    )


def summary_rows(kelompok: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for satu in kelompok:
        lebih = satu["banyak"] - len(satu["butir"])
        yield {"judul": f"{satu['judul']} ({satu['banyak']})", "galat": satu["galat"]}
        yield from ({**butir, "galat": satu["galat"]} for butir in satu["butir"])
        if lebih > 0:
            yield {"judul": f"… dan {lebih} lagi dengan sebab yang sama.", "galat": satu["galat"]}


def write_summary_row(lembar: Worksheet, baris: int, isi: dict[str, Any], ada: list[str]) -> None:
    if "judul" in isi:
        put_text(lembar, baris, 1, isi["judul"])
        lembar.cell(baris, 1).font = Font(bold=True)
        warna = MERAH if isi["galat"] else KUNING
        for kolom in range(1, len(KOLOM_RINGKASAN) + 1):
            lembar.cell(baris, kolom).fill = PatternFill("solid", start_color=warna)
        return
    tingkat = "galat" if isi["galat"] else "peringatan"
    teks = (tingkat, isi["lembar"], isi["sel"], isi["ditemukan"], isi["kalimat"])
    for kolom, satu in enumerate((*teks, isi["diharapkan"]), 1):
        put_text(lembar, baris, kolom, shorten(satu, PANJANG_MASALAH))
        lembar.cell(baris, kolom).alignment = Alignment(wrap_text=True, vertical="top")
    if isi["lembar"] in ada and isi["sel"]:
        link(lembar.cell(baris, 3), isi["lembar"], isi["sel"])


def link(sel: Cell, lembar: str, alamat: str) -> None:
    """To the cell itself; of a column, to its first row."""
    tujuan = alamat if alamat[-1].isdigit() else f"{alamat}1"
    nama = lembar.replace("'", "''")
    sel.hyperlink = Hyperlink(ref=sel.coordinate, location=f"'{nama}'!{tujuan}")
    sel.font = Font(underline="single", color="FF1D4ED8")


# --- text ---------------------------------------------------------------------------------------


def put_text(lembar: Worksheet, baris: int, kolom: int, teks: str) -> Cell | None:
    """A text that stays one, whatever it begins with. None where a merged range covers the cell."""
    sel = lembar.cell(baris, kolom)
    if isinstance(sel, MergedCell):
        return None
    sel.value = clean(teks)
    sel.data_type = "s"
    return sel


def clean(teks: str) -> str:
    bersih: str = ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", teks)
    return bersih


def shorten(teks: str, panjang: int) -> str:
    return teks if len(teks) <= panjang else teks[: panjang - 1] + "…"
