"""Breaks in the chain as a page shows them: the sentence, and where to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from aturan.rantai import KodeRantai, TemuanRantai
from renstra.models import Dokumen

from .halaman_pk import HalamanPk
from .rantai import Rantai
from .versi import sebut

TENTANG_TARGET = (KodeRantai.TANPA_TARGET, KodeRantai.TARGET_BERBEDA)
TENTANG_UANG = (KodeRantai.ANGGARAN_BERBEDA, KodeRantai.DI_LUAR_ANGGARAN)


@dataclass(frozen=True, slots=True)
class TemuanTampil:
    """``tautan`` are addresses with what they are called."""

    kalimat: str
    tautan: tuple[tuple[str, str], ...]


def list_temuan(pk: HalamanPk, rantai: Rantai, semua: Iterable[Dokumen]) -> list[TemuanTampil]:
    """What is wrong at this PK; what can be mended leads there while the PK is open."""
    nama = {satu.pk: sebut(satu) for satu in semua}
    return [
        TemuanTampil(satu.kalimat, (*mend(pk, satu, rantai), *lead(pk, satu, nama)))
        for satu in rantai.of(pk.dokumen)
    ]


def mend(pk: HalamanPk, temuan: TemuanRantai, rantai: Rantai) -> list[tuple[str, str]]:
    if not pk.bisa_isi:
        return []
    if temuan.kode in TENTANG_TARGET:
        indikator = rantai.indikator[temuan.pk, temuan.perihal]
        return [(pk.alamat("perjanjian_target", indikator=indikator), "Ubah target")]
    if temuan.kode in TENTANG_UANG:
        return [(pk.alamat("perjanjian_uang", program=temuan.perihal), "Ubah anggaran")]
    if temuan.kode == KodeRantai.INDIKATOR_LEPAS:
        return [(pk.alamat("perjanjian_indikator"), "Pilih indikator")]
    return []


def lead(pk: HalamanPk, temuan: TemuanRantai, nama: dict[int, str]) -> list[tuple[str, str]]:
    if temuan.lain is None:
        return []
    return [(pk.alamat("perjanjian", pk=temuan.lain), f"Buka PK {nama[temuan.lain]}")]
