"""What is asked when a Renstra perubahan begins."""

from __future__ import annotations

from django import forms


class PerubahanForm(forms.Form):
    alasan = forms.CharField(
        label="Alasan perubahan",
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3, "autofocus": True}),
        help_text="Misalnya: penyesuaian dengan perubahan RPJMD.",
        error_messages={
            "required": "Tulis alasan perubahannya.",
            "max_length": "Terlalu panjang: paling banyak 2000 huruf.",
        },
    )
