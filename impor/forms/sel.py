"""The form that corrects the text of one cell."""

from __future__ import annotations

from django import forms

PANJANG = 2_000


class SelForm(forms.Form):
    isi = forms.CharField(
        label="Isi yang benar",
        required=False,
        max_length=PANJANG,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Tulis seperti di lembar kerja, misalnya 45,6 atau 1.250.000. Kosongkan bila sel"
        " ini seharusnya kosong.",
        error_messages={"max_length": f"Paling panjang {PANJANG} karakter."},
    )
