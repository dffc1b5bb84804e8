"""Asking units for their figures."""

from __future__ import annotations

from typing import Any

from django import forms

from capaian.models import PermintaanData
from instansi.models import UnitKerja
from isian.widgets import TanggalInput

PESAN_TERPANJANG = 2000


class PermintaanForm(forms.ModelForm):
    """For several units at once; only units of the PD can be chosen."""

    unit = forms.ModelMultipleChoiceField(
        UnitKerja.objects.none(),
        label="Bidang atau unit",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Pilih paling sedikit satu unit."},
    )

    field_order = ("unit", "batas", "pesan")

    class Meta:
        model = PermintaanData
        fields = ("batas", "pesan")
        widgets = {"batas": TanggalInput(), "pesan": forms.Textarea(attrs={"rows": 3})}
        help_texts = {
            "batas": "Diberitahukan kepada pengisi; boleh lebih awal dari tenggat pemda.",
            "pesan": "Misalnya data apa yang diperlukan dan dalam bentuk apa. Boleh kosong.",
        }

    def __init__(self, *args: Any, unit: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields
        field["unit"].queryset = unit
        field["pesan"].max_length = PESAN_TERPANJANG
        field["pesan"].widget.attrs["maxlength"] = PESAN_TERPANJANG

    def clean_pesan(self) -> str:
        pesan: str = self.cleaned_data["pesan"]
        if len(pesan) > PESAN_TERPANJANG:
            raise forms.ValidationError(f"Paling panjang {PESAN_TERPANJANG} karakter.")
        return pesan
