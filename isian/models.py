"""Abstract bases that several apps share, and the one table that remembers people's edits."""

from __future__ import annotations

from django.db import models

from aturan.nilai import Kosong, Nilai
from aturan.urut import urut

from .fields import NilaiField


class Bernilai(models.Model):
    """A row that holds one value: as typed, as understood, and a float that only sorts."""

    mentah = models.TextField("tertulis", blank=True)
    nilai = NilaiField("nilai")
    urutan_nilai = models.FloatField("untuk mengurutkan", null=True, editable=False)

    class Meta:
        abstract = True

    def set_nilai(self, nilai: Nilai, *, mentah: str) -> None:
        """Keep the value, the text it was read from, and its place in an ordering, in step."""
        self.nilai = nilai
        self.mentah = mentah
        self.urutan_nilai = urut(nilai)

    @property
    def is_kosong(self) -> bool:
        return isinstance(self.nilai, Kosong)


class Berversi(models.Model):
    """A row that people edit: whoever saves says which version they saw (``isian.riwayat``)."""

    versi_baris = models.PositiveIntegerField("versi baris", default=1, editable=False)

    class Meta:
        abstract = True


class JenisUbahan(models.TextChoices):
    BUAT = "buat", "dibuat"
    UBAH = "ubah", "diubah"
    HAPUS = "hapus", "dihapus"


class Riwayat(models.Model):
    """One edit by a person: before, after, why, who, when, from where. Triggers refuse to change
    or delete a row (``isian.pemicu``).

    References are plain numbers and names, so that a history outlives what it speaks of.
    ``sebelum`` and ``sesudah`` hold the changed columns alone, as JSON. ``tahun`` is the year that
    the row speaks of; of a row without a year, the one in which it was edited.
    """

    waktu = models.DateTimeField("waktu", auto_now_add=True)
    instansi_id = models.BigIntegerField("perangkat daerah", null=True)
    tahun = models.PositiveSmallIntegerField("tahun", null=True)
    indikator_id = models.BigIntegerField("indikator", null=True)
    tabel = models.CharField("jenis data", max_length=60)
    kunci = models.BigIntegerField("nomor baris data")
    sebutan = models.TextField("tentang", blank=True)
    jenis = models.CharField("tindakan", max_length=5, choices=JenisUbahan)
    sebelum = models.JSONField("sebelum", default=dict)
    sesudah = models.JSONField("sesudah", default=dict)
    alasan = models.TextField("alasan", blank=True)
    pengguna_id = models.BigIntegerField("pengguna", null=True)
    nama_pengguna = models.CharField("oleh", max_length=200, blank=True)
    alamat = models.CharField("dari alamat", max_length=45, blank=True)

    class Meta:
        verbose_name = "riwayat"
        verbose_name_plural = "riwayat"
        ordering = ("-pk",)
        indexes = [
            models.Index(fields=("tabel", "kunci"), name="riwayat_baris"),
            models.Index(fields=("instansi_id", "-id"), name="riwayat_instansi"),
            models.Index(fields=("instansi_id", "tahun", "-id"), name="riwayat_tahun"),
            models.Index(fields=("indikator_id", "-id"), name="riwayat_indikator"),
        ]

    def __str__(self) -> str:
        return f"{self.sebutan}: {self.get_jenis_display()}"
