"""What is known of everything that somebody brought."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class Dibawa(models.Model):
    """For which year, when, and by whom; the name stays when the account goes."""

    tahun = models.PositiveSmallIntegerField("tahun")
    dibuat = models.DateTimeField("waktu", auto_now_add=True)
    pengguna = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="%(class)s_list",
    )
    nama_pengguna = models.CharField("oleh", max_length=200, blank=True)

    class Meta:
        abstract = True
