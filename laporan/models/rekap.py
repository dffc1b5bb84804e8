"""What overviews of many PDs show: figures that follow from other rows, kept until those change."""

from __future__ import annotations

from django.db import models

from instansi.akses import MilikInstansiQuerySet
from instansi.models import Instansi
from isian.constraints import tahun_wajar


class Rekap(models.Model):
    """One PD and year in brief, computed by the report's own facts; nobody types it.

    ``terakhir`` is the PD's last row of the history when it was computed (0: none), ``versi`` the
    shape of ``isi`` (``laporan.rekap_isi``). Whether it still holds is asked of
    ``laporan.rekap_tanda``.
    """

    JALUR_INSTANSI = "instansi"

    instansi = models.ForeignKey(Instansi, on_delete=models.CASCADE, related_name="rekap_list")
    tahun = models.PositiveSmallIntegerField("tahun")
    terakhir = models.BigIntegerField("riwayat terakhir", default=0)
    versi = models.PositiveSmallIntegerField("versi bentuk")
    waktu = models.DateTimeField("dihitung")
    isi = models.JSONField("isi", default=dict)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "rekap"
        verbose_name_plural = "rekap"
        constraints = [
            tahun_wajar("rekap"),
            models.UniqueConstraint(fields=("instansi", "tahun"), name="rekap_unik"),
        ]

    def __str__(self) -> str:
        return f"{self.instansi} {self.tahun}"
