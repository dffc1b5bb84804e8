"""The tree of the plan: misi → tujuan → sasaran, program → kegiatan → sub kegiatan.

Every node belongs to the instansi and not to a document, so that a Renstra perubahan never
copies the tree. A node is told from its like by parent, normalised name and ordinal; codes are
no keys. A node that was used is retired with ``tahun_akhir``, never deleted.
"""

from __future__ import annotations

from django.db import models

from aturan.teks import normalkan_nama
from instansi.akses import MilikInstansiQuerySet
from instansi.models import Instansi
from isian.constraints import tahun_wajar
from isian.models import Berversi
from pengaturan.models import Periode
from renstra.enums import Asal


class Simpul(Berversi):
    """What all nodes share."""

    JALUR_INSTANSI = "instansi"

    instansi = models.ForeignKey(Instansi, on_delete=models.PROTECT, related_name="+")
    periode = models.ForeignKey(
        Periode, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    asal = models.CharField("asal", max_length=10, choices=Asal, default=Asal.MANUAL)
    nama = models.TextField("uraian")
    kunci = models.TextField("uraian yang dinormalkan", editable=False)
    ordinal = models.PositiveSmallIntegerField("urutan di antara yang sama", default=1)
    kode_tertulis = models.CharField("kode tertulis", max_length=60, blank=True)
    kode_baku = models.CharField("kode baku", max_length=40, blank=True)
    urutan = models.PositiveIntegerField("urutan", default=0)
    tahun_awal = models.PositiveSmallIntegerField("berlaku sejak tahun", null=True, blank=True)
    tahun_akhir = models.PositiveSmallIntegerField("berlaku sampai tahun", null=True, blank=True)
    pendahulu = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="penerus_list",
        verbose_name="pendahulu pada periode sebelumnya",
    )

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ("urutan", "pk")

    def __str__(self) -> str:
        return self.nama

    def set_nama(self, nama: str) -> None:
        """Keep the name and the key that identifies it in step."""
        self.nama = nama
        self.kunci = normalkan_nama(nama)


class SimpulBerlokasi(Simpul):
    """What is carried out somewhere: the place as the Renstra states it."""

    lokasi = models.CharField("lokasi", max_length=300, blank=True)

    class Meta(Simpul.Meta):
        abstract = True


def unik_di_bawah(model: str, induk: str) -> list[models.BaseConstraint]:
    """One node per (parent, name, ordinal), and per (instansi, name, ordinal) without a parent."""
    return [
        models.UniqueConstraint(
            fields=(induk, "kunci", "ordinal"),
            condition=models.Q(**{f"{induk}__isnull": False}),
            name=f"{model}_unik_di_induk",
        ),
        models.UniqueConstraint(
            fields=("instansi", "kunci", "ordinal"),
            condition=models.Q(**{f"{induk}__isnull": True}),
            name=f"{model}_unik_tanpa_induk",
        ),
    ]


class Misi(Berversi):
    """A misi of the kepala daerah that the PD supports, as worded in its period."""

    JALUR_INSTANSI = "instansi"

    instansi = models.ForeignKey(Instansi, on_delete=models.CASCADE, related_name="misi_list")
    periode = models.ForeignKey(
        Periode, on_delete=models.PROTECT, null=True, blank=True, related_name="misi_list"
    )
    nomor = models.PositiveSmallIntegerField("nomor")
    uraian = models.TextField("uraian", blank=True)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "misi"
        verbose_name_plural = "misi"
        ordering = ("instansi", "nomor")
        constraints = [
            models.UniqueConstraint(
                fields=("instansi", "periode", "nomor"),
                condition=models.Q(periode__isnull=False),
                name="misi_nomor_unik_di_periode",
            ),
            models.UniqueConstraint(
                fields=("instansi", "nomor"),
                condition=models.Q(periode__isnull=True),
                name="misi_nomor_unik_tanpa_periode",
            ),
        ]

    def __str__(self) -> str:
        return f"Misi ke-{self.nomor}"


