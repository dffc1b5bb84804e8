"""Forms of the outline: one part with its tables, a new part, the layout, where to begin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.crypto import get_random_string

from laporan.build.bagian import BAGIAN, DAFTAR
from laporan.build.pilih_kolom import name_kolom, tell_kolom
from laporan.document import Kertas, Pinggir, SkemaHalaman, SkemaSubbab, Tabel, Tata
from laporan.kerangka import Butir, Kerangka, KerangkaTidakSahError, PilihanTabel
from laporan.kerangka.baca import (
    BARIS_TERPANJANG,
    JUDUL_TERPANJANG,
    PINGGIR_TERLEBAR,
    PINGGIR_TERSEMPIT,
)
from laporan.penataan.periksa import find_sebutan
from laporan.penataan.pohon import TANPA_JUDUL, walk_bertingkat

BEBAS = "bebas"
LABEL_SUBBAB = {
    SkemaSubbab.ANGKA: "3.1, 3.1.1, 3.1.1.1",
    SkemaSubbab.HURUF: "A., 1., a.",
}
LABEL_HALAMAN = {
    SkemaHalaman.URUT: "1, 2, 3 berlanjut sampai akhir",
    SkemaHalaman.PER_BAB: "I-1, III-2 dimulai lagi di tiap bab",
}
LABEL_KERTAS = {Kertas.A4: "A4 (210 × 297 mm)", Kertas.F4: "F4 (215 × 330 mm)"}


def add_galat(form: forms.Form, galat: KerangkaTidakSahError) -> None:
    """At the field that it is about, where the form has that field."""
    form.add_error(galat.medan if galat.medan in form.fields else None, str(galat))


class BagianForm(forms.Form):
    """``tabel`` are those that the data give to the part now; choices for others stay."""

    judul = forms.CharField(
        label="Judul",
        required=False,
        max_length=JUDUL_TERPANJANG,
        help_text="Kosongkan untuk memakai judul yang biasa.",
    )
    tampil = forms.BooleanField(label="Cetak bagian ini", required=False)

    def __init__(
        self, data: Any = None, *, butir: Butir, tabel: Sequence[Tabel], tahun: int
    ) -> None:
        self.butir, self.tabel = butir, tuple(tabel)
        pilihan = {satu.kunci: satu for satu in butir.tabel}
        awal: dict[str, Any] = {"judul": butir.judul, "tampil": not butir.sembunyi}
        self.kolom: dict[str, dict[str, str]] = {}
        for satu in self.tabel:
            kolom = {name_kolom(k, tahun): tell_kolom(k) for k in satu.kolom}
            self.kolom[satu.kunci] = kolom
            lama = pilihan.get(satu.kunci, PilihanTabel(satu.kunci))
            awal[f"tabel-{satu.kunci}"] = not lama.sembunyi
            awal[f"kolom-{satu.kunci}"] = [k for k in kolom if k not in lama.kolom_sembunyi]
        super().__init__(data, initial=awal)
        for satu in self.tabel:
            self.add_tabel(satu)

    def add_tabel(self, tabel: Tabel) -> None:
        self.fields[f"tabel-{tabel.kunci}"] = forms.BooleanField(
            label="Cetak tabel ini", required=False
        )
        self.fields[f"kolom-{tabel.kunci}"] = forms.MultipleChoiceField(
            label=f"Kolom tabel {tabel.judul}",
            choices=list(self.kolom[tabel.kunci].items()),
            widget=forms.CheckboxSelectMultiple,
            required=False,
        )

    @property
    def pasangan(self) -> list[tuple[Tabel, forms.BoundField, forms.BoundField]]:
        """Each table with its two fields."""
        return [(t, self[f"tabel-{t.kunci}"], self[f"kolom-{t.kunci}"]) for t in self.tabel]

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or {}
        for satu in self.tabel:
            nama = f"kolom-{satu.kunci}"
            if isi.get(f"tabel-{satu.kunci}") and not isi.get(nama) and nama not in self.errors:
                self.add_error(nama, "Pilih paling sedikit satu kolom, atau jangan cetak tabelnya.")
        return isi

    def pilihan(self) -> tuple[PilihanTabel, ...]:
        """What is left out, with what was chosen for tables that are not there now."""
        ada = {satu.kunci for satu in self.tabel}
        lain = tuple(satu for satu in self.butir.tabel if satu.kunci not in ada)
        baru = (self.pilihan_of(satu) for satu in self.tabel)
        return (*lain, *(satu for satu in baru if satu.sembunyi or satu.kolom_sembunyi))

    def pilihan_of(self, tabel: Tabel) -> PilihanTabel:
        isi = self.cleaned_data
        tampil = isi[f"kolom-{tabel.kunci}"]
        sembunyi = not isi[f"tabel-{tabel.kunci}"]
        buang = tuple(k for k in self.kolom[tabel.kunci] if k not in tampil) if tampil else ()
        return PilihanTabel(tabel.kunci, sembunyi, buang)

    def isi(self) -> dict[str, Any]:
        """What ``change_butir`` takes."""
        return {
            "judul": " ".join(self.cleaned_data["judul"].split()),
            "sembunyi": not self.cleaned_data["tampil"],
            "tabel": self.pilihan(),
        }


class TambahForm(forms.Form):
    """A part of people's own, or one that the system fills and the outline lacks."""

    jenis = forms.ChoiceField(label="Bagian")
    judul = forms.CharField(
        label="Judul",
        required=False,
        max_length=JUDUL_TERPANJANG,
        help_text="Wajib untuk bagian bebas, yang hanya berisi tulisan.",
    )
    setelah = forms.ChoiceField(label="Letakkan setelah")

    def __init__(self, *args: Any, kerangka: Kerangka, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        semua = list(walk_bertingkat(kerangka))
        ada = {butir.kunci for _, butir in semua}
        jenis: Any = self.fields["jenis"]
        jenis.choices = [(BEBAS, "Bagian bebas (tulisan sendiri)"), *list_tersedia(ada)]
        setelah: Any = self.fields["setelah"]
        setelah.choices = [
            (butir.kunci, f"{'— ' * tingkat}{find_nama(butir)}") for tingkat, butir in semua
        ]

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or {}
        if isi.get("jenis") == BEBAS and not isi.get("judul", "").strip():
            self.add_error("judul", "Tulis judul bagian bebas ini.")
        return isi

    def butir(self) -> Butir:
        jenis = self.cleaned_data["jenis"]
        kunci = f"{BEBAS}-{get_random_string(8).lower()}" if jenis == BEBAS else jenis
        return Butir(kunci, " ".join(self.cleaned_data["judul"].split()))


def list_tersedia(ada: set[str]) -> list[tuple[str, str]]:
    semua = [(kunci, find_nama(Butir(kunci))) for kunci in (*BAGIAN, *DAFTAR)]
    return [(kunci, nama) for kunci, nama in semua if kunci not in ada]


def find_nama(butir: Butir) -> str:
    return find_sebutan(butir) or TANPA_JUDUL.get(butir.kunci, butir.kunci)


def pinggir_field(label: str) -> forms.IntegerField:
    return forms.IntegerField(
        label=f"{label} (mm)", min_value=PINGGIR_TERSEMPIT, max_value=PINGGIR_TERLEBAR
    )


class TataForm(forms.Form):
    skema_subbab = forms.ChoiceField(label="Nomor subbab", choices=list(LABEL_SUBBAB.items()))
    skema_halaman = forms.ChoiceField(label="Nomor halaman", choices=list(LABEL_HALAMAN.items()))
    kertas = forms.ChoiceField(label="Kertas", choices=list(LABEL_KERTAS.items()))
    atas = pinggir_field("Pinggir atas")
    kanan = pinggir_field("Pinggir kanan")
    bawah = pinggir_field("Pinggir bawah")
    kiri = pinggir_field("Pinggir kiri, sisi jilid")
    kepala = forms.CharField(
        label="Teks di kepala halaman",
        required=False,
        max_length=BARIS_TERPANJANG,
        help_text="Tercetak di setiap halaman selain sampul. Kosongkan bila tidak perlu.",
    )
    kaki = forms.CharField(
        label="Teks di kaki halaman",
        required=False,
        max_length=BARIS_TERPANJANG,
        help_text="Di samping nomor halaman. Kosongkan untuk memakai nama laporan.",
    )

    def tata(self) -> Tata:
        isi = self.cleaned_data
        return Tata(
            skema_subbab=SkemaSubbab(isi["skema_subbab"]),
            skema_halaman=SkemaHalaman(isi["skema_halaman"]),
            kertas=Kertas(isi["kertas"]),
            pinggir=Pinggir(isi["atas"], isi["kanan"], isi["bawah"], isi["kiri"]),
            kepala=isi["kepala"],
            kaki=isi["kaki"],
        )


def tata_awal(tata: Tata) -> dict[str, Any]:
    """A layout as the form shows it."""
    tepi = tata.pinggir
    return {
        "skema_subbab": tata.skema_subbab.value,
        "skema_halaman": tata.skema_halaman.value,
        "kertas": tata.kertas.value,
        "atas": tepi.atas,
        "kanan": tepi.kanan,
        "bawah": tepi.bawah,
        "kiri": tepi.kiri,
        "kepala": tata.kepala,
        "kaki": tata.kaki,
    }


class MulaiForm(forms.Form):
    """``asal`` are outlines to begin with, by name, with what they are called."""

    asal = forms.ChoiceField(label="Mulai dari")

    def __init__(self, *args: Any, asal: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pilih: Any = self.fields["asal"]
        pilih.choices = list(asal.items())
