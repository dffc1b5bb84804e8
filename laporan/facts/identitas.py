"""Whose report it is, of which year, and who signs it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from instansi.enums import JenisUnit, UsulanUnit


@dataclass(frozen=True, slots=True)
class Penanda:
    """Somebody who signs. Names of people may be empty; the place for them stays."""

    jabatan: str
    nama: str = ""
    pangkat: str = ""
    nip: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of the PD's structure with those below it. ``jenis`` is the stated one, else that of
    its place; ``usulan`` None: no change of it is proposed."""

    nama: str
    jenis: JenisUnit
    usulan: UsulanUnit | None = None
    anak: tuple[Unit, ...] = ()


@dataclass(frozen=True, slots=True)
class Identitas:
    """``nama_lengkap`` is the PD with its region. ``tanggal`` None is filled in by hand."""

    kode: str
    nama: str
    nama_lengkap: str
    pemda: str
    ibu_kota: str
    alamat: str
    tahun: int
    tempat: str = ""
    tanggal: date | None = None
    penandatangan: Penanda | None = None
    atasan: Penanda | None = None
    unit: tuple[Unit, ...] = ()  # without a parent
