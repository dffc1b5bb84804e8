"""The planning periods of a PD."""

from __future__ import annotations

from django.db import models

from instansi.akses import MilikInstansiQuerySet
from instansi.models import Instansi
from isian.constraints import tahun_wajar
from isian.models import Berversi


class Periode(Berversi):
    """The period of a Renstra, with its baseline year when that differs from the first year."""

    JALUR_INSTANSI = "instansi"

    instansi = models.ForeignKey(Instansi, on_delete=models.CASCADE, related_name="periode_list")
    tahun_awal = models.PositiveSmallIntegerField("tahun awal")
    tahun_akhir = models.PositiveSmallIntegerField("tahun akhir")
    tahun_data_awal = models.PositiveSmallIntegerField("tahun data awal", null=True, blank=True)
    tahun_target_pertama = models.PositiveSmallIntegerField(
        "tahun target pertama",
        null=True,
        blank=True,
        help_text="Bila tahun awal periode belum punya target, misalnya Renstra 2021–2026 yang"
        " targetnya mulai 2022.",
    )
    visi = models.TextField("visi", blank=True)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "periode Renstra"
        verbose_name_plural = "periode Renstra"
        ordering = ("instansi", "tahun_awal")
        constraints = [
            tahun_wajar("periode", "tahun_awal"),
            tahun_wajar("periode", "tahun_akhir"),
            models.CheckConstraint(
                condition=models.Q(tahun_akhir__gte=models.F("tahun_awal")),
                name="periode_akhir_setelah_awal",
            ),
            models.UniqueConstraint(
                fields=("instansi", "tahun_awal", "tahun_akhir"), name="periode_unik"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.tahun_awal}–{self.tahun_akhir}"

    @property
    def tahun_target(self) -> range:
        """The years that have a target; "tahun ke-1" is the first of them."""
        return range(self.tahun_target_pertama or self.tahun_awal, self.tahun_akhir + 1)
