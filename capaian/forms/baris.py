"""Forms of a row's page: what is typed there, and how long it may be."""

from __future__ import annotations

from typing import Any

from django import forms

from aturan.unggahan import DITERIMA
from isian.formulir import FormPolos

PANJANG_ANALISIS = 10_000
PANJANG_KOMENTAR = 4_000
PANJANG_ALASAN = 1_000


def kotak(label: str, bantuan: str, *, baris: int = 3, maks: int, wajib: bool) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=bantuan,
        required=wajib,
        max_length=maks,
        widget=forms.Textarea(attrs={"rows": baris}),
        error_messages={
            "max_length": f"Paling panjang {maks} karakter; teks ini %(show_value)s."
            " Ringkas, atau lampirkan sebagai bukti."
        },
    )


def kotak_analisis(label: str, bantuan: str) -> forms.CharField:
    return kotak(label, bantuan, maks=PANJANG_ANALISIS, wajib=False)


class AnalisisForm(FormPolos):
    penyebab = kotak_analisis(
        "Penyebab berhasil atau gagal", "Mengapa angkanya demikian? Sebut sebab, bukan kegiatan."
    )
    hambatan = kotak_analisis("Hambatan", "Apa yang menghalangi pencapaian target?")
    solusi = kotak_analisis("Solusi", "Apa yang sudah dilakukan untuk mengatasinya?")
    tindak_lanjut = kotak_analisis(
        "Tindak lanjut", "Apa yang akan dilakukan, oleh siapa, dan kapan?"
    )
    penjelasan = kotak_analisis(
        "Penjelasan angka yang tidak biasa",
        "Diisi bila ada peringatan pada angkanya: benarkah, dan dari mana asalnya?",
    )
    versi = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=10**9, initial=0)


class KomentarForm(FormPolos):
    teks = kotak(
        "Tulis komentar",
        "Komentar tidak dapat diubah atau dihapus setelah dikirim.",
        baris=2,
        maks=PANJANG_KOMENTAR,
        wajib=True,
    )


class AlasanForm(FormPolos):
    """Why a row is sent back, or evidence withdrawn."""

    alasan = kotak("Alasan", "Tulis apa yang harus diperbaiki.", maks=PANJANG_ALASAN, wajib=True)


class CabutForm(AlasanForm):
    versi = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=10**9)


class BuktiForm(FormPolos):
    """Exactly one of the file, the link and the text."""

    berkas = forms.FileField(
        label="Berkas",
        required=False,
        allow_empty_file=True,
        max_length=1000,
        help_text=f"{DITERIMA}.",
    )
    tautan = forms.URLField(
        label="atau tautan",
        required=False,
        max_length=1000,
        assume_scheme="https",
        help_text="Alamat lengkap yang diawali https://",
        error_messages={
            "invalid": "Tulis alamat lengkap, misalnya https://data.example.go.id/tabel"
        },
    )
    teks = kotak(
        "atau keterangan",
        "Bila buktinya hanya dapat dituliskan, misalnya nomor dan tanggal surat.",
        baris=2,
        maks=PANJANG_ANALISIS,
        wajib=False,
    )
    judul = forms.CharField(
        label="Judul",
        required=False,
        max_length=200,
        help_text="Misalnya: Rekap kehadiran Juni 2021. Boleh kosong untuk berkas.",
    )

    def clean_tautan(self) -> str:
        tautan: str = self.cleaned_data["tautan"]
        if tautan and not tautan.lower().startswith("https://"):
            raise forms.ValidationError("Hanya tautan yang diawali https:// yang diterima.")
        return tautan

    def clean(self) -> dict[str, Any]:
        isi = super().clean() or {}
        if self.errors:
            return isi
        terisi = [nama for nama in ("berkas", "tautan", "teks") if isi.get(nama)]
        if len(terisi) != 1:
            raise forms.ValidationError(
                "Pilih berkas, atau tulis tautan, atau tulis keterangan."
                if not terisi
                else "Isi salah satu saja: berkas, tautan, atau keterangan."
            )
        if terisi != ["berkas"] and not isi.get("judul"):
            self.add_error("judul", "Beri judul singkat.")
        return isi
