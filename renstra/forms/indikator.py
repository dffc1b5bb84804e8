"""The passport of an indicator, with help in the words of whoever fills it in."""

from __future__ import annotations

from typing import Any

from django import forms

from aturan.capaian import Acuan, Arah, Rumus
from aturan.konsolidasi import Konsolidasi
from instansi.models import Instansi
from isian.pilihan import pilihan
from pengaturan.models import Periode
from renstra.forms.simpul import (
    Calon,
    MasaForm,
    clean_baris,
    find_pilihan,
    nama_field,
    select_seperiode,
    tell,
)
from renstra.jenjang import JENJANG, is_berlaku, is_seperiode
from renstra.models import Indikator
from renstra.models.indikator import PEMILIK

BELUM = ("", "(belum ditetapkan)")
PANJANG_URAIAN = 4_000

# Part of the plan: changed while the Renstra is open. Part of the whole PD: not by a pengisi.
MILIK_RENCANA = ("nama", "satuan", "is_iku", "pemilik", "tahun_awal", "tahun_akhir")
MILIK_OPERATOR = ("unit", "sama_dengan")


def uraian_field(label: str, bantuan: str) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=bantuan,
        required=False,
        max_length=PANJANG_URAIAN,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "max_length": f"Terlalu panjang: paling banyak {PANJANG_URAIAN} huruf.",
        },
    )


def pilihan_field(label: str, bantuan: str, enum: Any = ()) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        help_text=bantuan,
        required=False,
        choices=[BELUM, *pilihan(enum)],
        error_messages={"invalid_choice": "Pilih dari daftar."},
    )


