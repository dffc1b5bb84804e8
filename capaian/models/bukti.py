"""Bukti dukung: a file, a link or a text that shows that a figure is true."""

from __future__ import annotations

from secrets import token_hex

from django.db import models

from instansi.akses import MilikInstansiQuerySet
from instansi.models import Instansi
from isian.constraints import tahun_wajar
from isian.models import Berversi
from renstra.models import Indikator

from .pelaporan import triwulan_wajar


class JenisBukti(models.TextChoices):
    BERKAS = "berkas", "Berkas"
    TAUTAN = "tautan", "Tautan"
    TEKS = "teks", "Teks"


def tempat_bukti(bukti: Bukti, nama: str) -> str:
    """Where a file is kept: under a name that nobody can guess, without the name it came with."""
    return f"bukti/{token_hex(2)}/{token_hex(16)}"


class Bukti(Berversi):
    """One piece of evidence of a PD; several indicators may point at it. Exactly one of the file,
    the link and the text is filled, as ``jenis`` says. Withdrawn ones stay (``dicabut``).

    ``tahun`` is no column: it is the year under which an edit of it is remembered.
    """

    JALUR_INSTANSI = "instansi"
    tahun = 0

    instansi = models.ForeignKey(Instansi, on_delete=models.PROTECT, related_name="bukti_list")
    jenis = models.CharField("jenis", max_length=6, choices=JenisBukti)
    judul = models.CharField("judul", max_length=200)
    berkas = models.FileField("berkas", upload_to=tempat_bukti, max_length=100, blank=True)
    nama_asli = models.CharField("nama berkas", max_length=200, blank=True)
    tipe = models.CharField("tipe isi", max_length=100, blank=True)
    ukuran = models.PositiveBigIntegerField("ukuran (byte)", null=True, blank=True)
    sha256 = models.CharField("SHA-256", max_length=64, blank=True)
    tautan = models.URLField("tautan", max_length=1000, blank=True)
    teks = models.TextField("teks", blank=True)
    waktu = models.DateTimeField("ditambahkan", auto_now_add=True)
    dicabut = models.DateTimeField("dicabut", null=True, blank=True)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "bukti dukung"
        verbose_name_plural = "bukti dukung"
        ordering = ("instansi", "-pk")
        indexes = [models.Index(fields=("instansi", "sha256"), name="bukti_isi")]

    def __str__(self) -> str:
        return self.judul


class BuktiIndikator(Berversi):
    """The evidence shows the figure of this indicator and quarter."""

    JALUR_INSTANSI = "bukti__instansi"

    bukti = models.ForeignKey(Bukti, on_delete=models.CASCADE, related_name="dipakai_list")
    indikator = models.ForeignKey(Indikator, on_delete=models.PROTECT, related_name="bukti_list")
    tahun = models.PositiveSmallIntegerField("tahun")
    triwulan = models.PositiveSmallIntegerField("triwulan")

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "pemakaian bukti"
        verbose_name_plural = "pemakaian bukti"
        constraints = [
            tahun_wajar("buktiindikator"),
            triwulan_wajar("buktiindikator"),
            models.UniqueConstraint(
                fields=("bukti", "indikator", "tahun", "triwulan"), name="buktiindikator_unik"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.bukti} → {self.indikator}"
