"""A report on its way to the public, what was handed in and signed, and what people say of it."""

from __future__ import annotations

from secrets import token_hex

from django.db import models

from aturan.wewenang import Status
from instansi.akses import MilikInstansiQuerySet
from instansi.models import Beralur, Instansi
from isian.constraints import tahun_wajar
from isian.models import Berversi
from isian.pilihan import pilihan


class LaporanKinerja(Beralur):
    """The report of one PD and year. Steps are those of ``aturan.alur_laporan``."""

    JALUR_INSTANSI = "instansi"

    instansi = models.ForeignKey(Instansi, on_delete=models.PROTECT, related_name="laporan_list")
    tahun = models.PositiveSmallIntegerField("tahun")
    status = models.CharField("status", max_length=12, choices=pilihan(Status), default=Status.DRAF)
    reviu_nomor = models.CharField("nomor pernyataan reviu", max_length=100, blank=True)
    reviu_tanggal = models.DateField("tanggal pernyataan reviu", null=True, blank=True)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "laporan kinerja"
        verbose_name_plural = "laporan kinerja"
        ordering = ("instansi", "-tahun")
        constraints = [
            tahun_wajar("laporan"),
            models.UniqueConstraint(fields=("instansi", "tahun"), name="laporan_unik"),
        ]

    def __str__(self) -> str:
        return f"laporan kinerja {self.instansi} tahun {self.tahun}"


class JenisVersi(models.TextChoices):
    AJUAN = "ajuan", "diajukan"
    FINAL = "final", "final"
    RALAT = "ralat", "ralat"


SAH = (JenisVersi.FINAL, JenisVersi.RALAT)


def tempat_berkas(versi: VersiLaporan, nama: str) -> str:
    """Under a name that nobody can guess."""
    return f"laporan/{token_hex(2)}/{token_hex(16)}"


class VersiLaporan(models.Model):
    """What the report said when it was handed in or signed. It never changes; only the official
    copy (a signed scan, an e-signed file) is put beside it later.

    ``isi`` is the frozen document (``laporan.terbit.beku``), ``angka`` the same as
    ``manage.py laporan --format json`` gave it, ``sidik`` the SHA-256 of ``isi``. ``kode`` is what
    the QR code leads to; versions that were only handed in have none. ``pdf`` is the very file that
    was printed from ``isi`` first. The public reads the last version that has a ``terbit``.
    """

    JALUR_INSTANSI = "laporan__instansi"

    laporan = models.ForeignKey(LaporanKinerja, on_delete=models.PROTECT, related_name="versi_list")
    nomor = models.PositiveSmallIntegerField("versi")
    jenis = models.CharField("jenis", max_length=5, choices=JenisVersi)
    waktu = models.DateTimeField("dibuat", auto_now_add=True)
    pengguna_id = models.BigIntegerField("pengguna", null=True)
    nama_pengguna = models.CharField("oleh", max_length=200, blank=True)
    jabatan = models.CharField("jabatan yang mengesahkan", max_length=200, blank=True)
    alasan = models.TextField("alasan", blank=True)
    isi = models.JSONField("isi")
    angka = models.JSONField("angka")
    versi_data = models.CharField("versi data", max_length=64)
    sidik = models.CharField("SHA-256 isi", max_length=64)
    kode = models.CharField("kode verifikasi", max_length=32, blank=True)
    terbit = models.DateTimeField("diterbitkan", null=True, blank=True)
    pdf = models.FileField("PDF", upload_to=tempat_berkas, max_length=100, blank=True)
    pdf_sidik = models.CharField("SHA-256 PDF", max_length=64, blank=True)
    resmi = models.FileField("salinan resmi", upload_to=tempat_berkas, max_length=100, blank=True)
    resmi_nama = models.CharField("nama salinan resmi", max_length=200, blank=True)
    resmi_sidik = models.CharField("SHA-256 salinan resmi", max_length=64, blank=True)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "versi laporan"
        verbose_name_plural = "versi laporan"
        ordering = ("laporan", "-nomor")
        constraints = [
            models.UniqueConstraint(fields=("laporan", "nomor"), name="versi_laporan_unik"),
            models.UniqueConstraint(
                fields=("kode",), condition=~models.Q(kode=""), name="versi_laporan_kode_unik"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.laporan}, versi {self.nomor} ({self.get_jenis_display()})"

    @property
    def is_sah(self) -> bool:
        return self.jenis in SAH


class KomentarLaporan(Berversi):
    """What a reader says of a part of the report, or an answer to it (``induk``).

    ``bagian`` is the key of the part in the outline; ``kutipan`` the row or sentence meant.
    """

    JALUR_INSTANSI = "laporan__instansi"

    laporan = models.ForeignKey(
        LaporanKinerja, on_delete=models.PROTECT, related_name="komentar_list"
    )
    induk = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="jawaban_list"
    )
    bagian = models.CharField("bagian", max_length=100)
    kutipan = models.TextField("baris atau kalimat yang dimaksud", blank=True)
    isi = models.TextField("komentar")
    waktu = models.DateTimeField("ditulis", auto_now_add=True)
    pengguna_id = models.BigIntegerField("pengguna", null=True)
    nama_pengguna = models.CharField("oleh", max_length=200)
    peran = models.CharField("sebagai", max_length=100)
    selesai = models.BooleanField("selesai", default=False)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "komentar laporan"
        verbose_name_plural = "komentar laporan"
        ordering = ("pk",)
        indexes = [models.Index(fields=("laporan", "bagian"), name="komentar_laporan_bagian")]

    def __str__(self) -> str:
        return f"komentar {self.nama_pengguna} atas {self.bagian}"
