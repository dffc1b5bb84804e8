"""What is typed on the page of a part."""

from __future__ import annotations

from typing import Any

from django import forms

from isian.formulir import FormPolos
from laporan.narasi.tulis import clean_html

PANJANG_NARASI = 200_000  # characters of HTML: some sixty printed pages
PANJANG_KIRIMAN = 2 * PANJANG_NARASI  # as sent, with what is cleaned away: reading it costs time


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
        kiriman: str = self.cleaned_data["isi"]
        isi = kiriman if len(kiriman) > PANJANG_KIRIMAN else clean_html(kiriman)
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


class FotoForm(FormPolos):
    """A picture and what is said of it."""

    berkas = forms.FileField(
        label="Berkas gambar",
        max_length=1000,
        help_text="PNG atau JPEG. Gambar digambar ulang; keterangan kamera dan lokasinya dibuang.",
        widget=forms.ClearableFileInput(attrs={"accept": "image/png,image/jpeg"}),
    )
    judul = forms.CharField(
        label="Keterangan gambar", max_length=300, help_text="Tercetak di bawah gambar."
    )
    teks_alternatif = forms.CharField(
        label="Uraian gambar",
        max_length=500,
        help_text="Apa yang terlihat, bagi pembaca yang tidak dapat melihatnya.",
    )
    sumber = forms.CharField(label="Sumber", max_length=200, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": "foto_%s", **kwargs})
