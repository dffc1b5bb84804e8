"""Settings of a PD: planning periods, predikat scales, the method of a year, rules per indicator.

A null setting means "not decided": the default applies and is printed as
"bawaan, belum ditetapkan".
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Protocol

from django.db import models

from aturan.capaian import Acuan, Arah, Rumus
from aturan.konsolidasi import Konsolidasi
from aturan.predikat import Kelas, Skala
from instansi.akses import MilikInstansiQuerySet
from instansi.models import Instansi, Pejabat
from isian.constraints import tahun_wajar

from .enums import (
    BatasCapaian,
    CaraEfisiensi,
    CaraRataRata,
    CaraSerapan,
    GarisBesar,
    JenisLaporan,
    JenisPadanan,
    RumusTurun,
    SumberTarget,
)


class Berlabel(Protocol):
    """A member of an enum of ``aturan``: stored by value, shown by label."""

    @property
    def value(self) -> str: ...

    @property
    def label(self) -> str: ...


def pilihan(enum: Iterable[Berlabel]) -> list[tuple[str, str]]:
    """Choices for a field out of an enum of ``aturan``."""
    return [(anggota.value, anggota.label) for anggota in enum]


class Periode(models.Model):
    """The period of a Renstra, with its baseline year when that differs from the first year."""

    JALUR_INSTANSI = "instansi"

    instansi = models.ForeignKey(Instansi, on_delete=models.CASCADE, related_name="periode_list")
    tahun_awal = models.PositiveSmallIntegerField("tahun awal")
    tahun_akhir = models.PositiveSmallIntegerField("tahun akhir")
    tahun_data_awal = models.PositiveSmallIntegerField("tahun data awal", null=True, blank=True)
    tahun_target_pertama = models.PositiveSmallIntegerField(
        "tahun target pertama",
        null=True,
        blank=True,
        help_text="Bila tahun awal periode belum punya target, misalnya Renstra 2021–2026 yang"
        " targetnya mulai 2022.",
    )
    visi = models.TextField("visi", blank=True)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "periode Renstra"
        verbose_name_plural = "periode Renstra"
        ordering = ("instansi", "tahun_awal")
        constraints = [
            tahun_wajar("periode", "tahun_awal"),
            tahun_wajar("periode", "tahun_akhir"),
            models.CheckConstraint(
                condition=models.Q(tahun_akhir__gte=models.F("tahun_awal")),
                name="periode_akhir_setelah_awal",
            ),
            models.UniqueConstraint(
                fields=("instansi", "tahun_awal", "tahun_akhir"), name="periode_unik"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.tahun_awal}–{self.tahun_akhir}"

    @property
    def tahun_target(self) -> range:
        """The years that have a target; "tahun ke-1" is the first of them."""
        return range(self.tahun_target_pertama or self.tahun_awal, self.tahun_akhir + 1)


class SkalaPredikat(models.Model):
    """A predikat scale. ``batas``: list of ``{"label", "mulai", "inklusif"}`` from the top down,
    ``mulai`` a decimal in text or null for the lowest class; ``catatan``: how gaps were closed."""

    JALUR_INSTANSI = "instansi"

    instansi = models.ForeignKey(Instansi, on_delete=models.CASCADE, related_name="skala_list")
    nama = models.CharField("nama", max_length=200)
    sumber = models.CharField("sumber", max_length=300, blank=True)
    batas = models.JSONField("batas", default=list)
    catatan = models.JSONField("catatan", default=list, blank=True)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "skala predikat"
        verbose_name_plural = "skala predikat"
        constraints = [
            models.UniqueConstraint(fields=("instansi", "nama"), name="skalapredikat_unik")
        ]

    def __str__(self) -> str:
        return self.nama

    @property
    def skala(self) -> Skala:
        """The scale as the rules of predikat take it."""
        kelas = tuple(
            Kelas(
                batas["label"],
                None if batas["mulai"] is None else Decimal(batas["mulai"]),
                batas["inklusif"],
            )
            for batas in self.batas
        )
        return Skala(self.nama, self.sumber, kelas)


class PengaturanTahun(models.Model):
    """How one PD measures and reports one year."""

    JALUR_INSTANSI = "instansi"

    instansi = models.ForeignKey(
        Instansi, on_delete=models.CASCADE, related_name="pengaturan_tahun_list"
    )
    tahun = models.PositiveSmallIntegerField("tahun")
    jenis_laporan = models.CharField(
        "sebutan laporan", max_length=10, choices=JenisLaporan, null=True, blank=True
    )
    garis_besar = models.CharField(
        "garis besar", max_length=20, choices=GarisBesar, null=True, blank=True
    )
    rata_rata = models.CharField(
        "cara rata-rata", max_length=20, choices=CaraRataRata, null=True, blank=True
    )
    batas_tampil = models.CharField(
        "batas capaian yang ditampilkan", max_length=10, choices=BatasCapaian, null=True, blank=True
    )
    batas_rata = models.CharField(
        "batas capaian dalam rata-rata", max_length=10, choices=BatasCapaian, null=True, blank=True
    )
    rumus_turun = models.CharField(
        "rumus makin rendah makin baik", max_length=20, choices=RumusTurun, null=True, blank=True
    )
    efisiensi = models.CharField(
        "cara efisiensi", max_length=1, choices=CaraEfisiensi, null=True, blank=True
    )
    serapan = models.CharField(
        "serapan beberapa program", max_length=12, choices=CaraSerapan, null=True, blank=True
    )
    sumber_target = models.CharField(
        "target pengukuran", max_length=15, choices=SumberTarget, null=True, blank=True
    )
    alasan_target = models.TextField("alasan target pengukuran", blank=True)
    skala = models.ForeignKey(
        SkalaPredikat, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    periode = models.ForeignKey(
        Periode,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="Renstra yang berlaku",
    )
    periode_pembanding = models.ForeignKey(
        Periode,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="Renstra yang target akhirnya dibandingkan",
    )
    penandatangan = models.ForeignKey(
        Pejabat, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    atasan = models.ForeignKey(
        Pejabat, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    tempat = models.CharField("tempat penandatanganan", max_length=100, blank=True)
    tanggal = models.DateField("tanggal penandatanganan", null=True, blank=True)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "pengaturan tahun"
        verbose_name_plural = "pengaturan tahun"
        ordering = ("instansi", "tahun")
        constraints = [
            tahun_wajar("pengaturantahun"),
            models.UniqueConstraint(fields=("instansi", "tahun"), name="pengaturantahun_unik"),
            models.CheckConstraint(
                condition=~models.Q(sumber_target=SumberTarget.TABEL_CAPAIAN)
                | ~models.Q(alasan_target=""),
                name="pengaturantahun_target_lain_beralasan",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.instansi} {self.tahun}"


class AturanIndikator(models.Model):
    """How one indicator is measured in one year, found by name: it may be written before the
    indicator itself is imported. Empty fields leave the indicator's own passport in force."""

    JALUR_INSTANSI = "pengaturan__instansi"

    pengaturan = models.ForeignKey(
        PengaturanTahun, on_delete=models.CASCADE, related_name="aturan_indikator_list"
    )
    nama = models.TextField("nama indikator")
    kunci = models.TextField("nama yang dinormalkan", editable=False)
    kunci_sasaran = models.TextField("sasaran yang dinormalkan", blank=True, editable=False)
    arah = models.CharField("arah", max_length=10, choices=pilihan(Arah), blank=True)
    rumus = models.CharField("rumus", max_length=20, choices=pilihan(Rumus), blank=True)
    acuan = models.CharField("acuan rentang", max_length=10, choices=pilihan(Acuan), blank=True)
    konsolidasi = models.CharField(
        "konsolidasi triwulan", max_length=20, choices=pilihan(Konsolidasi), blank=True
    )
    bobot = models.CharField("bobot", max_length=20, blank=True)
    capaian_manual = models.CharField("capaian manual (%)", max_length=40, blank=True)
    alasan = models.TextField("alasan", blank=True)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "aturan indikator"
        verbose_name_plural = "aturan indikator"
        constraints = [
            models.UniqueConstraint(
                fields=("pengaturan", "kunci", "kunci_sasaran"), name="aturanindikator_unik"
            ),
            models.CheckConstraint(
                condition=models.Q(capaian_manual="") | ~models.Q(alasan=""),
                name="aturanindikator_manual_beralasan",
            ),
        ]

    def __str__(self) -> str:
        return self.nama


class Padanan(models.Model):
    """Somebody's decision that a name as written is the same thing as another name."""

    JALUR_INSTANSI = "instansi"

    instansi = models.ForeignKey(Instansi, on_delete=models.CASCADE, related_name="padanan_list")
    jenis = models.CharField("jenis", max_length=10, choices=JenisPadanan)
    tertulis = models.TextField("nama tertulis")
    kunci = models.TextField("nama tertulis yang dinormalkan", editable=False)
    sama_dengan = models.TextField("sama dengan")
    kunci_sama = models.TextField("nama tujuan yang dinormalkan", editable=False)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "padanan nama"
        verbose_name_plural = "padanan nama"
        constraints = [
            models.UniqueConstraint(fields=("instansi", "jenis", "kunci"), name="padanan_unik"),
            models.CheckConstraint(
                condition=~models.Q(kunci=models.F("kunci_sama")), name="padanan_bukan_diri_sendiri"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.tertulis} = {self.sama_dengan}"
