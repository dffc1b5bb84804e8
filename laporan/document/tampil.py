"""The one function that turns a cell into Indonesian text."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from aturan.nilai import Kosong, TidakBerlaku
from aturan.tampil import TANPA_NILAI, format_angka, format_nilai, format_persen, format_rupiah
from laporan.document.sel import Isi, JenisSel, Sel

_ANGKA: dict[JenisSel, Callable[[Decimal], str]] = {
    JenisSel.ANGKA: format_angka,
    JenisSel.PERSEN: format_persen,
    JenisSel.RUPIAH: format_rupiah,
    JenisSel.BILANGAN_BULAT: lambda nilai: format_angka(nilai, 0),
}


def tampil(sel: Sel) -> str:
    """The text of a cell. Zero is ``0,00``; nothing is the cell's reason, or "–" without one."""
    if is_kosong(sel):
        return sel.alasan or TANPA_NILAI
    return _tampil_isi(sel.nilai, sel.jenis)


def is_kosong(sel: Sel) -> bool:
    """Whether there is nothing to state: no value, no text, blank, or not applicable."""
    if isinstance(sel.nilai, str):
        return not sel.nilai and sel.jenis is not JenisSel.TEKS
    return sel.nilai is None or isinstance(sel.nilai, Kosong | TidakBerlaku)


def _tampil_isi(nilai: Isi, jenis: JenisSel) -> str:
    if isinstance(nilai, str):
        return nilai
    if isinstance(nilai, int | Decimal):
        return _ANGKA.get(jenis, _tampil_apa_adanya)(Decimal(nilai))
    return format_nilai(nilai)


def _tampil_apa_adanya(nilai: Decimal) -> str:
    """A number in a cell of another kind, with the decimals that it has."""
    return format_angka(nilai, None)
