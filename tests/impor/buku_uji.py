"""The buku isian of a PD, changed as a person would change it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from impor.istilah import TingkatPesan
from impor.keluar.buku_isian.tulis import write_buku_isian
from impor.rencana.susun import Rencana, plan
from impor.sebab import SebabPesan
from instansi.models import Instansi

NOMOR = count(1)  # a file that was read is not read again: every book has a name of its own
HARI = date(2021, 5, 3)
PMKS = "Cakupan Penanganan"  # an indicator of the sample dinas of Kutai Kartanegara
Ubah = Callable[[Any], None]


def unduh(instansi: Instansi, tahun: int, tmp_path: Path, ubah: Ubah | None = None) -> Path:
    """The book of the PD, changed as a person would."""
    jalur = tmp_path / f"buku-{instansi.kode}-{next(NOMOR)}.xlsx"
    jalur.write_bytes(write_buku_isian(instansi, tahun, hari_ini=HARI))
    if ubah is not None:
        buku = load_workbook(jalur)
        ubah(buku)
        buku.save(jalur)
    return jalur


def kembali(instansi: Instansi, tahun: int, tmp_path: Path, ubah: Ubah | None = None) -> Rencana:
    return plan(instansi, tahun, [unduh(instansi, tahun, tmp_path, ubah)])


def kepala(lembar: Worksheet) -> dict[str, int]:
    return {sel.value: sel.column for sel in lembar[5] if sel.value}


def sel(buku: Any, nama: str, dikenal: str, judul: str) -> Any:
    """The cell under a header in the row that begins with a name."""
    lembar = buku[nama]
    kolom = kepala(lembar)
    for baris in range(6, lembar.max_row + 1):
        for satu in lembar[baris][: len(kolom) - 1]:
            if isinstance(satu.value, str) and satu.value.startswith(dikenal):
                return lembar.cell(baris, kolom[judul])
    raise LookupError(dikenal)


def berubah(rencana: Rencana) -> set[tuple[str, str, str]]:
    return {
        (satu.entri.jenis, str(satu.tindakan), satu.sesudah.get("mentah", ""))
        for satu in rencana.perubahan
    }


def sebab(rencana: Rencana) -> set[SebabPesan]:
    return {p.sebab for p in rencana.pesan if p.tingkat is not TingkatPesan.INFO}
