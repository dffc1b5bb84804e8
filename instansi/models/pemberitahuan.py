"""What a person is told about, on the page and by mail."""

from __future__ import annotations

from django.db import models

from .pengguna import Pengguna


class Pemberitahuan(models.Model):
    """One sentence for one person. ``manage.py jadwal`` sends those by mail that are not sent."""

    pengguna = models.ForeignKey(
        Pengguna, on_delete=models.CASCADE, related_name="pemberitahuan_list"
    )
    kalimat = models.TextField("pemberitahuan")
    tautan = models.CharField("tautan", max_length=300, blank=True)
    kunci = models.CharField("kunci", max_length=200, blank=True)
    waktu = models.DateTimeField("waktu", auto_now_add=True)
    dibaca = models.DateTimeField("dibaca", null=True, blank=True)
    dikirim = models.DateTimeField("dikirim lewat surel", null=True, blank=True)

    class Meta:
        verbose_name = "pemberitahuan"
        verbose_name_plural = "pemberitahuan"
        ordering = ("-pk",)
        indexes = [models.Index(fields=("pengguna", "dibaca"), name="pemberitahuan_belum_dibaca")]
        constraints = [
            # The same reminder reaches a person once, however often the schedule runs.
            models.UniqueConstraint(
                fields=("pengguna", "kunci"),
                condition=~models.Q(kunci=""),
                name="pemberitahuan_sekali",
            )
        ]

    def __str__(self) -> str:
        return self.kalimat
