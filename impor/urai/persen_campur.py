"""Number cells of one column of which some are shown as percent and others are not."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from impor.baca.grid import Sel
from impor.istilah import TingkatPesan
from impor.kenali.bagian import Bagian, RupaBaris
from impor.kenali.halaman import Halaman
from impor.sebab import SebabPesan
from impor.tabel import Kolom
from impor.urai.isi import PERAN_KINERJA, PERAN_PERSEN, PERAN_UANG
from impor.urai.pencatat import Pencatat


def report_mixed_percent(
    halaman: Halaman, bagian: Bagian, kolom: Sequence[Kolom], pencatat: Pencatat
) -> None:
    """A column where some number cells are shown as percent and others are not."""
    for k in kolom:
        if k.peran in PERAN_UANG or k.peran not in PERAN_PERSEN | PERAN_KINERJA:
            continue
        angka = [
            sel
            for nomor in bagian.rows(RupaBaris.DATA)
            if (sel := halaman.lembar.sel.get((nomor, k.indeks))) and isinstance(sel.nilai, Decimal)
        ]
        if any(sel.persen for sel in angka):
            _report_plain(k, [sel for sel in angka if not sel.persen], pencatat)


def _report_plain(kolom: Kolom, polos: Sequence[Sel], pencatat: Pencatat) -> None:
    """In a column of percentages every plain number counts; else only what looks like a part.

    One message tells of all of them.
    """
    kena = [sel for sel in polos if kolom.peran in PERAN_PERSEN or _is_part(sel)]
    if not kena:
        return
    lain = f" ({len(kena)} sel)" if len(kena) > 1 else ""
    pencatat.report(
        TingkatPesan.PERINGATAN,
        f"Sel ini tidak berformat persen, sedangkan sel lain sekolom berformat persen;"
        f" dibaca {kena[0].teks}{lain}.",
        sebab=SebabPesan.PERSEN_CAMPUR,
        sel=kena[0].alamat,
        ditemukan=kena[0].teks,
        diharapkan="satu cara menulis persen dalam satu kolom",
        sel_lain=[satu.alamat for satu in kena[1:]],
    )


def _is_part(sel: Sel) -> bool:
    return isinstance(sel.nilai, Decimal) and 0 < abs(sel.nilai) < 1
