"""Abstract bases that several apps share. This app has no tables of its own."""

from __future__ import annotations

from django.db import models

from aturan.nilai import Kosong, Nilai
from aturan.urut import urut

from .fields import NilaiField


class Bernilai(models.Model):
    """A row that holds one value: as typed, as understood, and a float that only sorts."""

    mentah = models.TextField("tertulis", blank=True)
    nilai = NilaiField("nilai")
    urutan_nilai = models.FloatField("untuk mengurutkan", null=True, editable=False)

    class Meta:
        abstract = True

    def set_nilai(self, nilai: Nilai, *, mentah: str) -> None:
        """Keep the value, the text it was read from, and its place in an ordering, in step."""
        self.nilai = nilai
        self.mentah = mentah
        self.urutan_nilai = urut(nilai)

    @property
    def is_kosong(self) -> bool:
        return isinstance(self.nilai, Kosong)
