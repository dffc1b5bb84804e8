"""The emblem on the cover of a PD's reports."""

from __future__ import annotations

from secrets import token_hex

from django.db import models

from instansi.akses import MilikInstansiQuerySet
from instansi.models import Instansi
from isian.models import Berversi


def tempat_lambang(lambang: LambangLaporan, nama: str) -> str:
    """Under a name that nobody can guess."""
    return f"lambang/{token_hex(2)}/{token_hex(16)}"


class LambangLaporan(Berversi):
    """Drawn anew by the server: nothing of the file that came is kept. It holds for the reports of
    every year that are not signed yet.

    ``tahun`` is no column: it is the year under which an edit of it is remembered.
    """

    JALUR_INSTANSI = "instansi"
    tahun = 0

    instansi = models.OneToOneField(Instansi, on_delete=models.CASCADE, related_name="lambang")
    berkas = models.FileField("berkas", upload_to=tempat_lambang, max_length=100)
    tipe = models.CharField("tipe isi", max_length=20)
    lebar = models.PositiveIntegerField("lebar (piksel)")
    tinggi = models.PositiveIntegerField("tinggi (piksel)")
    sha256 = models.CharField("SHA-256", max_length=64)

    objects = MilikInstansiQuerySet.as_manager()

    class Meta:
        verbose_name = "lambang laporan"
        verbose_name_plural = "lambang laporan"

    def __str__(self) -> str:
        return f"lambang laporan {self.instansi}"
