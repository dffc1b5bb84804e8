"""How far the evidence of a year reaches, quarter by quarter."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from aturan.cakupan import Cakupan, compute_cakupan
from aturan.nilai import Kosong
from aturan.triwulan import name_triwulan
from capaian.models import BuktiIndikator, Realisasi
from instansi.models import Instansi
from renstra.models import Indikator

TERLIHAT = 25


@dataclass(frozen=True, slots=True)
class CakupanTriwulan:
    """``kurang`` are the indicators that have a figure and no evidence."""

    triwulan: int
    cakupan: Cakupan
    kurang: tuple[Indikator, ...]

    @property
    def terlihat(self) -> tuple[Indikator, ...]:
        return self.kurang[:TERLIHAT]

    @property
    def selebihnya(self) -> int:
        return len(self.kurang) - len(self.terlihat)

    @property
    def sebutan(self) -> str:
        return name_triwulan(self.triwulan)


def load_cakupan(instansi: Instansi, tahun: int) -> list[CakupanTriwulan]:
    """The quarters that have any figure, in three queries. Indicators that are one fact count
    once."""
    berisi, berbukti = load_berisi(instansi, tahun), load_berbukti(instansi, tahun)
    kurang = {tw: isi - berbukti[tw] for tw, isi in berisi.items()}
    indikator = Indikator.objects.in_bulk(set().union(*kurang.values()))
    return [
        CakupanTriwulan(
            tw,
            compute_cakupan(berisi[tw], berbukti[tw]),
            tuple(indikator[pk] for pk in sorted(kurang[tw])),
        )
        for tw in sorted(berisi)
    ]


def load_berisi(instansi: Instansi, tahun: int) -> dict[int, set[int]]:
    hasil: dict[int, set[int]] = defaultdict(set)
    semua = Realisasi.objects.of(instansi).filter(tahun=tahun, periode__gt=0)
    kolom = ("periode", "indikator_id", "indikator__sama_dengan_id", "nilai")
    for tw, pk, akar, nilai in semua.values_list(*kolom):
        if not isinstance(nilai, Kosong):
            hasil[tw].add(akar or pk)
    return hasil


def load_berbukti(instansi: Instansi, tahun: int) -> dict[int, set[int]]:
    hasil: dict[int, set[int]] = defaultdict(set)
    semua = BuktiIndikator.objects.of(instansi).filter(tahun=tahun, bukti__dicabut__isnull=True)
    for tw, pk, akar in semua.values_list("triwulan", "indikator_id", "indikator__sama_dengan_id"):
        hasil[tw].add(akar or pk)
    return hasil
