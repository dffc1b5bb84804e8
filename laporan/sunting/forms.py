"""What is typed on the page of a part."""

from __future__ import annotations

from django import forms

from laporan.narasi.tulis import clean_html

PANJANG_NARASI = 200_000  # characters of HTML: some sixty printed pages


class NarasiForm(forms.Form):
    """``isi`` comes out clean, whatever was sent."""

    isi = forms.CharField(
        label="Tulisan",
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 24, "spellcheck": "false"}),
    )
    versi = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=10**9, initial=0)

    def clean_isi(self) -> str:
        isi = clean_html(self.cleaned_data["isi"])
        if len(isi) > PANJANG_NARASI:
            raise forms.ValidationError(
                f"Tulisan ini {len(isi)} karakter; paling banyak {PANJANG_NARASI}. Bagi menjadi"
                " beberapa bagian, atau pindahkan rinciannya ke lampiran."
            )
        return isi


class VersiForm(forms.Form):
    versi = forms.IntegerField(min_value=0, max_value=10**9)


class PulihkanForm(VersiForm):
    riwayat = forms.IntegerField(min_value=1, max_value=2**62)
