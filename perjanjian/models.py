"""Perjanjian kinerja: its parties, and the programs named below its targets.

The targets themselves are ``renstra.Target`` rows of the PK's ``Dokumen``.
"""

from __future__ import annotations

from django.db import models

from anggaran.models import BarisAnggaran
from instansi.akses import MilikInstansiQuerySet
from instansi.models import Pejabat, UnitKerja
from isian.fields import RupiahField
from isian.models import Berversi
from renstra.models import Dokumen, Indikator, Sasaran


class TingkatPerjanjian(models.TextChoices):
    KEPALA_DAERAH = "kepala_daerah", "Kepala daerah"
    KEPALA_PD = "kepala_pd", "Kepala PD (eselon II)"
    ADMINISTRATOR = "administrator", "Administrator (eselon III)"
    PENGAWAS = "pengawas", "Pengawas (eselon IV)"
    FUNGSIONAL = "fungsional", "Pejabat fungsional/ketua tim"
    UPTD = "uptd", "Kepala UPTD"


class SebabPerubahan(models.TextChoices):
    """Why a PK is made anew during the year (PermenPANRB 53/2014, Lampiran I)."""

    PEJABAT = "pejabat", "Pergantian atau mutasi pejabat"
    STRATEGI = "strategi", "Perubahan strategi, program, kegiatan, atau alokasi anggaran"
    ASUMSI = "asumsi", "Perubahan prioritas atau asumsi yang berakibat signifikan"


class PerjanjianKinerja(Berversi):
    """The statement of a PK. ``atasan`` is the perjanjian that this one helps to fulfil, in the
    version that was in force then; ``sebab`` tells why a later version was made.

    ``salinan`` is what both parties signed (targets, units, formulas, pejabat) as JSON, frozen at
    that moment; null until then, and for a PK that was imported.
    """

    JALUR_INSTANSI = "dokumen__instansi"

    dokumen = models.OneToOneField(Dokumen, on_delete=models.CASCADE, related_name="perjanjian")
    tingkat = models.CharField(
        "tingkat", max_length=15, choices=TingkatPerjanjian, default=TingkatPerjanjian.KEPALA_PD
    )
    pihak_pertama = models.ForeignKey(
        Pejabat, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    pihak_kedua = models.ForeignKey(
        Pejabat, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    tempat = models.CharField("tempat", max_length=100, blank=True)
    tanggal = models.DateField("tanggal", null=True, blank=True)
    unit = models.ForeignKey(
        UnitKerja, on_delete=models.PROTECT, null=True, blank=True, related_name="perjanjian_list"
    )
    atasan = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="bawahan_list"
    )
    salinan = models.JSONField("salinan yang ditandatangani", null=True, blank=True)
    sebab = models.CharField("sebab perubahan", max_length=10, choices=SebabPerubahan, blank=True)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "perjanjian kinerja"
        verbose_name_plural = "perjanjian kinerja"

    def __str__(self) -> str:
        return str(self.dokumen)


class ProgramPerjanjian(Berversi):
    """A program or kegiatan as the PK names it. It need not exist in the budget, and its money is
    what the PK prints, not a pagu.

    ``baris`` is the line of the budget that it was taken from; ``alasan`` why its money differs.
    """

    JALUR_INSTANSI = "perjanjian__dokumen__instansi"

    perjanjian = models.ForeignKey(
        PerjanjianKinerja, on_delete=models.CASCADE, related_name="program_list"
    )
    induk = models.ForeignKey(
        "self", on_delete=models.CASCADE, null=True, blank=True, related_name="anak_list"
    )
    sasaran = models.ForeignKey(
        Sasaran, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    nama = models.TextField("program/kegiatan")
    kunci = models.TextField("nama yang dinormalkan", editable=False)
    ordinal = models.PositiveSmallIntegerField("urutan di antara yang sama", default=1)
    urutan = models.PositiveIntegerField("urutan", default=0)
    anggaran = RupiahField("anggaran", null=True, blank=True)
    mentah = models.TextField("anggaran tertulis", blank=True)
    keterangan = models.CharField("sumber dana/keterangan", max_length=200, blank=True)
    baris = models.ForeignKey(
        BarisAnggaran,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="baris anggaran",
    )
    alasan = models.TextField("alasan berbeda dari anggaran", blank=True)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "program dalam perjanjian"
        verbose_name_plural = "program dalam perjanjian"
        ordering = ("perjanjian", "urutan", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=("perjanjian", "induk", "kunci", "ordinal"),
                condition=models.Q(induk__isnull=False),
                name="programperjanjian_unik_di_induk",
            ),
            models.UniqueConstraint(
                fields=("perjanjian", "kunci", "ordinal"),
                condition=models.Q(induk__isnull=True),
                name="programperjanjian_unik_tanpa_induk",
            ),
        ]

    def __str__(self) -> str:
        return self.nama


class AksiTriwulan(Berversi):
    """A step of the rencana aksi: what is done in a quarter for one indicator of the PK.

    The quarter's target is a ``Target`` of the PK's document.
    """

    JALUR_INSTANSI = "perjanjian__dokumen__instansi"

    perjanjian = models.ForeignKey(
        PerjanjianKinerja, on_delete=models.CASCADE, related_name="aksi_list"
    )
    indikator = models.ForeignKey(Indikator, on_delete=models.PROTECT, related_name="aksi_list")
    triwulan = models.PositiveSmallIntegerField("triwulan")
    uraian = models.TextField("rencana aksi")
    unit = models.ForeignKey(
        UnitKerja,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="penanggung jawab",
    )
    urutan = models.PositiveIntegerField("urutan", default=0)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "rencana aksi"
        verbose_name_plural = "rencana aksi"
        ordering = ("perjanjian", "indikator", "triwulan", "urutan", "pk")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(triwulan__range=(1, 4)), name="aksitriwulan_triwulan_wajar"
            )
        ]

    def __str__(self) -> str:
        return self.uraian
