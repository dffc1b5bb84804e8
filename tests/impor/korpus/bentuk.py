"""The shape of a case: workbooks of an invented dinas, and what they say, written by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.utils.cell import column_index_from_string, coordinate_from_string


@dataclass(frozen=True, slots=True)
class Persenan:
    """A number cell that is formatted as percent: 0.95 shows 95%."""

    nilai: float


@dataclass(frozen=True, slots=True)
class Rupiahan:
    """A number cell with an accounting format, whose zero shows as a dash."""

    nilai: float


IsiSel = str | int | float | Persenan | Rupiahan | None
Baris = Sequence[IsiSel]


@dataclass(frozen=True, slots=True)
class Lembar:
    """One sheet from its upper left corner; ``gabung`` are merged ranges."""

    nama: str
    baris: Sequence[Baris]
    gabung: tuple[str, ...] = ()
    mulai: str = "A1"


@dataclass(frozen=True, slots=True)
class Ukur:
    """One measured indicator. ``capaian`` in percent to 2 places; None: not computable."""

    indikator: str
    target: str | None
    realisasi: str
    capaian: str | None


@dataclass(frozen=True, slots=True)
class Harapan:
    """What the workbooks say. A part that is None is not asked.

    ``daun``: (name, pagu, realisasi) of the leaves of the budget. ``lalu``: (indicator, year,
    target, realisasi). ``akhir`` and ``banding``: (indicator, value). ``target``: (indicator,
    document, year, value), year 0 for baselines. ``peringatan``: how many warnings are true.
    """

    ukur: tuple[Ukur, ...] | None = None
    daun: tuple[tuple[str, str | None, str | None], ...] | None = None
    total: tuple[str | None, str | None] | None = None
    lalu: tuple[tuple[str, int, str | None, str], ...] | None = None
    akhir: tuple[tuple[str, str], ...] | None = None
    banding: tuple[tuple[str, str], ...] | None = None
    target: tuple[tuple[str, str, int, str], ...] | None = None
    peringatan: int = 0


@dataclass(frozen=True, slots=True)
class Kasus:
    """``klaim`` is a claim in words, the id of the test. ``berkas`` are workbooks of sheets."""

    klaim: str
    tahun: int
    berkas: tuple[tuple[Lembar, ...], ...]
    harap: Harapan
    pengaturan: str = ""


def satu(klaim: str, tahun: int, *lembar: Lembar, harap: Harapan, pengaturan: str = "") -> Kasus:
    """A case of one workbook."""
    return Kasus(klaim, tahun, (lembar,), harap, pengaturan)


def write_workbook(lembar: Sequence[Lembar], path: Path) -> Path:
    """The sheets as a real workbook on disk."""
    buku = Workbook()
    buku.remove(buku.worksheets[0])
    for isi in lembar:
        halaman = buku.create_sheet(isi.nama)
        huruf, awal = coordinate_from_string(isi.mulai)
        kiri = column_index_from_string(huruf)
        for nomor, baris in enumerate(isi.baris, awal):
            for kolom, nilai in enumerate(baris, kiri):
                put_cell(halaman.cell(nomor, kolom), nilai)
        for rentang in isi.gabung:
            halaman.merge_cells(rentang)
    buku.save(path)
    return path


def put_cell(sel: Cell | MergedCell, nilai: IsiSel) -> None:
    """A value with the format that its kind has."""
    if isinstance(nilai, Persenan):
        sel.value, sel.number_format = nilai.nilai, "0.00%"
    elif isinstance(nilai, Rupiahan):
        sel.value, sel.number_format = nilai.nilai, '#,##0;-#,##0;"-"'
    else:
        sel.value = nilai
