"""Quantities with units: one (``15 Nagari``) or several in one cell (``67 SDM PKH 24 TSKK``)."""

from __future__ import annotations

import re

from aturan.baca.bacaan import Konteks, Temuan, note_leftover, read_bilangan
from aturan.baca.bagian import Potongan, split_label_first, split_number_first
from aturan.catatan_baca import Catatan, KodeCatatan
from aturan.nilai import Angka, Bagian, Gabungan, Kosong, Nilai, Persen, Sebab
from aturan.satuan import is_persen, split_satuan

_GARIS_MIRING = re.compile(r"\s*/\s*")
_KATA_BILANGAN = re.compile(
    r"(?<=[\d-])\s*\((?:\s*(?:nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas"
    r"|se|belas|puluh|ratus|seratus|ribu|seribu|juta|koma|rupiah|persen)\b)+\s*\)",
    re.IGNORECASE,
)


def drop_spelled_number(teks: str) -> str:
    """``12 (dua belas) bulan`` → ``12 bulan``."""
    return _KATA_BILANGAN.sub(" ", teks)


def read_jumlah(teks: str, konteks: Konteks) -> Temuan | None:
    """One quantity as Angka, several as Gabungan, in the order written."""
    rapi = _GARIS_MIRING.sub("/", teks)
    potongan = split_number_first(rapi) or split_label_first(rapi)
    if not potongan:
        return None
    if len(potongan) == 1 and not potongan[0].label:
        return _single(potongan[0], konteks)
    return _compound(teks, potongan, konteks)


def _single(potongan: Potongan, konteks: Konteks) -> Temuan | None:
    bacaan = read_bilangan(potongan.bilangan, potongan.satuan, konteks)
    if bacaan.nilai is None:
        return None
    if potongan.satuan.startswith("%"):
        sisa = note_leftover(f"{potongan.bilangan} {potongan.satuan}", potongan.satuan[1:])
        return Temuan(Persen(bacaan.nilai), bacaan.catatan + sisa)
    nilai = Angka(bacaan.nilai, potongan.satuan)
    return Temuan(nilai, bacaan.catatan + _note_other_unit(potongan.satuan, konteks))


def _compound(teks: str, potongan: tuple[Potongan, ...], konteks: Konteks) -> Temuan | None:
    bagian: list[Bagian] = []
    catatan: tuple[Catatan, ...] = ()
    for satu in potongan:
        bacaan = read_bilangan(satu.bilangan, satu.satuan, konteks)
        if bacaan.nilai is None and not satu.strip:
            return None
        satuan, label = (satu.satuan, satu.label) if satu.label else split_satuan(satu.satuan)
        bagian.append(Bagian(bacaan.nilai, satuan, label))
        catatan += () if satu.strip else bacaan.catatan
    return Temuan(_join(bagian), catatan + _note_space(teks, potongan))


def _join(bagian: list[Bagian]) -> Nilai:
    if all(satu.nilai is None for satu in bagian):
        return Kosong(Sebab.STRIP)
    return Gabungan(tuple(bagian))


def _note_other_unit(satuan: str, konteks: Konteks) -> tuple[Catatan, ...]:
    if not is_persen(konteks.satuan) or is_persen(satuan):
        return ()
    kalimat = f"tertulis dalam “{satuan}”, sedangkan satuan indikatornya {konteks.satuan}"
    return (Catatan(KodeCatatan.SATUAN_BEDA, kalimat),)


def _note_space(teks: str, potongan: tuple[Potongan, ...]) -> tuple[Catatan, ...]:
    if not any(satu.dipisah_spasi for satu in potongan):
        return ()
    kalimat = f"“{teks}” dibaca sebagai {len(potongan)} bagian yang hanya dipisah spasi"
    return (Catatan(KodeCatatan.DIPISAH_SPASI, kalimat),)
