"""What was imported: one batch per run, with the memory of every row that it touched.

The memory is the history of imported rows, and what undoing a batch works from. It is written and
read in parts of many rows (``impor.ingatan``), for an import may touch hundreds of thousands.
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


class BatchBagian(models.Model):
    """What a batch remembers of up to some hundred rows of one kind that it made, or changed.

    ``isi`` has a list for each of them (``impor.ingatan.baris.Rekam``), ``tempat`` the pairs of
    file and sheet that they name; the numbers of the rows lie between ``pertama`` and ``terakhir``.
    ``tetap``: why rows, by their number, were left when the batch was undone.
    """

    JALUR_INSTANSI = "batch__instansi"

    batch = models.ForeignKey(Batch, on_delete=models.CASCADE, related_name="bagian_list")
    tindakan = models.CharField("tindakan", max_length=5, choices=Tindakan)
    model = models.CharField("jenis data", max_length=60)
    pertama = models.BigIntegerField("nomor baris terkecil")
    terakhir = models.BigIntegerField("nomor baris terbesar")
    banyak = models.PositiveIntegerField("banyak baris")
    tempat = models.JSONField("berkas dan lembar", default=list)
    tetap = models.JSONField("alasan tidak dibatalkan", default=dict)
    isi = models.JSONField("baris", default=list)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "bagian batch"
        verbose_name_plural = "bagian batch"
        ordering = ("batch", "pk")

    def __str__(self) -> str:
        return f"{self.tindakan} {self.model} {self.pertama}–{self.terakhir}"
