"""Parts of a year in headers: triwulan and months, each by itself or up to its end.

A part is written ``tw-1`` … ``tw-4`` or ``bulan-1`` … ``bulan-12``; ``sd-`` before it says that
the figure runs from January (``Realisasi s.d. TW III``). The whole year is no part.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from impor.kenali.sinonim import POLA_ANGKA_TRIWULAN, POLA_BULAN, POLA_TRIWULAN

KE = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
SAMPAI = re.compile(r"\b(?:s\s*[./]?\s*d|sampai|kumulatif)\b")
AKHIR_TAHUN = {"tw": 4, "bulan": 12}


@dataclass(frozen=True, slots=True)
class BagianTahun:
    """``jenis`` is tw or bulan; ``sampai``: the figure runs from the start of the year."""

    jenis: str
    nomor: int
    sampai: bool = False


def is_subperiod(teks: str) -> bool:
    """Whether a folded header names a triwulan or a month and nothing else."""
    if POLA_BULAN.fullmatch(teks):
        return True
    cocok = POLA_TRIWULAN.search(teks)
    return cocok is not None and not SAMPAI.sub("", teks.replace(cocok[0], "")).strip(" ./:()")


def find_subperiod(kepala: Sequence[str]) -> str:
    """The part of the year that folded headers name; "" for the whole year.

    What runs up to the last triwulan or to December is the whole year.
    """
    ketemu = _find(kepala)
    if ketemu is None:
        return ""
    jenis, nomor, sampai = ketemu
    if sampai and nomor == AKHIR_TAHUN[jenis]:
        return ""
    return f"{'sd-' if sampai else ''}{jenis}-{nomor}"


def _find(kepala: Sequence[str]) -> tuple[str, int, bool] | None:
    sampai = any(SAMPAI.search(teks) for teks in kepala)
    for teks in reversed(kepala):
        if cocok := POLA_TRIWULAN.search(teks):
            return "tw", _number(cocok["n"]), sampai
        if bulan := POLA_BULAN.fullmatch(teks.removeprefix("realisasi ")):
            nomor = next(n for n in range(1, 13) if bulan[f"b{n}"])
            return "bulan", nomor, sampai
    return _below_triwulan(kepala, sampai)


def _below_triwulan(kepala: Sequence[str], sampai: bool) -> tuple[str, int, bool] | None:
    """``I`` below ``Realisasi Triwulan``."""
    atas = " ".join(kepala[:-1])
    cocok = POLA_ANGKA_TRIWULAN.fullmatch(kepala[-1]) if kepala else None
    if cocok is None or not re.search(r"\b(?:tw|tri ?wulan)\b", atas):
        return None
    return "tw", _number(cocok["n"]), sampai


def _number(teks: str) -> int:
    return KE.get(teks) or int(teks)


def read_subperiod(periode: str) -> BagianTahun | None:
    """The part of a year that ``Kolom.periode`` names; None when it names none."""
    cocok = re.fullmatch(r"(sd-)?(tw|bulan)-(\d{1,2})", periode)
    return BagianTahun(cocok[2], int(cocok[3]), bool(cocok[1])) if cocok else None
