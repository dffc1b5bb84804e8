"""How far each unit is with its figures of a quarter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from capaian.models import PermintaanData
from instansi.models import Instansi, UnitKerja

from .periksa import is_terisi
from .ukur.tahun import Ukuran


@dataclass(frozen=True, slots=True)
class KemajuanUnit:
    """``terisi`` of the ``dari`` indicators of the unit and of the units below it."""

    unit: UnitKerja
    terisi: int
    dari: int
    permintaan: PermintaanData | None = None

    @property
    def is_lengkap(self) -> bool:
        return self.terisi == self.dari


def list_kemajuan(
    unit: Sequence[UnitKerja], ukuran: Iterable[Ukuran], permintaan: Iterable[PermintaanData]
) -> list[KemajuanUnit]:
    """Units that have indicators or were asked, in the order of the structure. The last request of
    each unit stands beside it."""
    akhir = {satu.unit_id: satu for satu in permintaan}
    isi = count_unit(unit, ukuran)
    return [
        KemajuanUnit(satu, *isi[satu.pk], akhir.get(satu.pk))
        for satu in unit
        if isi[satu.pk][1] or satu.pk in akhir
    ]


def count_unit(
    unit: Sequence[UnitKerja], ukuran: Iterable[Ukuran]
) -> Mapping[int, tuple[int, int]]:
    """By unit: how many of its indicators are filled in, and how many there are."""
    induk = {satu.pk: satu.induk_id for satu in unit}
    hitung = {satu.pk: (0, 0) for satu in unit}
    for satu in ukuran:
        terisi = is_terisi(satu, satu.sampai)
        for pk in list_jalur(satu.indikator.unit_id, induk):
            ada, semua = hitung[pk]
            hitung[pk] = (ada + terisi, semua + 1)
    return hitung


def list_jalur(unit: int | None, induk: Mapping[int, int | None]) -> list[int]:
    """The unit and those above it; units that ended before the year are not among them."""
    jalur: list[int] = []
    while unit is not None and unit in induk and unit not in jalur:
        jalur.append(unit)
        unit = induk[unit]
    return jalur


def list_unit(instansi: Instansi, tahun: int) -> list[UnitKerja]:
    """The units of the year, in the order of the structure. One query."""
    return [
        satu
        for satu in UnitKerja.objects.of(instansi)
        if (satu.tahun_awal or tahun) <= tahun <= (satu.tahun_akhir or tahun)
    ]
