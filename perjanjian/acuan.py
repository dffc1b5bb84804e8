"""Where the figures of a PK come from: the Renstra's targets of the year, and the budget."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from anggaran.models import BarisAnggaran, Pagu, RealisasiAnggaran
from anggaran.sumber import lines_in_force
from anggaran.uang import find_pagu
from aturan.rekap_anggaran import BarisAnggaran as BarisHitung
from aturan.rekap_anggaran import roll_up
from aturan.wewenang import Status
from instansi.models import Instansi
from isian.kelompok import by_key
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
    """The budget of the year by its lines' keys, parents before children. Three queries."""
    semua = list(BarisAnggaran.objects.of(instansi).filter(tahun=tahun).order_by("urutan", "pk"))
    pagu = list(Pagu.objects.of(instansi).filter(baris__tahun=tahun))
    realisasi = RealisasiAnggaran.objects.of(instansi).filter(baris__tahun=tahun)
    baris = lines_in_force(semua, pagu, realisasi)
    milik = by_key(pagu, "baris_id")
    rekap = roll_up([make_hitung(satu, find_pagu(milik.get(satu.pk, []))) for satu in baris]).rekap
    hasil: dict[int, BarisPagu] = {}
    for satu in sort_tree(baris):
        atas = hasil.get(satu.induk_id or 0)
        hasil[satu.pk] = BarisPagu(
            baris=satu,
            kedalaman=atas.kedalaman + 1 if atas else 0,
            unit_id=satu.unit_id or (atas.unit_id if atas else None),
            pagu=rekap[str(satu.pk)].pagu.nilai,
        )
    return hasil


def make_hitung(baris: BarisAnggaran, pagu: Decimal | None) -> BarisHitung:
    return BarisHitung(str(baris.pk), str(baris.induk_id) if baris.induk_id else None, pagu)


def sort_tree(baris: Sequence[BarisAnggaran]) -> Iterator[BarisAnggaran]:
    """Every parent before its children; lines of a circle never come."""
    dikenal = {satu.pk for satu in baris}
    anak = by_key(baris, "induk_id")
    tumpukan = [satu for satu in reversed(baris) if satu.induk_id not in dikenal]
    while tumpukan:
        satu = tumpukan.pop()
        yield satu
        tumpukan += reversed(anak.get(satu.pk, []))
