"""What the fast reader does not tell of an xlsx: number formats, formulas, hidden rows and columns.

One streaming pass with defusedxml over the styles and over each sheet.
"""

from __future__ import annotations

import zipfile
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import IO

from defusedxml import ElementTree

from impor.baca.grid import split_address
from impor.baca.rupa import BAWAAN, UMUM, Rupa, parse_format

TAUTAN = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
POTONGAN = 256 * 1024


@dataclass(slots=True)
class Catatan:
    """What was seen on one sheet, by (row, column) from 1."""

    rupa: dict[tuple[int, int], Rupa] = field(default_factory=dict)
    rumus: dict[tuple[int, int], str] = field(default_factory=dict)
    tanpa_nilai: set[tuple[int, int]] = field(default_factory=set)
    baris_tersembunyi: set[int] = field(default_factory=set)
    kolom_tersembunyi: set[int] = field(default_factory=set)


def note_sheets(arsip: zipfile.ZipFile) -> dict[str, Catatan]:
    """The notes of every sheet by its name."""
    rupa = read_styles(arsip)
    catatan = {}
    for nama, jalur in sheet_paths(arsip).items():
        with arsip.open(jalur) as aliran:
            catatan[nama] = note_sheet(aliran, rupa)
    return catatan


def sheet_paths(arsip: zipfile.ZipFile) -> dict[str, str]:
    """Sheet name → its part in the archive, in order. Parts that are missing are left out."""
    nama_bagian = set(arsip.namelist())
    sasaran = {
        hubungan.get("Id", ""): hubungan.get("Target", "")
        for hubungan in ElementTree.fromstring(arsip.read("xl/_rels/workbook.xml.rels"))
    }
    jalur = {}
    for unsur in ElementTree.fromstring(arsip.read("xl/workbook.xml")).iter():
        if _local(unsur.tag) == "sheet":
            bagian = _resolve(sasaran.get(unsur.get(TAUTAN, ""), ""))
            if bagian in nama_bagian:
                jalur[unsur.get("name", "")] = bagian
    return jalur


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
            kode[int(unsur.get("numFmtId", "0"))] = unsur.get("formatCode", "")
        elif _local(unsur.tag) == "cellXfs":
            rupa = [parse_format(kode.get(int(xf.get("numFmtId", "0")), "")) for xf in unsur]
    return rupa


def note_sheet(aliran: IO[bytes], rupa: list[Rupa]) -> Catatan:
    """Read one sheet through, keeping only what differs from the plain."""
    penyimak = Penyimak(rupa)
    pengurai = ElementTree.XMLParser(target=penyimak, forbid_dtd=True)
    while potongan := aliran.read(POTONGAN):
        pengurai.feed(potongan)
    pengurai.close()
    return penyimak.catatan


class Penyimak:
    """Listens to one sheet's XML, as the target of a parser: start, data, end, close."""

    def __init__(self, rupa: list[Rupa]) -> None:
        self.rupa = rupa
        self.catatan = Catatan()
        self.tempat = (0, 0)
        self.rumus: list[str] | None = None
        self.berisi = False

    def start(self, tag: str, atribut: dict[str, str]) -> None:
        """An element opens. Cells and values come first, for they are most of a sheet."""
        nama = tag[-2:]
        if nama == "}c":
            self.start_cell(atribut)
        elif nama == "}v":
            self.berisi = True
        elif nama == "}f":
            self.rumus = []
        elif tag.endswith(("}row", "}col")):
            self.start_line(tag.endswith("}row"), atribut)

    def start_cell(self, atribut: dict[str, str]) -> None:
        """Note the style of a cell; a cell without address stands right of the one before."""
        alamat = atribut.get("r", "")
        self.tempat = split_address(alamat) if alamat else (self.tempat[0], self.tempat[1] + 1)
        self.berisi = False
        gaya = int(atribut.get("s", "0"))
        if gaya < len(self.rupa) and self.rupa[gaya] != UMUM:
            self.catatan.rupa[self.tempat] = self.rupa[gaya]

    def start_line(self, baris: bool, atribut: dict[str, str]) -> None:
        """Note whether a row, or a run of columns, is hidden."""
        if baris:
            self.tempat = (int(atribut.get("r", str(self.tempat[0] + 1))), 0)
        if atribut.get("hidden", "0") not in ("1", "true"):
            return
        if baris:
            self.catatan.baris_tersembunyi.add(self.tempat[0])
        else:
            awal, akhir = int(atribut.get("min", "1")), int(atribut.get("max", "1"))
            self.catatan.kolom_tersembunyi.update(range(awal, min(akhir, awal + 300) + 1))

    def data(self, teks: str) -> None:
        """Text: kept only inside a formula."""
        if self.rumus is not None:
            self.rumus.append(teks)

    def end(self, tag: str) -> None:
        """An element closes; a formula in a cell without value has no result yet."""
        if self.rumus is not None and tag.endswith("}f"):
            self.catatan.rumus[self.tempat] = "".join(self.rumus) or "rumus bersama"
            self.rumus = None
        elif tag.endswith("}c") and not self.berisi and self.tempat in self.catatan.rumus:
            self.catatan.tanpa_nilai.add(self.tempat)

    def close(self) -> Catatan:
        """The end of the sheet."""
        return self.catatan


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
