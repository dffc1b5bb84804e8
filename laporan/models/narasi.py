"""Prose that people write into a report, and pictures that they bring to it."""

from __future__ import annotations

import re
from secrets import token_hex

from django.db import models

from instansi.akses import MilikInstansiQuerySet
from instansi.models import Instansi
from isian.constraints import tahun_wajar
from isian.models import Berversi

INDIKATOR = re.compile(r"indikator:(\d{1,18})")


class Narasi(Berversi):
    """The prose of one part of the outline, or of one indicator (``kunci`` is ``indikator:<id>``).

    ``isi`` is clean HTML (``laporan.narasi.tulis``). ``angka`` are the figures as the writer saw
    them: those named in the text and those that the data give to the part, by their token;
    ``sidik`` is the fingerprint of the part's tables then.
    """

    JALUR_INSTANSI = "instansi"

    instansi = models.ForeignKey(Instansi, on_delete=models.PROTECT, related_name="narasi_list")
    tahun = models.PositiveSmallIntegerField("laporan tahun")
    kunci = models.CharField("bagian", max_length=100)
    isi = models.TextField("isi", blank=True)
    angka = models.JSONField("angka saat ditulis", default=dict, editable=False)
    sidik = models.CharField("sidik tabel", max_length=64, blank=True, editable=False)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "narasi laporan"
        verbose_name_plural = "narasi laporan"
        ordering = ("instansi", "tahun", "kunci")
        constraints = [
            tahun_wajar("narasi"),
            models.UniqueConstraint(fields=("instansi", "tahun", "kunci"), name="narasi_unik"),
        ]

    def __str__(self) -> str:
        return f"narasi {self.kunci}"

    @property
    def indikator_id(self) -> int | None:
        return find_indikator_id(self.kunci)


def find_indikator_id(kunci: str) -> int | None:
    """The indicator that a key names; None for a part of the outline."""
    cocok = INDIKATOR.fullmatch(kunci)
    return int(cocok[1]) if cocok else None


def tempat_foto(foto: FotoNarasi, nama: str) -> str:
    """Under a name that nobody can guess."""
    return f"narasi/{token_hex(2)}/{token_hex(16)}"


class FotoNarasi(Berversi):
    """A picture with its caption, for one part of one report. It was drawn anew by the server:
    nothing of the file that came is kept. Withdrawn ones stay (``dicabut``)."""

    JALUR_INSTANSI = "instansi"

    instansi = models.ForeignKey(Instansi, on_delete=models.PROTECT, related_name="foto_list")
    tahun = models.PositiveSmallIntegerField("laporan tahun")
    bagian = models.CharField("bagian", max_length=100)
    judul = models.CharField("keterangan gambar", max_length=300)
    teks_alternatif = models.CharField("uraian bagi yang tidak melihatnya", max_length=500)
    sumber = models.CharField("sumber", max_length=200, blank=True)
    berkas = models.FileField("berkas", upload_to=tempat_foto, max_length=100)
    tipe = models.CharField("tipe isi", max_length=20)
    lebar = models.PositiveIntegerField("lebar (piksel)")
    tinggi = models.PositiveIntegerField("tinggi (piksel)")
    sha256 = models.CharField("SHA-256", max_length=64)
    dicabut = models.DateTimeField("dicabut", null=True, blank=True)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "gambar narasi"
        verbose_name_plural = "gambar narasi"
        ordering = ("instansi", "tahun", "bagian", "pk")
        constraints = [tahun_wajar("fotonarasi")]

    def __str__(self) -> str:
        return self.judul

    @property
    def kunci(self) -> str:
        """Its name for references: ``{gambar:foto-3}``."""
        return f"foto-{self.pk}"
