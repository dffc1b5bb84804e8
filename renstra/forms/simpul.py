"""Forms of the plan's nodes and of its period. Ids are looked up among the PD's own rows alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from instansi.models import Instansi
from isian.constraints import TAHUN_PERTAMA, TAHUN_TERAKHIR
from pengaturan.models import Periode
from renstra.actions.simpul import IsiSimpul
from renstra.jenjang import JENJANG, Jenjang, is_berlaku, is_seperiode
from renstra.models import Misi

PANJANG_NAMA = 1_000


def tahun_field(label: str, bantuan: str = "", *, required: bool = False) -> forms.IntegerField:
    wajar = f"Tulis tahun empat angka, {TAHUN_PERTAMA} sampai {TAHUN_TERAKHIR}."
    return forms.IntegerField(
        label=label,
        help_text=bantuan,
        required=required,
        min_value=TAHUN_PERTAMA,
        max_value=TAHUN_TERAKHIR,
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), wajar),
    )


def nama_field(label: str, bantuan: str = "", panjang: int = PANJANG_NAMA) -> forms.CharField:
    """A text that people read; line breaks pasted from Word become spaces."""
    return forms.CharField(
        label=label,
        help_text=bantuan,
        max_length=panjang,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": f"Tulis {label.lower()} lebih dahulu.",
            "max_length": f"Terlalu panjang: paling banyak {panjang} huruf.",
        },
    )


def clean_baris(teks: str) -> str:
    return " ".join(teks.split())


class MasaForm(forms.Form):
    """What is valid from a year to a year."""

    tahun_awal = tahun_field("Berlaku sejak tahun", "Biasanya tahun awal Renstra.")
    tahun_akhir = tahun_field(
        "Berlaku sampai tahun",
        "Biasanya tahun akhir Renstra. Bila tidak dipakai lagi, isi tahun terakhirnya; data"
        " sebelumnya tetap ada.",
    )

    def clean(self) -> dict[str, Any]:
        isi = super().clean() or {}
        awal, akhir = isi.get("tahun_awal"), isi.get("tahun_akhir")
        if awal and akhir and akhir < awal:
            self.add_error("tahun_akhir", f"Tahun akhir tidak boleh sebelum {awal}.")
        return isi


class SimpulForm(MasaForm):
    """One node: ``simpul`` None is a new one. ``hasil`` is the node that was made of it."""

    hasil: Any = None

    field_order = (
        "nama",
        "kode_tertulis",
        "induk",
        "lokasi",
        "tahun_awal",
        "tahun_akhir",
        "pendahulu_id",
    )

    nama = nama_field("Uraian")
    kode_tertulis = forms.CharField(
        label="Kode",
        required=False,
        max_length=60,
        help_text="Seperti tercetak di dokumen, misalnya 1.06.01.2.05. Tanda baca dirapikan"
        " sendiri.",
        error_messages={"max_length": "Kode terlalu panjang: paling banyak 60 huruf."},
    )
    induk = forms.ChoiceField(
        label="Di bawah",
        required=False,
        error_messages={"invalid_choice": "Pilih dari daftar."},
    )
    lokasi = forms.CharField(
        label="Lokasi",
        required=False,
        max_length=300,
        help_text="Seperti hendak tercetak di T-C.27. Boleh dikosongkan.",
        error_messages={"max_length": "Lokasi terlalu panjang: paling banyak 300 huruf."},
    )
    pendahulu_id = forms.TypedChoiceField(
        label="Pendahulu pada periode sebelumnya",
        required=False,
        coerce=int,
        empty_value=None,
        help_text="Bila ini lanjutan dari periode lalu, agar angka antartahun tersambung.",
        error_messages={"invalid_choice": "Pilih dari daftar."},
    )

    def __init__(
        self,
        *args: Any,
        jenjang: Jenjang,
        instansi: Instansi,
        tahun: int,
        periode: Periode | None,
        simpul: Any = None,
        **lain: Any,
    ) -> None:
        super().__init__(*args, **lain)
        self.jenjang = jenjang
        semua = list_induk(jenjang, instansi, tahun, simpul)
        self.calon = select_seperiode(semua, periode)
        self.fields["nama"].label = f"Uraian {jenjang.sebutan.lower()}"
        self.fields["nama"].help_text = jenjang.bantuan
        self.fields["nama"].widget.attrs["autofocus"] = True
        if jenjang.kode is None:
            del self.fields["kode_tertulis"], self.fields["lokasi"]
        self.set_induk()
        self.set_pendahulu(instansi, simpul)

    def set_induk(self) -> None:
        if not self.jenjang.induk:
            del self.fields["induk"]
            return
        pilihan = [(kunci, str(label)) for kunci, (_, label) in self.calon.items()]
        induk: Any = self.fields["induk"]
        induk.choices = [("", "(belum terhubung)"), *pilihan]

    def set_pendahulu(self, instansi: Instansi, simpul: Any) -> None:
        """The nodes that may have come before; without any the question is not asked."""
        lama = [
            satu
            for satu in self.jenjang.model.objects.of(instansi)
            if satu != simpul and satu.tahun_akhir is not None
        ]
        if not lama:
            del self.fields["pendahulu_id"]
            return
        pilihan = [(satu.pk, f"{satu.nama} (sampai {satu.tahun_akhir})") for satu in lama]
        pendahulu: Any = self.fields["pendahulu_id"]
        pendahulu.choices = [("", "(tidak ada)"), *pilihan]

    def clean_nama(self) -> str:
        return clean_baris(self.cleaned_data["nama"])

    @property
    def isi(self) -> IsiSimpul:
        """What a valid form says."""
        isi = self.cleaned_data
        return IsiSimpul(
            nama=isi["nama"],
            induk=find_pilihan(self.calon, isi.get("induk")),
            kode=isi.get("kode_tertulis", "").strip(),
            tahun_awal=isi["tahun_awal"],
            tahun_akhir=isi["tahun_akhir"],
            pendahulu_id=isi.get("pendahulu_id"),
            lokasi=clean_baris(isi.get("lokasi", "")),
        )


Calon = dict[str, tuple[Any, str]]


def list_induk(jenjang: Jenjang, instansi: Instansi, tahun: int, simpul: Any) -> Calon:
    """The possible parents by ``field-id``: those valid in the year, and the present one."""
    hasil: Calon = {}
    for field in jenjang.induk:
        kini = getattr(simpul, f"{field}_id", None)
        for satu in list_calon(field, instansi):
            if satu.pk == kini or not hasattr(satu, "tahun_awal") or is_berlaku(satu, tahun):
                hasil[f"{field}-{satu.pk}"] = (satu, tell(field, satu))
    return hasil


def select_seperiode(calon: Calon, periode: Periode | None) -> Calon:
    """Nothing is hung below the plan of another period."""
    return {kunci: isi for kunci, isi in calon.items() if is_seperiode(isi[0], periode)}


def list_calon(field: str, instansi: Instansi) -> Iterable[Any]:
    model: Any = Misi if field == "misi" else JENJANG[field].model
    semua: Iterable[Any] = model.objects.of(instansi)
    return semua


def tell(field: str, baris: Any) -> str:
    kode = getattr(baris, "kode_tertulis", "")
    nama = f"{baris}: {baris.uraian}" if field == "misi" else baris.nama
    sebutan = "" if field == "misi" else f"{JENJANG[field].sebutan}: "
    return f"{sebutan}{kode} {nama}".replace("  ", " ")[:200]


def find_pilihan(calon: Calon, kunci: str | None) -> tuple[str, Any] | None:
    """The parent's field and row."""
    if not kunci:
        return None
    return kunci.rpartition("-")[0], calon[kunci][0]


