"""A PD's quarter on its way to approval, and what is written beside its figures."""

from __future__ import annotations

from django.db import models

from instansi.akses import MilikInstansiQuerySet
from instansi.models import Beralur, Instansi, Pengguna, UnitKerja
from isian.constraints import tahun_wajar
from isian.models import Berversi
from renstra.models import Indikator


def triwulan_wajar(model: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=models.Q(triwulan__range=(1, 4)), name=f"{model}_triwulan_wajar"
    )


class Pelaporan(Beralur):
    """The figures of one PD and quarter as a whole. Without a row the quarter is a draft."""

    JALUR_INSTANSI = "instansi"

    instansi = models.ForeignKey(Instansi, on_delete=models.PROTECT, related_name="pelaporan_list")
    tahun = models.PositiveSmallIntegerField("tahun")
    triwulan = models.PositiveSmallIntegerField("triwulan")

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "pelaporan triwulan"
        verbose_name_plural = "pelaporan triwulan"
        ordering = ("instansi", "tahun", "triwulan")
        constraints = [
            tahun_wajar("pelaporan"),
            triwulan_wajar("pelaporan"),
            models.UniqueConstraint(
                fields=("instansi", "tahun", "triwulan"), name="pelaporan_unik"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.instansi} TW {self.triwulan} {self.tahun}"


class Analisis(Berversi):
    """Why an indicator stands where it stands after a quarter, and what follows.

    ``penjelasan`` answers a warning about the figure itself (out of line with earlier ones).
    """

    JALUR_INSTANSI = "indikator__instansi"

    indikator = models.ForeignKey(Indikator, on_delete=models.PROTECT, related_name="analisis_list")
    tahun = models.PositiveSmallIntegerField("tahun")
    triwulan = models.PositiveSmallIntegerField("triwulan")
    penyebab = models.TextField("penyebab berhasil atau gagal", blank=True)
    hambatan = models.TextField("hambatan", blank=True)
    solusi = models.TextField("solusi", blank=True)
    tindak_lanjut = models.TextField("tindak lanjut", blank=True)
    penjelasan = models.TextField("penjelasan angka yang tidak biasa", blank=True)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "analisis capaian"
        verbose_name_plural = "analisis capaian"
        constraints = [
            tahun_wajar("analisis"),
            triwulan_wajar("analisis"),
            models.UniqueConstraint(
                fields=("indikator", "tahun", "triwulan"), name="analisis_unik"
            ),
        ]

    def __str__(self) -> str:
        return f"Analisis {self.indikator} TW {self.triwulan} {self.tahun}"


class Komentar(models.Model):
    """A remark on one row of one quarter. What was said stays said."""

    JALUR_INSTANSI = "indikator__instansi"

    indikator = models.ForeignKey(Indikator, on_delete=models.PROTECT, related_name="komentar_list")
    tahun = models.PositiveSmallIntegerField("tahun")
    triwulan = models.PositiveSmallIntegerField("triwulan")
    pengguna = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="komentar_list")
    waktu = models.DateTimeField("waktu", auto_now_add=True)
    teks = models.TextField("komentar")

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "komentar"
        verbose_name_plural = "komentar"
        ordering = ("pk",)
        constraints = [tahun_wajar("komentar"), triwulan_wajar("komentar")]
        indexes = [models.Index(fields=("indikator", "tahun", "triwulan"), name="komentar_baris")]

    def __str__(self) -> str:
        return self.teks


class PermintaanData(Berversi):
    """A bidang is asked for its figures of a quarter, by a day."""

    JALUR_INSTANSI = "instansi"

    instansi = models.ForeignKey(Instansi, on_delete=models.PROTECT, related_name="permintaan_list")
    tahun = models.PositiveSmallIntegerField("tahun")
    triwulan = models.PositiveSmallIntegerField("triwulan")
    unit = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="permintaan_list")
    batas = models.DateField("paling lambat")
    pesan = models.TextField("pesan", blank=True)
    selesai = models.DateTimeField("dinyatakan selesai", null=True, blank=True)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "permintaan data"
        verbose_name_plural = "permintaan data"
        ordering = ("instansi", "tahun", "triwulan", "batas", "pk")
        constraints = [tahun_wajar("permintaandata"), triwulan_wajar("permintaandata")]

    def __str__(self) -> str:
        return f"Permintaan data {self.unit} TW {self.triwulan} {self.tahun}"


class Notulen(Berversi):
    """Minutes of a meeting on performance."""

    JALUR_INSTANSI = "instansi"

    instansi = models.ForeignKey(Instansi, on_delete=models.PROTECT, related_name="notulen_list")
    tahun = models.PositiveSmallIntegerField("tahun")
    triwulan = models.PositiveSmallIntegerField("triwulan")
    tanggal = models.DateField("tanggal rapat")
    judul = models.CharField("judul", max_length=200)
    peserta = models.TextField("peserta (jabatan)", blank=True)
    pembahasan = models.TextField("pembahasan", blank=True)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "notulen"
        verbose_name_plural = "notulen"
        ordering = ("instansi", "-tanggal", "-pk")
        constraints = [tahun_wajar("notulen"), triwulan_wajar("notulen")]

    def __str__(self) -> str:
        return self.judul


class Keputusan(Berversi):
    """What a meeting decided, who does it until when, and what became of it."""

    JALUR_INSTANSI = "notulen__instansi"

    notulen = models.ForeignKey(Notulen, on_delete=models.CASCADE, related_name="keputusan_list")
    uraian = models.TextField("keputusan")
    indikator = models.ForeignKey(
        Indikator, on_delete=models.PROTECT, null=True, blank=True, related_name="keputusan_list"
    )
    unit = models.ForeignKey(
        UnitKerja,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="penanggung jawab",
    )
    batas = models.DateField("paling lambat", null=True, blank=True)
    tindak_lanjut = models.TextField("tindak lanjut", blank=True)
    selesai = models.DateField("selesai", null=True, blank=True)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "keputusan rapat"
        verbose_name_plural = "keputusan rapat"
        ordering = ("notulen", "pk")

    def __str__(self) -> str:
        return self.uraian
