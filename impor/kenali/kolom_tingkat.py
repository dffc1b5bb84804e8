"""Columns of the levels of a budget: whose code a column holds, and which level it names.

Exports print a code and a name for each level side by side (``Kode Program``, ``Nama Program``,
``Kode Kegiatan`` …). Such codes are whole, no parts of one code.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from impor.baca.grid import Sel
from impor.istilah import Peran
from impor.kenali.pola import fold
from impor.tabel import PERAN_ANGGARAN, PERAN_BUTIR, Kolom

KODE_MILIK: tuple[tuple[Peran, re.Pattern[str]], ...] = tuple(
    (peran, re.compile(rf"kode {pola}"))
    for peran, pola in (
        (Peran.URUSAN, r"urusan(?: pemerintahan)?"),
        (Peran.BIDANG_URUSAN, r"bidang.*"),
        (Peran.UNIT_KERJA, r"(?:sub )?(?:unit|skpd|opd|organisasi|perangkat daerah).*"),
        (Peran.PROGRAM, r"program"),
        (Peran.KEGIATAN, r"(?:ke)?giat(?:an)?"),
        (Peran.SUB_KEGIATAN, r"sub ?-?(?:ke)?giat(?:an)?"),
        (Peran.BELANJA, r"(?:rekening|akun|belanja).*"),
    )
)
NAMA_TINGKAT: tuple[tuple[Peran, re.Pattern[str]], ...] = (
    (Peran.URUSAN, re.compile(r"(?:nama )?urusan(?: pemerintahan)?")),
    (Peran.BIDANG_URUSAN, re.compile(r"(?:nama )?bidang urusan(?: pemerintahan)?")),
    (Peran.BELANJA, re.compile(r"(?:nama|uraian) (?:rekening|akun|belanja)")),
)
POLA_KODE_UTUH = re.compile(r"(?:\d|X)\.(?:\d\d|XX)\.\d\d(?!\d)", re.IGNORECASE)
"""A program or what stands below it; accounts (``5.1.02``) have one digit in the second place."""
BERKODE = PERAN_BUTIR | PERAN_ANGGARAN | {Peran.URAIAN, Peran.BELANJA, Peran.URUSAN}
"""What codes of the nomenclature stand beside."""
BERTANDA = frozenset({Peran.INDIKATOR, Peran.SASARAN, Peran.TUJUAN, Peran.BATAS, Peran.PREDIKAT})
LAIN_TINGKAT = frozenset({Peran.URUSAN, Peran.BIDANG_URUSAN, Peran.BELANJA})


def find_own_codes(kolom: Sequence[Kolom]) -> Mapping[int, Peran]:
    """The level whose code a column holds, by column, where at least two stand beside names."""
    milik = {
        kode.indeks: peran
        for kode, nama in pairwise(kolom)
        if kode.peran is Peran.KODE and (peran := _owner(kode)) is nama.peran
    }
    return milik if len(milik) > 1 else {}


def _owner(kolom: Kolom) -> Peran | None:
    kepala = fold(kolom.daun)
    return next((peran for peran, pola in KODE_MILIK if pola.fullmatch(kepala)), None)


def settle_unit_codes(
    kolom: Sequence[Kolom], isi: Sequence[Mapping[int, Sel]]
) -> tuple[Kolom, ...]:
    """Codes of the office (``Kode SKPD``, ``Kode Unit``) beside codes that are whole without them
    are no parts of these. ``isi`` are the rows by column."""
    kode = [k for k in kolom if k.peran is Peran.KODE and not k.milik]
    unit = {k.indeks for k in kode if _owner(k) is Peran.UNIT_KERJA}
    sisa = [k for k in kode if k.indeks not in unit]
    utuh = any(k.milik for k in kolom) or any(_holds_whole_codes(k, isi) for k in sisa)
    if not unit or not utuh:
        return tuple(kolom)
    bagian = {k.indeks: nomor for nomor, k in enumerate(sisa, 1)} if len(sisa) > 1 else {}
    return tuple(
        replace(k, bagian=None, milik=str(Peran.UNIT_KERJA))
        if k.indeks in unit
        else replace(k, bagian=bagian.get(k.indeks))
        for k in kolom
    )


def _holds_whole_codes(kolom: Kolom, isi: Sequence[Mapping[int, Sel]]) -> bool:
    """Whether most cells of a column are codes of the nomenclature from the urusan on."""
    teks = [baris[kolom.indeks].teks for baris in isi if kolom.indeks in baris]
    utuh = sum(POLA_KODE_UTUH.match(satu) is not None for satu in teks)
    return utuh > len(teks) / 2


def settle_codes(kolom: Sequence[Kolom]) -> tuple[Kolom, ...]:
    """Codes beside indicators or a scale and no program (``SS1``, ``ST``) are marks of the office's
    own, none of the nomenclature."""
    ada = {k.peran for k in kolom}
    if ada & BERKODE or not ada & BERTANDA:
        return tuple(kolom)
    return tuple(
        replace(k, peran=Peran.LAIN, bagian=None) if k.peran is Peran.KODE else k for k in kolom
    )


def settle_levels(kolom: Sequence[Kolom]) -> tuple[Kolom, ...]:
    """Urusan, bidang urusan and rekening are levels beside columns of program and kegiatan, or
    beside one of them where each has a code of its own; in any other table they are what it
    lists."""
    butir = sum(k.peran in PERAN_BUTIR for k in kolom)
    berkode = {k.milik for k in kolom} - {"", str(Peran.UNIT_KERJA)}
    berjenjang = butir >= 2 or (butir == 1 and len(berkode) >= 2)
    if berjenjang:
        return tuple(replace(k, peran=_level(k)) for k in kolom)
    return tuple(replace(k, peran=Peran.URAIAN) if k.peran in LAIN_TINGKAT else k for k in kolom)


def _level(kolom: Kolom) -> Peran:
    if kolom.peran is not Peran.URAIAN:
        return kolom.peran
    kepala = fold(kolom.daun)
    return next((p for p, pola in NAMA_TINGKAT if pola.fullmatch(kepala)), kolom.peran)
