"""The outline that a PD made its own."""

from __future__ import annotations

from django.db import models

from instansi.akses import MilikInstansiQuerySet
from instansi.models import Instansi
from isian.constraints import tahun_wajar
from isian.models import Berversi


class KerangkaLaporan(Berversi):
    """``isi`` is what ``laporan.kerangka.parse_kerangka`` reads. It holds for the year and those
    after it, until a later one takes its place."""

    JALUR_INSTANSI = "instansi"

    instansi = models.ForeignKey(Instansi, on_delete=models.CASCADE, related_name="kerangka_list")
    tahun = models.PositiveSmallIntegerField("berlaku sejak laporan tahun")
    isi = models.JSONField("isi", editable=False)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "kerangka laporan"
        verbose_name_plural = "kerangka laporan"
        ordering = ("instansi", "-tahun")
        constraints = [
            tahun_wajar("kerangka"),
            models.UniqueConstraint(fields=("instansi", "tahun"), name="kerangka_unik"),
        ]

    def __str__(self) -> str:
        return f"kerangka laporan {self.instansi} sejak {self.tahun}"
