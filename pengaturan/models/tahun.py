"""How a PD measures and reports a year.

A null setting means "not decided": the default applies and is printed as
"bawaan, belum ditetapkan".
"""

from __future__ import annotations

from django.db import models

from instansi.akses import MilikInstansiQuerySet
from instansi.models import Instansi, Pejabat
from isian.constraints import tahun_wajar
from isian.models import Berversi
from pengaturan.enums import (
    BatasCapaian,
    CaraEfisiensi,
    CaraPertumbuhan,
    CaraRataRata,
    CaraSerapan,
    GarisBesar,
    JenisLaporan,
    RumusTurun,
    SumberTarget,
)

from .periode import Periode
from .skala import SkalaPredikat


class PengaturanTahun(Berversi):
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
    pertumbuhan = models.CharField(
        "pertumbuhan pada T-C.24", max_length=15, choices=CaraPertumbuhan, null=True, blank=True
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
