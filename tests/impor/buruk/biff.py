"""Workbooks of the old .xls, record by record, for nothing else writes them any more."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

SEKTOR = 512
AKHIR, BEBAS, FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
KODE_GALAT = {"#DIV/0!": 0x07, "#REF!": 0x17, "#N/A": 0x2A}


@dataclass(frozen=True, slots=True)
class Galat:
    """An error value."""

    teks: str


IsiXls = str | int | float | Galat | None


def write_xls(
    jalur: Path, baris: Sequence[Sequence[IsiXls]], *, nama: str = "Anggaran", kunci: bool = False
) -> Path:
    """One sheet. ``kunci`` marks the file as encrypted, as a password does."""
    buku = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))
    if kunci:
        buku += _record(0x002F, struct.pack("<HHH", 1, 1, 1) + bytes(48))
    panjang = len(buku) + 4 + 8 + len(nama) + 4
    lembar = struct.pack("<IBB", panjang, 0, 0) + bytes([len(nama), 0]) + nama.encode("latin-1")
    buku += _record(0x0085, lembar) + _record(0x000A, b"")
    isi = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
    isi += b"".join(
        _cell(r, k, nilai)
        for r, isi_baris in enumerate(baris)
        for k, nilai in enumerate(isi_baris)
        if nilai is not None
    )
    jalur.write_bytes(_container(buku + isi + _record(0x000A, b"")))
    return jalur


def _record(jenis: int, isi: bytes) -> bytes:
    return struct.pack("<HH", jenis, len(isi)) + isi


def _cell(baris: int, kolom: int, nilai: IsiXls) -> bytes:
    tempat = struct.pack("<HHH", baris, kolom, 0)
    if isinstance(nilai, str):
        return _record(
            0x0204, tempat + struct.pack("<HB", len(nilai), 1) + nilai.encode("utf-16-le")
        )
    if isinstance(nilai, Galat):
        return _record(0x0205, tempat + bytes([KODE_GALAT[nilai.teks], 1]))
    return _record(0x0203, tempat + struct.pack("<d", float(nilai or 0)))


def _container(aliran: bytes) -> bytes:
    """The stream in a compound file: a header, one sector of FAT, one of names, then the data."""
    aliran = aliran.ljust(max(4096, -(-len(aliran) // SEKTOR) * SEKTOR), b"\0")
    banyak = len(aliran) // SEKTOR
    rantai = [FAT, AKHIR, *range(3, 2 + banyak), AKHIR]
    fat = struct.pack("<128I", *rantai, *[BEBAS] * (128 - len(rantai)))
    nama = _entry("Root Entry", 5, AKHIR, 0, anak=1) + _entry("Workbook", 2, 2, len(aliran))
    kepala = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    kepala += struct.pack(
        "<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, AKHIR, 0, AKHIR, 0
    )
    kepala += struct.pack("<109I", 0, *[BEBAS] * 108)
    return kepala + fat + nama.ljust(SEKTOR, b"\0") + aliran


def _entry(nama: str, jenis: int, mulai: int, ukuran: int, anak: int = BEBAS) -> bytes:
    teks = nama.encode("utf-16-le") + b"\0\0"
    return (
        teks.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(teks), jenis, 1, BEBAS, BEBAS, anak)
        + bytes(36)
        + struct.pack("<IQ", mulai, ukuran)
    )
