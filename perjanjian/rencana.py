"""The rencana aksi of a PK, indicator by indicator, held against the target of the year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from aturan.konsolidasi import Konsolidasi
from aturan.nilai import Kosong, Nilai
from aturan.rencana_aksi import check_rencana
from isian.kelompok import by_key
from pengaturan.models import AturanIndikator
from renstra.enums import TRIWULAN, PeriodeTarget
from renstra.models import Dokumen, Indikator, Target

from .models import AksiTriwulan


@dataclass(frozen=True, slots=True)
class BarisRencana:
    """``triwulan`` holds four places, None where no target was set; ``keluhan`` is what does not
    fit."""

    indikator: Indikator
    setahun: Nilai
    cara: str
    triwulan: tuple[Target | None, ...]
    keluhan: tuple[str, ...]
    aksi: Sequence[AksiTriwulan]


def load_rencana(dokumen: Dokumen) -> list[BarisRencana]:
    """Every indicator of the PK in its order. Three queries."""
    target = list(
        dokumen.target_list.filter(tahun=dokumen.tahun)
        .select_related("indikator__sasaran", "indikator__unit")
        .order_by("urutan", "pk")
    )
    setahun = [satu for satu in target if satu.periode == PeriodeTarget.TAHUN]
    menurut = {(satu.indikator_id, satu.periode): satu for satu in target}
    aksi = by_key(
        AksiTriwulan.objects.filter(perjanjian__dokumen=dokumen)
        .select_related("unit")
        .order_by("triwulan", "urutan", "pk"),
        "indikator_id",
    )
    cara = load_cara(dokumen)
    return [make_baris(satu, menurut, cara, aksi.get(satu.indikator_id, [])) for satu in setahun]


Cara = Mapping[tuple[str, str], str]


def load_cara(dokumen: Dokumen) -> Cara:
    """How quarters make the year, where the settings of the year say so by name. One query."""
    aturan = AturanIndikator.objects.filter(
        pengaturan__instansi=dokumen.instansi_id, pengaturan__tahun=dokumen.tahun
    ).exclude(konsolidasi="")
    semua = aturan.values_list("kunci", "kunci_sasaran", "konsolidasi")
    return {(kunci, sasaran): cara for kunci, sasaran, cara in semua}


def find_cara(indikator: Indikator, cara: Cara) -> Konsolidasi | None:
    """The setting under its sasaran, else for its name alone, else its passport."""
    sasaran = indikator.sasaran.kunci if indikator.sasaran else ""
    isi = cara.get((indikator.kunci, sasaran)) or cara.get((indikator.kunci, ""))
    pilihan = isi or indikator.konsolidasi
    return Konsolidasi(pilihan) if pilihan else None


def make_baris(
    setahun: Target,
    menurut: Mapping[tuple[int, str], Target],
    cara: Cara,
    aksi: Sequence[AksiTriwulan],
) -> BarisRencana:
    indikator = setahun.indikator
    triwulan = tuple(menurut.get((indikator.pk, periode)) for periode in TRIWULAN)
    dipakai = find_cara(indikator, cara)
    nilai = [satu.nilai if satu else Kosong() for satu in triwulan]
    return BarisRencana(
        indikator=indikator,
        setahun=setahun.nilai,
        cara=dipakai.label if dipakai else "",
        triwulan=triwulan,
        keluhan=check_rencana(nilai, setahun.nilai, dipakai, indikator.satuan),
        aksi=aksi,
    )


def check_satu(dokumen: Dokumen, indikator: Indikator) -> tuple[str, ...]:
    """What does not fit of one indicator, after one of its quarters was saved. Two queries."""
    target = dokumen.target_list.filter(indikator=indikator).select_related("indikator__sasaran")
    menurut = {(satu.indikator_id, satu.periode): satu for satu in target}
    setahun = menurut[indikator.pk, PeriodeTarget.TAHUN]
    return make_baris(setahun, menurut, load_cara(dokumen), []).keluhan
