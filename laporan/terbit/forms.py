"""Forms about a report on its way."""

from __future__ import annotations

from typing import Any

from django import forms

from isian.formulir import FormPolos

PANJANG_KOMENTAR = 4_000


def kotak(label: str, bantuan: str = "", *, baris: int = 3) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=bantuan,
        max_length=PANJANG_KOMENTAR,
        widget=forms.Textarea(attrs={"rows": baris}),
    )


class KomentarLaporanForm(FormPolos):
    bagian = forms.ChoiceField()
    kutipan = forms.CharField(
        label="Baris atau kalimat yang dimaksud",
        help_text="Boleh kosong. Salin judul baris tabel atau kalimatnya.",
        required=False,
        max_length=500,
    )
    isi = kotak("Komentar", "Satu komentar untuk satu hal.")

    def __init__(self, *args: Any, bagian: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["bagian"] = forms.ChoiceField(label="Bagian laporan", choices=bagian)


class JawabanForm(FormPolos):
    isi = kotak("Jawaban", baris=2)


class ResmiForm(FormPolos):
    berkas = forms.FileField(
        label="Salinan resmi (PDF)",
        help_text="Pindaian yang sudah ditandatangani, atau PDF bertanda tangan elektronik.",
    )


class PeriksaBerkasForm(FormPolos):
    berkas = forms.FileField(
        label="Berkas PDF yang Anda terima",
        help_text="Berkas hanya dibandingkan, tidak disimpan.",
    )
