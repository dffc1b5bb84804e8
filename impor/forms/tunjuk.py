"""The form that points at the header of a table."""

from __future__ import annotations

from django import forms

from impor.baca.penolakan import BATAS_BARIS


class TunjukForm(forms.Form):
    awal = forms.IntegerField(
        label="Baris kepala kolom",
        min_value=1,
        max_value=BATAS_BARIS,
        error_messages={"required": "Tulis nomor baris kepala kolom."},
        help_text="Nomor baris pada gambar di bawah, misalnya 5.",
    )
    akhir = forms.IntegerField(
        label="Sampai baris",
        required=False,
        min_value=1,
        max_value=BATAS_BARIS,
        help_text="Kosongkan bila kepalanya hanya satu baris.",
    )

    @property
    def ujung(self) -> tuple[int, int]:
        """The first row and the last."""
        awal: int = self.cleaned_data["awal"]
        return awal, self.cleaned_data["akhir"] or awal
