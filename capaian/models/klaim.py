"""Printed figures: kept with their place, never used as a value."""

from __future__ import annotations

from typing import Any

from django.db import models

from anggaran.models import BarisAnggaran
from instansi.akses import MilikInstansiQuerySet
from instansi.models import Instansi
from isian.constraints import tahun_wajar
from isian.models import Bernilai
from renstra.models import Indikator, Program, Sasaran


class JenisKlaim(models.TextChoices):
    """What a printed figure claims. A claim is kept with its place and never used as a value."""

    CAPAIAN = "capaian", "capaian"
    PREDIKAT = "predikat", "predikat"
    RATA_RATA = "rata_rata", "rata-rata capaian"
    STATUS = "status", "tercapai atau tidak"
    TARGET = "target", "target yang diulang"
    REALISASI = "realisasi", "realisasi yang diulang"
    PAGU = "pagu", "pagu"
    REALISASI_ANGGARAN = "realisasi_anggaran", "realisasi anggaran"
    PERSEN = "persen", "persen realisasi anggaran"
    SISA = "sisa", "sisa anggaran"
    EFISIENSI = "efisiensi", "efisiensi"
    SKALA = "skala", "skala predikat"
    RUMUS = "rumus", "rumus"
    RASIO = "rasio", "rasio capaian"
    KETERANGAN = "keterangan", "keterangan"
    IDENTITAS = "identitas", "tahun atau nama instansi pada judul"


TENTANG: dict[str, Any] = {
    "on_delete": models.CASCADE,
    "null": True,
    "blank": True,
    "related_name": "klaim_list",
    "db_index": False,  # most claims speak of one row at most: see Klaim.Meta.indexes
}


def index_of(kolom: str) -> models.Index:
    """Of the claims alone that speak of such a row."""
    tentang = models.Q((f"{kolom}__isnull", False))
    return models.Index(fields=(kolom,), condition=tentang, name=f"klaim_{kolom}")


class Klaim(Bernilai):
    """A printed figure that the system computes or holds elsewhere, with the cell it stands in.

    ``tahun`` is the year of the report it was imported for, ``tahun_klaim`` the year it speaks of.
    """

    JALUR_INSTANSI = "instansi"

    instansi = models.ForeignKey(
        Instansi, on_delete=models.PROTECT, related_name="klaim_list", db_index=False
    )
    tahun = models.PositiveSmallIntegerField("tahun laporan")
    tahun_klaim = models.PositiveSmallIntegerField("tahun yang dimaksud")
    jenis = models.CharField("jenis", max_length=20, choices=JenisKlaim)
    indikator = models.ForeignKey(Indikator, **TENTANG)
    sasaran = models.ForeignKey(Sasaran, **TENTANG)
    program = models.ForeignKey(Program, **TENTANG)
    baris = models.ForeignKey(BarisAnggaran, **TENTANG)
    is_total = models.BooleanField("tentang seluruh tabel", default=False)
    label = models.TextField("tentang", blank=True)
    berkas = models.CharField("berkas", max_length=255)
    lembar = models.CharField("lembar", max_length=100)
    sel = models.CharField("sel", max_length=20)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "klaim"
        verbose_name_plural = "klaim"
        ordering = ("instansi", "tahun", "berkas", "lembar", "pk")
        constraints = [
            tahun_wajar("klaim"),
            models.UniqueConstraint(
                fields=("instansi", "tahun", "jenis", "berkas", "lembar", "sel"),
                name="klaim_unik",
            ),
        ]
        indexes = [index_of(satu) for satu in ("indikator", "sasaran", "program", "baris")]

    def __str__(self) -> str:
        return f"{self.get_jenis_display()}: {self.mentah}"
