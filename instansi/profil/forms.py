"""Forms of a profile table, of its columns and of one row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from aturan.tempelan import PANJANG_MAKS, Baris, fit, read_tempelan
from instansi.enums import JenisProfil
from instansi.models import BarisProfil, TabelProfil
from isian.kisi import SelGalat

from .actions.baris import BARIS_TERBANYAK
from .actions.tabel import Kepala, KolomBaru
from .bentuk import make_kolom, sebut_kolom
from .sel import PANJANG_SEL, Kolom, list_teks, read_baris, read_sel

KOLOM_TERBANYAK = 40
KOLOM_TAMBAHAN = 3
PANJANG_JUDUL = 300
TEMPEL = "Salin sel-selnya dari Excel atau LibreOffice, lalu tempel di sini; tanpa baris kepala."


def check_blok(teks: str, kolom: Sequence[Kolom]) -> tuple[Baris, ...]:
    """A pasted block in the width of its table. Raises ``ValidationError``."""
    try:
        baris = tuple(fit(satu, len(kolom)) for satu in read_tempelan(teks))
        for satu in baris:
            read_baris(satu, kolom)
    except ValueError as galat:
        raise forms.ValidationError(f"{galat} Periksa kolom yang disalin.") from galat
    except SelGalat as galat:
        raise forms.ValidationError(str(galat)) from galat
    return baris


class KepalaForm(forms.Form):
    """Kind, title and source of a table."""

    jenis = forms.ChoiceField(
        label="Jenis",
        choices=JenisProfil.choices,
        help_text="Menentukan di bagian mana tabel ini dicetak di laporan.",
    )
    judul = forms.CharField(label="Judul", max_length=PANJANG_JUDUL)
    sumber = forms.CharField(
        label="Sumber",
        required=False,
        max_length=PANJANG_JUDUL,
        help_text="Dicetak di bawah tabel, misalnya: Subbagian Umum dan Kepegawaian, 2021.",
    )

    def clean_judul(self) -> str:
        return " ".join(self.cleaned_data["judul"].split())

    def kepala(self) -> Kepala:
        isi = self.cleaned_data
        return Kepala(JenisProfil(isi["jenis"]), isi["judul"], isi["sumber"])


class TabelForm(KepalaForm):
    """A new table: its columns, and rows where there are some already."""

    kolom = forms.CharField(
        label="Kolom",
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=(
            "Satu kolom per baris, menurut urutan cetak. Kepala bertingkat ditulis dengan garis:"
            " Kondisi — Baik."
        ),
    )
    isi = forms.CharField(
        label="Isi",
        required=False,
        max_length=PANJANG_MAKS,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=f"Boleh dikosongkan. {TEMPEL}",
    )

    def clean_kolom(self) -> list[dict[str, str]]:
        tulis = self.cleaned_data["kolom"].replace(" - ", " — ").replace(" – ", " — ")
        kolom = [make_kolom(satu) for satu in tulis.splitlines() if satu.strip()]
        if not all(satu["nama"] for satu in kolom):
            raise forms.ValidationError("Ada kolom tanpa nama.")
        if not 1 <= len(kolom) <= KOLOM_TERBANYAK:
            raise forms.ValidationError(f"Isi 1 sampai {KOLOM_TERBANYAK} kolom.")
        return kolom

    def clean_isi(self) -> tuple[Baris, ...]:
        kolom = self.cleaned_data.get("kolom")
        return check_blok(self.cleaned_data["isi"], kolom) if kolom else ()


class KolomForm(forms.Form):
    """The columns of a table, one line each, and some empty lines for new ones."""

    def __init__(self, *args: Any, tabel: TabelProfil, **kwargs: Any) -> None:
        kwargs["initial"] = columns_of(tabel)
        super().__init__(*args, **kwargs)
        self.banyak = len(tabel.kolom)
        self.panjang = min(self.banyak + KOLOM_TAMBAHAN, KOLOM_TERBANYAK)
        for i in range(self.panjang):
            self.add_line(i)

    def add_line(self, i: int) -> None:
        sebut = f"kolom {i + 1}" if i < self.banyak else f"kolom baru {i + 1 - self.banyak}"
        self.fields |= {
            f"letak_{i}": forms.IntegerField(
                label=f"Urutan {sebut}", min_value=1, max_value=99, required=False
            ),
            f"kelompok_{i}": forms.CharField(
                label=f"Kelompok {sebut}", max_length=PANJANG_JUDUL, required=False
            ),
            f"nama_{i}": forms.CharField(
                label=f"Nama {sebut}", max_length=PANJANG_JUDUL, required=False
            ),
        }

    def lines(self) -> list[tuple[Any, Any, Any]]:
        """The three fields of each line, for the page."""
        return [
            (self[f"letak_{i}"], self[f"kelompok_{i}"], self[f"nama_{i}"])
            for i in range(self.panjang)
        ]

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or {}
        if not any(isi.get(f"nama_{i}") for i in range(self.panjang)):
            self.add_error(None, "Tabel memerlukan paling sedikit satu kolom.")
        return isi

    def kolom(self) -> list[KolomBaru]:
        """Named columns by their place; equal places keep their order."""
        isi = self.cleaned_data
        urut = sorted(range(self.panjang), key=lambda i: isi[f"letak_{i}"] or 99)
        return [
            KolomBaru(isi[f"nama_{i}"], isi[f"kelompok_{i}"], i if i < self.banyak else None)
            for i in urut
            if isi[f"nama_{i}"]
        ]


def columns_of(tabel: TabelProfil) -> dict[str, Any]:
    hasil: dict[str, Any] = {}
    for i, satu in enumerate(tabel.kolom):
        hasil |= {f"letak_{i}": i + 1, f"nama_{i}": satu["nama"]}
        hasil[f"kelompok_{i}"] = satu.get("kelompok", "")
    return hasil


class BarisForm(forms.Form):
    """All cells of one row."""

    def __init__(self, *args: Any, baris: BarisProfil, **kwargs: Any) -> None:
        kwargs["initial"] = cells_of(baris)
        super().__init__(*args, **kwargs)
        self.kolom = baris.tabel.kolom
        for i, satu in enumerate(self.kolom):
            self.fields[f"sel_{i}"] = forms.CharField(
                label=sebut_kolom(satu) or f"Kolom {i + 1}",
                required=False,
                max_length=PANJANG_SEL,
                widget=forms.Textarea(attrs={"rows": 2}),
            )
        self.fields["is_total"] = forms.BooleanField(
            label="Baris jumlah",
            required=False,
            help_text="Dicetak tebal; baris baru disisipkan di atasnya.",
        )

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or {}
        for i, satu in enumerate(self.kolom):
            try:
                read_sel(isi.get(f"sel_{i}", ""), satu)
            except SelGalat as galat:
                self.add_error(f"sel_{i}", str(galat))
        return isi

    def teks(self) -> list[str]:
        return [self.cleaned_data[f"sel_{i}"] for i in range(len(self.kolom))]


def cells_of(baris: BarisProfil) -> dict[str, Any]:
    teks = list_teks(baris.sel, len(baris.tabel.kolom))
    return {**{f"sel_{i}": isi for i, isi in enumerate(teks)}, "is_total": baris.is_total}


class TambahForm(forms.Form):
    """Empty rows, or those of a pasted block."""

    banyak = forms.IntegerField(
        label="Baris kosong", min_value=1, max_value=50, initial=5, required=False
    )
    isi = forms.CharField(
        label="Tempelan dari lembar kerja",
        required=False,
        max_length=PANJANG_MAKS,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=f"{TEMPEL} Paling banyak {BARIS_TERBANYAK} baris.",
    )

    def __init__(self, *args: Any, tabel: TabelProfil, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kolom = tabel.kolom

    def clean_isi(self) -> tuple[Baris, ...]:
        return check_blok(self.cleaned_data["isi"], self.kolom)

    def baris(self) -> tuple[Baris, ...]:
        isi = self.cleaned_data
        kosong = ("",) * len(self.kolom)
        return isi["isi"] or (kosong,) * (isi["banyak"] or 0)
