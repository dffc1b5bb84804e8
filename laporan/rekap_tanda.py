"""Whether a rekap still holds: the last row of the PD's history tells whether anything moved.

Every write of a PD leaves a row there: people's edits, settings, imports, steps of a quarter. A
slower transaction may commit a smaller number after a larger one was seen, so a rekap is final only
when it was computed a while after the row that it knows of.
"""

from __future__ import annotations

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


@dataclass(frozen=True, slots=True)
class Tanda:
    """One PD with its mark, and with the mark of its rekap of the year (0 and None: no rekap)."""

    instansi: Instansi
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


def list_tanda(instansi: QuerySet[Instansi], tahun: int) -> list[Tanda]:
    """The PDs in the order given, with their marks and those of their rekap of the year; with
    ``tahun`` 0 of the rekap that was computed last. Two queries that only walk indexes."""
    riwayat = Riwayat.objects.filter(instansi_id=OuterRef("pk")).order_by("-id")
    semua = list(
        instansi.annotate(
            tanda_terakhir=Coalesce(Subquery(riwayat.values("pk")[:1]), 0),
            tanda_waktu=Subquery(riwayat.values("waktu")[:1]),
        )
    )
    rekap = find_rekap([satu.pk for satu in semua], tahun)
    kosong = (None, None, None)
    return [
        Tanda(satu, satu.tanda_terakhir, satu.tanda_waktu, *rekap.get(satu.pk, kosong))
        for satu in semua
    ]


def find_rekap(instansi: list[int], tahun: int) -> dict[int, tuple[int, datetime, int]]:
    """The marks of the rekap by instansi."""
    semua = Rekap.objects.filter(instansi__in=instansi, **({"tahun": tahun} if tahun else {}))
    kolom = ("instansi_id", "terakhir", "waktu", "versi")
    urut = semua.order_by("waktu").values_list(*kolom)
    return {pk: (terakhir, waktu, versi) for pk, terakhir, waktu, versi in urut}


def find_terakhir(instansi: Instansi) -> int:
    """The PD's mark now. One query."""
    semua = Riwayat.objects.filter(instansi_id=instansi.pk).order_by("-id")
    return semua.values_list("pk", flat=True).first() or 0
