"""Forms of the PK: its parties, its amendment, a line by hand, a step of the rencana aksi."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from aturan.tanggal import format_tanggal
from instansi.halaman import Halaman
from instansi.models import Pejabat, UnitKerja
from isian.widgets import TanggalInput
from renstra.models import Dokumen

from .actions.langkah import TandaTangan
from .actions.pihak import IsiPihak
from .jenjang import is_atasan
from .models import SebabPerubahan, TingkatPerjanjian
from .pejabat import is_menjabat, query_setahun
from .versi import get_perjanjian, query_pk, sebut


class PilihanPejabat(forms.ModelChoiceField):
    """``Plt. Kepala Dinas: nama, 1 Maret 2021 – 30 Juni 2021``."""

    def label_from_instance(self, obj: Pejabat) -> str:
        masa = " – ".join(
            format_tanggal(satu) if satu else "…" for satu in (obj.mulai, obj.selesai)
        )
        waktu = f", {masa}" if obj.mulai or obj.selesai else ""
        return f"{obj.jabatan_tercetak}: {obj.nama or '(nama belum diisi)'}{waktu}"


class PilihanPk(forms.ModelChoiceField):
    def label_from_instance(self, obj: Dokumen) -> str:
        return f"{sebut(obj)} (versi {obj.versi})"


class PihakForm(forms.Form):
    """Who promises what to whom. ``dokumen`` None: a PK that is begun, whose level and pemegang
    are asked for too."""

    tingkat = forms.ChoiceField(
        label="Tingkat",
        choices=TingkatPerjanjian.choices,
        help_text="Menentukan indikator dan baris anggaran yang ditawarkan.",
    )
    pemegang = forms.CharField(
        label="Jabatan pemegang",
        max_length=200,
        required=False,
        help_text="Contoh: Kepala Bidang Rehabilitasi Sosial. Kosongkan untuk kepala perangkat"
        " daerah; bila dikosongkan untuk tingkat lain, dipakai jabatan pihak pertama.",
    )
    unit = forms.ModelChoiceField(
        UnitKerja.objects.none(), label="Unit kerja", required=False, empty_label="(tidak ada)"
    )
    atasan = PilihanPk(
        Dokumen.objects.none(),
        label="PK atasan",
        required=False,
        empty_label="(tidak ada)",
        help_text="PK yang dibantu oleh PK ini. Dipakai untuk memeriksa rantai kinerja.",
    )
    pihak_pertama = PilihanPejabat(
        Pejabat.objects.none(), label="Pihak pertama (yang berjanji)", required=False
    )
    pihak_kedua = PilihanPejabat(
        Pejabat.objects.none(),
        label="Pihak kedua (atasannya)",
        required=False,
        help_text="Tidak diperlukan untuk PK kepala daerah.",
    )
    tempat = forms.CharField(label="Tempat penandatanganan", max_length=100, required=False)
    tanggal = forms.DateField(
        label="Rencana tanggal penandatanganan",
        required=False,
        widget=TanggalInput(),
        help_text="Tanggal sebenarnya dicatat ketika PK ditandatangani.",
    )

    def __init__(
        self, halaman: Halaman, dokumen: Dokumen | None, *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.dokumen = dokumen
        self.set_choices("unit", UnitKerja.objects.of(halaman.instansi))
        pejabat = query_setahun(halaman.instansi, halaman.tahun)
        self.set_choices("pihak_pertama", pejabat)
        self.set_choices("pihak_kedua", pejabat)
        atasan = query_pk(halaman.instansi, halaman.tahun)
        if dokumen:
            del self.fields["tingkat"], self.fields["pemegang"]
            atasan = atasan.exclude(pemegang=dokumen.pemegang)
        self.set_choices("atasan", atasan)

    def set_choices(self, nama: str, pilihan: Any) -> None:
        field: Any = self.fields[nama]
        field.queryset = pilihan

    def clean(self) -> dict[str, Any]:
        isi = super().clean() or {}
        tanggal = isi.get("tanggal")
        for nama in ("pihak_pertama", "pihak_kedua"):
            pejabat = isi.get(nama)
            if pejabat and tanggal and not is_menjabat(pejabat, tanggal):
                self.add_error(
                    nama, f"Tidak menjabat pada {format_tanggal(tanggal)}. Pilih pejabat lain."
                )
        self.check_pihak(isi)
        self.check_tingkat(isi)
        return isi

    def check_pihak(self, isi: dict[str, Any]) -> None:
        pertama, kedua = isi.get("pihak_pertama"), isi.get("pihak_kedua")
        if pertama and pertama == kedua:
            self.add_error("pihak_kedua", "Kedua pihak tidak boleh orang yang sama.")

    def check_tingkat(self, isi: dict[str, Any]) -> None:
        """The pemegang by the level, and a PK above that is of a higher level."""
        tetap = get_perjanjian(self.dokumen).tingkat if self.dokumen else ""
        tingkat = tetap or isi.get("tingkat", "")
        if self.dokumen is None:
            isi["pemegang"] = self.find_pemegang(tingkat, isi)
        atasan = isi.get("atasan")
        if atasan and tingkat and not is_atasan(get_perjanjian(atasan).tingkat, tingkat):
            self.add_error("atasan", "PK atasan harus dari tingkat yang lebih tinggi.")

    def find_pemegang(self, tingkat: str, isi: dict[str, Any]) -> str:
        if tingkat == TingkatPerjanjian.KEPALA_PD:
            return ""
        pertama = isi.get("pihak_pertama")
        pemegang: str = isi.get("pemegang") or (pertama.jabatan if pertama else "")
        if not pemegang and "pemegang" not in self.errors:
            self.add_error("pemegang", "Isi jabatan pemegang, atau pilih pihak pertama.")
        return pemegang

    @property
    def isi(self) -> IsiPihak:
        nama = ("unit", "atasan", "pihak_pertama", "pihak_kedua", "tempat", "tanggal")
        return IsiPihak(**{satu: self.cleaned_data[satu] for satu in nama})


def initial_pihak(dokumen: Dokumen) -> dict[str, Any]:
    perjanjian = get_perjanjian(dokumen)
    return {
        "unit": perjanjian.unit_id,
        "atasan": perjanjian.atasan.dokumen_id if perjanjian.atasan else None,
        "pihak_pertama": perjanjian.pihak_pertama_id,
        "pihak_kedua": perjanjian.pihak_kedua_id,
        "tempat": perjanjian.tempat,
        "tanggal": perjanjian.tanggal,
    }


class TandaTanganForm(forms.Form):
    """Where and when it is signed."""

    tempat = forms.CharField(label="Tempat", max_length=100)
    tanggal = forms.DateField(label="Tanggal ditandatangani", widget=TanggalInput())

    @property
    def isi(self) -> TandaTangan:
        return TandaTangan(self.cleaned_data["tempat"], self.cleaned_data["tanggal"])


def initial_tanda_tangan(dokumen: Dokumen, hari_ini: date) -> dict[str, Any]:
    perjanjian = get_perjanjian(dokumen)
    return {
        "tempat": perjanjian.tempat or dokumen.instansi.pemda.ibu_kota,
        "tanggal": perjanjian.tanggal or hari_ini,
    }


class PerubahanForm(forms.Form):
    sebab = forms.ChoiceField(
        label="Sebab perubahan", choices=SebabPerubahan.choices, widget=forms.RadioSelect
    )
    alasan = forms.CharField(
        label="Alasan",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Contoh: Kepala Dinas berganti per 1 Juli; DPA perubahan terbit 10 Oktober.",
    )


class ProgramForm(forms.Form):
    """A line that the budget does not have."""

    nama = forms.CharField(label="Program atau kegiatan", max_length=500)
    anggaran = forms.CharField(label="Anggaran (Rp)", max_length=60, required=False)
    keterangan = forms.CharField(label="Sumber dana/keterangan", max_length=200, required=False)


class AksiForm(forms.Form):
    triwulan = forms.TypedChoiceField(
        label="Triwulan",
        coerce=int,
        choices=[(1, "Triwulan I"), (2, "Triwulan II"), (3, "Triwulan III"), (4, "Triwulan IV")],
    )
    uraian = forms.CharField(
        label="Langkah",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Contoh: Verifikasi dan validasi data penerima di 12 kecamatan.",
    )
    unit = forms.ModelChoiceField(
        UnitKerja.objects.none(),
        label="Penanggung jawab",
        required=False,
        empty_label="(belum ditentukan)",
    )

    def __init__(self, halaman: Halaman, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["unit"]
        field.queryset = UnitKerja.objects.of(halaman.instansi)
