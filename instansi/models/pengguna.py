"""Users and what they are assigned to."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.db import models

from aturan.peran import PERAN_PD, PERAN_PEMDA, Peran
from isian.models import Berversi
from isian.pilihan import pilihan

from .organisasi import Instansi, Pemda, UnitKerja


class Pengguna(Berversi, AbstractUser):
    """Logs in by username; e-mail and NIP are optional and never keys."""

    nip = models.CharField("NIP", max_length=30, blank=True)

    class Meta(AbstractUser.Meta):
        verbose_name = "pengguna"
        verbose_name_plural = "pengguna"


class Penugasan(Berversi):
    """A role of one pengguna in exactly one PD or one pemda."""

    JALUR_INSTANSI = "instansi"

    pengguna = models.ForeignKey(Pengguna, on_delete=models.CASCADE, related_name="penugasan_list")
    peran = models.CharField("peran", max_length=20, choices=pilihan(Peran))
    instansi = models.ForeignKey(
        Instansi, on_delete=models.CASCADE, null=True, blank=True, related_name="penugasan"
    )
    pemda = models.ForeignKey(
        Pemda, on_delete=models.CASCADE, null=True, blank=True, related_name="penugasan"
    )

    unit = models.ForeignKey(
        UnitKerja,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="penugasan_list",
        verbose_name="unit kerja",
        help_text="Untuk pengisi bidang: barisnya adalah indikator unit ini dan unit di bawahnya.",
    )

    class Meta:
        verbose_name = "penugasan"
        verbose_name_plural = "penugasan"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(peran__in=PERAN_PD, instansi__isnull=False, pemda__isnull=True)
                | models.Q(peran__in=PERAN_PEMDA, instansi__isnull=True, pemda__isnull=False),
                name="penugasan_peran_sesuai_tempat",
            ),
            models.CheckConstraint(
                condition=models.Q(unit__isnull=True) | models.Q(instansi__isnull=False),
                name="penugasan_unit_di_instansi",
            ),
            models.UniqueConstraint(
                fields=("pengguna", "peran", "instansi"),
                condition=models.Q(instansi__isnull=False),
                name="penugasan_unik_di_instansi",
            ),
            models.UniqueConstraint(
                fields=("pengguna", "peran", "pemda"),
                condition=models.Q(pemda__isnull=False),
                name="penugasan_unik_di_pemda",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_peran_display()}: {self.instansi or self.pemda}"
