"""Forms about a report on its way."""

from __future__ import annotations

from typing import Any

from django import forms

from capaian.forms.baris import FormBaris, kotak

PANJANG_KOMENTAR = 4_000


class KomentarLaporanForm(FormBaris):
    bagian = forms.ChoiceField()
    kutipan = forms.CharField(
        label="Baris atau kalimat yang dimaksud",
        help_text="Boleh kosong. Salin judul baris tabel atau kalimatnya.",
        required=False,
        max_length=500,
    )
    isi = kotak("Komentar", "Satu komentar untuk satu hal.", maks=PANJANG_KOMENTAR, wajib=True)

    def __init__(self, *args: Any, bagian: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["bagian"] = forms.ChoiceField(label="Bagian laporan", choices=bagian)


class JawabanForm(FormBaris):
    isi = kotak("Jawaban", "", maks=PANJANG_KOMENTAR, wajib=True, baris=2)


class ResmiForm(FormBaris):
    berkas = forms.FileField(
        label="Salinan resmi (PDF)",
        help_text="Pindaian yang sudah ditandatangani, atau PDF bertanda tangan elektronik.",
    )


class PeriksaBerkasForm(FormBaris):
    berkas = forms.FileField(
        label="Berkas PDF yang Anda terima",
        help_text="Berkas hanya dibandingkan, tidak disimpan.",
    )
