"""What is settled about indicators and names before, or beside, what files say of them."""

from __future__ import annotations

from django.db import models

from aturan.capaian import Acuan, Arah, Rumus
from aturan.konsolidasi import Konsolidasi
from instansi.akses import MilikInstansiQuerySet
from instansi.models import Instansi
from isian.models import Berversi
from isian.pilihan import pilihan
from pengaturan.enums import JenisPadanan

from .tahun import PengaturanTahun


class AturanIndikator(Berversi):
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


class Padanan(Berversi):
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
