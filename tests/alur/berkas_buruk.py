"""Files that people bring by mistake, made as small as the mistake allows."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook

MB = 1024 * 1024
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def sheet(path: Path, *baris: Sequence[object], lembar: str = "Lembar Satu") -> Path:
    """A workbook of one sheet."""
    buku = Workbook()
    isi = buku.worksheets[0]
    isi.title = lembar
    for satu in baris:
        isi.append(list(satu))
    buku.save(path)
    return path


def bukan_buku(path: Path) -> Path:
    path.write_bytes(b"%PDF-1.7\n1 0 obj << >> endobj")
    return path


def terkunci(path: Path) -> Path:
    path.write_bytes(OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"))
    return path


def besar(path: Path) -> Path:
    """200 MB on paper, nothing on the disk."""
    with path.open("wb") as berkas:
        berkas.truncate(200 * MB)
    return path


def bom(path: Path) -> Path:
    """Less than 1 MB that inflates to more than 200 MB."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as arsip:
        arsip.writestr("[Content_Types].xml", '<?xml version="1.0"?><Types/>')
        arsip.writestr("xl/workbook.xml", "<workbook/>")
        with arsip.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as isi:
            for _ in range(210):
                isi.write(bytes(MB))
    return path


def kosong(path: Path) -> Path:
    return sheet(path)


def tanpa_kepala(path: Path) -> Path:
    return sheet(path, ["Catatan rapat"], ["hadir semua"], ["selesai pukul sepuluh"])


def pagu_huruf(path: Path) -> Path:
    kepala = ["No", "Program", "Pagu", "Realisasi"]
    return sheet(path, kepala, [1, "Program A", "lima juta", 1000], [2, "Program B", 5000, 100])


def realisasi_huruf(path: Path) -> Path:
    kepala = ["No", "Program", "Pagu", "Realisasi"]
    return sheet(path, kepala, [1, "Program A", 5000, "menyusul"], [2, "Program B", 5000, 100])


def target_luar_periode(path: Path) -> Path:
    kepala = ["No", "Tujuan", "Sasaran", "Indikator Sasaran", "Satuan", "2016", "2021", "2035"]
    return sheet(path, kepala, [1, "Tujuan A", "Sasaran A", "Indikator A", "%", 10, 60, 90])


def anggaran(path: Path) -> Path:
    """A good one."""
    kepala = ["No", "Program", "Pagu", "Realisasi"]
    return sheet(path, kepala, [1, "Program A", 5000, 4000], [2, "Program B", 7000, 0])


def anggaran_tahun_lain(path: Path) -> Path:
    kepala = ["No", "Program", "Pagu", "Realisasi"]
    judul = ["Realisasi Anggaran Tahun Anggaran 2019"]
    return sheet(path, judul, kepala, [1, "Program A", 5000, 4000], [2, "Program B", 7000, 0])
