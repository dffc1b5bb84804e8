"""The realisasi of a year: the typed figure of the year, or what the quarters give."""

from __future__ import annotations

from collections.abc import Sequence

from aturan.konsolidasi import Konsolidasi
from aturan.nilai import Kosong
from aturan.tampil import format_nilai
from aturan.triwulan import consolidate_triwulan
from capaian.models import Realisasi, StatusRealisasi
from laporan.facts.kinerja import RealisasiFakta

BELUM_ADA = RealisasiFakta(Kosong(), "")


def make_realisasi(baris: Sequence[Realisasi], cara: Konsolidasi, satuan: str) -> RealisasiFakta:
    """The year from its rows (periode 0 is the year, 1–4 the quarters)."""
    menurut_periode = {satu.periode: satu for satu in reversed(baris)}
    setahun = menurut_periode.get(0)
    if set(menurut_periode) <= {0}:
        return from_setahun(setahun) if setahun else BELUM_ADA
    triwulan = [
        menurut_periode[nomor].nilai if nomor in menurut_periode else Kosong()
        for nomor in range(1, 5)
    ]
    hasil = consolidate_triwulan(
        triwulan, cara, tahunan=setahun.nilai if setahun else None, satuan=satuan
    )
    if hasil.dari_tahunan and setahun:
        return from_setahun(setahun)
    return RealisasiFakta(hasil.nilai, format_nilai(hasil.nilai), hasil.label)


def from_setahun(setahun: Realisasi) -> RealisasiFakta:
    sementara = setahun.status == StatusRealisasi.SEMENTARA
    return RealisasiFakta(
        nilai=setahun.nilai,
        mentah=setahun.mentah,
        label=StatusRealisasi.SEMENTARA.label if sementara else "",
        per_tanggal=setahun.per_tanggal,
        keterangan=setahun.keterangan,
    )
