"""Forms of the admin for settings: what belongs to one PD comes from that PD."""

from __future__ import annotations

from decimal import InvalidOperation
from typing import Any

from django import forms

from aturan.predikat import Skala

from .enums import SumberTarget
from .models import PengaturanTahun, SkalaPredikat


def skala_of(batas: Any) -> Skala:
    """Raises for what is no list of classes, or would leave a value without its one label."""
    return SkalaPredikat(nama="skala", batas=batas).skala


class SkalaPredikatForm(forms.ModelForm):
    class Meta:
        model = SkalaPredikat
        fields = ("instansi", "nama", "sumber", "batas", "catatan")
        help_texts = {
            "batas": "Kelas dari atas ke bawah, kelas terbawah tanpa batas. Contoh: "
            '[{"label": "Tinggi", "mulai": "75", "inklusif": false},'
            ' {"label": "Rendah", "mulai": null, "inklusif": false}]'
        }

    def clean_batas(self) -> Any:
        """Classes that give every value exactly one label."""
        batas = self.cleaned_data["batas"]
        try:
            skala_of(batas)
        except (KeyError, TypeError, ValueError, InvalidOperation) as salah:
            raise forms.ValidationError(
                "Batas tidak dapat dibaca. Tulis kelas urut dari atas ke bawah seperti contoh;"
                " hanya kelas terbawah yang tanpa batas."
            ) from salah
        return batas


class PengaturanTahunForm(forms.ModelForm):
    class Meta:
        model = PengaturanTahun
        fields = (
            *("instansi", "tahun", "jenis_laporan", "garis_besar", "rata_rata", "batas_tampil"),
            *("batas_rata", "rumus_turun", "efisiensi", "serapan", "pertumbuhan"),
            *("sumber_target", "alasan_target", "skala", "periode", "periode_pembanding"),
            *("penandatangan", "atasan", "tempat", "tanggal"),
        )
        help_texts = {
            "garis_besar": "Dipakai selama perangkat daerah belum mengatur kerangkanya sendiri di"
            " halaman Kerangka laporan."
        }

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or {}
        if isi.get("sumber_target") == SumberTarget.TABEL_CAPAIAN and not isi.get("alasan_target"):
            self.add_error("alasan_target", "Tulis alasan memakai target di luar PK dan Renstra.")
        for nama in ("skala", "periode", "periode_pembanding", "penandatangan"):
            rujukan = isi.get(nama)
            if rujukan and rujukan.instansi_id not in (None, getattr(isi.get("instansi"), "pk", 0)):
                self.add_error(nama, "Pilih yang dimiliki perangkat daerah ini.")
        return isi
