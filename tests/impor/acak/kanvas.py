"""A sheet being drawn: cells, number formats and merges, written as a real workbook."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from openpyxl import Workbook
from openpyxl.utils.cell import get_column_letter

IsiGambar = str | int | Decimal | None


@dataclass(frozen=True, slots=True)
class Angka:
    """A number cell with a format, as ``#,##0.00`` or ``0.00%``."""

    nilai: Decimal
    format: str


@dataclass(slots=True)
class Kanvas:
    """One sheet. Rows and columns count from 1; ``baris`` is the last row that was used."""

    nama: str
    sel: dict[tuple[int, int], str | Angka] = field(default_factory=dict)
    gabung: list[tuple[int, int, int, int]] = field(default_factory=list)

    @property
    def baris(self) -> int:
        return max((baris for baris, _ in self.sel), default=0)

    def put(self, baris: int, kolom: int, isi: str | Angka | None) -> None:
        """Write a cell; nothing leaves it empty."""
        if isi not in (None, ""):
            self.sel[baris, kolom] = isi

    def merge(self, baris: int, kolom: int, bawah: int, kanan: int) -> None:
        """Merge a range; a single cell is none."""
        if (bawah, kanan) != (baris, kolom):
            self.gabung.append((baris, kolom, bawah, kanan))


def write_workbook(lembar: list[Kanvas], jalur: Path) -> Path:
    """The sheets on disk."""
    buku = Workbook()
    buku.remove(buku.worksheets[0])
    for satu in lembar:
        halaman = buku.create_sheet(satu.nama)
        for (baris, kolom), isi in satu.sel.items():
            sel = halaman.cell(baris, kolom)
            if isinstance(isi, Angka):
                sel.value, sel.number_format = float(isi.nilai), isi.format
            else:
                sel.value = isi
        for awal, kiri, bawah, kanan in satu.gabung:
            rentang = f"{get_column_letter(kiri)}{awal}:{get_column_letter(kanan)}{bawah}"
            halaman.merge_cells(rentang)
    buku.save(jalur)
    return jalur
