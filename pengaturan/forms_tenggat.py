"""Deadlines of a year, and an exception for one PD."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from django import forms

from aturan.triwulan import ROMAWI
from instansi.models import Instansi, Pemda
from isian.widgets import TanggalInput

from .atur_tenggat import TenggatBaru
from .models import Tenggat

TRIWULAN = [(nomor, f"Triwulan {romawi}") for nomor, romawi in enumerate(ROMAWI, 1)]
ALASAN_TERPANJANG = 2000


class TanggalField(forms.DateField):
    """A day, chosen in the browser's own calendar."""

    widget = TanggalInput
    default_error_messages = {"invalid": "Tulis tanggal yang ada, misalnya 10-04-2026."}


class TenggatForm(forms.Form):
    """One day per quarter, each with the version of the row that it was made from."""

    def __init__(self, *args: Any, tersimpan: dict[int, Tenggat], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for nomor, label in TRIWULAN:
            ada = tersimpan.get(nomor)
            self.fields[f"tw{nomor}"] = TanggalField(
                label=label, required=False, initial=ada.batas if ada else None
            )
            self.fields[f"versi{nomor}"] = forms.IntegerField(
                widget=forms.HiddenInput,
                min_value=0,
                max_value=10**9,
                initial=ada.versi_baris if ada else 0,
            )

    def clean(self) -> dict[str, Any]:
        """A later quarter does not end before an earlier one."""
        isi: dict[str, Any] = super().clean() or {}
        terisi = [(nomor, isi[f"tw{nomor}"]) for nomor, _ in TRIWULAN if isi.get(f"tw{nomor}")]
        for (_, dulu), (nomor, nanti) in pairwise(terisi):
            if nanti <= dulu:
                self.add_error(f"tw{nomor}", "Harus sesudah tenggat triwulan sebelumnya.")
        return isi

    @property
    def tenggat(self) -> dict[int, TenggatBaru]:
        isi = self.cleaned_data
        return {n: TenggatBaru(isi[f"tw{n}"], isi[f"versi{n}"]) for n, _ in TRIWULAN}


class PengecualianForm(forms.Form):
    """Only a PD of the pemda can be chosen."""

    instansi = forms.ModelChoiceField(
        Instansi.objects.none(), label="Perangkat daerah", empty_label="Pilih perangkat daerah"
    )
    triwulan = forms.TypedChoiceField(choices=TRIWULAN, coerce=int)
    sampai = TanggalField(
        label="Boleh mengisi sampai", help_text="Setelah hari itu terkunci lagi dengan sendirinya."
    )
    alasan = forms.CharField(
        label="Alasan",
        max_length=ALASAN_TERPANJANG,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Dibaca oleh perangkat daerah itu dan tersimpan dalam riwayat.",
    )

    def __init__(self, *args: Any, pemda: Pemda, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        instansi: Any = self.fields["instansi"]
        instansi.queryset = pemda.instansi_list.select_related("pemda")
