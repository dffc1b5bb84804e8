"""One indicator in one quarter: where evidence, analysis, remarks and a return belong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.urls import reverse

from aturan.triwulan import name_triwulan
from capaian.actions.kunci import BarisTriwulan
from capaian.actions.realisasi import Tempat, find_baris, serumpun
from capaian.models import Realisasi
from instansi.models import Instansi
from renstra.models import Indikator


@dataclass(frozen=True, slots=True)
class LetakBaris:
    """The row of ``indikator`` in a quarter of a PD."""

    instansi: Instansi
    indikator: Indikator
    tahun: int
    triwulan: int

    @property
    def nama_tw(self) -> str:
        return name_triwulan(self.triwulan)

    @property
    def kunci(self) -> dict[str, Any]:
        """The columns that analysis, remarks and uses of evidence find the row by."""
        return {"indikator": self.indikator, "tahun": self.tahun, "triwulan": self.triwulan}

    @property
    def alamat(self) -> str:
        """The page of the row."""
        letak = {"tw": self.triwulan, "indikator": self.indikator.pk}
        return reverse("baris", kwargs=self.instansi.tempat(self.tahun) | letak)

    @property
    def milik(self) -> Q:
        """The same of every indicator that is one fact with this one."""
        return serumpun("indikator", self.indikator) & Q(tahun=self.tahun, triwulan=self.triwulan)

    def find_realisasi(self) -> Realisasi | None:
        """The figure of the quarter, the indicator's own before a twin's. One query."""
        tempat = Tempat(self.instansi, self.tahun, self.triwulan, self.indikator.pk)
        return find_baris(self.indikator, tempat)

    def as_triwulan(self, realisasi: Realisasi | None) -> BarisTriwulan:
        return BarisTriwulan(
            self.instansi,
            self.tahun,
            self.triwulan,
            self.indikator.unit_id,
            is_kembali=bool(realisasi and realisasi.catatan_kembali),
        )
