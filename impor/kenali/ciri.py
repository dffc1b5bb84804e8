"""How a kind of table is described: by the roles of its columns and by words."""

from __future__ import annotations

from dataclasses import dataclass

from impor.istilah import Jenis, Peran

Pilihan = tuple[Peran, ...]
BUTIR: Pilihan = (Peran.URAIAN, Peran.PROGRAM, Peran.KEGIATAN, Peran.SUB_KEGIATAN)


@dataclass(frozen=True, slots=True)
class Ciri:
    """What marks a kind. Each of ``wajib`` must be met by one of its roles.

    ``tahun`` are roles that must stand for at least two years or periods, ``periode`` the periods
    that target columns must name. ``judul`` and ``kepala`` are words that speak for it;
    ``kata_wajib`` says that a kind needs such a word, ``mustahil`` are roles that rule it out.
    """

    jenis: Jenis
    wajib: tuple[Pilihan, ...] = ()
    lebih: Pilihan = ()
    tanpa: Pilihan = ()
    tahun: Pilihan = ()
    periode: tuple[str, ...] = ()
    judul: str = ""
    kepala: str = ""
    kata_wajib: bool = False
    mustahil: Pilihan = ()
