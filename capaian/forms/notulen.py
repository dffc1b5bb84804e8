"""Minutes of a meeting and what it decided."""

from __future__ import annotations

from typing import Any

from django import forms

from aturan.triwulan import ROMAWI
from capaian.models import Keputusan, Notulen
from instansi.models import Instansi, UnitKerja
from isian.widgets import TanggalInput
from renstra.models import Indikator

TEKS_TERPANJANG = 20_000
TRIWULAN = [(nomor, f"Triwulan {romawi}") for nomor, romawi in enumerate(ROMAWI, 1)]


class BerversiForm(forms.ModelForm):
    """A form that says which version of the row it was made from."""

    versi = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["versi"] = self.instance.versi_baris
        for field in self.fields.values():
            if isinstance(field.widget, forms.Textarea):
                field.widget.attrs |= {"rows": 4, "maxlength": TEKS_TERPANJANG}

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or {}
        for nama, teks in isi.items():
            if isinstance(teks, str) and len(teks) > TEKS_TERPANJANG:
                self.add_error(nama, f"Terlalu panjang: paling banyak {TEKS_TERPANJANG} karakter.")
        return isi


class NotulenForm(BerversiForm):
    class Meta:
        model = Notulen
        fields = ("triwulan", "tanggal", "judul", "peserta", "pembahasan")
        widgets = {
            "triwulan": forms.Select(
                choices=[(n, f"Triwulan {romawi}") for n, romawi in enumerate(ROMAWI, 1)]
            ),
            "tanggal": TanggalInput(),
        }
        labels = {"triwulan": "Triwulan yang dibahas"}
        help_texts = {
            "judul": "Misalnya: Rapat evaluasi kinerja triwulan II.",
            "peserta": "Tulis jabatannya, satu per baris.",
            "pembahasan": "Pokok yang dibahas. Keputusannya ditulis sendiri-sendiri setelah ini.",
        }


class KeputusanForm(BerversiForm):
    class Meta:
        model = Keputusan
        fields = ("uraian", "unit", "indikator", "batas", "tindak_lanjut", "selesai")
        widgets = {"batas": TanggalInput(), "selesai": TanggalInput()}
        help_texts = {
            "uraian": "Satu keputusan, dengan kata kerja: siapa melakukan apa.",
            "indikator": "Bila keputusan ini tentang satu indikator.",
            "tindak_lanjut": "Apa yang sudah dilakukan sampai sekarang.",
            "selesai": "Tanggal selesai; kosongkan selama belum selesai.",
        }

    def __init__(self, *args: Any, instansi: Instansi, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields
        field["unit"].queryset = UnitKerja.objects.of(instansi)
        field["indikator"].queryset = Indikator.objects.of(instansi)
        field["unit"].empty_label = "Belum ditentukan"
        field["indikator"].empty_label = "Tidak tentang satu indikator"
