"""Documents of the plan and what they promise: targets and indicative money."""

from __future__ import annotations

from django.db import models

from aturan.wewenang import Status
from instansi.akses import MilikInstansiQuerySet
from instansi.models import Beralur, Instansi
from instansi.models.alur import STATUS_BIASA
from isian.constraints import paling_banyak_satu, tahun_wajar
from isian.fields import RupiahField
from isian.models import Bernilai, Berversi
from pengaturan.models import Periode
from renstra.enums import UJUNG, JenisDokumen, PeriodeTarget

from .indikator import Indikator
from .simpul import Kegiatan, Program, SubKegiatan


class Dokumen(Beralur):
    """One version of a document that states targets. ``tahun`` 0: it is bound to a period.

    ``pemegang`` is the jabatan whose perjanjian it is; empty for the PD's own documents. A document
    that was imported was settled before it came here, and is ``disetujui`` from the start.
    """

    JALUR_INSTANSI = "instansi"

    instansi = models.ForeignKey(Instansi, on_delete=models.PROTECT, related_name="dokumen_list")
    jenis = models.CharField("jenis", max_length=20, choices=JenisDokumen)
    tahun = models.PositiveSmallIntegerField("tahun", default=0)
    periode = models.ForeignKey(
        Periode, on_delete=models.PROTECT, null=True, blank=True, related_name="dokumen_list"
    )
    versi = models.PositiveSmallIntegerField("versi", default=1)
    alasan = models.TextField("alasan perubahan", blank=True)
    pemegang = models.CharField("jabatan pemegang", max_length=200, blank=True)
    status = models.CharField(
        "status", max_length=12, choices=STATUS_BIASA, default=Status.DISETUJUI
    )

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "dokumen"
        verbose_name_plural = "dokumen"
        ordering = ("instansi", "jenis", "tahun", "versi")
        constraints = [
            tahun_wajar("dokumen", nol_boleh=True),
            models.UniqueConstraint(
                fields=("instansi", "jenis", "tahun", "pemegang", "versi"),
                condition=models.Q(periode__isnull=True),
                name="dokumen_unik_tanpa_periode",
            ),
            models.UniqueConstraint(
                fields=("instansi", "jenis", "tahun", "periode", "versi"),
                condition=models.Q(periode__isnull=False),
                name="dokumen_unik_di_periode",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_jenis_display()} {self.tahun or self.periode or ''}".strip()


class Target(Bernilai, Berversi):
    """What a document promises for one indicator and period. ``tahun`` 0: the document states a
    baseline or end without its year."""

    JALUR_INSTANSI = "indikator__instansi"

    indikator = models.ForeignKey(Indikator, on_delete=models.CASCADE, related_name="target_list")
    dokumen = models.ForeignKey(Dokumen, on_delete=models.CASCADE, related_name="target_list")
    periode = models.CharField(
        "periode", max_length=5, choices=PeriodeTarget, default=PeriodeTarget.TAHUN
    )
    tahun = models.PositiveSmallIntegerField("tahun", default=0)
    urutan = models.PositiveIntegerField("urutan dalam dokumen", default=0)
    jenis_sumber = models.CharField("jenis tabel sumber", max_length=30, blank=True)
    sumber = models.TextField("sumber", blank=True)
    alasan = models.TextField("alasan", blank=True)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "target"
        verbose_name_plural = "target"
        ordering = ("dokumen", "urutan", "tahun", "pk")
        constraints = [
            tahun_wajar("target", nol_boleh=True),
            models.CheckConstraint(
                condition=models.Q(periode__in=UJUNG) | models.Q(tahun__gt=0),
                name="target_tahunan_bertahun",
            ),
            models.UniqueConstraint(
                fields=("indikator", "dokumen", "periode", "tahun"), name="target_unik"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indikator}: {self.mentah}"


class PaguIndikatif(Berversi):
    """What a Renstra or Renja plans to spend on a program, kegiatan or sub kegiatan. It is another
    thing than a pagu of the budget. ``nilai`` null: the document prints a dash or nothing.

    ``lokasi``, ``sumber_dana`` and ``catatan`` are what a Renja states beside the money of its
    year; a node that has only those has a row without money.
    """

    JALUR_INSTANSI = "dokumen__instansi"

    dokumen = models.ForeignKey(Dokumen, on_delete=models.CASCADE, related_name="pagu_list")
    program = models.ForeignKey(
        Program, on_delete=models.CASCADE, null=True, blank=True, related_name="pagu_indikatif_list"
    )
    kegiatan = models.ForeignKey(
        Kegiatan,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="pagu_indikatif_list",
    )
    sub_kegiatan = models.ForeignKey(
        SubKegiatan,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="pagu_indikatif_list",
    )
    periode = models.CharField(
        "periode", max_length=5, choices=PeriodeTarget, default=PeriodeTarget.TAHUN
    )
    tahun = models.PositiveSmallIntegerField("tahun", default=0)
    mentah = models.TextField("tertulis", blank=True)
    nilai = RupiahField("pagu indikatif", null=True, blank=True)
    lokasi = models.TextField("lokasi", blank=True)
    sumber_dana = models.TextField("sumber dana", blank=True)
    catatan = models.TextField("catatan penting", blank=True)
    jenis_sumber = models.CharField("jenis tabel sumber", max_length=30, blank=True)
    sumber = models.TextField("sumber", blank=True)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "pagu indikatif"
        verbose_name_plural = "pagu indikatif"
        ordering = ("dokumen", "tahun", "pk")
        constraints = [
            tahun_wajar("paguindikatif", nol_boleh=True),
            paling_banyak_satu(
                "paguindikatif", ("program", "kegiatan", "sub_kegiatan"), tepat=True
            ),
            *[
                models.UniqueConstraint(
                    fields=("dokumen", pemilik, "periode", "tahun"),
                    condition=models.Q(**{f"{pemilik}__isnull": False}),
                    name=f"paguindikatif_unik_di_{pemilik}",
                )
                for pemilik in ("program", "kegiatan", "sub_kegiatan")
            ],
        ]

    def __str__(self) -> str:
        return f"{self.program or self.kegiatan or self.sub_kegiatan}: {self.mentah}"
