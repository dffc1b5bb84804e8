"""What was imported: one batch per run, one row per database row that it touched.

A ``BatchBaris`` keeps where the row came from and what it was before and after. It is the
history of imported rows, and what undoing a batch works from.
"""

from __future__ import annotations

from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import models
from django.utils import timezone

from instansi.akses import MilikInstansiQuerySet
from instansi.models import Instansi
from pekerjaan.models import Pekerjaan

from .dibawa import Dibawa


class Tindakan(models.TextChoices):
    BARU = "baru", "baru"
    UBAH = "ubah", "berubah"


class Batch(Dibawa):
    """One applied import. ``berkas``: list of ``{"nama", "sha256"}``, with ``"jawaban"``
    where answers said how it was read; ``jumlah``: how many rows of
    each kind, ``{"target": {"baru": 3, "ubah": 1}}``, and ``keterangan`` the same in one sentence.

    ``dibatalkan`` is when it was undone, as far as that could be done: each row tells its own fate.
    ``pekerjaan`` is the job that was last asked to.
    """

    JALUR_INSTANSI = "instansi"

    instansi = models.ForeignKey(Instansi, on_delete=models.PROTECT, related_name="batch_list")
    berkas = models.JSONField("berkas", default=list)
    jumlah = models.JSONField("banyak baris menurut jenis", default=dict)
    keterangan = models.TextField("ringkasan", blank=True)
    dibatalkan = models.DateTimeField("dibatalkan", null=True, blank=True)
    dibatalkan_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    nama_pembatal = models.CharField("dibatalkan oleh", max_length=200, blank=True)
    alasan_batal = models.TextField("alasan dibatalkan", blank=True)
    pekerjaan = models.ForeignKey(
        Pekerjaan, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "batch impor"
        verbose_name_plural = "batch impor"
        ordering = ("-dibuat", "-pk")

    def __str__(self) -> str:
        waktu = timezone.localtime(self.dibuat, ZoneInfo(self.instansi.pemda.zona_waktu))
        return f"Impor {self.instansi} {self.tahun} pada {waktu:%d-%m-%Y %H.%M}"


class BatchBaris(models.Model):
    """One row that the batch made or changed, with the cell it was read from.

    ``sebelum`` and ``sesudah`` are the columns that it wrote, as text; a new row had none before.
    ``versi_lama`` and ``versi`` are the ``versi_baris`` of the row before and after; null where
    rows of the kind have none, or there was no row. When the batch was undone, either
    ``dibatalkan`` is true or ``alasan_tetap`` says why the row was left as it is.
    """

    JALUR_INSTANSI = "batch__instansi"

    batch = models.ForeignKey(Batch, on_delete=models.CASCADE, related_name="baris_list")
    tindakan = models.CharField("tindakan", max_length=5, choices=Tindakan)
    model = models.CharField("jenis data", max_length=60)
    objek = models.BigIntegerField("nomor baris data")
    berkas = models.CharField("berkas", max_length=255)
    lembar = models.CharField("lembar", max_length=100)
    sel = models.CharField("sel", max_length=20)
    sebelum = models.JSONField("sebelum", default=dict)
    sesudah = models.JSONField("sesudah", default=dict)
    versi_lama = models.PositiveIntegerField("versi baris sebelumnya", null=True)
    versi = models.PositiveIntegerField("versi baris sesudahnya", null=True)
    dibatalkan = models.BooleanField("dibatalkan", default=False)
    alasan_tetap = models.TextField("alasan tidak dibatalkan", blank=True)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "baris batch"
        verbose_name_plural = "baris batch"
        ordering = ("batch", "pk")
        indexes = [models.Index(fields=("model", "objek"), name="batchbaris_objek")]

    def __str__(self) -> str:
        return f"{self.tindakan} {self.model} {self.objek}"
