"""Columns of a Renja that look a year ahead: ``Prakiraan Maju``, which no other table stores."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from impor.istilah import Jenis, Peran
from impor.kenali.kolom import PASTI, read_column, with_keys
from impor.kenali.pola import fold
from impor.tabel import Kolom

MAJU = re.compile(r"\b(?:pra|per)kiraan maju\b(?: rencana\b)?", re.IGNORECASE)
BERMAJU = frozenset({Peran.TARGET, Peran.PAGU})


def is_maju(kolom: Kolom) -> bool:
    """Whether it speaks of the year after that of its table."""
    return any(MAJU.search(fold(teks)) for teks in kolom.kepala)


def settle_forward(kolom: Sequence[Kolom], jenis: Jenis) -> tuple[Kolom, ...]:
    """Target and money that a Renja expects of the year after its own."""
    if jenis is not Jenis.RUMUSAN_RENJA:
        return tuple(kolom)
    return with_keys(_read(k) if k.peran is Peran.LAIN and is_maju(k) else k for k in kolom)


def _read(kolom: Kolom) -> Kolom:
    """As the header says it without these words."""
    kepala = (MAJU.sub("", " ".join(teks.split())).strip(" -–:()") for teks in kolom.kepala)
    baru = read_column(tuple(filter(None, kepala)), kolom.indeks, "")
    if baru.keyakinan != PASTI or baru.peran not in BERMAJU:
        return kolom
    return replace(baru, kepala=kolom.kepala)
