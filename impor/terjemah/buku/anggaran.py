"""Pagu by stage, realisasi by period and the source of funds of a line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from impor.kembali.semula import isi_teks
from impor.rencana.konteks import tempat

from .fakta import Fakta, Ubahan, sisihkan
from .nilai import is_uang_berubah, isian_uang


def nyatakan_anggaran(fakta: Fakta, ubahan: Sequence[Ubahan]) -> None:
    """Pagu by stage, realisasi by period, source of funds of one line."""
    garis = fakta.entri["barisanggaran"]
    for satu in sisihkan(fakta, ubahan):
        jenis, *ekor = satu.sel.fakta.split(":")
        if jenis == "sumber_dana":
            lama = garis.instance.sumber_dana
            if not fakta.is_berubah(satu, isi_teks(lama).semula, lama):
                isi = {"sumber_dana": " ".join(satu.isi.mentah.split())}
                fakta.k.papan.lengkapi(garis, isi, tempat(fakta.tabel, satu.isi))
        elif jenis == "pagu":
            put_uang(fakta, satu, "pagu", {"tahap": ekor[0], "nomor_tahap": int(ekor[1])})
        else:
            masa = {"jenis_periode": ekor[0], "periode": int(ekor[1])}
            put_uang(fakta, satu, "realisasianggaran", masa)


def put_uang(fakta: Fakta, ubahan: Ubahan, jenis: str, masa: Mapping[str, Any]) -> None:
    kunci = {"baris": fakta.entri["barisanggaran"], **masa}
    if is_uang_berubah(fakta, ubahan, jenis, kunci):
        return
    isian = isian_uang(fakta, ubahan)
    if isian is not None:
        fakta.tulis(jenis, kunci, isian, ubahan.isi)
