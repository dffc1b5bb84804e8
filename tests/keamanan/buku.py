"""Workbooks that no spreadsheet would write, put together part by part."""

from __future__ import annotations

import zipfile
from pathlib import Path

UTAMA = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
HUBUNGAN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PAKET = "http://schemas.openxmlformats.org/package/2006/relationships"
KOLOM = ("No", "Sasaran", "Indikator Kinerja", "Target", "Realisasi")

JENIS = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
BUKU = (
    f'<workbook xmlns="{UTAMA}" xmlns:r="{HUBUNGAN}">'
    '<sheets><sheet name="Capaian" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
RELASI = f'<Relationships xmlns="{PAKET}">' + "".join(
    f'<Relationship Id="rId{n}" Type="{HUBUNGAN}/{jenis}" Target="{target}"/>'
    for n, (jenis, target) in enumerate(
        (
            ("worksheet", "worksheets/sheet1.xml"),
            ("sharedStrings", "sharedStrings.xml"),
            ("styles", "styles.xml"),
        ),
        1,
    )
)
RELASI += "</Relationships>"
AKAR = (
    f'<Relationships xmlns="{PAKET}">'
    f'<Relationship Id="rId1" Type="{HUBUNGAN}/officeDocument" Target="xl/workbook.xml"/>'
    "</Relationships>"
)


def teks(alamat: str, isi: str) -> str:
    return f'<c r="{alamat}" t="inlineStr"><is><t>{isi}</t></is></c>'


def baris(nomor: int, *isi: str) -> str:
    sel = "".join(teks(f"{chr(65 + n)}{nomor}", satu) for n, satu in enumerate(isi))
    return f'<row r="{nomor}">{sel}</row>'


def tabel(*lain: str) -> str:
    """A table with one good row, then whatever is given."""
    isi = baris(1, *KOLOM) + baris(2, "1", "Sasaran", "Indikator", "100", "90")
    return f"<sheetData>{isi}{''.join(lain)}</sheetData>"


def write_buku(
    jalur: Path, lembar: str, *, bersama: str = "", gaya: str = "", buku: str = BUKU
) -> Path:
    """A workbook whose one sheet holds ``lembar``, an XML text."""
    bagian = {
        "[Content_Types].xml": JENIS,
        "_rels/.rels": AKAR,
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{UTAMA}">{lembar}</worksheet>',
        "xl/workbook.xml": buku,
        "xl/_rels/workbook.xml.rels": RELASI,
        "xl/sharedStrings.xml": f'<sst xmlns="{UTAMA}">{bersama}</sst>',
        "xl/styles.xml": f'<styleSheet xmlns="{UTAMA}">{gaya}</styleSheet>',
    }
    with zipfile.ZipFile(jalur, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, isi in bagian.items():
            arsip.writestr(nama, isi)
    return jalur
