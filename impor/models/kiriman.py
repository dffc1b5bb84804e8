"""An import on its way: the files that were uploaded, what was answered, what it would do.

Nothing of it is in force before it is applied; then its batch tells what was written.
"""

from __future__ import annotations

from secrets import token_hex
from typing import Any
from zoneinfo import ZoneInfo

from django.db import models
from django.utils import timezone

from instansi.akses import MilikInstansiQuerySet
from instansi.models import Instansi
from pekerjaan.models import Pekerjaan, StatusPekerjaan

from .batch import Batch
from .dibawa import Dibawa

# Reading, recognising, planning and telling take some 0,15 ms a cell, so these take three seconds
# beside the one that the reader's process needs to start. Workbooks of a PD rarely hold 4.000.
AMBANG_SEL = 20_000


def is_lama_dibaca(sel: int) -> bool:
    """Whether reading so many cells takes longer than a page may."""
    return sel > AMBANG_SEL


class StatusKiriman(models.TextChoices):
    DIPERIKSA = "diperiksa", "sedang diperiksa"
    DITERAPKAN = "diterapkan", "diterapkan"
    DIBUANG = "dibuang", "dibuang"


class KirimanQuerySet(MilikInstansiQuerySet):
    def without_plan(self) -> Any:
        """For lists: the plan of a large file weighs megabytes."""
        return self.defer("pratinjau", "jawaban", "jawaban_baru")

    def undecided(self) -> Any:
        return self.filter(status=StatusKiriman.DIPERIKSA)


class Kiriman(Dibawa):
    """Files that were brought together and are decided on together.

    ``jawaban`` is an answers file (``impor.jawaban.isi``). ``pratinjau`` is the plan as it was
    shown last (``impor.kiriman.pratinjau``) and ``sidik`` its fingerprint: what is applied is what
    was shown. Both are empty once the kiriman is decided on. ``sel`` is about how many filled cells
    the files hold.

    ``pekerjaan`` is the job that worked on it last. Until it has succeeded the kiriman is its own:
    nobody answers or applies. ``jawaban_baru`` are the answers that it reads with; they replace
    ``jawaban`` when it succeeds.
    """

    JALUR_INSTANSI = "instansi"

    instansi = models.ForeignKey(Instansi, on_delete=models.PROTECT, related_name="kiriman_list")
    status = models.CharField(
        "status", max_length=10, choices=StatusKiriman, default=StatusKiriman.DIPERIKSA
    )
    sel = models.PositiveIntegerField("banyak sel", default=0)
    jawaban = models.JSONField("jawaban", default=dict)
    jawaban_baru = models.JSONField("jawaban yang sedang dibaca", null=True, blank=True)
    pekerjaan = models.ForeignKey(
        Pekerjaan, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    pratinjau = models.JSONField("pratinjau", default=dict)
    sidik = models.CharField("sidik pratinjau", max_length=64, blank=True)
    diputuskan = models.DateTimeField("diputuskan", null=True, blank=True)
    pemutus = models.CharField("diputuskan oleh", max_length=200, blank=True)
    batch = models.OneToOneField(
        Batch, on_delete=models.PROTECT, null=True, blank=True, related_name="kiriman"
    )

    objects = KirimanQuerySet.as_manager()

    class Meta:
        verbose_name = "kiriman impor"
        verbose_name_plural = "kiriman impor"
        ordering = ("-dibuat", "-pk")
        indexes = [models.Index(fields=("status", "dibuat"), name="kiriman_belum_putus")]

    def __str__(self) -> str:
        waktu = timezone.localtime(self.dibuat, ZoneInfo(self.instansi.pemda.zona_waktu))
        return f"Kiriman {self.instansi} {self.tahun} pada {waktu:%d-%m-%Y %H.%M}"

    @property
    def is_terbuka(self) -> bool:
        """Whether nothing was decided yet."""
        return self.status == StatusKiriman.DIPERIKSA

    @property
    def is_besar(self) -> bool:
        """Whether reading it takes longer than a page may."""
        return is_lama_dibaca(self.sel)

    @property
    def is_dipegang(self) -> bool:
        """Whether a job works on it, or stopped before its end."""
        satu = self.pekerjaan
        return self.is_terbuka and satu is not None and satu.status != StatusPekerjaan.SELESAI

    @property
    def is_terencana(self) -> bool:
        """Whether there is a plan to look at."""
        return bool(self.sidik)


def tempat_berkas(berkas: BerkasKiriman, nama: str) -> str:
    """Where a file is kept: under a name that nobody can guess, without the name it came with."""
    return f"impor/{token_hex(2)}/{token_hex(16)}"


class BerkasKiriman(models.Model):
    """One file. ``nama`` is what it is called in messages and as the source of figures; no other
    file of the kiriman has it. The file goes when the kiriman is thrown away."""

    JALUR_INSTANSI = "kiriman__instansi"

    kiriman = models.ForeignKey(Kiriman, on_delete=models.CASCADE, related_name="berkas_list")
    berkas = models.FileField("berkas", upload_to=tempat_berkas, max_length=100, blank=True)
    nama = models.CharField("nama berkas", max_length=200)
    ukuran = models.PositiveBigIntegerField("ukuran (byte)")
    sha256 = models.CharField("SHA-256", max_length=64)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "berkas kiriman"
        verbose_name_plural = "berkas kiriman"
        ordering = ("kiriman", "pk")
        constraints = [
            models.UniqueConstraint(fields=("kiriman", "nama"), name="berkaskiriman_nama_unik")
        ]

    def __str__(self) -> str:
        return self.nama


class Pemetaan(models.Model):
    """What a PD once said of a table that the reader took for another: used again whenever a table
    with the same header comes. ``kepala`` is ``Tabel.tanda_kepala``, ``judul`` its words.

    ``isi`` is the entry of an answers file, without the signature: ``{"jenis", "kolom"}``.
    """

    JALUR_INSTANSI = "instansi"

    instansi = models.ForeignKey(Instansi, on_delete=models.PROTECT, related_name="pemetaan_list")
    kepala = models.CharField("tanda kepala", max_length=64)
    judul = models.TextField("kepala kolom", blank=True)
    isi = models.JSONField("isi", default=dict)
    diubah = models.DateTimeField("diubah", auto_now=True)
    nama_pengguna = models.CharField("oleh", max_length=200, blank=True)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "pemetaan kolom"
        verbose_name_plural = "pemetaan kolom"
        ordering = ("instansi", "-diubah")
        constraints = [
            models.UniqueConstraint(fields=("instansi", "kepala"), name="pemetaan_unik"),
        ]

    def __str__(self) -> str:
        return self.judul[:200]
