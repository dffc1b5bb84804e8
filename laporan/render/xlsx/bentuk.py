"""Number formats that show a figure as the report prints it."""

from __future__ import annotations

import re
from decimal import Decimal

from laporan.document import Sel, tampil

_TERCETAK = re.compile(r"(?P<awal>-?(?:Rp)?)(?P<bulat>[\d.]+)(?:,(?P<pecahan>\d+))?(?P<akhir>%?)")
DIGIT_TEPAT = 15  # a workbook keeps no more of a number


def number_of(sel: Sel) -> tuple[Decimal, str] | None:
    """The figure and its format; None for a cell that is text, also where a number would lose
    digits or show something else than is printed."""
    angka = sel.angka
    cetak = _TERCETAK.fullmatch(tampil(sel))
    if angka is None or cetak is None:
        return None
    pecahan = cetak["pecahan"] or ""
    if len(cetak["bulat"].replace(".", "") + pecahan) > DIGIT_TEPAT:
        return None
    mata_uang = '"Rp"' if "Rp" in cetak["awal"] else ""
    ribuan = "0" if abs(angka) >= 1000 and "." not in cetak["bulat"] else "#,##0"
    desimal = f".{'0' * len(pecahan)}" if pecahan else ""
    persen = '"%"' if cetak["akhir"] else ""
    bentuk = f"{mata_uang}{ribuan}{desimal}{persen}"
    return angka, f"{bentuk};-{bentuk}"
