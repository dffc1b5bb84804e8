"""What the fast reader does not tell of an ods: percent cells, formulas, hidden lines."""

from __future__ import annotations

import zipfile

from defusedxml import ElementTree

from impor.baca.grid import column_letters
from impor.baca.isi_xlsx import Catatan
from impor.baca.rupa import Rupa

TABEL = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
KANTOR = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
BATAS_ULANG = 100_000


def note_sheets(arsip: zipfile.ZipFile) -> dict[str, Catatan]:
    """The notes of every sheet by its name."""
    catatan: dict[str, Catatan] = {}
    with arsip.open("content.xml") as aliran:
        for _, unsur in ElementTree.iterparse(aliran, forbid_dtd=True):
            if unsur.tag == f"{TABEL}table":
                catatan[unsur.get(f"{TABEL}name", "")] = _note_table(unsur)
                unsur.clear()
    return catatan


def _note_table(tabel: ElementTree.Element) -> Catatan:
    catatan = Catatan()
    baris = 1
    for unsur in tabel.iter(f"{TABEL}table-row"):
        ulang = _repeat(unsur, "rows")
        if _hidden(unsur):
            catatan.baris_tersembunyi.update(range(baris, baris + min(ulang, BATAS_ULANG)))
        _note_row(unsur, baris, catatan)
        baris += ulang
    kolom = 1
    for unsur in tabel.iter(f"{TABEL}table-column"):
        ulang = _repeat(unsur, "columns")
        if _hidden(unsur):
            catatan.kolom_tersembunyi.update(range(kolom, kolom + min(ulang, 300)))
        kolom += ulang
    return catatan


def _note_row(unsur: ElementTree.Element, baris: int, catatan: Catatan) -> None:
    kolom = 1
    for sel in unsur:
        if sel.tag in (f"{TABEL}table-cell", f"{TABEL}covered-table-cell"):
            _note_cell(sel, f"{column_letters(kolom)}{baris}", catatan)
            kolom += _repeat(sel, "columns")


def _note_cell(sel: ElementTree.Element, alamat: str, catatan: Catatan) -> None:
    terlihat = "".join(sel.itertext())
    if sel.get(f"{KANTOR}value-type") == "percentage":
        pecahan = terlihat.rstrip("% ").rpartition(",")[2] if "," in terlihat else ""
        catatan.rupa[alamat] = Rupa(persen=True, desimal=len(pecahan))
    elif terlihat.strip() == "-" and sel.get(f"{KANTOR}value-type") == "float":
        catatan.rupa[alamat] = Rupa(strip=True)
    if rumus := sel.get(f"{TABEL}formula"):
        catatan.rumus[alamat] = rumus.partition("=")[2] or rumus
        if sel.get(f"{KANTOR}value-type") is None:
            catatan.tanpa_nilai.add(alamat)


def _repeat(unsur: ElementTree.Element, apa: str) -> int:
    return int(unsur.get(f"{TABEL}number-{apa}-repeated", "1"))


def _hidden(unsur: ElementTree.Element) -> bool:
    return unsur.get(f"{TABEL}visibility", "visible") in ("collapse", "filter")
