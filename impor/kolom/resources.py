"""The columns of every kind of row that an import can bring, in the order of their dependence.

Each resource names its model, the columns that identify a row within the instansi
(``import_id_fields``: names and ordinals, never codes or database numbers) and the columns that a
file may state. The plan validates and compares through these declarations, and lists are exported
through them.
"""

from __future__ import annotations

from typing import Any

from django.db import models
from import_export.fields import Field
from import_export.resources import ModelResource
from import_export.widgets import Widget

from anggaran.models import BarisAnggaran, Pagu, PorsiSasaran, RealisasiAnggaran, RealisasiFisik
from capaian.models import Analisis, Klaim, Pembanding, Realisasi
from instansi.models import BarisProfil, TabelProfil
from isian.fields import NilaiField, RupiahField
from perjanjian.models import AksiTriwulan, PerjanjianKinerja, ProgramPerjanjian
from renstra.models import (
    ArahKebijakan,
    Dokumen,
    Indikator,
    Kegiatan,
    Misi,
    PaguIndikatif,
    Program,
    ProgramSasaran,
    Sasaran,
    Strategi,
    SubKegiatan,
    Target,
    Tujuan,
)
from renstra.models.indikator import PEMILIK

from .widgets import ApaAdanyaWidget, NilaiWidget, RujukanWidget, RupiahWidget

SIMPUL = ("nama", "kunci", "ordinal", "kode_tertulis", "kode_baku", "urutan", "asal", "periode")
BERLOKASI = (*SIMPUL, "lokasi")
BERNILAI = ("nilai", "mentah", "jenis_sumber", "sumber")


def find_widget(field: models.Field[Any, Any]) -> Widget:
    """The widget for a model field."""
    if isinstance(field, NilaiField):
        return NilaiWidget()
    if isinstance(field, RupiahField):
        return RupiahWidget()
    return RujukanWidget() if field.is_relation else ApaAdanyaWidget()


class FaktaResource(ModelResource):
    """A resource whose cells are Python values, not text: files have been parsed before."""

    @classmethod
    def field_from_django_field(
        cls, field_name: str, django_field: models.Field[Any, Any], readonly: bool
    ) -> Field:
        """Every column by its own name, with the widget of its kind and no default."""
        widget = find_widget(django_field)
        return Field(field_name, column_name=field_name, widget=widget, readonly=readonly)

    @classmethod
    def jenis(cls) -> str:
        """The short name of the kind on the board: the model's name in lower case."""
        return str(cls._meta.model._meta.model_name)

    @classmethod
    def kolom_kunci(cls) -> tuple[str, ...]:
        return tuple(cls._meta.import_id_fields)


def resource(
    model: type[models.Model], kunci: tuple[str, ...], kolom: tuple[str, ...] = ()
) -> type[FaktaResource]:
    """A resource for ``model`` with its identifying columns and the further ones."""
    fields = tuple(dict.fromkeys((*kunci, *kolom)))
    meta = type("Meta", (), {"model": model, "import_id_fields": kunci, "fields": fields})
    return type(f"{model.__name__}Resource", (FaktaResource,), {"Meta": meta})


DI_INDUK = ("kunci", "ordinal")
RESOURCES: tuple[type[FaktaResource], ...] = (
    resource(Misi, ("periode", "nomor"), ("uraian",)),
    resource(Tujuan, DI_INDUK, (*SIMPUL, "misi")),
    resource(Sasaran, ("tujuan", *DI_INDUK), SIMPUL),
    resource(Strategi, ("sasaran", *DI_INDUK), SIMPUL),
    resource(ArahKebijakan, ("strategi", "sasaran", *DI_INDUK), SIMPUL),
    resource(Program, DI_INDUK, BERLOKASI),
    resource(ProgramSasaran, ("program", "sasaran", "tahun"), ("porsi", "urutan")),
    resource(Kegiatan, ("program", *DI_INDUK), BERLOKASI),
    resource(SubKegiatan, ("kegiatan", *DI_INDUK), BERLOKASI),
    resource(
        Indikator,
        (*PEMILIK, "kelompok", *DI_INDUK),
        (
            *("nama", "satuan", "is_iku", "arah", "definisi", "formulasi", "sumber_data"),
            *("konsolidasi", "unit", "urutan", "asal"),
        ),
    ),
    # Without a pemegang it is the PD's own document, whoever else has a PK.
    resource(Dokumen, ("jenis", "tahun", "periode", "versi", "pemegang")),
    resource(Target, ("indikator", "dokumen", "periode", "tahun"), (*BERNILAI, "urutan")),
    resource(
        PaguIndikatif,
        ("dokumen", "program", "kegiatan", "sub_kegiatan", "periode", "tahun"),
        (*BERNILAI, "lokasi", "sumber_dana", "catatan"),
    ),
    resource(PerjanjianKinerja, ("dokumen",), ("tingkat", "tempat", "tanggal")),
    resource(AksiTriwulan, ("perjanjian", "indikator", "triwulan", "uraian"), ("unit", "urutan")),
    resource(
        ProgramPerjanjian,
        ("perjanjian", "induk", *DI_INDUK),
        ("nama", "sasaran", "urutan", "anggaran", "mentah", "keterangan"),
    ),
    resource(
        BarisAnggaran,
        ("tahun", "induk", *DI_INDUK),
        (
            *("tingkat", "kode_tertulis", "kode_baku", "uraian", "urutan", "sumber_dana"),
            *("program", "kegiatan", "sub_kegiatan"),
        ),
    ),
    resource(Pagu, ("baris", "tahap", "nomor_tahap"), BERNILAI),
    resource(RealisasiAnggaran, ("baris", "jenis_periode", "periode"), BERNILAI),
    resource(RealisasiFisik, ("baris", "triwulan"), BERNILAI),
    resource(PorsiSasaran, ("baris", "sasaran"), ("porsi",)),
    resource(Realisasi, ("indikator", "tahun", "periode"), (*BERNILAI, "status", "keterangan")),
    resource(
        Analisis,
        ("indikator", "tahun", "triwulan"),
        ("penyebab", "hambatan", "solusi", "tindak_lanjut"),
    ),
    resource(Pembanding, ("indikator", "tahun", "nama"), BERNILAI),
    resource(
        Klaim,
        ("tahun", "jenis", "berkas", "lembar", "sel"),
        (
            *("tahun_klaim", "nilai", "mentah", "is_total", "label"),
            *("indikator", "sasaran", "program", "baris"),
        ),
    ),
    resource(TabelProfil, ("tahun", "jenis", *DI_INDUK), ("judul", "kolom", "sumber", "urutan")),
    resource(BarisProfil, ("tabel", "urutan"), ("is_total", "sel")),
)
BY_JENIS = {kelas.jenis(): kelas for kelas in RESOURCES}
