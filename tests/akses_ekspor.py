"""What the addresses of downloads need beyond a PD and year."""

from __future__ import annotations

from impor.keluar.daftar import Format
from tests.akses import Dunia

Arguments = dict[str, object]


def list_of_pd(dunia: Dunia) -> Arguments:
    instansi = dunia.instansi
    tempat = {"pemda": instansi.pemda.kode, "kode": instansi.kode, "tahun": dunia.tahun}
    return {**tempat, "daftar": "capaian", "bentuk": Format.XLSX}


def list_of_structure(dunia: Dunia) -> Arguments:
    instansi = dunia.instansi
    tempat = {"pemda": instansi.pemda.kode, "kode": instansi.kode}
    return {**tempat, "daftar": "unit", "bentuk": Format.CSV}


def list_of_people(dunia: Dunia) -> Arguments:
    pemda = dunia.instansi.pemda.kode
    return {"pemda": pemda, "daftar": "pengguna", "bentuk": Format.ODS}
