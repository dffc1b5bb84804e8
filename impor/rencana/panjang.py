"""Texts that are longer than their column: their beginning is stored, and that is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import models

from impor.istilah import TingkatPesan
from impor.sebab import SebabPesan
from impor.tabel import Pesan

from .entri import Tempat

TAMPAK = 120
MESIN = frozenset({"kode_baku", "berkas", "lembar"})
"""Columns that repeat what stands elsewhere whole: nobody loses anything when they end early."""


@dataclass(frozen=True, slots=True)
class Terpotong:
    """A text that did not fit; ``kolom`` as people call it."""

    tempat: Tempat
    kolom: str
    teks: str
    batas: int


class Ukuran:
    """How long the texts of each kind of row may be, and which of this run were longer."""

    def __init__(self, model: Mapping[str, type[models.Model]]) -> None:
        self._kolom = {jenis: tuple(_list_columns(kelas)) for jenis, kelas in model.items()}
        self._batas = {
            jenis: tuple((satu.name, satu.max_length) for satu in kolom)
            for jenis, kolom in self._kolom.items()
        }
        self.terpotong: dict[tuple[Tempat, str], Terpotong] = {}

    def fit(
        self, jenis: str, isian: Mapping[str, Any], tempat: Tempat | None = None
    ) -> Mapping[str, Any]:
        """The columns as they can be stored; with ``tempat`` what is cut is remembered."""
        for nama, batas in self._batas[jenis]:  # of hundreds of thousands nearly all are short
            teks = isian.get(nama)
            if teks and len(teks) > batas:
                return self._cut(jenis, isian, tempat)
        return isian

    def _cut(
        self, jenis: str, isian: Mapping[str, Any], tempat: Tempat | None
    ) -> Mapping[str, Any]:
        muat: dict[str, Any] = {}
        for kolom in self._kolom[jenis]:
            teks = isian.get(kolom.name)
            if teks and len(teks) > kolom.max_length:
                muat[kolom.name] = teks[: kolom.max_length].rstrip()
                if tempat is not None and kolom.name not in MESIN:
                    satu = Terpotong(tempat, str(kolom.verbose_name), teks, kolom.max_length)
                    self.terpotong[tempat, kolom.name] = satu
        return {**isian, **muat}


def _list_columns(model: type[models.Model]) -> Iterator[Any]:
    """The columns of bounded text that a file fills in."""
    for kolom in model._meta.concrete_fields:
        if isinstance(kolom, models.CharField) and not kolom.choices:
            yield kolom


def report_terpotong(satu: Terpotong) -> Pesan:
    return Pesan(
        TingkatPesan.PERINGATAN,
        *satu.tempat,
        satu.teks[:TAMPAK],
        f"paling banyak {satu.batas} huruf",
        f"{satu.kolom[:1].upper()}{satu.kolom[1:]} terlalu panjang ({len(satu.teks)} huruf); yang"
        f" disimpan {satu.batas} huruf pertama.",
        SebabPesan.TERLALU_PANJANG,
    )
