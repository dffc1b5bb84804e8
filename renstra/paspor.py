"""What is known of indicators for a year: passport, settings over it, targets of the Renstra."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from aturan.kelengkapan import Kelengkapan, Paspor, score_paspor
from pengaturan.models import AturanIndikator
from renstra.enums import PeriodeTarget
from renstra.models import Dokumen, Indikator, Target
from renstra.rencana import Rencana

DIATUR = ("arah", "rumus", "acuan", "konsolidasi")
Aturan = dict[tuple[str, str], AturanIndikator]
AdaTarget = dict[int, set[tuple[str, int]]]


@dataclass(frozen=True, slots=True)
class Setelan:
    """A setting of the year that stands over the passport, as people read it."""

    label: str
    isi: str


def load_aturan(rencana: Rencana) -> Aturan:
    """The settings of the year by the names that they were written for. One query."""
    semua = AturanIndikator.objects.of(rencana.halaman.instansi).filter(
        pengaturan__tahun=rencana.halaman.tahun
    )
    return {(satu.kunci, satu.kunci_sasaran): satu for satu in semua}


def find_aturan(aturan: Aturan, indikator: Indikator) -> AturanIndikator | None:
    """The setting for the indicator under its sasaran, else for its name alone."""
    sasaran = indikator.sasaran.kunci if indikator.sasaran else ""
    return aturan.get((indikator.kunci, sasaran)) or aturan.get((indikator.kunci, ""))


def list_setelan(aturan: AturanIndikator | None) -> list[Setelan]:
    """What the setting says; nothing when it leaves the passport in force."""
    if aturan is None:
        return []
    return [
        make_setelan(aturan, nama)
        for nama in (*DIATUR, "bobot", "capaian_manual", "alasan")
        if getattr(aturan, nama)
    ]


def make_setelan(aturan: AturanIndikator, nama: str) -> Setelan:
    kolom: Any = aturan._meta.get_field(nama)
    isi = getattr(aturan, f"get_{nama}_display")() if nama in DIATUR else getattr(aturan, nama)
    return Setelan(str(kolom.verbose_name).capitalize(), str(isi))


def load_ada_target(dokumen: Dokumen | None) -> AdaTarget:
    """Which periods of each indicator have a target that is not blank. One query."""
    hasil: AdaTarget = defaultdict(set)
    if dokumen is None:
        return hasil
    isi = Target.objects.filter(dokumen=dokumen).exclude(mentah="").order_by()
    for pk, periode, tahun in isi.values_list("indikator_id", "periode", "tahun"):
        hasil[pk].add((periode, tahun))
    return hasil


def load_kelengkapan(rencana: Rencana, indikator: Sequence[Indikator]) -> dict[int, Kelengkapan]:
    """The completeness of each passport. Two queries."""
    aturan, ada = load_aturan(rencana), load_ada_target(rencana.dokumen)
    tahun = list(rencana.periode.tahun_target) if rencana.periode else []
    return {
        satu.pk: score_paspor(make_paspor(satu, find_aturan(aturan, satu), ada, tahun))
        for satu in indikator
    }


def make_paspor(
    indikator: Indikator,
    aturan: AturanIndikator | None,
    ada: Mapping[int, set[tuple[str, int]]],
    tahun: Iterable[int],
) -> Paspor:
    milik = ada.get(indikator.pk, set())
    berlaku = [
        satu
        for satu in tahun
        if (indikator.tahun_awal or 0) <= satu <= (indikator.tahun_akhir or 9999)
    ]
    tanpa = sum((PeriodeTarget.TAHUN, satu) not in milik for satu in berlaku)
    return Paspor(
        satuan=indikator.satuan,
        definisi=indikator.definisi,
        formulasi=indikator.formulasi,
        sumber_data=indikator.sumber_data,
        arah=pick("arah", aturan, indikator),
        rumus=pick("rumus", aturan, indikator),
        konsolidasi=pick("konsolidasi", aturan, indikator),
        has_unit=indikator.unit_id is not None,
        has_awal=any(periode == PeriodeTarget.AWAL for periode, _ in milik),
        tahun_tanpa_target=tanpa if berlaku else 1,
    )


def pick(nama: str, aturan: Any, indikator: Indikator) -> str:
    """The setting of the year over the passport."""
    return (getattr(aturan, nama) if aturan else "") or getattr(indikator, nama)
