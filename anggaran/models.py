"""The budget of a PD and year: lines in a tree, pagu by stage, realisasi as increments.

Money stands at the leaves only. What a document prints on a row above them is a claim
(``capaian.Klaim``), so that no figure can stand in two places. Rows roll up by parent, never by
code prefix.
"""

from __future__ import annotations

from django.db import models

from instansi.akses import MilikInstansiQuerySet
from instansi.models import Instansi, UnitKerja
from isian.constraints import tahun_wajar
from isian.fields import RupiahField
from isian.models import Bernilai, Berversi
from renstra.models import Kegiatan, Program, Sasaran, SubKegiatan

from .enums import JenisPeriode, Tahap, Tingkat


class BarisAnggaran(Berversi):
    JALUR_INSTANSI = "instansi"

    instansi = models.ForeignKey(Instansi, on_delete=models.PROTECT, related_name="anggaran_list")
    tahun = models.PositiveSmallIntegerField("tahun")
    induk = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="anak_list"
    )
    tingkat = models.CharField("tingkat", max_length=20, choices=Tingkat)
    kode_tertulis = models.CharField("kode tertulis", max_length=60, blank=True)
    kode_baku = models.CharField("kode baku", max_length=40, blank=True)
    uraian = models.TextField("uraian")
    kunci = models.TextField("uraian yang dinormalkan", editable=False)
    ordinal = models.PositiveSmallIntegerField("urutan di antara yang sama", default=1)
    urutan = models.PositiveIntegerField("urutan", default=0)
    sumber_dana = models.CharField("sumber dana", max_length=100, blank=True)
    unit = models.ForeignKey(
        UnitKerja,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="anggaran_list",
        verbose_name="penanggung jawab",
    )
    program = models.ForeignKey(
        Program, on_delete=models.PROTECT, null=True, blank=True, related_name="anggaran_list"
    )
    kegiatan = models.ForeignKey(
        Kegiatan, on_delete=models.PROTECT, null=True, blank=True, related_name="anggaran_list"
    )
    sub_kegiatan = models.ForeignKey(
        SubKegiatan, on_delete=models.PROTECT, null=True, blank=True, related_name="anggaran_list"
    )

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "baris anggaran"
        verbose_name_plural = "baris anggaran"
        ordering = ("instansi", "tahun", "urutan", "pk")
        constraints = [
            tahun_wajar("barisanggaran"),
            models.CheckConstraint(
                condition=~models.Q(induk=models.F("id")), name="barisanggaran_bukan_induk_sendiri"
            ),
            models.UniqueConstraint(
                fields=("induk", "kunci", "ordinal"),
                condition=models.Q(induk__isnull=False),
                name="barisanggaran_unik_di_induk",
            ),
            models.UniqueConstraint(
                fields=("instansi", "tahun", "kunci", "ordinal"),
                condition=models.Q(induk__isnull=True),
                name="barisanggaran_unik_tanpa_induk",
            ),
        ]

    def __str__(self) -> str:
        return self.uraian


class Pagu(Berversi):
    """The pagu of a leaf at one stage. ``nilai`` null: a dash or nothing is printed."""

    JALUR_INSTANSI = "baris__instansi"

    baris = models.ForeignKey(
        BarisAnggaran, on_delete=models.CASCADE, related_name="pagu_list", db_index=False
    )
    tahap = models.CharField("tahap", max_length=12, choices=Tahap, default=Tahap.MURNI)
    nomor_tahap = models.PositiveSmallIntegerField("nomor tahap", default=0)
    nilai = RupiahField("pagu", null=True, blank=True)
    mentah = models.TextField("tertulis", blank=True)
    jenis_sumber = models.CharField("jenis tabel sumber", max_length=30, blank=True)
    sumber = models.TextField("sumber", blank=True)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "pagu"
        verbose_name_plural = "pagu"
        constraints = [
            models.UniqueConstraint(
                fields=("baris", "tahap", "nomor_tahap"), name="pagu_tahap_unik"
            )
        ]

    def __str__(self) -> str:
        tahap = f"{self.get_tahap_display()} {self.nomor_tahap or ''}".rstrip()
        return f"{self.baris}, {tahap}: {self.mentah}"


