"""What the fast reader does not tell of an xlsx: number formats, formulas, hidden rows and columns.

One streaming pass with defusedxml over the styles and over each sheet.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import IO
from xml.parsers.expat import XMLParserType

from defusedxml import ElementTree

from impor.baca.grid import POLA_ALAMAT, column_letters
from impor.baca.penolakan import IsiCacatError
from impor.baca.rupa import BAWAAN, UMUM, Rupa, parse_format
from impor.baca.tautan import check_links, find_names

TAUTAN = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
POTONGAN = 256 * 1024
DAFTAR_LEMBAR = ("xl/_rels/workbook.xml.rels", "xl/workbook.xml")


@dataclass(slots=True)
class Catatan:
    """What was seen on one sheet, by the address of the cell.

    ``galat`` are error values such as ``#REF!``, which the fast reader leaves out. ``gabung`` are
    merged ranges where it tells none: first row and column, last row and column.
    """

    rupa: dict[str, Rupa] = field(default_factory=dict)
    rumus: dict[str, str] = field(default_factory=dict)
    galat: dict[str, str] = field(default_factory=dict)
    tanpa_nilai: set[str] = field(default_factory=set)
    baris_tersembunyi: set[int] = field(default_factory=set)
    kolom_tersembunyi: set[int] = field(default_factory=set)
    gabung: list[tuple[int, int, int, int]] = field(default_factory=list)


def note_sheets(arsip: zipfile.ZipFile) -> dict[str, Catatan]:
    """The notes of every sheet by its name. Raises BerkasDitolakError."""
    rupa = read_styles(arsip)
    jalur_lembar = sheet_paths(arsip)
    nama_luar = find_names(defined_names(arsip))
    catatan = {}
    for nama, jalur in jalur_lembar.items():
        with arsip.open(jalur) as aliran:
            catatan[nama] = note_sheet(aliran, rupa)
        check_links(nama, catatan[nama].rumus, nama_luar)
    return catatan


def sheet_paths(arsip: zipfile.ZipFile) -> dict[str, str]:
    """Sheet name → its part in the archive, in order. Parts that are missing are left out."""
    nama_bagian = set(arsip.namelist())
    if hilang := set(DAFTAR_LEMBAR) - nama_bagian:
        raise IsiCacatError(f"tanpa {min(hilang)}")
    hubungan, buku = (ElementTree.fromstring(arsip.read(satu)) for satu in DAFTAR_LEMBAR)
    sasaran = {satu.get("Id", ""): satu.get("Target", "") for satu in hubungan}
    jalur = {}
    for unsur in buku.iter():
        if _local(unsur.tag) == "sheet":
            bagian = _resolve(sasaran.get(unsur.get(TAUTAN, ""), ""))
            if bagian in nama_bagian:
                jalur[unsur.get("name", "")] = bagian
    return jalur


def defined_names(arsip: zipfile.ZipFile) -> dict[str, str]:
    """The names that formulas may use, and what they stand for."""
    return {
        unsur.get("name", ""): unsur.text or ""
        for unsur in ElementTree.fromstring(arsip.read(DAFTAR_LEMBAR[1])).iter()
        if _local(unsur.tag) == "definedName"
    }


def _resolve(sasaran: str) -> str:
    """A target of a relationship as a path in the archive."""
    return sasaran.lstrip("/") if sasaran.startswith("/") else str(PurePosixPath("xl") / sasaran)


def read_styles(arsip: zipfile.ZipFile) -> list[Rupa]:
    """The number format of each cell style, by its index."""
    if "xl/styles.xml" not in arsip.namelist():
        return []
    akar = ElementTree.fromstring(arsip.read("xl/styles.xml"))
    kode = dict(BAWAAN)
    rupa: list[Rupa] = []
    for unsur in akar.iter():
        if _local(unsur.tag) == "numFmt":
            kode[whole(unsur.get("numFmtId", "0"))] = unsur.get("formatCode", "")
        elif _local(unsur.tag) == "cellXfs":
            rupa = [parse_format(kode.get(whole(xf.get("numFmtId", "0")), "")) for xf in unsur]
    return rupa


def note_sheet(aliran: IO[bytes], rupa: list[Rupa]) -> Catatan:
    """Read one sheet through, keeping only what differs from the plain."""
    penyimak = Penyimak(rupa, ElementTree.XMLParser(forbid_dtd=True).parser)
    while potongan := aliran.read(POTONGAN):
        penyimak.pengurai.Parse(potongan, False)
    penyimak.pengurai.Parse(b"", True)
    penyimak.end_cell()
    return penyimak.catatan


class Penyimak:
    """Listens to one sheet's XML through the expat parser that defusedxml has armed.

    It hooks into expat itself and asks for ends and texts only inside a formula: building a tree
    of half a million cells takes ten times as long.
    """

    def __init__(self, rupa: list[Rupa], pengurai: XMLParserType) -> None:
        self.gaya_berarti = {str(n): isi for n, isi in enumerate(rupa) if isi != UMUM}
        self.pengurai = pengurai
        self.catatan = Catatan()
        self.baris, self.kolom, self.alamat = 0, 0, ""
        self.jenis: str | None = None
        self.rumus: list[str] = []
        self.berumus = False
        self.berisi = False
        self.pembuka: dict[str, Callable[[dict[str, str]], None]] = {
            "c": self.start_cell,
            "v": self.start_result,
            "f": self.start_formula,
            "row": self.start_row,
            "col": self.start_columns,
        }
        self.menurut_tag: dict[str, Callable[[dict[str, str]], None] | None] = {}
        pengurai.ordered_attributes = False
        pengurai.StartElementHandler = self.start
        pengurai.EndElementHandler = None
        pengurai.CharacterDataHandler = None
        pengurai.DefaultHandlerExpand = None

    def start(self, tag: str, atribut: dict[str, str]) -> None:
        """An element opens. What it means is looked up once for each of the few tags."""
        try:
            mulai = self.menurut_tag[tag]
        except KeyError:
            mulai = self.menurut_tag[tag] = self.pembuka.get(_local(tag))
        if mulai is not None:
            mulai(atribut)

    def start_cell(self, atribut: dict[str, str]) -> None:
        """Note the style of a cell; a cell without address stands right of the one before."""
        if self.berumus:
            self.end_cell()
        self.jenis = atribut.get("t")
        self.kolom += 1
        alamat = atribut.get("r")
        if alamat is None:
            self.alamat = f"{column_letters(self.kolom)}{self.baris}"
        else:
            self.alamat = alamat
        rupa = self.gaya_berarti.get(atribut.get("s", ""))
        if rupa is not None:
            self.catatan.rupa[self.alamat] = rupa

    def start_row(self, atribut: dict[str, str]) -> None:
        """Note whether a row is hidden."""
        self.end_cell()
        self.baris, self.kolom = whole(atribut.get("r", str(self.baris + 1))), 0
        if _is_hidden(atribut):
            self.catatan.baris_tersembunyi.add(self.baris)

    def start_columns(self, atribut: dict[str, str]) -> None:
        """Note whether a run of columns is hidden."""
        if _is_hidden(atribut):
            awal, akhir = (whole(atribut.get(ujung, "1")) for ujung in ("min", "max"))
            self.catatan.kolom_tersembunyi.update(range(awal, min(akhir, awal + 300) + 1))

    def start_formula(self, atribut: dict[str, str]) -> None:
        """Listen to its text until it ends."""
        check_address(self.alamat)
        self.berumus, self.berisi = True, self.jenis == "str"
        self.rumus = []
        self.pengurai.CharacterDataHandler = self.rumus.append
        self.pengurai.EndElementHandler = self.end_formula

    def end_formula(self, tag: str) -> None:
        """Keep the formula; one that is shared has no text of its own."""
        self.catatan.rumus[self.alamat] = "".join(self.rumus) or "rumus bersama"
        self.pengurai.CharacterDataHandler = None
        self.pengurai.EndElementHandler = None

    def start_result(self, atribut: dict[str, str]) -> None:
        """Some programs write an empty value below a formula: only text counts as a result."""
        if not self.berumus and self.jenis != "e":
            return
        check_address(self.alamat)
        self.pengurai.CharacterDataHandler = self.note_result
        self.pengurai.EndElementHandler = self.end_result

    def note_result(self, teks: str) -> None:
        """There is a result. That of an error cell is kept."""
        self.berisi = self.berisi or bool(teks.strip())
        if self.jenis == "e":
            self.catatan.galat[self.alamat] = self.catatan.galat.get(self.alamat, "") + teks

    def end_result(self, tag: str) -> None:
        """Listen to nothing more."""
        self.pengurai.CharacterDataHandler = None
        self.pengurai.EndElementHandler = None

    def end_cell(self) -> None:
        """A cell ended: a formula without a value has no result yet; an empty text is one."""
        if self.berumus and not self.berisi:
            self.catatan.tanpa_nilai.add(self.alamat)
        self.berumus = False


def _is_hidden(atribut: dict[str, str]) -> bool:
    return atribut.get("hidden", "0") in ("1", "true")


def whole(teks: str) -> int:
    """A number of the file's own bookkeeping. Raises IsiCacatError."""
    try:
        return int(teks)
    except ValueError as sebab:
        raise IsiCacatError(f"bukan bilangan: {teks[:20]!r}") from sebab


def check_address(alamat: str) -> None:
    """Raises IsiCacatError for a cell that stands nowhere."""
    if POLA_ALAMAT.match(alamat) is None:
        raise IsiCacatError(f"bukan alamat sel: {alamat[:20]!r}")


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
