"""Plan, targets, budget, realisasi, claims and batches: looked up and exported, never edited.

They stand here, at the top of the ladder, because the columns of their export do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.core.exceptions import BadRequest, PermissionDenied
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from import_export.admin import ExportMixin

from anggaran.models import BarisAnggaran, Pagu, RealisasiAnggaran, RealisasiFisik
from aturan.tampil import format_nilai, format_rupiah
from capaian.models import Klaim, Pembanding, Realisasi
from impor.kolom.ekspor import FORMAT, BukuKerja, resource_ekspor
from impor.kolom.resources import BY_JENIS
from instansi.admin_pemda import HanyaBaca, InstansiFilter
from instansi.models import TabelProfil
from isian.fields import NilaiField, RupiahField
from perjanjian.models import PerjanjianKinerja, ProgramPerjanjian
from renstra.models import (
    Dokumen,
    Indikator,
    Kegiatan,
    PaguIndikatif,
    Program,
    Sasaran,
    SubKegiatan,
    Target,
    Tujuan,
)

from .models import Batch, BatchBagian

TAMPILAN: dict[type, Callable[[Any], str]] = {
    NilaiField: format_nilai,
    RupiahField: format_rupiah,
}
BENTUK = "bentuk"
TERSEMBUNYI = ("urutan_nilai", "kunci")


class FaktaAdmin(ExportMixin, HanyaBaca):
    """One kind of imported row. Values and rupiah are shown by ``aturan.tampil`` alone."""

    formats = list(FORMAT.values())

    def get_resource_classes(self, request: HttpRequest) -> list[Any]:
        return [resource_ekspor(BY_JENIS[str(self.model._meta.model_name)])]

    def export_action(self, request: HttpRequest) -> Any:
        """``?bentuk=csv``: in which format; the rest of the address narrows the list."""
        saring = request.GET.copy()
        kelas = FORMAT.get(saring.pop(BENTUK, [""])[-1], BukuKerja)
        request.GET = saring  # type: ignore[assignment]
        if not self.has_export_permission(request):
            raise PermissionDenied
        return self._do_file_export(kelas(), request, self.get_export_queryset(request))

    def get_export_queryset(self, request: HttpRequest) -> Any:
        """What the list shows; an address that asks for anything else is a wrong call."""
        try:
            return super().get_export_queryset(request)
        except IncorrectLookupParameters as salah:
            raise BadRequest("Saringan daftar ini tidak dikenal.") from salah

    def has_export_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        semua = [field for field in self.model._meta.fields if field.name not in TERSEMBUNYI]
        return ["nilai_tampil" if type(field) in TAMPILAN else field.name for field in semua]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return self.get_fields(request, obj)

    @admin.display(description="nilai")
    def nilai_tampil(self, satu: Any) -> str:
        field = next(f for f in self.model._meta.fields if type(f) in TAMPILAN)
        return TAMPILAN[type(field)](getattr(satu, field.attname))


class TahunBarisFilter(admin.SimpleListFilter):
    """Django's own filter over a relation would name the years of other pemda."""

    title = "tahun"
    parameter_name = "tahun_baris"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        rows = model_admin.get_queryset(request).order_by("baris__tahun")
        tahun = rows.values_list("baris__tahun", flat=True).distinct()
        return [(str(satu), str(satu)) for satu in tahun]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() is None:
            return queryset
        if self.value() not in {nilai for nilai, _ in self.lookup_choices}:
            return queryset.none()
        return queryset.filter(baris__tahun=self.value())


@dataclass(frozen=True, slots=True)
class Daftar:
    """How the rows of a kind are listed."""

    model: type[Model]
    kolom: tuple[str, ...]
    cari: tuple[str, ...] = ()
    saring: tuple[str | type[admin.SimpleListFilter], ...] = ()
    ikut: tuple[str, ...] = ()  # relations that the list names, fetched with it


