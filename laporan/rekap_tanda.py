"""Whether a rekap still holds: the last row of the PD's history tells whether anything moved.

Every write of a PD leaves a row there: people's edits, settings, imports, steps of a quarter. A
slower transaction may commit a smaller number after a larger one was seen, so a rekap is final only
when it was computed a while after the row that it knows of.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from instansi.models import Instansi
from isian.models import Riwayat

from .models import Rekap
from .rekap_isi import VERSI

TENANG = timedelta(seconds=30)
KOSONG = (None, None, None)


@dataclass(frozen=True, slots=True)
class Tanda:
    """One PD with its mark, and with the mark of its rekap of the year (0 and None: no rekap)."""

    instansi: Instansi
    tahun: int
    terakhir: int
    waktu_terakhir: datetime | None
    rekap_terakhir: int | None
    rekap_waktu: datetime | None
    rekap_versi: int | None

    @property
    def is_ada(self) -> bool:
        return self.rekap_waktu is not None

    @property
    def is_segar(self) -> bool:
        """Whether nothing moved since the rekap was computed, nor can have done so unseen."""
        if self.rekap_waktu is None or self.rekap_versi != VERSI:
            return False
        if self.rekap_terakhir != self.terakhir:
            return False
        return self.waktu_terakhir is None or self.rekap_waktu >= self.waktu_terakhir + TENANG

    @property
    def sidik(self) -> tuple[Any, ...]:
        """What everything shown of the PD depends on, as far as the PD itself goes."""
        satu = self.instansi
        return (satu.pk, satu.kode, satu.nama, self.terakhir, str(self.rekap_waktu))


def list_tanda(instansi: QuerySet[Instansi], tahun: int | Mapping[int, int]) -> list[Tanda]:
    """The PDs in the order given, with their marks and those of their rekap of the year, which may
    be another one for each (by PD); with ``tahun`` 0 of the rekap that was computed last. Two
    queries that only walk indexes."""
    riwayat = Riwayat.objects.filter(instansi_id=OuterRef("pk")).order_by("-id")
    semua = list(
        instansi.annotate(
            tanda_terakhir=Coalesce(Subquery(riwayat.values("pk")[:1]), 0),
            tanda_waktu=Subquery(riwayat.values("waktu")[:1]),
        )
    )
    kini = [Tanda(satu, 0, satu.tanda_terakhir, satu.tanda_waktu, *KOSONG) for satu in semua]
    return move_tanda(kini, {s.pk: tahun if isinstance(tahun, int) else tahun[s.pk] for s in semua})


def move_tanda(tanda: Iterable[Tanda], tahun: Mapping[int, int]) -> list[Tanda]:
    """The same marks with those of the rekap of other years; PDs without a year are left out. One
    query."""
    rekap = find_rekap(tahun)
    return [
        Tanda(
            satu.instansi,
            tahun[satu.instansi.pk],
            satu.terakhir,
            satu.waktu_terakhir,
            *rekap.get(satu.instansi.pk, KOSONG),
        )
        for satu in tanda
        if satu.instansi.pk in tahun
    ]


def find_rekap(tahun: Mapping[int, int]) -> dict[int, tuple[int, datetime, int]]:
    """The marks of the rekap by instansi, each of its year."""
    diminta = {satu for satu in tahun.values() if satu}
    semua = Rekap.objects.filter(instansi__in=tahun, **({"tahun__in": diminta} if diminta else {}))
    kolom = ("instansi_id", "tahun", "terakhir", "waktu", "versi")
    return {
        pk: (terakhir, waktu, versi)
        for pk, setahun, terakhir, waktu, versi in semua.order_by("waktu").values_list(*kolom)
        if tahun[pk] in (0, setahun)
    }


def find_terakhir(instansi: Instansi) -> int:
    """The PD's mark now. One query."""
    semua = Riwayat.objects.filter(instansi_id=instansi.pk).order_by("-id")
    return semua.values_list("pk", flat=True).first() or 0