class Tujuan(Simpul):
    misi = models.ForeignKey(
        Misi, on_delete=models.PROTECT, null=True, blank=True, related_name="tujuan_list"
    )

    class Meta(Simpul.Meta):
        verbose_name = "tujuan"
        verbose_name_plural = "tujuan"
        constraints = [
            models.UniqueConstraint(
                fields=("instansi", "kunci", "ordinal"), name="tujuan_unik_di_instansi"
            )
        ]


class Sasaran(Simpul):
    tujuan = models.ForeignKey(
        Tujuan, on_delete=models.PROTECT, null=True, blank=True, related_name="sasaran_list"
    )

    class Meta(Simpul.Meta):
        verbose_name = "sasaran"
        verbose_name_plural = "sasaran"
        constraints = unik_di_bawah("sasaran", "tujuan")


class Strategi(Simpul):
    sasaran = models.ForeignKey(
        Sasaran, on_delete=models.PROTECT, null=True, blank=True, related_name="strategi_list"
    )

    class Meta(Simpul.Meta):
        verbose_name = "strategi"
        verbose_name_plural = "strategi"
        constraints = unik_di_bawah("strategi", "sasaran")


class ArahKebijakan(Simpul):
    """Not one to one with strategi: a row may carry an arah kebijakan without its own strategi."""

    strategi = models.ForeignKey(
        Strategi, on_delete=models.PROTECT, null=True, blank=True, related_name="arah_list"
    )
    sasaran = models.ForeignKey(
        Sasaran, on_delete=models.PROTECT, null=True, blank=True, related_name="arah_list"
    )

    class Meta(Simpul.Meta):
        verbose_name = "arah kebijakan"
        verbose_name_plural = "arah kebijakan"
        constraints = unik_di_bawah("arahkebijakan", "strategi")


class Program(SimpulBerlokasi):
    sasaran_set = models.ManyToManyField(
        Sasaran, through="ProgramSasaran", related_name="program_set", verbose_name="sasaran"
    )

    class Meta(Simpul.Meta):
        verbose_name = "program"
        verbose_name_plural = "program"
        constraints = [
            models.UniqueConstraint(
                fields=("instansi", "kunci", "ordinal"), name="program_unik_di_instansi"
            )
        ]


class ProgramSasaran(Berversi):
    """In this year the program supports the sasaran; 0 is "in the whole plan".

    ``porsi`` is the share of the program's money, in hundredths of a percent; null: not stated.
    """

    JALUR_INSTANSI = "program__instansi"

    program = models.ForeignKey(Program, on_delete=models.CASCADE, related_name="dukungan_list")
    sasaran = models.ForeignKey(Sasaran, on_delete=models.CASCADE, related_name="dukungan_list")
    tahun = models.PositiveSmallIntegerField("tahun", default=0)
    porsi = models.PositiveSmallIntegerField("porsi (perseratus persen)", null=True, blank=True)
    urutan = models.PositiveIntegerField("urutan", default=0)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "dukungan program"
        verbose_name_plural = "dukungan program"
        ordering = ("urutan", "pk")
        constraints = [
            tahun_wajar("programsasaran", nol_boleh=True),
            models.UniqueConstraint(
                fields=("program", "sasaran", "tahun"), name="programsasaran_unik"
            ),
            models.CheckConstraint(
                condition=models.Q(porsi__isnull=True) | models.Q(porsi__lte=10000),
                name="programsasaran_porsi_wajar",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.program} → {self.sasaran}"


class Kegiatan(SimpulBerlokasi):
    program = models.ForeignKey(
        Program, on_delete=models.PROTECT, null=True, blank=True, related_name="kegiatan_list"
    )

    class Meta(Simpul.Meta):
        verbose_name = "kegiatan"
        verbose_name_plural = "kegiatan"
        constraints = unik_di_bawah("kegiatan", "program")


class SubKegiatan(SimpulBerlokasi):
    kegiatan = models.ForeignKey(
        Kegiatan, on_delete=models.PROTECT, null=True, blank=True, related_name="sub_kegiatan_list"
    )

    class Meta(Simpul.Meta):
        verbose_name = "sub kegiatan"
        verbose_name_plural = "sub kegiatan"
        constraints = unik_di_bawah("subkegiatan", "kegiatan")
