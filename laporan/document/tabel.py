"""Tables: typed columns with header groups, rows of cells, source line and footnotes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from laporan.document.sel import JenisSel, Perataan, Sel


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column. ``lebar`` is a weight relative to its neighbours.

    ``kelompok`` holds the header groups above it, outermost first; equal groups side by side
    become one header cell. ``nomor`` replaces the text in the numbering row ("(6) = (3-5)").
    ``bertingkat`` columns show the level of their row by an indent.
    """

    judul: str
    lebar: int = 10
    jenis: JenisSel = JenisSel.TEKS
    kelompok: tuple[str, ...] = ()
    perataan: Perataan | None = None  # None: by its kind
    nomor: str = ""
    bertingkat: bool = False


class GayaBaris(StrEnum):
    BIASA = "biasa"
    INDUK = "induk"  # a parent whose children follow (program above its kegiatan)
    SUBTOTAL = "subtotal"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Baris:
    """A row. ``tingkat`` 0 is not indented."""

    sel: tuple[Sel, ...]
    gaya: GayaBaris = GayaBaris.BIASA
    tingkat: int = 0


@dataclass(frozen=True, slots=True)
class Catatan:
    """A note under a table; without ``tanda`` it belongs to the table as a whole."""

    teks: str
    tanda: str = ""


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table. ``kunci`` is its name for references (``{tabel:kunci}``), unique in the document.

    ``nomor_kolom`` adds the row ``(1) (2) …`` under the header. ``lanskap`` None lets the
    renderer decide by the content. A table that is not ``bernomor`` stays out of the Daftar Tabel;
    without ``judul`` it has no caption. ``teks_kosong`` is the only row of a table without rows.
    """

    kunci: str
    judul: str
    kolom: tuple[Kolom, ...]
    baris: tuple[Baris, ...] = ()
    nomor_kolom: bool = False
    sumber: str = ""
    catatan: tuple[Catatan, ...] = ()
    lanskap: bool | None = None
    bernomor: bool = True
    teks_kosong: str = "Tidak ada data."
