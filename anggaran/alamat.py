"""A stage of the budget in an address: ``murni``, ``pergeseran-1``, ``perubahan``."""

from __future__ import annotations

import re

from aturan.tahap import NomorTahap

from .enums import Tahap
from .uang import URUTAN_TAHAP


class TahapConverter:
    """A stage and its number among stages of its kind."""

    regex = "(?:murni|perubahan|pergeseran)(?:-[0-9]{1,2})?"

    def to_python(self, value: str) -> NomorTahap:
        nama, _, nomor = value.partition("-")
        return URUTAN_TAHAP.index(Tahap(nama)), int(nomor or 0)

    def to_url(self, value: NomorTahap) -> str:
        nama = URUTAN_TAHAP[value[0]].value
        return f"{nama}-{value[1]}" if value[1] else nama


def read_tahap(teks: str) -> NomorTahap | None:
    """The stage of a query string; None for anything else."""
    cocok = re.fullmatch(TahapConverter.regex, teks)
    return TahapConverter().to_python(teks) if cocok else None


def write_tahap(tahap: NomorTahap) -> str:
    return TahapConverter().to_url(tahap)