class RealisasiAnggaran(Berversi):
    """What was spent on a leaf in one period (an increment; may be negative after a return).

    ``jenis_periode`` tahun with ``periode`` 0 is the whole year as one figure.
    """

    JALUR_INSTANSI = "baris__instansi"

    baris = models.ForeignKey(
        BarisAnggaran, on_delete=models.CASCADE, related_name="realisasi_list", db_index=False
    )
    jenis_periode = models.CharField(
        "jenis periode", max_length=8, choices=JenisPeriode, default=JenisPeriode.TAHUN
    )
    periode = models.PositiveSmallIntegerField("periode", default=0)
    nilai = RupiahField("realisasi", null=True, blank=True)
    mentah = models.TextField("tertulis", blank=True)
    jenis_sumber = models.CharField("jenis tabel sumber", max_length=30, blank=True)
    sumber = models.TextField("sumber", blank=True)
    alasan = models.TextField("alasan melebihi pagu atau keterangan pengembalian", blank=True)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "realisasi anggaran"
        verbose_name_plural = "realisasi anggaran"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(jenis_periode=JenisPeriode.TAHUN, periode=0)
                | models.Q(jenis_periode=JenisPeriode.TRIWULAN, periode__range=(1, 4))
                | models.Q(jenis_periode=JenisPeriode.BULAN, periode__range=(1, 12)),
                name="realisasianggaran_periode_wajar",
            ),
            models.UniqueConstraint(
                fields=("baris", "jenis_periode", "periode"), name="realisasianggaran_unik"
            ),
        ]

    def __str__(self) -> str:
        periode = f"{self.get_jenis_periode_display()} {self.periode or ''}".rstrip()
        return f"{self.baris}, {periode}: {self.mentah}"


class RealisasiFisik(Bernilai, Berversi):
    """Physical progress of a line by the end of a quarter: percent, cumulative, beside money."""

    JALUR_INSTANSI = "baris__instansi"

    baris = models.ForeignKey(BarisAnggaran, on_delete=models.CASCADE, related_name="fisik_list")
    triwulan = models.PositiveSmallIntegerField("triwulan")
    jenis_sumber = models.CharField("jenis tabel sumber", max_length=30, blank=True)
    sumber = models.TextField("sumber", blank=True)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "realisasi fisik"
        verbose_name_plural = "realisasi fisik"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(triwulan__range=(1, 4)), name="realisasifisik_triwulan_wajar"
            ),
            models.UniqueConstraint(fields=("baris", "triwulan"), name="realisasifisik_unik"),
        ]

    def __str__(self) -> str:
        return f"{self.baris}, s.d. triwulan {self.triwulan}: {self.mentah}"


class PorsiSasaran(Berversi):
    """Which sasaran a line serves, and how much of it: hundredths of a percent, null is all."""

    JALUR_INSTANSI = "baris__instansi"

    baris = models.ForeignKey(BarisAnggaran, on_delete=models.CASCADE, related_name="porsi_list")
    sasaran = models.ForeignKey(Sasaran, on_delete=models.CASCADE, related_name="porsi_list")
    porsi = models.PositiveSmallIntegerField("porsi (perseratus persen)", null=True, blank=True)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "porsi sasaran"
        verbose_name_plural = "porsi sasaran"
        constraints = [
            models.UniqueConstraint(fields=("baris", "sasaran"), name="porsisasaran_unik"),
            models.CheckConstraint(
                condition=models.Q(porsi__isnull=True) | models.Q(porsi__lte=10000),
                name="porsisasaran_wajar",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.baris} → {self.sasaran}"
