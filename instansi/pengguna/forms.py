"""Forms of the pages of users. Every choice is one of the own pemda."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet

from aturan.peran import PERAN_PD, PERAN_PEMDA, Peran
from instansi.models import Instansi, Pemda, Pengguna, Penugasan, UnitKerja

from .actions import make_tugas
from .daftar import SEBUTAN_KEADAAN, Saring, tugas_di

PERAN_BERKELOMPOK = (
    ("", "Pilih peran"),
    ("Di satu perangkat daerah", [(satu.value, satu.label) for satu in PERAN_PD]),
    ("Di seluruh pemda", [(satu.value, satu.label) for satu in PERAN_PEMDA]),
)


class PilihInstansi(forms.ModelChoiceField):
    def label_from_instance(self, obj: Any) -> str:
        return str(obj.nama)


class SaringForm(forms.Form):
    kata = forms.CharField(label="Cari nama", required=False, max_length=100)
    peran = forms.ChoiceField(label="Peran", required=False)
    instansi = PilihInstansi(
        Instansi.objects.none(),
        label="Perangkat daerah",
        required=False,
        empty_label="Semua",
    )
    keadaan = forms.ChoiceField(
        label="Keadaan", required=False, choices=[("", "Semua"), *SEBUTAN_KEADAAN.items()]
    )

    def __init__(self, *args: Any, pemda: Pemda, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        peran: Any = self.fields["peran"]
        peran.choices = [("", "Semua"), *((satu.value, satu.label) for satu in Peran)]
        instansi: Any = self.fields["instansi"]
        instansi.queryset = pemda.instansi_list.select_related("pemda")

    def saring(self) -> Saring:
        """What is no choice narrows nothing."""
        self.full_clean()
        isi = self.cleaned_data
        pd = isi.get("instansi")
        return Saring(
            isi.get("kata", ""), isi.get("peran", ""), pd.pk if pd else None, isi.get("keadaan", "")
        )


class TugasForm(forms.Form):
    """A role and its place. The unit of a pengisi can be chosen once the PD is known."""

    peran = forms.ChoiceField(label="Peran", choices=PERAN_BERKELOMPOK)
    instansi = PilihInstansi(
        Instansi.objects.none(),
        label="Perangkat daerah",
        required=False,
        empty_label="Pilih perangkat daerah",
        help_text="Kosongkan untuk peran di seluruh pemda.",
    )
    unit = forms.ModelChoiceField(
        UnitKerja.objects.none(),
        label="Unit kerja",
        required=False,
        empty_label="Pilih unit kerja",
        help_text="Hanya untuk pengisi bidang: yang diisi adalah indikator unit ini.",
    )

    def __init__(self, *args: Any, pemda: Pemda, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.pemda = pemda
        instansi: Any = self.fields["instansi"]
        instansi.queryset = pemda.instansi_list.select_related("pemda")
        unit: Any = self.fields["unit"]
        unit.queryset = self.unit_of_chosen()

    def unit_of_chosen(self) -> QuerySet[UnitKerja]:
        pilihan = str(self["instansi"].value() or "")
        milik = UnitKerja.objects.filter(instansi__pemda=self.pemda)
        nomor = pilihan.isascii() and pilihan.isdecimal() and len(pilihan) < PANJANG_NOMOR
        return milik.filter(instansi=pilihan) if nomor else milik.none()

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or {}
        peran = isi.get("peran")
        if peran in PERAN_PD and not isi.get("instansi"):
            self.add_error("instansi", f"Peran {Peran(peran).label} memerlukan perangkat daerah.")
        if peran in PERAN_PEMDA:
            isi["instansi"] = isi["unit"] = None
        self.clean_unit_of(peran, isi)
        return isi

    def clean_unit_of(self, peran: Any, isi: dict[str, Any]) -> None:
        if peran != Peran.PENGISI:
            isi["unit"] = None
        elif isi.get("instansi") and not isi.get("unit") and "unit" not in self.errors:
            ada = self.unit_of_chosen().exists()
            self.add_error("unit", PILIH_UNIT if ada else BELUM_ADA_UNIT)

    def make_tugas(self) -> Penugasan:
        isi = self.cleaned_data
        return make_tugas(isi["peran"], self.pemda, isi.get("instansi"), isi.get("unit"))


PANJANG_NOMOR = 19  # digits that no number of a row reaches
PILIH_UNIT = "Pilih unit kerja yang barisnya ia isi."
BELUM_ADA_UNIT = (
    "Perangkat daerah ini belum punya unit kerja. Tambahkan di halaman Unit kerja dahulu."
)


class TugasLagiForm(TugasForm):
    """One more role of somebody."""

    def __init__(self, *args: Any, pengguna: Pengguna, **kwargs: Any) -> None:
        self.pengguna = pengguna
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        isi = super().clean()
        tempat = {"instansi": isi.get("instansi")} if isi.get("instansi") else {"pemda": self.pemda}
        sama = tugas_di(self.pemda).filter(pengguna=self.pengguna, peran=isi.get("peran"), **tempat)
        if not self.errors and sama.exists():
            self.add_error("peran", "Peran ini sudah dimilikinya di tempat itu.")
        return isi


class DataForm(forms.ModelForm):
    """Who somebody is. The whole name stands in one field, as it is printed."""

    nama = forms.CharField(
        label="Nama lengkap", max_length=150, help_text="Dengan gelar, seperti hendak tertulis."
    )

    class Meta:
        model = Pengguna
        fields = ("nama", "username", "email", "nip")
        labels = {
            "username": "Nama pengguna",
            "email": "Alamat surel (bila ada)",
            "nip": "NIP (bila ada)",
        }
        help_texts = {"username": "Dipakai setiap kali masuk. Huruf, angka, titik, dan _."}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields["nama"].initial = self.instance.get_full_name()

    def clean_username(self) -> str:
        """Unique without regard to case, for people sign in that way."""
        nama: str = self.cleaned_data["username"]
        sama = Pengguna.objects.filter(username__iexact=nama).exclude(pk=self.instance.pk)
        if sama.exists():
            raise forms.ValidationError(
                "Nama pengguna ini sudah dipakai. Tambahkan, misalnya, singkatan perangkat daerah."
            )
        return nama

    def apply(self, pengguna: Pengguna) -> Pengguna:
        """Put what was typed into the row, without saving it."""
        isi = self.cleaned_data
        pengguna.first_name, pengguna.last_name = isi["nama"], ""
        for nama in ("username", "email", "nip"):
            setattr(pengguna, nama, isi[nama])
        return pengguna


class WajibMfaForm(forms.Form):
    peran = forms.MultipleChoiceField(
        label="Peran yang wajib memakai pengaman kedua",
        required=False,
        choices=[(satu.value, satu.label) for satu in Peran],
        widget=forms.CheckboxSelectMultiple,
    )
