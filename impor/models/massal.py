"""Files of many PDs of one pemda, brought together by its admin.

Each PD gets a kiriman of its own out of them, which is looked at, answered and applied like any
other. What is kept here is which file is whose, and how far the whole is.
"""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

from django.db import models
from django.utils import timezone

from instansi.models import Instansi, Pemda

from .dibawa import Dibawa
from .kiriman import Kiriman, tempat_berkas


class ImporMassal(Dibawa):
    """One run. ``pekerjaan`` is the number of its latest job, which reads or applies; ``ke`` counts
    them. ``ditutup``: thrown away, with the files that no kiriman took."""

    pemda = models.ForeignKey(Pemda, on_delete=models.PROTECT, related_name="massal_list")
    pekerjaan = models.BigIntegerField("pekerjaan", null=True, blank=True)
    ke = models.PositiveIntegerField("banyak pekerjaan", default=0)
    ditutup = models.DateTimeField("ditutup", null=True, blank=True)

    class Meta:
        verbose_name = "impor massal"
        verbose_name_plural = "impor massal"
        ordering = ("-pk",)

    def __str__(self) -> str:
        waktu = timezone.localtime(self.dibuat, ZoneInfo(self.pemda.zona_waktu))
        return f"Impor massal {self.pemda} {self.tahun} pada {waktu:%d-%m-%Y %H.%M}"

    @property
    def tempat(self) -> dict[str, Any]:
        """What the address of each of its pages holds."""
        return {"pemda": self.pemda.kode, "tahun": self.tahun, "massal": self.pk}


class Asal(models.TextChoices):
    """What told whose a file is."""

    JUDUL = "judul", "judul di dalam berkas"
    LEMBAR = "lembar", "nama lembar"
    NAMA = "nama", "nama berkas"
    KOLOM = "kolom", "kolom atau baris perangkat daerah di dalam berkas"
    ORANG = "orang", "dipilih"


class PerangkatMassal(models.Model):
    """One PD of the run, read: its kiriman, or why it has none (``keterangan``).

    ``ringkas`` counts what the plan with the fingerprint ``sidik`` would do, so that an overview
    needs no plan.
    """

    massal = models.ForeignKey(ImporMassal, on_delete=models.CASCADE, related_name="perangkat_list")
    instansi = models.ForeignKey(Instansi, on_delete=models.PROTECT, related_name="+")
    kiriman = models.OneToOneField(
        Kiriman, on_delete=models.PROTECT, null=True, blank=True, related_name="massal"
    )
    ringkas = models.JSONField("ringkasan", default=dict)
    sidik = models.CharField("sidik pratinjau", max_length=64, blank=True)
    keterangan = models.TextField("keterangan", blank=True)

    class Meta:
        verbose_name = "perangkat daerah impor massal"
        verbose_name_plural = "perangkat daerah impor massal"
        ordering = ("instansi__nama", "pk")

    def __str__(self) -> str:
        return f"{self.instansi}"


class BerkasMassal(models.Model):
    """One file, or of a file of many PDs the part of one. ``instansi`` None: nobody said yet whose
    it is; ``tertulis`` is what was read of that, ``calon`` the numbers of PDs that may be meant.
    Once its PD was read the file lies with the kiriman, and here no longer."""

    massal = models.ForeignKey(ImporMassal, on_delete=models.CASCADE, related_name="berkas_list")
    berkas = models.FileField("berkas", upload_to=tempat_berkas, max_length=100, blank=True)
    nama = models.CharField("nama berkas", max_length=200)
    ukuran = models.PositiveBigIntegerField("ukuran (byte)")
    sha256 = models.CharField("SHA-256", max_length=64)
    instansi = models.ForeignKey(
        Instansi, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    asal = models.CharField("dikenali dari", max_length=10, choices=Asal, blank=True)
    tertulis = models.CharField("nama tertulis", max_length=300, blank=True)
    calon = models.JSONField("yang mungkin dimaksud", default=list)
    perangkat = models.ForeignKey(
        PerangkatMassal,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="berkas_list",
    )

    class Meta:
        verbose_name = "berkas impor massal"
        verbose_name_plural = "berkas impor massal"
        ordering = ("massal", "pk")
        constraints = [
            models.UniqueConstraint(fields=("massal", "nama"), name="berkasmassal_nama_unik")
        ]

    def __str__(self) -> str:
        return self.nama
