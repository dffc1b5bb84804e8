"""Pemda → Instansi (perangkat daerah) → UnitKerja, and the officials who sign."""

from __future__ import annotations

from typing import Any

from django.db import models

from instansi.akses import InstansiQuerySet, MilikInstansiQuerySet
from instansi.enums import JenisPemda, JenisUnit, StatusJabatan, UsulanUnit, ZonaWaktu
from isian.constraints import paling_banyak_satu
from isian.models import Berversi

MilikInstansiManager = models.Manager.from_queryset(MilikInstansiQuerySet)


class Pemda(Berversi):
    kode = models.SlugField("kode", unique=True)
    nama = models.CharField("nama", max_length=200, help_text="Contoh: Kabupaten Kutai Kartanegara")
    jenis = models.CharField(
        "jenis", max_length=10, choices=JenisPemda, default=JenisPemda.KABUPATEN
    )
    ibu_kota = models.CharField("ibu kota", max_length=100, blank=True)
    zona_waktu = models.CharField(
        "zona waktu", max_length=20, choices=ZonaWaktu, default=ZonaWaktu.WIB
    )
    ambang_bawah = models.PositiveSmallIntegerField(
        "analisis wajib bila capaian di bawah (%)", default=75
    )
    ambang_atas = models.PositiveSmallIntegerField(
        "analisis wajib bila capaian di atas (%)", default=120
    )

    class Meta:
        verbose_name = "pemerintah daerah"
        verbose_name_plural = "pemerintah daerah"
        ordering = ("nama",)

    def __str__(self) -> str:
        return self.nama


class Instansi(Berversi):
    """A perangkat daerah. Its code is unique in its pemda only."""

    pemda = models.ForeignKey(Pemda, on_delete=models.PROTECT, related_name="instansi_list")
    kode = models.SlugField("kode")
    nama = models.CharField("nama", max_length=200, help_text="Contoh: Dinas Sosial")
    alamat = models.TextField("alamat", blank=True)
    kode_skpd = models.CharField("kode SKPD", max_length=40, blank=True)

    objects = InstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "perangkat daerah"
        verbose_name_plural = "perangkat daerah"
        ordering = ("pemda", "nama")
        constraints = [
            models.UniqueConstraint(fields=("pemda", "kode"), name="instansi_kode_unik_di_pemda")
        ]

    def __str__(self) -> str:
        return self.nama_lengkap

    @property
    def nama_lengkap(self) -> str:
        """The name with its region, once: ``Dinas Sosial Kabupaten Kutai Kartanegara``."""
        if self.pemda.nama.casefold() in self.nama.casefold():
            return self.nama
        return f"{self.nama} {self.pemda.nama}"

    def tempat(self, tahun: int) -> dict[str, Any]:
        """What the address of each of its pages of a year holds."""
        return {"pemda": self.pemda.kode, "kode": self.kode, "tahun": tahun}


class UnitBerdiriManager(MilikInstansiManager):
    """Without units that are only proposed: nothing can be given to them yet."""

    def get_queryset(self) -> models.QuerySet[Any]:
        return super().get_queryset().exclude(usulan=UsulanUnit.BARU)


class UnitKerja(Berversi):
    """A node of the PD's structure, valid in the years given.

    ``jenis`` empty: by its place in the tree. A unit with an ``usulan`` is proposed to be made or
    dissolved, since ``tahun_usulan``.
    """

    JALUR_INSTANSI = "instansi"

    instansi = models.ForeignKey(Instansi, on_delete=models.CASCADE, related_name="unit_list")
    induk = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="anak_list"
    )
    nama = models.CharField("nama", max_length=200)
    urutan = models.PositiveSmallIntegerField("urutan", default=0)
    tahun_awal = models.PositiveSmallIntegerField("berlaku sejak tahun", null=True, blank=True)
    tahun_akhir = models.PositiveSmallIntegerField("berlaku sampai tahun", null=True, blank=True)
    jenis = models.CharField("jenis", max_length=12, choices=JenisUnit, blank=True)
    usulan = models.CharField("usulan perubahan", max_length=5, choices=UsulanUnit, blank=True)
    tahun_usulan = models.PositiveSmallIntegerField("tahun usulan", null=True, blank=True)

    objects = UnitBerdiriManager()
    semua = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "unit kerja"
        verbose_name_plural = "unit kerja"
        ordering = ("instansi", "urutan", "pk")
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(induk=models.F("id")), name="unitkerja_bukan_induk_sendiri"
            ),
            models.CheckConstraint(
                condition=models.Q(usulan="", tahun_usulan__isnull=True)
                | (~models.Q(usulan="") & models.Q(tahun_usulan__isnull=False)),
                name="unitkerja_usulan_bertahun",
            ),
        ]

    def __str__(self) -> str:
        return self.nama


class Pejabat(Berversi):
    """Somebody who signs: for a PD, or for the pemda (kepala daerah, who has no NIP in a PK)."""

    JALUR_INSTANSI = "instansi"

    instansi = models.ForeignKey(
        Instansi, on_delete=models.CASCADE, null=True, blank=True, related_name="pejabat_list"
    )
    pemda = models.ForeignKey(
        Pemda, on_delete=models.CASCADE, null=True, blank=True, related_name="pejabat_list"
    )
    jabatan = models.CharField("jabatan", max_length=200)
    status = models.CharField(
        "status", max_length=10, choices=StatusJabatan, default=StatusJabatan.DEFINITIF
    )
    nama = models.CharField("nama", max_length=200, blank=True)
    pangkat = models.CharField("pangkat", max_length=100, blank=True)
    nip = models.CharField("NIP", max_length=30, blank=True)
    mulai = models.DateField("mulai menjabat", null=True, blank=True)
    selesai = models.DateField("selesai menjabat", null=True, blank=True)

    class Meta:
        verbose_name = "pejabat"
        verbose_name_plural = "pejabat"
        ordering = ("jabatan", "mulai")
        constraints = [paling_banyak_satu("pejabat", ("instansi", "pemda"), tepat=True)]

    def __str__(self) -> str:
        return self.jabatan_tercetak

    @property
    def jabatan_tercetak(self) -> str:
        """``Plt. Kepala Dinas``: an acting official keeps the same jabatan."""
        if self.status == StatusJabatan.DEFINITIF:
            return self.jabatan
        return f"{StatusJabatan(self.status).label} {self.jabatan}"
