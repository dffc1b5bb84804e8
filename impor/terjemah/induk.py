"""The tujuan, sasaran and program that a row stands under."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from decimal import Decimal

from impor.istilah import JenisBaris, Tingkat
from impor.rencana.entri import Entri
from impor.rencana.fakta import isi_peran
from impor.rencana.konteks import Konteks
from impor.rencana.simpul import find_simpul
from impor.tabel import PERAN_ANGGARAN, Rekaman, Tabel
from renstra.enums import Asal

LANJUTAN, RINCIAN = JenisBaris.LANJUTAN, JenisBaris.RINCIAN
SIMPUL: Mapping[Tingkat, tuple[str, str]] = {
    Tingkat.PROGRAM: ("program", ""),
    Tingkat.KEGIATAN: ("kegiatan", "program"),
    Tingkat.SUB_KEGIATAN: ("subkegiatan", "kegiatan"),
}
"""The kind of node that a row of a level names, and the kind above it."""


def find_tujuan(k: Konteks, tabel: Tabel, baris: Rekaman, asal: Asal) -> Entri | None:
    isi = isi_peran(baris, "tujuan")
    return find_simpul(k, "tujuan", tabel, isi, asal=asal) if isi and isi.mentah else None


def find_sasaran(
    k: Konteks, tabel: Tabel, baris: Rekaman, asal: Asal, *, tujuan: Entri | None = None
) -> Entri | None:
    """The sasaran of the row, below ``tujuan`` when the table knows it."""
    isi = isi_peran(baris, "sasaran")
    if isi is None or not isi.mentah:
        return None
    return find_simpul(k, "sasaran", tabel, isi, asal=asal, induk={"tujuan": tujuan})


def find_program(k: Konteks, tabel: Tabel, baris: Rekaman, asal: Asal) -> Entri | None:
    isi = isi_peran(baris, "program")
    return find_simpul(k, "program", tabel, isi, asal=asal) if isi and isi.mentah else None


def find_simpul_di_atas(
    tabel: Tabel, simpul: Mapping[int, Entri], baris: Rekaman, jenis: str
) -> Entri | None:
    """The nearest node of a kind above the row; ``simpul`` are the nodes of rows by number."""
    atas = baris.induk
    while atas is not None:
        calon = simpul.get(atas)
        if calon is not None and calon.jenis == jenis:
            return calon
        atas = tabel.baris[atas].induk
    return None


def baris_berinduk(tabel: Tabel, hanya_nama: Container[int] | None = None) -> set[int]:
    """The rows that have rows of their own level of detail below them. A continuation (one more
    indicator) or an item of an account is no child, nor is what is only named below the money of
    its parent (``hanya_nama``, where they are known): the row above it stays a leaf."""
    hanya_nama = rows_named_only(tabel) if hanya_nama is None else hanya_nama
    return {
        baris.induk
        for nomor, baris in enumerate(tabel.baris)
        if baris.induk is not None
        and baris.jenis_baris not in (LANJUTAN, RINCIAN)
        and nomor not in hanya_nama
    }


def rows_named_only(tabel: Tabel) -> set[int]:
    """The rows below one with money that have none, as nothing below that one has: kegiatan that
    a budget of programs only names."""
    kolom = [k.kunci for k in tabel.kolom if k.peran in PERAN_ANGGARAN]
    sendiri = [has_amount(baris, kolom) for baris in tabel.baris]
    if all(sendiri):
        return set()
    di_bawah = list(sendiri)
    for nomor in reversed(range(len(sendiri))):
        induk = tabel.baris[nomor].induk
        if induk is not None and di_bawah[nomor]:
            di_bawah[induk] = True
    terisi = {
        baris.induk
        for nomor, baris in enumerate(tabel.baris)
        if baris.induk is not None and di_bawah[nomor]
    }
    hasil: set[int] = set()
    for nomor, baris in enumerate(tabel.baris):
        induk = baris.induk
        if induk is not None and (induk in hasil or (sendiri[induk] and induk not in terisi)):
            hasil.add(nomor)
    return hasil


def has_amount(baris: Rekaman, kolom: Sequence[str]) -> bool:
    """Whether an amount stands in the row itself; 0 is one."""
    for kunci in kolom:
        isi = baris.isian.get(kunci)
        if isi is not None and not isi.diwariskan and isinstance(isi.nilai, Decimal):
            return True
    return False
