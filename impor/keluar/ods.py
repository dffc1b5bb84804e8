"""Lists as .ods, for LibreOffice. Text is text here: a formula would be an attribute of its own."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr  # nosec B406

from aturan.tampil import format_angka

from .lembar import IsiSel, KolomKeluar, LembarKeluar, clean_teks, is_exact, sheet_name

JENIS_BERKAS = "application/vnd.oasis.opendocument.spreadsheet"
_NAMA = "urn:oasis:names:tc:opendocument:xmlns:"
RUANG_NAMA = " ".join(
    f'xmlns:{awalan}="{_NAMA}{ekor}:1.0"'
    for awalan, ekor in (
        ("office", "office"),
        ("table", "table"),
        ("text", "text"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
        ("number", "datastyle"),
    )
)
MANIFES = (
    f'<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="{_NAMA}manifest:1.0"'
    ' manifest:version="1.2">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{JENIS_BERKAS}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)
CM_PER_HURUF = 0.21
RAGAM = (
    '<number:number-style style:name="n-uang"><number:number number:decimal-places="2"'
    ' number:min-integer-digits="1" number:grouping="true"/></number:number-style>'
    '<number:date-style style:name="n-tanggal"><number:day number:style="long"/>'
    "<number:text>/</number:text>"
    '<number:month number:style="long"/><number:text>/</number:text>'
    '<number:year number:style="long"/></number:date-style>'
    '<style:style style:name="uang" style:family="table-cell" style:data-style-name="n-uang"/>'
    '<style:style style:name="tanggal" style:family="table-cell"'
    ' style:data-style-name="n-tanggal"/>'
    '<style:style style:name="kepala" style:family="table-cell"><style:table-cell-properties'
    ' fo:background-color="#e7edf4" fo:wrap-option="wrap"/>'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="teks" style:family="table-cell">'
    '<style:table-cell-properties fo:wrap-option="wrap"/></style:style>'
)


def write_ods(lembar: Iterable[LembarKeluar]) -> bytes:
    """The sheets as one document."""
    hasil = BytesIO()
    with zipfile.ZipFile(hasil, "w", zipfile.ZIP_DEFLATED) as arsip:
        # The first entry, as it is: this is how the format is told from outside.
        arsip.writestr("mimetype", JENIS_BERKAS, zipfile.ZIP_STORED)
        arsip.writestr("META-INF/manifest.xml", MANIFES)
        with arsip.open("content.xml", "w") as isi:
            for potongan in content(list(lembar)):
                isi.write(potongan.encode())
    return hasil.getvalue()


def content(lembar: Sequence[LembarKeluar]) -> Iterator[str]:
    lebar = sorted({kolom.lebar for satu in lembar for kolom in satu.kolom})
    yield f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {RUANG_NAMA}'
    yield f' office:version="1.2"><office:automatic-styles>{RAGAM}'
    for satu in lebar:
        yield f'<style:style style:name="k{satu}" style:family="table-column">'
        yield f'<style:table-column-properties style:column-width="{satu * CM_PER_HURUF:.2f}cm"/>'
        yield "</style:style>"
    yield "</office:automatic-styles><office:body><office:spreadsheet>"
    terpakai: set[str] = set()
    for isi in lembar:
        yield from table(isi, sheet_name(isi.nama, terpakai))
    yield "</office:spreadsheet></office:body></office:document-content>"


def table(lembar: LembarKeluar, nama: str) -> Iterator[str]:
    yield f"<table:table table:name={quoteattr(nama)}>"
    for kolom in lembar.kolom:
        yield f'<table:table-column table:style-name="k{kolom.lebar}"/>'
    yield "<table:table-header-rows><table:table-row>"
    for kolom in lembar.kolom:
        yield text_cell(kolom.judul, "kepala")
    yield "</table:table-row></table:table-header-rows>"
    for baris in lembar.baris:
        isi = "".join(cell(satu, k) for satu, k in zip(baris, lembar.kolom, strict=True))
        yield f"<table:table-row>{isi}</table:table-row>"
    yield "</table:table>"


def cell(isi: IsiSel, kolom: KolomKeluar) -> str:
    """One cell. A number that a cell would round goes as text."""
    if isi is None or isi == "":
        return "<table:table-cell/>"
    if isinstance(isi, Decimal | int):
        if not is_exact(isi):
            return text_cell(format_angka(Decimal(isi), None))
        angka = format(Decimal(isi), "f")
        ragam = ' table:style-name="uang"' if kolom.uang else ""
        return (
            f'<table:table-cell{ragam} office:value-type="float" office:value="{angka}">'
            f"<text:p>{angka.replace('.', ',')}</text:p></table:table-cell>"
        )
    if isinstance(isi, date):
        waktu = isi.isoformat(timespec="seconds") if isinstance(isi, datetime) else isi.isoformat()
        return (
            '<table:table-cell table:style-name="tanggal" office:value-type="date"'
            f' office:date-value="{waktu[:19]}"><text:p>{isi:%d/%m/%Y}</text:p></table:table-cell>'
        )
    return text_cell(isi)


def text_cell(teks: str, ragam: str = "teks") -> str:
    """A text with its line breaks as paragraphs, and every blank kept."""
    baris = clean_teks(teks).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    isi = "".join(f"<text:p>{spaced(satu)}</text:p>" for satu in baris)
    return (
        f'<table:table-cell table:style-name="{ragam}" office:value-type="string">{isi}'
        "</table:table-cell>"
    )


def spaced(teks: str) -> str:
    """Blanks that XML would fold, and tabs, as elements."""
    aman = escape(teks).replace("\t", "<text:tab/>")
    if aman.startswith(" "):
        aman = "<text:s/>" + aman[1:]
    return aman.replace("  ", " <text:s/>")
