"""The segments of a code: widths, number cells and codes split over several columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import isfinite

from aturan.angka import desimal_dari_float
from aturan.catatan_baca import Catatan, KodeCatatan
from aturan.huruf import fold_huruf

AKUN = frozenset("456")  # 5.1.02…: an account of belanja, whose second segment has one digit
JENJANG = frozenset("12")  # the segment K of a kegiatan: 1 provinsi, 2 kabupaten/kota

_PEMISAH = re.compile(r"[.,\s/]+")


@dataclass(frozen=True, slots=True)
class RuasTerbaca:
    """A code as stored in number cells or parts, and as it should be written."""

    tertulis: str
    baku: str
    catatan: tuple[Catatan, ...] = ()


def pad_segments(ruas: Sequence[str]) -> list[str]:
    """Give back the zeros that people drop: 1.6.1 is 1.06.01, and 2.5 in it is 2.05."""
    if not ruas or _keeps_its_widths(ruas):
        return list(ruas)
    return [_pad(ke, satu) for ke, satu in enumerate(ruas)]


def _keeps_its_widths(ruas: Sequence[str]) -> bool:
    """Accounts and SKPD codes have segments of one digit in other places."""
    lebar = [len(satu) for satu in ruas]
    akun = ruas[0] in AKUN and lebar[1:2] == [1]
    return akun or len(ruas) > 6 or lebar[1:4] == [2, 1, 2]


def _pad(ke: int, ruas: str) -> str:
    tetap = ke == 0 or (ke == 3 and ruas in JENJANG)
    return ruas if tetap or len(ruas) != 1 or ruas == "X" else f"0{ruas}"


def read_number_cell(sel: float | Decimal) -> RuasTerbaca:
    """A cell that a spreadsheet keeps as a number: 1.06 is itself, 1.1 can only be 1.10."""
    if isinstance(sel, float) and not isfinite(sel):
        return RuasTerbaca(str(sel), "")
    teks = format(_as_decimal(sel), "f")
    return _number_code(teks, _restore_zero(teks))


def _as_decimal(sel: float | Decimal) -> Decimal:
    return desimal_dari_float(sel) if isinstance(sel, float) else Decimal(sel)


def _number_code(teks: str, baku: str) -> RuasTerbaca:
    if teks == baku:
        return RuasTerbaca(teks, baku)
    kalimat = f"sel kode tersimpan sebagai angka {teks}; dibaca {baku}"
    return RuasTerbaca(teks, baku, (Catatan(KodeCatatan.KODE_DARI_ANGKA, kalimat),))


def _restore_zero(teks: str) -> str:
    """A number cell drops the last zero of a segment of two digits."""
    depan, titik, pecahan = teks.partition(".")
    return f"{depan}.{pecahan}0" if titik and len(pecahan) == 1 else teks


def merge_parts(sel: Sequence[str | float | Decimal | None]) -> RuasTerbaca:
    """A code split over columns: urusan, bidang, program, kegiatan (2.01), sub kegiatan."""
    tertulis = [_part_text(satu) for satu in sel]
    ruas = [potong for teks in tertulis for potong in _PEMISAH.split(teks) if potong]
    baku = ".".join(pad_segments(ruas))
    return RuasTerbaca(" ".join(filter(None, tertulis)), baku, _note_gap(tertulis))


def _part_text(sel: str | float | Decimal | None) -> str:
    if sel is None or isinstance(sel, str):
        return fold_huruf(sel or "").strip(".,' -")
    return read_number_cell(sel).baku


def _note_gap(tertulis: Sequence[str]) -> tuple[Catatan, ...]:
    """A blank part between filled ones leaves the level of what follows in doubt."""
    rapat = "".join("x" if teks else " " for teks in tertulis).strip()
    if " " not in rapat:
        return ()
    kalimat = f"bagian kode kosong di tengah: {' | '.join(teks or '–' for teks in tertulis)}"
    return (Catatan(KodeCatatan.KODE_DIBETULKAN, kalimat),)
