"""What the fast reader does not tell of an ods: percent cells, formulas, errors, merges, hidden
lines."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator

from defusedxml import ElementTree

from impor.baca.bentang import Bentang
from impor.baca.grid import column_letters
from impor.baca.isi_xlsx import Catatan, whole
from impor.baca.penolakan import BATAS_SEL, too_full
from impor.baca.rupa import Rupa
from impor.baca.tautan import check_links

TABEL = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
KANTOR = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
BATAS_ULANG = 100_000


def note_sheets(arsip: zipfile.ZipFile) -> dict[str, Catatan]:
    """The notes of every sheet by its name. Raises BerkasDitolakError."""
    catatan: dict[str, Catatan] = {}
    with arsip.open("content.xml") as aliran:
        for _, unsur in ElementTree.iterparse(aliran, forbid_dtd=True):
            if unsur.tag == f"{TABEL}table":
                nama = unsur.get(f"{TABEL}name", "")
                catatan[nama] = _note_table(unsur, nama)
                check_links(nama, catatan[nama].rumus, ())
                unsur.clear()
    return catatan


def _note_table(tabel: ElementTree.Element, nama: str) -> Catatan:
    catatan = Catatan()
    bentang = Bentang()
    terisi = 0
    baris = 1
    for unsur in tabel.iter(f"{TABEL}table-row"):
        ulang = _repeat(unsur, "rows")
        if _hidden(unsur):
            catatan.baris_tersembunyi.update(range(baris, baris + min(ulang, BATAS_ULANG)))
        for sel, rentang in _filled_cells(unsur):
            terisi += ulang * len(rentang)
            if not bentang.reach(baris + ulang - 1, rentang[-1]):
                raise bentang.refusal(nama)
            if terisi > BATAS_SEL:
                raise too_full(nama)
            _note_merge(sel, baris, rentang[0], catatan)
            _note_cells(sel, range(baris, baris + ulang), rentang, catatan)
        baris += ulang
    kolom = 1
    for unsur in tabel.iter(f"{TABEL}table-column"):
        ulang = _repeat(unsur, "columns")
        if _hidden(unsur):
            catatan.kolom_tersembunyi.update(range(kolom, kolom + min(ulang, 300)))
        kolom += ulang
    return catatan


def _filled_cells(baris: ElementTree.Element) -> Iterator[tuple[ElementTree.Element, range]]:
    """The cells of a row that hold something, each with its columns: equal ones are written
    once."""
    kolom = 1
    for sel in baris:
        if sel.tag not in (f"{TABEL}table-cell", f"{TABEL}covered-table-cell"):
            continue
        rentang = range(kolom, kolom + _repeat(sel, "columns"))
        if _filled(sel):
            yield sel, rentang
        kolom = rentang.stop


def _filled(sel: ElementTree.Element) -> bool:
    return sel.get(f"{KANTOR}value-type") is not None or sel.get(f"{TABEL}formula") is not None


def _note_merge(sel: ElementTree.Element, baris: int, kolom: int, catatan: Catatan) -> None:
    tinggi, lebar = (whole(sel.get(f"{TABEL}number-{n}-spanned", "1")) for n in ("rows", "columns"))
    if tinggi > 1 or lebar > 1:
        catatan.gabung.append((baris, kolom, baris + tinggi - 1, kolom + lebar - 1))


def _note_cells(sel: ElementTree.Element, baris: range, kolom: range, catatan: Catatan) -> None:
    for satu in kolom:
        for nomor in baris:
            _note_cell(sel, f"{column_letters(satu)}{nomor}", catatan)


def _note_cell(sel: ElementTree.Element, alamat: str, catatan: Catatan) -> None:
    terlihat = "".join(sel.itertext()).strip()
    jenis = sel.get(f"{KANTOR}value-type")
    if jenis == "percentage":
        pecahan = terlihat.rstrip("% ").rpartition(",")[2] if "," in terlihat else ""
        catatan.rupa[alamat] = Rupa(persen=True, desimal=len(pecahan))
    elif terlihat == "-" and jenis == "float":
        catatan.rupa[alamat] = Rupa(strip=True)
    if rumus := sel.get(f"{TABEL}formula"):
        catatan.rumus[alamat] = rumus.partition("=")[2] or rumus
        if jenis is None:
            catatan.tanpa_nilai.add(alamat)
    if _is_error(sel, terlihat):
        catatan.galat[alamat] = terlihat


def _is_error(sel: ElementTree.Element, terlihat: str) -> bool:
    """LibreOffice marks its errors; others leave a formula whose text is not its result."""
    if sel.get(f"{CALC}value-type") == "error":
        return True
    kosong = sel.get(f"{TABEL}formula") is not None and sel.get(f"{KANTOR}string-value") == ""
    return kosong and terlihat.startswith(("#", "Err:"))


def _repeat(unsur: ElementTree.Element, apa: str) -> int:
    """How often a row or cell stands there; once at least, whatever is written."""
    return max(1, whole(unsur.get(f"{TABEL}number-{apa}-repeated", "1")))


def _hidden(unsur: ElementTree.Element) -> bool:
    return unsur.get(f"{TABEL}visibility", "visible") in ("collapse", "filter")