SIMPUL = ("nama", "kode_tertulis", "instansi", "asal")
INDUK_INDIKATOR = ("indikator__instansi__pemda",)
INDUK_BARIS = ("baris__instansi__pemda",)
DAFTAR = (
    *(
        Daftar(model, SIMPUL, ("nama", "kode_tertulis"), ("asal",), ("instansi__pemda", "periode"))
        for model in (Tujuan, Sasaran, Program, Kegiatan, SubKegiatan)
    ),
    Daftar(
        Indikator,
        ("nama", "satuan", "instansi", "is_iku"),
        ("nama",),
        ("is_iku", "asal"),
        ("instansi__pemda", "tujuan", "sasaran", "program", "kegiatan", "sub_kegiatan"),
    ),
    Daftar(
        Dokumen,
        ("instansi", "jenis", "tahun", "periode", "versi"),
        saring=("jenis", "tahun"),
        ikut=("instansi__pemda", "periode"),
    ),
    Daftar(
        Target,
        ("indikator", "dokumen", "periode", "tahun", "nilai_tampil", "mentah"),
        ("indikator__nama",),
        ("tahun", "periode"),
        (*INDUK_INDIKATOR, "dokumen__periode"),
    ),
    Daftar(
        PaguIndikatif,
        ("dokumen", "program", "kegiatan", "sub_kegiatan", "tahun", "nilai_tampil"),
        saring=("tahun",),
        ikut=(
            *("dokumen__instansi__pemda", "dokumen__periode"),
            *("program", "kegiatan", "sub_kegiatan"),
        ),
    ),
    Daftar(
        PerjanjianKinerja,
        ("dokumen", "tingkat", "tempat", "tanggal"),
        ikut=("dokumen__instansi__pemda", "dokumen__periode"),
    ),
    Daftar(
        ProgramPerjanjian,
        ("nama", "perjanjian", "nilai_tampil", "keterangan"),
        ("nama",),
        ikut=("perjanjian__dokumen__instansi__pemda", "perjanjian__dokumen__periode", "sasaran"),
    ),
    Daftar(
        BarisAnggaran,
        ("uraian", "kode_tertulis", "tingkat", "tahun", "instansi"),
        ("uraian", "kode_tertulis"),
        ("tahun", "tingkat"),
        ("instansi__pemda", "induk", "program", "kegiatan", "sub_kegiatan"),
    ),
    Daftar(
        Pagu,
        ("baris", "tahap", "nomor_tahap", "nilai_tampil"),
        ("baris__uraian",),
        (TahunBarisFilter, "tahap"),
        INDUK_BARIS,
    ),
    Daftar(
        RealisasiAnggaran,
        ("baris", "jenis_periode", "periode", "nilai_tampil"),
        ("baris__uraian",),
        (TahunBarisFilter, "jenis_periode"),
        INDUK_BARIS,
    ),
    Daftar(
        RealisasiFisik,
        ("baris", "triwulan", "nilai_tampil", "mentah"),
        ("baris__uraian",),
        (TahunBarisFilter, "triwulan"),
        INDUK_BARIS,
    ),
    Daftar(
        Realisasi,
        ("indikator", "tahun", "periode", "nilai_tampil", "mentah", "status"),
        ("indikator__nama",),
        ("tahun", "periode", "status"),
        INDUK_INDIKATOR,
    ),
    Daftar(
        Pembanding,
        ("indikator", "nama", "tahun", "nilai_tampil", "mentah"),
        ("indikator__nama", "nama"),
        ("tahun",),
        INDUK_INDIKATOR,
    ),
    Daftar(
        Klaim,
        ("jenis", "mentah", "tahun", "berkas", "lembar", "sel", "instansi"),
        ("mentah", "label", "berkas"),
        ("tahun", "jenis"),
        ("instansi__pemda", "indikator", "sasaran", "program", "baris"),
    ),
    Daftar(
        TabelProfil,
        ("judul", "jenis", "tahun", "instansi"),
        ("judul",),
        ("tahun", "jenis"),
        ("instansi__pemda",),
    ),
)


def register(daftar: Daftar) -> None:
    isi = {
        "list_display": daftar.kolom,
        "search_fields": daftar.cari,
        "list_filter": (InstansiFilter, *daftar.saring),
        "list_select_related": daftar.ikut,
    }
    admin.site.register(daftar.model, type(f"{daftar.model.__name__}Admin", (FaktaAdmin,), isi))


for satu in DAFTAR:
    register(satu)


class BatchAdmin(HanyaBaca):
    list_display = (
        *("pk", "instansi", "tahun", "dibuat", "nama_pengguna"),
        *("keterangan", "dibatalkan"),
    )
    list_filter = (InstansiFilter, "tahun")
    list_select_related = ("instansi__pemda",)


class BatchBagianAdmin(HanyaBaca):
    list_display = ("batch", "model", "tindakan", "banyak", "pertama", "terakhir")
    list_filter = (InstansiFilter, "tindakan")
    list_select_related = ("batch__instansi__pemda",)
    search_fields = ("model",)


admin.site.register(Batch, BatchAdmin)
admin.site.register(BatchBagian, BatchBagianAdmin)
