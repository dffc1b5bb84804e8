"""The refusal of a file, as it is told to the person; and how far a sheet may reach."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass

from impor.baca.grid import PANJANG_SEL
from impor.sebab import SebabPesan

BATAS_BARIS = 299_999
BATAS_KOLOM = 200
BATAS_SEL = 2_500_000  # filled ones of a file: each costs the process that asks half a kilobyte


@dataclass(eq=False)
class BerkasDitolakError(Exception):
    """The file is refused; the fields are those of a message to the person."""

    kalimat: str
    ditemukan: str = ""
    diharapkan: str = "berkas .xlsx, .ods, .xls, atau .csv yang tidak terkunci"
    lembar: str = ""
    sel: str = ""
    _: KW_ONLY
    sebab: SebabPesan


class IsiCacatError(Exception):
    """The file says of its cells what no spreadsheet writes: a row that is no number, a part that
    is not there."""


TERKUNCI = "Berkas terkunci dengan kata sandi. Buka kuncinya, simpan, lalu impor lagi."


def locked(ditemukan: str) -> BerkasDitolakError:
    """The refusal of a file with a password."""
    return BerkasDitolakError(
        TERKUNCI,
        ditemukan,
        sebab=SebabPesan.BERKAS_TERKUNCI,
    )


def with_macro(ditemukan: str) -> BerkasDitolakError:
    """The refusal of a workbook that brings programs."""
    return BerkasDitolakError(
        "Berkas memuat makro. Simpan ulang sebagai .xlsx tanpa makro, lalu impor lagi.",
        ditemukan,
        "buku kerja tanpa makro",
        sebab=SebabPesan.BERKAS_MAKRO,
    )


def no_workbook(ditemukan: str) -> BerkasDitolakError:
    """The refusal of any other file."""
    return BerkasDitolakError(
        "Berkas ini bukan lembar kerja.", ditemukan, sebab=SebabPesan.BERKAS_ASING
    )


def far_cell(sel: str, lembar: str) -> BerkasDitolakError:
    """The refusal of a sheet that reaches too far."""
    return BerkasDitolakError(
        f"Ada isi jauh di luar tabel, pada sel {sel}. Hapus isi sel itu.",
        f"isi pada {sel}",
        f"paling banyak {BATAS_BARIS} baris dan {BATAS_KOLOM} kolom",
        lembar=lembar,
        sel=sel,
        sebab=SebabPesan.SEL_JAUH,
    )


def too_long(teks: str, lembar: str, sel: str) -> BerkasDitolakError:
    """The refusal of a cell with more letters than one can hold."""
    return BerkasDitolakError(
        "Ada sel yang teksnya terlalu panjang untuk lembar kerja.",
        f"{len(teks)} huruf",
        f"paling banyak {PANJANG_SEL} huruf",
        lembar,
        sel,
        sebab=SebabPesan.TERLALU_PANJANG,
    )


def too_full(lembar: str) -> BerkasDitolakError:
    """The refusal of a file with more cells than a process should hold."""
    return BerkasDitolakError(
        "Berkas berisi terlalu banyak sel.",
        f"lebih dari {BATAS_SEL} sel",
        "bagi menjadi beberapa berkas",
        lembar,
        sebab=SebabPesan.BERKAS_BESAR,
    )
