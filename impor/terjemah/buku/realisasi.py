"""Realisasi by quarter and of the year; status and remark of the figure of the year."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from capaian.models.realisasi import SETAHUN, StatusRealisasi
from impor.kembali.semula import isi_teks
from impor.rencana.konteks import tempat
from impor.sebab import SebabPesan

from .fakta import Fakta, Ubahan, sisihkan
from .nilai import is_nilai_berubah, isian_nilai

STATUS = {label: status for status, label in StatusRealisasi.choices} | {
    status: status for status in StatusRealisasi.values
}


def nyatakan_realisasi(fakta: Fakta, ubahan: Sequence[Ubahan]) -> None:
    """Realisasi by quarter and of the year; status and remark belong to the figure of the year."""
    semua = {satu.sel.fakta: satu for satu in sisihkan(fakta, ubahan)}
    pendamping = [semua.pop(nama) for nama in ("status", "keterangan") if nama in semua]
    for nomor, satu in semua.items():
        put_realisasi(fakta, satu, int(nomor))
    for satu in pendamping:
        put_pendamping(fakta, satu)


def kunci_realisasi(fakta: Fakta, periode: int) -> dict[str, Any]:
    return {"indikator": fakta.entri["indikator"], "tahun": fakta.k.tahun, "periode": periode}


def put_realisasi(fakta: Fakta, ubahan: Ubahan, periode: int) -> None:
    """A new figure is sementara until somebody says that it is tetap."""
    kunci = kunci_realisasi(fakta, periode)
    if is_nilai_berubah(fakta, ubahan, "realisasi", kunci):
        return
    isian = isian_nilai(fakta, ubahan)
    if isian is None:
        return
    if fakta.k.papan.cari("realisasi", kunci) is None:
        isian["status"] = StatusRealisasi.SEMENTARA.value
    fakta.tulis("realisasi", kunci, isian, ubahan.isi)


def put_pendamping(fakta: Fakta, ubahan: Ubahan) -> None:
    """Status or remark of the figure of the year, which must be there."""
    entri = fakta.k.papan.cari("realisasi", kunci_realisasi(fakta, SETAHUN))
    nama = ubahan.sel.fakta
    if entri is None:
        kalimat = f"“{ubahan.judul}” menyertai angka setahun, yang belum diisi."
        fakta.tolak(ubahan, kalimat, SebabPesan.BUKAN_ISIAN)
        return
    lama = getattr(entri.instance, nama) if entri.instance.pk is not None else ""
    teks = " ".join(ubahan.isi.mentah.split())
    isi = STATUS.get(teks.casefold()) if nama == "status" else teks
    if isi is None:
        fakta.tolak(ubahan, "Isi dengan sementara atau tetap.", SebabPesan.BUKAN_ISIAN)
    elif not fakta.is_berubah(ubahan, isi_teks(lama).semula, lama):
        entri.isian = {**entri.isian, nama: isi}
        fakta.k.papan.lengkapi(entri, {}, tempat(fakta.tabel, ubahan.isi))
