"""Codes of urusan, program, kegiatan, sub kegiatan and SKPD, as printed and as they should be.

Source: DOMAIN of SAKIP documents, chapter 2 (Permendagri 90/2019 with its updates; older codes of
Permendagri 13/2006). A code is text and no key: real sheets repeat and lack them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from aturan.catatan_baca import Catatan, KodeCatatan
from aturan.huruf import fold_huruf
from aturan.kode_ruas import merge_parts, pad_segments, read_number_cell

PANJANG_MAKS = 300
BERULANG = 4096  # different codes that are remembered; accounts come below every kegiatan

_DEPAN = re.compile(
    r"(?P<kode>[\dX][\dX.,\s/]*?)\s*(?:(?P<ekor>[.:]?)\s*$|\s[-:]\s*(?P<nama>\D.*)$)", re.DOTALL
)
_TANGGAL = re.compile(r"\d{1,2}[/-]\d{1,2}[/-](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d(?: 00:00:00)?")
_PEMISAH = re.compile(r"[.,\s/]+")


class Tingkat(StrEnum):
    """The level that a code stands for."""

    URUSAN = "urusan"
    BIDANG = "bidang"
    PROGRAM = "program"
    KEGIATAN = "kegiatan"
    SUB_KEGIATAN = "sub_kegiatan"
    SKPD = "skpd"


_POLA: tuple[tuple[Tingkat, re.Pattern[str]], ...] = tuple(
    (tingkat, re.compile(pola))
    for tingkat, pola in (
        (Tingkat.URUSAN, r"[1-9X]"),
        (Tingkat.BIDANG, r"[1-9X]\.(\d\d|XX)"),
        (Tingkat.PROGRAM, r"[1-9X]\.(\d\d|XX)\.\d\d"),
        (Tingkat.KEGIATAN, r"[1-9X]\.(\d\d|XX)\.\d\d\.[12]\.\d\d"),
        (Tingkat.SUB_KEGIATAN, r"[1-9X]\.(\d\d|XX)\.\d\d\.[12]\.\d\d\.(\d\d|\d{4})"),
        (Tingkat.SKPD, r"[1-9]\.\d\d\.\d\.\d\d\.\d\.\d\d\.\d\d(\.\d{4})?"),
    )
)
# 13/2006: the OPD has two segments, of which the first repeats its bidang, or is written in full.
_POLA_LAMA: tuple[tuple[Tingkat | None, re.Pattern[str]], ...] = tuple(
    (tingkat, re.compile(pola))
    for tingkat, pola in (
        (Tingkat.PROGRAM, r"\d\.(\d\d)\.\1\.\d\d\.\d\d"),
        (Tingkat.KEGIATAN, r"\d\.(\d\d)\.\1\.\d\d\.\d\d\.\d{2,3}"),
        (Tingkat.PROGRAM, r"(\d\.\d\d)\.\1\.\d\d\.\d\d"),
        (Tingkat.KEGIATAN, r"(\d\.\d\d)\.\1\.\d\d\.\d\d\.\d{2,3}"),
        (None, r"\d\.\d\d\.\d\d\.\d\d(\.\d\d){0,2}"),
    )
)


@dataclass(frozen=True, slots=True)
class Kode:
    """A code. ``baku`` is "" when there is none; ``tingkat`` None when its level is unknown.

    ``nama`` is the name that stood in the same cell (``1.06.01 - PROGRAM PENUNJANG``).
    """

    tertulis: str
    baku: str
    tingkat: Tingkat | None
    catatan: tuple[Catatan, ...] = ()
    nama: str = ""


SelKode = str | int | float | Decimal | None


def parse_kode(sel: SelKode | Sequence[SelKode]) -> Kode:
    """Read a code from one cell, or from its parts in several columns (number cells allowed)."""
    if sel is None or isinstance(sel, str):
        return _read_text(sel or "")
    if isinstance(sel, int | float | Decimal):
        bacaan = read_number_cell(sel)
        return _build(bacaan.tertulis, bacaan.baku, bacaan.catatan)
    gabungan = merge_parts(sel)
    return _build(gabungan.tertulis, gabungan.baku, gabungan.catatan)


@lru_cache(maxsize=BERULANG)
def _read_text(teks: str) -> Kode:
    rapi = fold_huruf(teks[:PANJANG_MAKS]).lstrip("'")
    if _TANGGAL.fullmatch(rapi.strip()):
        return Kode(teks, "", None, (_note_date(teks),))
    cocok = _DEPAN.match(rapi.upper())
    if not rapi or cocok is None:
        return _unknown(teks) if rapi else Kode(teks, "", None)
    ruas = _PEMISAH.split(cocok["kode"].strip(" .,/"))
    nama = rapi[cocok.start("nama") :] if cocok["nama"] else ""
    baku = ".".join(pad_segments(ruas))
    return _build(teks, baku, _note_change(cocok["kode"] + (cocok["ekor"] or ""), baku), nama)


def _note_change(tercetak: str, baku: str) -> tuple[Catatan, ...]:
    if tercetak.strip(" .") == baku:  # many print a dot behind every code
        return ()
    kalimat = f"kode “{tercetak}” dibaca {baku}"
    return (Catatan(KodeCatatan.KODE_DIBETULKAN, kalimat),)


def _build(tertulis: str, baku: str, catatan: tuple[Catatan, ...], nama: str = "") -> Kode:
    for tingkat, pola in _POLA:
        if pola.fullmatch(baku):
            return Kode(tertulis, baku, tingkat, catatan, nama)
    for tingkat_lama, pola in _POLA_LAMA:
        if pola.fullmatch(baku):
            return Kode(tertulis, baku, tingkat_lama, (*catatan, _note_old(baku)), nama)
    return Kode(tertulis, baku, None, (*catatan, *_note_unknown(baku)), nama)


def _note_old(baku: str) -> Catatan:
    kalimat = f"kode {baku} memakai pola lama (Permendagri 13/2006)"
    return Catatan(KodeCatatan.KODE_POLA_LAMA, kalimat)


def _note_date(teks: str) -> Catatan:
    """``5.1.02`` that a spreadsheet took for a day: which one it was cannot be told any more."""
    kalimat = (
        f"kode sudah berubah menjadi tanggal ({teks.strip()}) di dalam berkasnya, jadi tidak"
        " dipakai; jadikan format kolomnya Teks, lalu ketik ulang kodenya, misalnya 5.1.02"
    )
    return Catatan(KodeCatatan.SEL_TANGGAL, kalimat)


def _note_unknown(baku: str) -> tuple[Catatan, ...]:
    if not baku:
        return ()
    kalimat = f"pola kode {baku} tidak dikenal. Contoh yang benar: 1.06.01.2.05.0002"
    return (Catatan(KodeCatatan.KODE_TAK_DIKENAL, kalimat),)


def _unknown(teks: str) -> Kode:
    kalimat = f"“{teks[:40]}” bukan kode. Contoh yang benar: 1.06.01.2.05.0002"
    return Kode(teks, "", None, (Catatan(KodeCatatan.KODE_TAK_DIKENAL, kalimat),))
