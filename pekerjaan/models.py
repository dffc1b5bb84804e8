"""A job that outlives the request that asked for it, and the steps of it that are done."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q

# A waiting job is looked for again after this time: its task may have been lost on the way.
TUNGGU = timedelta(minutes=10)


class StatusPekerjaan(models.TextChoices):
    MENUNGGU = "menunggu", "menunggu giliran"
    BERJALAN = "berjalan", "sedang berjalan"
    SELESAI = "selesai", "selesai"
    GAGAL = "gagal", "gagal"
    DIBATALKAN = "dibatalkan", "dibatalkan"


AKHIR = frozenset({StatusPekerjaan.SELESAI, StatusPekerjaan.GAGAL, StatusPekerjaan.DIBATALKAN})
DAPAT_DILANJUTKAN = frozenset({StatusPekerjaan.GAGAL, StatusPekerjaan.DIBATALKAN})


class PekerjaanQuerySet(models.QuerySet["Pekerjaan"]):
    def held(self, pk: int, percobaan: int) -> PekerjaanQuerySet:
        """The job as long as it runs in this attempt: none once somebody else took it over."""
        return self.filter(pk=pk, percobaan=percobaan, status=StatusPekerjaan.BERJALAN)

    def expired(self, kini: datetime) -> PekerjaanQuerySet:
        """Those of which nothing was heard in time: a worker died, or a task was lost."""
        hidup = (StatusPekerjaan.MENUNGGU, StatusPekerjaan.BERJALAN)
        return self.filter(status__in=hidup, sewa_sampai__lt=kini)


class Pekerjaan(models.Model):
    """One job. Its functions are in ``pekerjaan.actions``; it is done by ``pekerjaan.kerjakan``.

    The owner is one PD, or one pemda, or nobody (the system's own). It stands as a plain number, as
    in ``isian.Riwayat``: this app lies below ``instansi``, and a job outlives what it speaks of.
    ``instansi.pekerjaan.akses`` asks who may see it.

    ``percobaan`` counts every attempt and only rises: it is the token that a worker shows when it
    writes, so that one that was given up can write no more. ``batas_percobaan`` is how far it may
    rise before a dying job counts as failed. ``kemajuan`` of ``jumlah``; None: not known.
    """

    jenis = models.CharField("jenis", max_length=60)
    kunci = models.CharField("kunci", max_length=200, unique=True)
    judul = models.CharField("pekerjaan", max_length=200)
    instansi_id = models.BigIntegerField("perangkat daerah", null=True)
    pemda_id = models.BigIntegerField("pemerintah daerah", null=True)
    pengguna_id = models.BigIntegerField("pengguna", null=True)
    nama_pengguna = models.CharField("oleh", max_length=200, blank=True)
    muatan = models.JSONField("muatan", default=dict)
    status = models.CharField(
        "status", max_length=10, choices=StatusPekerjaan, default=StatusPekerjaan.MENUNGGU
    )
    kemajuan = models.PositiveIntegerField("sudah", default=0)
    jumlah = models.PositiveIntegerField("dari", null=True)
    pesan = models.CharField("pesan", max_length=300, blank=True)
    minta_batal = models.DateTimeField("pembatalan diminta", null=True)
    minta_batal_oleh = models.CharField("pembatalan diminta oleh", max_length=200, blank=True)
    percobaan = models.PositiveIntegerField("percobaan", default=0)
    batas_percobaan = models.PositiveIntegerField("batas percobaan")
    sewa_sampai = models.DateTimeField("sewa sampai", null=True)
    detak = models.DateTimeField("terakhir terdengar", null=True)
    hasil = models.JSONField("hasil", null=True)
    galat = models.TextField("galat", blank=True)
    dibuat = models.DateTimeField("dibuat", auto_now_add=True)
    mulai = models.DateTimeField("mulai", null=True)
    berakhir = models.DateTimeField("berakhir", null=True)

    objects = PekerjaanQuerySet.as_manager()

    class Meta:
        verbose_name = "pekerjaan"
        verbose_name_plural = "pekerjaan"
        ordering = ("-pk",)
        indexes = [
            models.Index(fields=("status", "sewa_sampai"), name="pekerjaan_sewa"),
            models.Index(fields=("instansi_id", "-id"), name="pekerjaan_instansi"),
            models.Index(fields=("pemda_id", "-id"), name="pekerjaan_pemda"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(instansi_id__isnull=True) | Q(pemda_id__isnull=True),
                name="pekerjaan_satu_pemilik",
            ),
            models.CheckConstraint(
                condition=Q(status__in=sorted(AKHIR)) | Q(sewa_sampai__isnull=False),
                name="pekerjaan_hidup_bersewa",
            ),
        ]

    def __str__(self) -> str:
        return self.judul

    @property
    def is_berakhir(self) -> bool:
        return self.status in AKHIR

    @property
    def is_dapat_dilanjutkan(self) -> bool:
        return self.status in DAPAT_DILANJUTKAN

    @property
    def is_dapat_dibatalkan(self) -> bool:
        return not self.is_berakhir and self.minta_batal is None


class LangkahPekerjaan(models.Model):
    """A step that is done, written in one transaction with its effect; a job that is taken up
    again skips it. ``isi`` is what later steps need of it."""

    pekerjaan = models.ForeignKey(Pekerjaan, on_delete=models.CASCADE, related_name="langkah_list")
    kunci = models.CharField("langkah", max_length=200)
    isi = models.JSONField("isi", default=dict)
    waktu = models.DateTimeField("waktu", auto_now_add=True)

    class Meta:
        verbose_name = "langkah pekerjaan"
        verbose_name_plural = "langkah pekerjaan"
        constraints = [
            models.UniqueConstraint(fields=("pekerjaan", "kunci"), name="langkah_sekali")
        ]

    def __str__(self) -> str:
        return f"{self.pekerjaan}: {self.kunci}"
