"""The sheets of a buku isian, before they are written: what is shown, what is filled in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from impor.kembali.kunci import JenisLembar
from impor.kembali.semula import Bentuk, IsiBuku


@dataclass(frozen=True, slots=True)
class KolomBuku:
    """``catatan`` is the note on the header; ``pilihan`` a list to choose from."""

    judul: str
    lebar: int
    catatan: str = ""
    pilihan: tuple[str, ...] = ()
    bentuk: Bentuk = Bentuk.TEKS


@dataclass(frozen=True, slots=True)
class SelBuku:
    """A cell that states something. ``terkunci``: it is shown, and why it cannot be filled in."""

    fakta: str
    isi: IsiBuku
    terkunci: str = ""


@dataclass(frozen=True, slots=True)
class BarisBuku:
    """``teks`` are the columns by which a person knows the row, ``sel`` those that state something,
    both by header. ``baris`` are the numbers of the rows that it is about."""

    teks: dict[str, str]
    sel: dict[str, SelBuku]
    baris: dict[str, int]
    dalam: int = 0


@dataclass(frozen=True, slots=True)
class LembarBuku:
    """``dikenal``: the header of the column by whose text a row is known. ``tambahan``: empty rows
    below for what is not there yet."""

    jenis: JenisLembar
    nama: str
    judul: str
    keterangan: str
    dikenal: str
    kolom: Sequence[KolomBuku]
    baris: Sequence[BarisBuku] = field(default_factory=list)
    tambahan: int = 0
