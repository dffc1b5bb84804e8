"""The lists that can be downloaded, by the name in their address, and the formats of the file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from instansi.models import Instansi, Pemda

from .daftar_kinerja import list_capaian, list_perjanjian, list_rencana
from .daftar_lain import (
    list_anggaran,
    list_bukti,
    list_pejabat,
    list_pengguna,
    list_riwayat,
    list_unit,
)
from .lembar import LembarKeluar
from .ods import JENIS_BERKAS as JENIS_ODS
from .ods import write_ods
from .teks_csv import stream_csv
from .xlsx import write_xlsx

DAFTAR_PD: Mapping[str, Callable[[Instansi, int], LembarKeluar]] = {
    "rencana": list_rencana,
    "capaian": list_capaian,
    "anggaran": list_anggaran,
    "perjanjian": list_perjanjian,
    "bukti": list_bukti,
    "riwayat": list_riwayat,
}
"""Of one PD and year; whoever may see the PD may have them."""
DAFTAR_SUSUNAN: Mapping[str, Callable[[Instansi], LembarKeluar]] = {
    "pejabat": list_pejabat,
    "unit": list_unit,
}
"""Of one PD, whatever the year."""
DAFTAR_PEMDA: Mapping[str, Callable[[Pemda], LembarKeluar]] = {"pengguna": list_pengguna}
"""Of a pemda, for its admin."""


class Format(StrEnum):
    XLSX = "xlsx"
    CSV = "csv"
    ODS = "ods"

    @property
    def sebutan(self) -> str:
        return SEBUTAN[self]


SEBUTAN = {Format.XLSX: "Excel", Format.CSV: "CSV", Format.ODS: "ODS"}
JENIS_ISI = {
    Format.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Format.CSV: "text/csv; charset=utf-8",
    Format.ODS: JENIS_ODS,
}


@dataclass(frozen=True, slots=True)
class BerkasKeluar:
    """A list as a file; a CSV comes line by line."""

    nama: str
    jenis_isi: str
    isi: bytes | Iterator[str]


def write_daftar(lembar: LembarKeluar, nama: str, format_berkas: Format) -> BerkasKeluar:
    isi: bytes | Iterator[str]
    if format_berkas is Format.CSV:
        isi = stream_csv(lembar)
    elif format_berkas is Format.ODS:
        isi = write_ods([lembar])
    else:
        isi = write_xlsx([lembar])
    return BerkasKeluar(f"{nama}.{format_berkas}", JENIS_ISI[format_berkas], isi)
