"""The form that undoes a batch: nothing but the reason."""

from __future__ import annotations

from django import forms

PANJANG_ALASAN = 1_000


class BatalForm(forms.Form):
    alasan = forms.CharField(
        label="Alasan membatalkan",
        max_length=PANJANG_ALASAN,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Dicatat dalam riwayat dan terlihat di daftar impor.",
        error_messages={
            "required": "Tulis alasan membatalkan impor ini.",
            "max_length": f"Paling panjang {PANJANG_ALASAN} karakter.",
        },
    )
