"""Where the figures of a PK come from: the Renstra's targets of the year, and the budget."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from anggaran.models import BarisAnggaran
from anggaran.tahun import Garis, load_tahun
from aturan.wewenang import Status
from instansi.models import Instansi
from renstra.enums import JenisDokumen, PeriodeTarget
from renstra.models import Indikator, Target


@dataclass(frozen=True, slots=True)
class AcuanTarget:
    """The Renstra's targets of one year, by indicator and by what is one fact with it."""

    per_indikator: dict[int, Target]
    per_fakta: dict[int, Target]

    def find(self, indikator: Indikator) -> Target | None:
        fakta = indikator.sama_dengan_id or indikator.pk
        return self.per_indikator.get(indikator.pk) or self.per_fakta.get(fakta)


def load_acuan(instansi: Instansi, tahun: int) -> AcuanTarget:
    """The targets of the approved Renstra in its last version; a draft's where none is approved.

    One query.
    """
    semua = Target.objects.filter(
        dokumen__instansi=instansi,
        dokumen__jenis=JenisDokumen.RENSTRA,
        periode=PeriodeTarget.TAHUN,
        tahun=tahun,
    ).select_related("dokumen__periode", "indikator")
    urut = sorted(semua, key=peringkat)
    return AcuanTarget(
        {satu.indikator_id: satu for satu in urut},
        {satu.indikator.sama_dengan_id or satu.indikator_id: satu for satu in urut},
    )


def peringkat(target: Target) -> tuple[bool, int, int]:
    """The one that counts sorts last."""
    dokumen = target.dokumen
    awal = dokumen.periode.tahun_awal if dokumen.periode else 0
    return (dokumen.status == Status.DISETUJUI, awal, dokumen.versi)


@dataclass(frozen=True, slots=True)
class BarisPagu:
    """A line of the budget with the pagu of all leaves below it; None: no leaf states one."""

    baris: BarisAnggaran
    kedalaman: int
    unit_id: int | None
    pagu: Decimal | None


def load_pagu(instansi: Instansi, tahun: int) -> dict[int, BarisPagu]:
    """The budget of the year by its lines' keys, parents before children. Two queries."""
    anggaran = load_tahun(instansi, tahun)
    rekap = anggaran.roll_up(Garis.pagu_berlaku, tanpa_realisasi).rekap
    return {
        kunci: BarisPagu(satu.baris, satu.kedalaman, satu.unit_id, rekap[str(kunci)].pagu.nilai)
        for kunci, satu in anggaran.garis.items()
    }


def tanpa_realisasi(garis: Garis) -> None:
    """Only the pagu is asked for."""
