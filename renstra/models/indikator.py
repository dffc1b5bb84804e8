"""Indicators: what is measured, whose it is, and its passport."""

from __future__ import annotations

from django.db import models

from aturan.capaian import Acuan, Arah, Rumus
from aturan.konsolidasi import Konsolidasi
from aturan.teks import normalkan_nama
from instansi.akses import MilikInstansiQuerySet
from instansi.models import Instansi, UnitKerja
from isian.constraints import paling_banyak_satu
from isian.models import Berversi
from isian.pilihan import pilihan
from renstra.enums import Asal, KelompokIndikator

from .simpul import Kegiatan, Program, Sasaran, SubKegiatan, Tujuan

PEMILIK = ("tujuan", "sasaran", "program", "kegiatan", "sub_kegiatan")


def unik_per_pemilik() -> list[models.BaseConstraint]:
    """One indicator per owner, group, name and ordinal; without an owner it is the PD's own."""
    kolom = ("kelompok", "kunci", "ordinal")
    constraints: list[models.BaseConstraint] = [
        models.UniqueConstraint(
            fields=(pemilik, *kolom),
            condition=models.Q(**{f"{pemilik}__isnull": False}),
            name=f"indikator_unik_di_{pemilik}",
        )
        for pemilik in PEMILIK
    ]
    tanpa = models.Q(**{f"{pemilik}__isnull": True for pemilik in PEMILIK})
    constraints.append(
        models.UniqueConstraint(
            fields=("instansi", *kolom), condition=tanpa, name="indikator_unik_di_instansi"
        )
    )
    return constraints


class Indikator(Berversi):
    """An indicator of exactly one owner: a node of the plan, or the PD itself when all five owner
    fields are null (service, SPM and national indicators)."""

    JALUR_INSTANSI = "instansi"

    instansi = models.ForeignKey(Instansi, on_delete=models.PROTECT, related_name="indikator_list")
    tujuan = models.ForeignKey(
        Tujuan, on_delete=models.PROTECT, null=True, blank=True, related_name="indikator_list"
    )
    sasaran = models.ForeignKey(
        Sasaran, on_delete=models.PROTECT, null=True, blank=True, related_name="indikator_list"
    )
    program = models.ForeignKey(
        Program, on_delete=models.PROTECT, null=True, blank=True, related_name="indikator_list"
    )
    kegiatan = models.ForeignKey(
        Kegiatan, on_delete=models.PROTECT, null=True, blank=True, related_name="indikator_list"
    )
    sub_kegiatan = models.ForeignKey(
        SubKegiatan, on_delete=models.PROTECT, null=True, blank=True, related_name="indikator_list"
    )
    kelompok = models.CharField(
        "kelompok", max_length=10, choices=KelompokIndikator, blank=True, default=""
    )
    asal = models.CharField("asal", max_length=10, choices=Asal, default=Asal.MANUAL)
    nama = models.TextField("nama indikator")
    kunci = models.TextField("nama yang dinormalkan", editable=False)
    ordinal = models.PositiveSmallIntegerField("urutan di antara yang sama", default=1)
    satuan = models.CharField("satuan", max_length=100, blank=True)
    is_iku = models.BooleanField("indikator kinerja utama", default=False)
    definisi = models.TextField("definisi operasional", blank=True)
    formulasi = models.TextField("formulasi", blank=True)
    sumber_data = models.TextField("sumber data", blank=True)
    arah = models.CharField("arah", max_length=10, choices=pilihan(Arah), blank=True)
    rumus = models.CharField("rumus capaian", max_length=20, choices=pilihan(Rumus), blank=True)
    acuan = models.CharField("acuan rentang", max_length=10, choices=pilihan(Acuan), blank=True)
    konsolidasi = models.CharField(
        "konsolidasi triwulan", max_length=20, choices=pilihan(Konsolidasi), blank=True
    )
    unit = models.ForeignKey(
        UnitKerja,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="indikator_list",
        verbose_name="penanggung jawab",
    )
    sama_dengan = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="kembaran_list",
        verbose_name="satu fakta dengan",
    )
    urutan = models.PositiveIntegerField("urutan", default=0)
    tahun_awal = models.PositiveSmallIntegerField("berlaku sejak tahun", null=True, blank=True)
    tahun_akhir = models.PositiveSmallIntegerField("berlaku sampai tahun", null=True, blank=True)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "indikator"
        verbose_name_plural = "indikator"
        ordering = ("instansi", "urutan", "pk")
        constraints = [
            paling_banyak_satu("indikator", PEMILIK),
            *unik_per_pemilik(),
            models.CheckConstraint(
                condition=~models.Q(sama_dengan=models.F("id")),
                name="indikator_bukan_kembaran_sendiri",
            ),
        ]

    def __str__(self) -> str:
        return self.nama

    def set_nama(self, nama: str) -> None:
        """Keep the name and the key that identifies it in step."""
        self.nama = nama
        self.kunci = normalkan_nama(nama)
