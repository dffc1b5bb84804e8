"""Forms of units and officials."""

from __future__ import annotations

from typing import Any

from django import forms

from instansi.akses import find_unit_bawahan
from instansi.enums import JenisUnit, UsulanUnit
from instansi.models import Instansi, Pejabat, UnitKerja
from isian.constraints import TAHUN_PERTAMA, TAHUN_TERAKHIR
from isian.widgets import TanggalInput

from .pohon import berjenjang, build_pohon


def tahun_field(label: str, bantuan: str) -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        help_text=bantuan,
        required=False,
        min_value=TAHUN_PERTAMA,
        max_value=TAHUN_TERAKHIR,
    )


class UnitForm(forms.Form):
    nama = forms.CharField(label="Nama unit", max_length=200)
    induk = forms.TypedChoiceField(label="Di bawah", required=False, coerce=int, empty_value=None)
    urutan = forms.IntegerField(
        label="Urutan di antara yang setingkat", min_value=0, max_value=9999, initial=0
    )
    tahun_awal = tahun_field("Berlaku sejak tahun", "Kosongkan bila sejak dahulu.")
    tahun_akhir = tahun_field(
        "Berlaku sampai tahun",
        "Isi bila unit ini dihapus atau berganti nama; yang lama tetap tercatat.",
    )
    jenis = forms.ChoiceField(
        label="Jenis",
        required=False,
        choices=[("", "Menurut letaknya di pohon"), *JenisUnit.choices],
        help_text=(
            "Menentukan tempatnya di bagan struktur. Menurut letaknya: teratas kepala, di bawahnya"
            " bidang, lalu subbagian atau seksi."
        ),
    )
    usulan = forms.ChoiceField(
        label="Usulan perubahan",
        required=False,
        choices=[("", "Tidak ada"), *UsulanUnit.choices],
        help_text=(
            "Bila ada usulan, laporan memuat dua bagan: saat ini dan yang diusulkan. Berganti nama"
            " atau pindah: usulkan yang lama dihapus dan yang baru dibentuk. Setelah ditetapkan,"
            " kembalikan ke “Tidak ada” dan isi tahun berlakunya."
        ),
    )
    tahun_usulan = tahun_field("Tahun usulan", "Usulan tampak di laporan tahun itu dan sesudahnya.")

    def __init__(self, *args: Any, instansi: Instansi, unit: UnitKerja, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instansi, self.unit = instansi, unit
        induk: Any = self.fields["induk"]
        induk.choices = [("", "Langsung di bawah kepala"), *list_induk(instansi, unit)]

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or {}
        awal, akhir = isi.get("tahun_awal"), isi.get("tahun_akhir")
        if awal and akhir and akhir < awal:
            self.add_error("tahun_akhir", "Tahun akhir tidak boleh sebelum tahun awal.")
        if isi.get("usulan") and not isi.get("tahun_usulan") and not self.errors:
            self.add_error("tahun_usulan", "Isi tahun usulan ini diajukan.")
        self.check_usulan_baru(isi)
        return isi

    def check_usulan_baru(self, isi: dict[str, Any]) -> None:
        """A unit that stands cannot lie below one that is only proposed."""
        semua = UnitKerja.semua.of(self.instansi)
        if isi.get("usulan") == UsulanUnit.BARU:
            bawah = self.unit.pk and semua.filter(induk=self.unit).exclude(usulan=UsulanUnit.BARU)
            if bawah and bawah.exists():
                self.add_error("usulan", "Unit di bawahnya sudah ada; pindahkan dahulu.")
        elif semua.filter(pk=isi.get("induk"), usulan=UsulanUnit.BARU).exists():
            self.add_error("usulan", "Unit di atasnya baru diusulkan; usulkan juga unit ini.")

    def isi(self) -> dict[str, Any]:
        isi = dict(self.cleaned_data)
        isi["induk_id"] = isi.pop("induk")
        isi["tahun_usulan"] = isi["tahun_usulan"] if isi["usulan"] else None
        return isi


def list_induk(instansi: Instansi, unit: UnitKerja) -> list[tuple[int, str]]:
    """Every unit but this one and those below it: a unit cannot lie under itself."""
    terlarang = find_unit_bawahan(instansi, {unit.pk} if unit.pk else set())
    semua = berjenjang(build_pohon(UnitKerja.semua.of(instansi)))
    return [
        (satu.pk, f"{'— ' * tingkat}{satu.nama}")
        for tingkat, satu in semua
        if satu.pk not in terlarang
    ]


class PejabatForm(forms.ModelForm):
    class Meta:
        model = Pejabat
        fields = ("jabatan", "status", "nama", "pangkat", "nip", "mulai", "selesai")
        widgets = {"mulai": TanggalInput(), "selesai": TanggalInput()}
        help_texts = {
            "jabatan": "Sama untuk semua yang memegangnya, tanpa “Plt.”. Contoh: Kepala Dinas",
            "nama": "Dengan gelar, seperti hendak tercetak di bawah tanda tangan.",
            "mulai": "Kosongkan bila sejak sebelum data di sini dimulai.",
            "selesai": "Kosongkan bila masih menjabat.",
        }

    def __init__(self, *args: Any, jabatan_list: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.jabatan_list = jabatan_list
        self.fields["jabatan"].widget.attrs["list"] = "jabatan-ada"

    def clean_jabatan(self) -> str:
        """The spelling that is there already: one office is one line of time."""
        baru = " ".join(self.cleaned_data["jabatan"].split())
        ada = {satu.casefold(): satu for satu in self.jabatan_list}
        return ada.get(baru.casefold(), baru)

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or {}
        mulai, selesai = isi.get("mulai"), isi.get("selesai")
        if mulai and selesai and selesai < mulai:
            self.add_error("selesai", "Tanggal selesai tidak boleh sebelum tanggal mulai.")
        return isi
