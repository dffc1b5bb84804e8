"""Predikat scales as a PD uses them."""

from __future__ import annotations

from decimal import Decimal

from django.db import models

from aturan.predikat import Kelas, Skala
from instansi.akses import MilikInstansiQuerySet
from instansi.models import Instansi
from isian.models import Berversi


class SkalaPredikat(Berversi):
    """A predikat scale. ``batas``: list of ``{"label", "mulai", "inklusif", "cetak"}`` from the top
    down, ``mulai`` a decimal in text or null for the lowest class, ``cetak`` the interval as a
    document prints it (may be missing); ``catatan``: how gaps were closed."""

    JALUR_INSTANSI = "instansi"

    instansi = models.ForeignKey(Instansi, on_delete=models.CASCADE, related_name="skala_list")
    nama = models.CharField("nama", max_length=200)
    sumber = models.CharField("sumber", max_length=300, blank=True)
    batas = models.JSONField("batas", default=list)
    catatan = models.JSONField("catatan", default=list, blank=True)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "skala predikat"
        verbose_name_plural = "skala predikat"
        constraints = [
            models.UniqueConstraint(fields=("instansi", "nama"), name="skalapredikat_unik")
        ]

    def __str__(self) -> str:
        return self.nama

    @property
    def cetakan(self) -> tuple[str, ...]:
        """The interval of each class as printed; nothing unless every class has one."""
        cetak = tuple(batas.get("cetak", "") for batas in self.batas)
        return cetak if all(cetak) else ()

    @property
    def skala(self) -> Skala:
        """The scale as the rules of predikat take it."""
        kelas = tuple(
            Kelas(
                batas["label"],
                None if batas["mulai"] is None else Decimal(batas["mulai"]),
                batas["inklusif"],
            )
            for batas in self.batas
        )
        return Skala(self.nama, self.sumber, kelas)
