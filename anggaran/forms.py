"""What people post about lines of the budget, parsed and checked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import Model, Q, QuerySet

from aturan.kisi_anggaran import read_fisik
from aturan.nilai import Persen
from aturan.tahap import NomorTahap
from instansi.models import Instansi, UnitKerja
from isian.kisi import SelGalat, read_teks
from renstra.models import Kegiatan, Program, Sasaran, SubKegiatan

from .actions.baris import IsianBaris, Kesepakatan, Simpul
from .alamat import read_tahap, write_tahap
from .enums import Tingkat
from .models import BarisAnggaran
from .tahun import AnggaranTahun
from .uang import label_tahap

SIMPUL: dict[str, type[Simpul]] = {
    "program": Program,
    "kegiatan": Kegiatan,
    "sub_kegiatan": SubKegiatan,
}
URAIAN_MAKS = 500
PERSERATUS = 100


class BarisForm(forms.Form):
    """A line: its place, its name, and what it is the money of."""

    versi = forms.IntegerField(widget=forms.HiddenInput, required=False, initial=0)
    uraian = forms.CharField(
        label="Uraian",
        max_length=URAIAN_MAKS,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Nama seperti tertulis di DPA.",
    )
    tingkat = forms.ChoiceField(label="Tingkat", choices=Tingkat.choices)
    kode = forms.CharField(
        label="Kode",
        max_length=60,
        required=False,
        help_text="Boleh dikosongkan. Contoh: 1.06.01.2.05.0002",
    )
    induk = forms.ChoiceField(
        label="Di bawah baris", required=False, help_text="Kosong: baris teratas."
    )
    sumber_dana = forms.CharField(
        label="Sumber dana", max_length=100, required=False, help_text="Contoh: PAD, DAU, DAK."
    )
    unit = forms.ModelChoiceField(
        label="Penanggung jawab",
        queryset=UnitKerja.objects.none(),
        required=False,
        empty_label="(sama dengan baris di atasnya)",
        help_text="Pengisi unit ini dan unit di bawahnya dapat mengisi angkanya.",
    )
    simpul = forms.ChoiceField(
        label="Terkait rencana",
        required=False,
        help_text="Program, kegiatan, atau sub kegiatan di Renstra yang dibiayai baris ini.",
    )
    pindahkan_uang = forms.BooleanField(
        label="Pindahkan uangnya ke baris baru ini",
        required=False,
        help_text="Perlu bila baris di atasnya sudah berisi pagu atau realisasi.",
    )
    kembar = forms.BooleanField(
        label="Memang baris lain",
        required=False,
        help_text="Perlu bila di tempat yang sama sudah ada uraian yang sama.",
    )

    def __init__(self, *args: Any, isi: AnggaranTahun, baris: int | None = None, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.isi = isi
        pilihan: Any = self.fields
        pilihan["induk"].choices = list_induk(isi, baris)
        pilihan["unit"].queryset = isi.instansi.unit_list.all()
        pilihan["simpul"].choices = list_simpul(isi.instansi, isi.tahun)
        if baris is not None:
            del self.fields["pindahkan_uang"]

    def clean_uraian(self) -> str:
        return " ".join(clean_teks(self.cleaned_data["uraian"]).split())

    def clean_simpul(self) -> Simpul | None:
        jenis, _, nomor = self.cleaned_data["simpul"].partition("-")
        return SIMPUL[jenis].objects.of(self.isi.instansi).get(pk=nomor) if nomor else None

    @property
    def isian(self) -> IsianBaris:
        data = self.cleaned_data
        return IsianBaris(
            uraian=data["uraian"],
            tingkat=Tingkat(data["tingkat"]),
            kode=data["kode"],
            induk=int(data["induk"]) if data["induk"] else None,
            sumber_dana=data["sumber_dana"],
            unit=data["unit"],
            simpul=data["simpul"],
        )

    @property
    def setuju(self) -> Kesepakatan:
        data = self.cleaned_data
        return Kesepakatan(bool(data.get("pindahkan_uang")), data["kembar"])


def clean_teks(teks: str) -> str:
    try:
        return read_teks(teks, maks=URAIAN_MAKS)
    except SelGalat as galat:
        raise forms.ValidationError(str(galat)) from galat


def initial_of(baris: BarisAnggaran) -> dict[str, Any]:
    """What the form of a line begins with."""
    simpul = next(
        (f"{jenis}-{pk}" for jenis in SIMPUL if (pk := getattr(baris, f"{jenis}_id"))), ""
    )
    return {
        "versi": baris.versi_baris,
        "uraian": baris.uraian,
        "tingkat": baris.tingkat,
        "kode": baris.kode_tertulis or baris.kode_baku,
        "induk": baris.induk_id or "",
        "sumber_dana": baris.sumber_dana,
        "unit": baris.unit_id,
        "simpul": simpul,
    }


def list_induk(isi: AnggaranTahun, baris: int | None) -> list[tuple[Any, str]]:
    """Every line that may stand above: indented by depth, without the line and what is below."""
    pilihan: list[tuple[Any, str]] = [("", "(baris teratas)")]
    for kunci, garis in isi.garis.items():
        if baris is None or baris not in (kunci, *isi.above(kunci)):
            pilihan.append((kunci, f"{'– ' * garis.kedalaman}{shorten(garis.baris.uraian)}"))
    return pilihan


def list_simpul(instansi: Instansi, tahun: int) -> list[Any]:
    """The nodes of the plan that are in force, by kind. Three queries."""
    pilihan: list[Any] = [("", "(belum ditetapkan)")]
    for jenis, model in SIMPUL.items():
        isi = [
            (f"{jenis}-{satu.pk}", shorten(satu.nama))
            for satu in in_force(model.objects.of(instansi), tahun)
        ]
        if isi:
            pilihan.append((str(model._meta.verbose_name).capitalize(), isi))
    return pilihan


def in_force(simpul: QuerySet[Any], tahun: int) -> QuerySet[Any]:
    """The nodes of the plan that are valid in the year."""
    mulai = Q(tahun_awal__isnull=True) | Q(tahun_awal__lte=tahun)
    akhir = Q(tahun_akhir__isnull=True) | Q(tahun_akhir__gte=tahun)
    return simpul.filter(mulai & akhir)


def shorten(teks: str) -> str:
    return teks if len(teks) <= 90 else f"{teks[:89]}…"


class HentikanForm(forms.Form):
    """From which stage a line has no money any more, and why."""

    versi = forms.IntegerField(widget=forms.HiddenInput)
    tahap = forms.ChoiceField(
        label="Dihentikan mulai tahap", required=False, help_text="Pagunya menjadi 0 sejak itu."
    )
    alasan = forms.CharField(label="Alasan", max_length=URAIAN_MAKS)

    def __init__(self, *args: Any, tahap_list: Iterable[NomorTahap], **kwargs: Any):
        super().__init__(*args, **kwargs)
        pilihan: Any = self.fields["tahap"]
        pilihan.choices = [(write_tahap(satu), label_tahap(satu)) for satu in tahap_list]

    @property
    def mulai(self) -> NomorTahap | None:
        return read_tahap(self.cleaned_data["tahap"])


class PorsiForm(forms.Form):
    """One tick and one share for each sasaran that is in force."""

    sidik = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, instansi: Instansi, tahun: int, milik: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.sasaran_list = list(in_force(Sasaran.objects.of(instansi), tahun))
        lain = [satu.sasaran for pk, satu in milik.items() if pk not in keys(self.sasaran_list)]
        for sasaran in (*self.sasaran_list, *lain):
            self.add_sasaran(sasaran, milik.get(sasaran.pk))

    def add_sasaran(self, sasaran: Model, ada: Any) -> None:
        self.fields[f"pilih_{sasaran.pk}"] = forms.BooleanField(
            label=str(sasaran), required=False, initial=ada is not None
        )
        self.fields[f"porsi_{sasaran.pk}"] = forms.CharField(
            label="Porsi (%)", max_length=20, required=False, initial=show_porsi(ada)
        )

    @property
    def pasangan(self) -> list[tuple[Any, Any]]:
        """The two fields of each sasaran, side by side."""
        kunci = [nama.removeprefix("pilih_") for nama in self.fields if nama.startswith("pilih_")]
        return [(self[f"pilih_{satu}"], self[f"porsi_{satu}"]) for satu in kunci]

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        self.porsi: dict[int, int | None] = {}
        for nama in [n for n in self.fields if n.startswith("pilih_") and data.get(n)]:
            kunci = int(nama.removeprefix("pilih_"))
            self.porsi[kunci] = self.read_porsi(f"porsi_{kunci}", data.get(f"porsi_{kunci}", ""))
        return data

    def read_porsi(self, nama: str, teks: str) -> int | None:
        """Hundredths of a percent; None when nothing is stated."""
        bacaan = read_fisik(teks)
        if bacaan.galat:
            self.add_error(nama, bacaan.galat.replace("Realisasi fisik", "Porsi"))
        if not isinstance(bacaan.nilai, Persen):
            return None
        perseratus = bacaan.nilai.nilai * PERSERATUS
        if perseratus != perseratus.to_integral_value():
            self.add_error(nama, "Porsi paling rinci dua angka di belakang koma.")
        return int(perseratus)


def keys(baris: Iterable[Model]) -> set[Any]:
    return {satu.pk for satu in baris}


def show_porsi(ada: Any) -> str:
    if ada is None or ada.porsi is None:
        return ""
    utuh, sisa = divmod(ada.porsi, PERSERATUS)
    return f"{utuh},{sisa:02d}" if sisa else str(utuh)
