"""Columns headed by the number of a year in its period: the calendar year that is meant."""

from __future__ import annotations

from dataclasses import replace

from impor.istilah import TingkatPesan
from impor.rencana.fakta import tahun_kolom
from impor.rencana.konteks import Konteks
from impor.sebab import SebabPesan
from impor.tabel import Kolom, Tabel


def resolve_tahun(k: Konteks, tabel: Tabel) -> Tabel:
    """The table with calendar years in place of ``tahun ke-n``. A column whose year nobody can
    tell is left out and said: its figures must not pass for those of another year."""
    if all(kolom.tahun_ke is None for kolom in tabel.kolom):
        return tabel
    kolom = [resolve_kolom(k, tabel, satu) for satu in tabel.kolom]
    return replace(tabel, kolom=tuple(satu for satu in kolom if satu is not None))


def resolve_kolom(k: Konteks, tabel: Tabel, kolom: Kolom) -> Kolom | None:
    if kolom.tahun_ke is None:
        return kolom
    letak = tahun_kolom(k, tabel, kolom)
    if letak is not None:
        return replace(kolom, tahun=letak[1])
    k.lapor_kolom(
        TingkatPesan.PERINGATAN,
        tabel,
        kolom,
        f"Tahun ke-{kolom.tahun_ke} tidak dapat dijadikan tahun; isi kolom ini dilewati.",
        sebab=SebabPesan.TAHUN_TAK_TENTU,
        diharapkan="periode Renstra pada pengaturan: [[renstra]] tahun_awal, tahun_akhir",
    )
    return None
