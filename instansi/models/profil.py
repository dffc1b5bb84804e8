"""Profile tables of a PD and year: SDM, sarana, SPM, permasalahan and whatever else exists."""

from __future__ import annotations

from django.db import models

from instansi.akses import MilikInstansiQuerySet
from instansi.enums import JenisProfil
from isian.constraints import tahun_wajar
from isian.models import Berversi

from .organisasi import Instansi


class TabelProfil(Berversi):
    """Title, columns, rows, source. Several tables of one kind and year are told apart by title.

    ``kolom`` is a list of ``{"nama": str, "kelompok": str}`` in print order.
    """

    JALUR_INSTANSI = "instansi"

    instansi = models.ForeignKey(
        Instansi, on_delete=models.CASCADE, related_name="tabel_profil_list"
    )
    tahun = models.PositiveSmallIntegerField("tahun")
    jenis = models.CharField("jenis", max_length=20, choices=JenisProfil)
    judul = models.TextField("judul")
    kunci = models.TextField("judul yang dinormalkan", editable=False)
    ordinal = models.PositiveSmallIntegerField("urutan di antara yang sama", default=1)
    kolom = models.JSONField("kolom", default=list)
    sumber = models.TextField("sumber", blank=True)
    urutan = models.PositiveSmallIntegerField("urutan", default=0)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "tabel profil"
        verbose_name_plural = "tabel profil"
        ordering = ("instansi", "tahun", "urutan", "pk")
        constraints = [
            tahun_wajar("tabelprofil"),
            models.UniqueConstraint(
                fields=("instansi", "tahun", "jenis", "kunci", "ordinal"), name="tabelprofil_unik"
            ),
        ]

    def __str__(self) -> str:
        return self.judul


class BarisProfil(Berversi):
    """One row. ``sel`` is a list as long as ``tabel.kolom``; each cell is
    ``{"mentah": str, "nilai": lossless JSON of a Nilai}``."""

    JALUR_INSTANSI = "tabel__instansi"

    tabel = models.ForeignKey(TabelProfil, on_delete=models.CASCADE, related_name="baris_list")
    urutan = models.PositiveIntegerField("urutan")
    is_total = models.BooleanField("baris jumlah", default=False)
    sel = models.JSONField("sel", default=list)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "baris profil"
        verbose_name_plural = "baris profil"
        ordering = ("tabel", "urutan")
        constraints = [
            models.UniqueConstraint(fields=("tabel", "urutan"), name="barisprofil_urutan_unik")
        ]

    def __str__(self) -> str:
        return f"{self.tabel} baris {self.urutan}"
