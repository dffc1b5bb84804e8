"""Signature blocks. Names are data of people and may be empty; the space stays."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Penandatangan:
    """Who signs. ``sebutan`` is the role in the document ("Pihak Pertama"). A kepala daerah is not
    ``bernip``."""

    jabatan: str
    instansi: str = ""
    nama: str = ""
    pangkat: str = ""
    nip: str = ""
    sebutan: str = ""
    bernip: bool = True


@dataclass(frozen=True, slots=True)
class BlokTandaTangan:
    """One signatory stands on the right, two stand left and right, in the order given.

    ``tanggal`` None leaves a dotted space for a date written by hand.
    """

    penandatangan: tuple[Penandatangan, ...]
    tempat: str = ""
    tanggal: date | None = None
