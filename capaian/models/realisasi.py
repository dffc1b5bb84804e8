"""What was achieved in a year or quarter, and what others achieved."""

from __future__ import annotations

from django.db import models

from instansi.akses import MilikInstansiQuerySet
from isian.constraints import tahun_wajar
from isian.models import Bernilai, Berversi
from renstra.models import Indikator

SETAHUN = 0
TRIWULAN_AKHIR = 4


def list_periode(triwulan: int) -> tuple[int, ...]:
    """The periods written in a quarter: its own, and with the last one the whole year."""
    return (triwulan, SETAHUN) if triwulan == TRIWULAN_AKHIR else (triwulan,)


class StatusRealisasi(models.TextChoices):
    SEMENTARA = "sementara", "sementara"
    TETAP = "tetap", "tetap"


class Realisasi(Bernilai, Berversi):
    """The value of one indicator in one period: 0 is the whole year, 1–4 the quarters.

    ``catatan_kembali``: the verifier sent this row back, and why; empty once it was mended.
    """

    JALUR_INSTANSI = "indikator__instansi"

    indikator = models.ForeignKey(
        Indikator, on_delete=models.PROTECT, related_name="realisasi_list"
    )
    tahun = models.PositiveSmallIntegerField("tahun")
    periode = models.PositiveSmallIntegerField("periode", default=0)
    status = models.CharField(
        "status", max_length=10, choices=StatusRealisasi, default=StatusRealisasi.TETAP
    )
    per_tanggal = models.DateField("per tanggal", null=True, blank=True)
    jenis_sumber = models.CharField("jenis tabel sumber", max_length=30, blank=True)
    sumber = models.TextField("sumber", blank=True)
    keterangan = models.TextField("keterangan", blank=True)
    catatan_kembali = models.TextField("dikembalikan karena", blank=True)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "realisasi"
        verbose_name_plural = "realisasi"
        ordering = ("indikator", "tahun", "periode")
        constraints = [
            tahun_wajar("realisasi"),
            models.CheckConstraint(
                condition=models.Q(periode__lte=4), name="realisasi_periode_wajar"
            ),
            models.UniqueConstraint(
                fields=("indikator", "tahun", "periode"), name="realisasi_unik"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indikator} {self.tahun}: {self.mentah}"


class Pembanding(Bernilai):
    """A national, provincial or other standard that an indicator is held against."""

    JALUR_INSTANSI = "indikator__instansi"

    indikator = models.ForeignKey(
        Indikator, on_delete=models.PROTECT, related_name="pembanding_list"
    )
    tahun = models.PositiveSmallIntegerField("tahun")
    nama = models.CharField("pembanding", max_length=200, default="Target Nasional")
    jenis_sumber = models.CharField("jenis tabel sumber", max_length=30, blank=True)
    sumber = models.TextField("sumber", blank=True)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "pembanding"
        verbose_name_plural = "pembanding"
        ordering = ("indikator", "tahun", "nama")
        constraints = [
            tahun_wajar("pembanding"),
            models.UniqueConstraint(fields=("indikator", "tahun", "nama"), name="pembanding_unik"),
        ]

    def __str__(self) -> str:
        return f"{self.nama} {self.tahun}: {self.mentah}"
