"""Signing in: who did, who tried, and which roles need a second factor."""

from __future__ import annotations

from django.db import models

from aturan.peran import Peran
from isian.pilihan import pilihan

from .organisasi import Pemda
from .pengguna import Pengguna


class CaraMasuk(models.TextChoices):
    """By what a person was let in, or at what the attempt ended."""

    SANDI = "sandi", "sandi"
    PENGAMAN = "pengaman", "sandi dan pengaman kedua"
    TUNGGAL = "tunggal", "akun instansi"
    TERKUNCI = "terkunci", "ditolak karena terkunci"


class CatatanMasuk(models.Model):
    """One signing in, or one failure of a name that exists.

    Of other names nothing is kept: what was typed there is now and then a password.
    """

    pengguna = models.ForeignKey(
        Pengguna, on_delete=models.CASCADE, related_name="catatan_masuk_list"
    )
    waktu = models.DateTimeField("waktu", auto_now_add=True)
    alamat = models.GenericIPAddressField("dari alamat")
    peramban = models.CharField("peramban", max_length=200, blank=True)
    berhasil = models.BooleanField("berhasil")
    cara = models.CharField("dengan", max_length=10, choices=CaraMasuk)

    class Meta:
        verbose_name = "catatan masuk"
        verbose_name_plural = "catatan masuk"
        ordering = ("-pk",)
        indexes = [models.Index(fields=("pengguna", "-id"), name="catatanmasuk_pengguna")]

    def __str__(self) -> str:
        return f"{self.pengguna} {'masuk' if self.berhasil else 'gagal masuk'}"


class WajibMfa(models.Model):
    """In this pemda, this role needs a second factor."""

    pemda = models.ForeignKey(Pemda, on_delete=models.CASCADE, related_name="wajib_mfa_list")
    peran = models.CharField("peran", max_length=20, choices=pilihan(Peran))

    class Meta:
        verbose_name = "peran wajib berpengaman kedua"
        verbose_name_plural = "peran wajib berpengaman kedua"
        constraints = [
            models.UniqueConstraint(fields=("pemda", "peran"), name="wajibmfa_unik_di_pemda")
        ]

    def __str__(self) -> str:
        return f"{Peran(self.peran).label} di {self.pemda}"
