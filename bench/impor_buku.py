"""The workbook that ``bench/impor.py`` measures with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from openpyxl import Workbook

TAHUN = 2025
KEPALA = ("Kode Rekening", "Uraian", "Anggaran (Rp)", "Realisasi (Rp)", "%", "Sisa (Rp)")
ANAK = (5, 5, 40)  # kegiatan of a program, sub kegiatan of a kegiatan, belanja of a sub kegiatan


def rows() -> Iterator[tuple[str, str, int]]:
    """Code, name and depth of the lines of a budget without end."""
    program = 0
    while True:
        program += 1
        yield f"1.06.{program:02}", f"PROGRAM PELAYANAN {program}", 0
        for kegiatan in range(1, ANAK[0] + 1):
            kode = f"1.06.{program:02}.2.{kegiatan:02}"
            yield kode, f"Kegiatan Pembinaan {program}.{kegiatan}", 1
            for sub in range(1, ANAK[1] + 1):
                yield f"{kode}.{sub:04}", f"Penyediaan Layanan {program}.{kegiatan}.{sub}", 2
                for belanja in range(1, ANAK[2] + 1):
                    rekening = f"5.1.02.{belanja // 100 + 1:02}.01.{belanja:04}"
                    yield rekening, f"Belanja Barang Jenis {belanja}", 3


def write_workbook(path: Path, banyak: int) -> None:
    """A realisasi list as offices print it; only belanja carry money."""
    buku = Workbook(write_only=True)
    lembar = buku.create_sheet("LRA")
    lembar.append([f"LAPORAN REALISASI ANGGARAN TAHUN {TAHUN}"])
    lembar.append(KEPALA)
    for nomor, (kode, nama, dalam) in zip(range(1, banyak + 1), rows(), strict=False):
        pagu, nyata = 1_000_000 + nomor * 13, 900_000 + nomor * 11
        uang = (pagu, nyata, round(nyata / pagu * 100, 2), pagu - nyata)
        lembar.append((kode, nama, *(uang if dalam == 3 else (None,) * 4)))
    buku.save(path)