class PasporForm(MasaForm):
    field_order = (
        "nama",
        "satuan",
        "is_iku",
        "definisi",
        "formulasi",
        "sumber_data",
        "arah",
        "rumus",
        "acuan",
        "konsolidasi",
        "unit",
        "sama_dengan",
        "pemilik",
    )

    nama = nama_field(
        "Nama indikator",
        "Ukuran keberhasilan, misalnya: Persentase PMKS yang tertangani.",
    )
    satuan = forms.CharField(
        label="Satuan",
        required=False,
        max_length=100,
        help_text="Satuan angkanya: %, orang, dokumen, indeks, predikat.",
        error_messages={"max_length": "Terlalu panjang: paling banyak 100 huruf."},
    )
    is_iku = forms.BooleanField(
        label="Indikator kinerja utama (IKU)",
        required=False,
        help_text="Centang bila indikator ini ditetapkan dalam keputusan IKU.",
    )
    definisi = uraian_field(
        "Definisi operasional",
        "Apa persisnya yang dihitung, dan apa yang tidak, agar setiap orang menghitung hal yang"
        " sama.",
    )
    formulasi = uraian_field(
        "Formulasi",
        "Cara menghitung nilainya, misalnya: jumlah PMKS yang tertangani ÷ jumlah PMKS × 100.",
    )
    sumber_data = uraian_field(
        "Sumber data", "Dari mana angkanya diambil: aplikasi, laporan, bidang, BPS."
    )
    arah = pilihan_field(
        "Arah",
        "Apakah angka yang lebih besar berarti lebih baik? Kemiskinan: makin rendah makin baik.",
        Arah,
    )
    rumus = pilihan_field(
        "Rumus capaian",
        "Kosongkan untuk memakai rumus yang lazim menurut arahnya.",
        Rumus,
    )
    acuan = pilihan_field(
        "Acuan rentang",
        "Hanya untuk target berupa rentang, misalnya 60–70: batas mana yang menjadi target.",
        Acuan,
    )
    konsolidasi = pilihan_field(
        "Cara menggabungkan triwulan",
        "Bagaimana angka empat triwulan menjadi angka setahun. Jumlah orang yang dilatih:"
        " kumulatif. Persentase cakupan: posisi akhir.",
        Konsolidasi,
    )
    unit = pilihan_field("Penanggung jawab", "Bidang atau unit yang mengisi dan menjelaskannya.")
    sama_dengan = pilihan_field(
        "Satu fakta dengan",
        "Bila indikator yang sama juga tercantum di tempat lain: angkanya cukup diisi sekali.",
    )
    pemilik = pilihan_field("Milik", "Tingkat rencana yang diukur oleh indikator ini.")

    def __init__(
        self,
        *args: Any,
        instansi: Instansi,
        tahun: int,
        periode: Periode | None,
        indikator: Indikator,
        **lain: Any,
    ) -> None:
        super().__init__(*args, **lain)
        self.indikator = indikator
        semua = list_pemilik(instansi, tahun, indikator)
        # The owner itself stays a choice: its plan may be read where it cannot be changed.
        self.calon = (
            semua if not is_seperiode(indikator, periode) else select_seperiode(semua, periode)
        )
        field: Any = self.fields
        field["pemilik"].choices = [
            ("", "Perangkat daerah (bukan bagian pohon rencana)"),
            *[(kunci, label) for kunci, (_, label) in self.calon.items()],
        ]
        field["unit"].choices = [
            BELUM,
            *[(str(satu.pk), satu.nama) for satu in instansi.unit_list.all()],
        ]
        field["sama_dengan"].choices = [
            ("", "(tidak ada)"),
            *list_kembaran(instansi, tahun, indikator),
        ]

    def lock(self, kolom: tuple[str, ...]) -> None:
        """What is posted for these fields is not looked at."""
        for nama in kolom:
            self.fields[nama].disabled = True

    def clean_nama(self) -> str:
        return clean_baris(self.cleaned_data["nama"])

    def clean_sama_dengan(self) -> str:
        """A fact has one root: an indicator that others repeat repeats none itself."""
        dipilih: str = self.cleaned_data["sama_dengan"]
        if dipilih and self.indikator.kembaran_list.exists():
            raise forms.ValidationError(
                "Indikator ini sudah menjadi acuan indikator lain. Atur dari indikator lain itu."
            )
        return dipilih

    @property
    def isi(self) -> dict[str, Any]:
        """The columns of a valid form that may be changed."""
        isi = {
            nama: self.cleaned_data[nama]
            for nama, field in self.fields.items()
            if not field.disabled
        }
        for nama in set(MILIK_OPERATOR) & set(isi):
            isi[f"{nama}_id"] = int(isi.pop(nama) or 0) or None
        if "pemilik" in isi:
            isi["pemilik"] = find_pilihan(self.calon, isi["pemilik"])
        return isi


def list_pemilik(instansi: Instansi, tahun: int, indikator: Indikator) -> Calon:
    """The possible owners by ``field-id``: nodes valid in the year, and the present one."""
    return {
        f"{field}-{satu.pk}": (satu, tell(field, satu))
        for field in PEMILIK
        for satu in JENJANG[field].model.objects.of(instansi)
        if satu.pk == getattr(indikator, f"{field}_id") or is_berlaku(satu, tahun)
    }


def list_kembaran(instansi: Instansi, tahun: int, indikator: Indikator) -> list[tuple[str, str]]:
    """The indicators that this one may repeat: no twin of another, for a fact has one root."""
    return [
        (str(satu.pk), satu.nama[:200])
        for satu in Indikator.objects.of(instansi)
        if satu.pk == indikator.sama_dengan_id
        or (satu.pk != indikator.pk and satu.sama_dengan_id is None and is_berlaku(satu, tahun))
    ]


def initial_of(indikator: Indikator) -> dict[str, Any]:
    """A passport as its form shows it."""
    kolom = [nama for nama in PasporForm.base_fields if hasattr(indikator, nama)]
    pemilik = next(
        (f"{field}-{pk}" for field in PEMILIK if (pk := getattr(indikator, f"{field}_id"))), ""
    )
    isi = {nama: getattr(indikator, nama) for nama in kolom if nama not in MILIK_OPERATOR}
    return isi | {
        "pemilik": pemilik,
        "unit": str(indikator.unit_id or ""),
        "sama_dengan": str(indikator.sama_dengan_id or ""),
    }
