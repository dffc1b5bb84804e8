"""The form that chooses for which PD and year one imports."""

from __future__ import annotations

from typing import Any

from django import forms

from instansi.models import Instansi
from isian.constraints import TAHUN_PERTAMA, TAHUN_TERAKHIR


class MulaiForm(forms.Form):
    instansi = forms.ModelChoiceField(
        Instansi.objects.none(),
        label="Perangkat daerah",
        empty_label="Pilih perangkat daerah",
        error_messages={
            "required": "Pilih perangkat daerahnya.",
            "invalid_choice": "Pilih perangkat daerah dari daftar.",
        },
    )
    tahun = forms.IntegerField(
        label="Tahun laporan",
        min_value=TAHUN_PERTAMA,
        max_value=TAHUN_TERAKHIR,
        help_text="Tahun yang dilaporkan, misalnya 2021.",
        error_messages={
            "required": "Tulis tahun laporannya.",
            "invalid": "Tulis tahun dengan empat angka, misalnya 2021.",
        },
    )

    def __init__(self, *args: Any, pilihan: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["instansi"].queryset = pilihan  # type: ignore[attr-defined]
