"""Until when a quarter may be filled in: for the whole pemda, and longer for one PD."""

from __future__ import annotations

from django.db import models

from instansi.akses import MilikInstansiQuerySet
from instansi.models import Instansi, Pemda
from isian.constraints import tahun_wajar
from isian.models import Berversi


class Tenggat(Berversi):
    """The last day of a quarter's entry, 23.59 in the zone of the pemda."""

    pemda = models.ForeignKey(Pemda, on_delete=models.CASCADE, related_name="tenggat_list")
    tahun = models.PositiveSmallIntegerField("tahun")
    triwulan = models.PositiveSmallIntegerField("triwulan")
    batas = models.DateField("paling lambat")

    class Meta:
        verbose_name = "tenggat"
        verbose_name_plural = "tenggat"
        ordering = ("pemda", "tahun", "triwulan")
        constraints = [
            tahun_wajar("tenggat"),
            models.CheckConstraint(
                condition=models.Q(triwulan__range=(1, 4)), name="tenggat_triwulan_wajar"
            ),
            models.UniqueConstraint(fields=("pemda", "tahun", "triwulan"), name="tenggat_unik"),
        ]

    def __str__(self) -> str:
        return f"{self.pemda} TW {self.triwulan} {self.tahun}: {self.batas}"


class PengecualianTenggat(Berversi):
    """A later day for one PD; it expires by itself."""

    JALUR_INSTANSI = "instansi"

    instansi = models.ForeignKey(
        Instansi, on_delete=models.CASCADE, related_name="pengecualian_tenggat_list"
    )
    tahun = models.PositiveSmallIntegerField("tahun")
    triwulan = models.PositiveSmallIntegerField("triwulan")
    sampai = models.DateField("boleh sampai")
    alasan = models.TextField("alasan")

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "pengecualian tenggat"
        verbose_name_plural = "pengecualian tenggat"
        ordering = ("instansi", "tahun", "triwulan")
        constraints = [
            tahun_wajar("pengecualiantenggat"),
            models.CheckConstraint(
                condition=models.Q(triwulan__range=(1, 4)),
                name="pengecualiantenggat_triwulan_wajar",
            ),
            models.CheckConstraint(
                condition=~models.Q(alasan=""), name="pengecualiantenggat_beralasan"
            ),
            models.UniqueConstraint(
                fields=("instansi", "tahun", "triwulan"), name="pengecualiantenggat_unik"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.instansi} TW {self.triwulan} {self.tahun}: {self.sampai}"