def initial_of(simpul: Any, jenjang: Jenjang) -> dict[str, Any]:
    """A node as its form shows it."""
    induk = next(
        (f"{field}-{pk}" for field in jenjang.induk if (pk := getattr(simpul, f"{field}_id"))), ""
    )
    kolom = ("nama", "kode_tertulis", "tahun_awal", "tahun_akhir", "pendahulu_id")
    lokasi = getattr(simpul, "lokasi", "")
    return {nama: getattr(simpul, nama) for nama in kolom} | {"induk": induk, "lokasi": lokasi}


class MisiForm(forms.Form):
    nomor = forms.IntegerField(
        label="Nomor misi",
        min_value=1,
        max_value=99,
        error_messages=dict.fromkeys(
            ("required", "invalid", "min_value", "max_value"), "Tulis nomor misi, 1 sampai 99."
        ),
    )
    uraian = nama_field(
        "Bunyi misi", "Misi kepala daerah yang didukung, persis seperti di RPJMD.", 2_000
    )

    def clean_uraian(self) -> str:
        return clean_baris(self.cleaned_data["uraian"])


class PeriodeForm(forms.Form):
    tahun_awal = tahun_field("Tahun awal", "Misalnya 2021.", required=True)
    tahun_akhir = tahun_field("Tahun akhir", "Misalnya 2026.", required=True)
    tahun_data_awal = tahun_field(
        "Tahun kondisi awal", "Tahun data yang menjadi titik awal, biasanya sebelum tahun awal."
    )
    tahun_target_pertama = tahun_field(
        "Tahun target pertama",
        "Hanya bila tahun awal belum punya target, misalnya Renstra 2021–2026 yang targetnya mulai"
        " 2022.",
    )
    visi = forms.CharField(
        label="Visi",
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Visi kepala daerah, persis seperti di RPJMD.",
        error_messages={"max_length": "Terlalu panjang: paling banyak 2000 huruf."},
    )

    def clean(self) -> dict[str, Any]:
        isi = super().clean() or {}
        awal, akhir = isi.get("tahun_awal"), isi.get("tahun_akhir")
        if not (awal and akhir):
            return isi
        if not awal <= akhir <= awal + 9:
            self.add_error("tahun_akhir", f"Isi tahun {awal} sampai {awal + 9}.")
        elif not awal <= (isi.get("tahun_target_pertama") or awal) <= akhir:
            self.add_error("tahun_target_pertama", f"Isi tahun {awal} sampai {akhir}.")
        return isi


def initial_periode(periode: Periode) -> dict[str, Any]:
    return {nama: getattr(periode, nama) for nama in PeriodeForm.base_fields}
