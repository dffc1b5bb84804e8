"""Admin pages of periods, scales and the method of a year."""

from __future__ import annotations

from django.contrib import admin

from instansi.admin_pemda import AdminPemda, HanyaBaca, InstansiFilter

from .forms import PengaturanTahunForm, SkalaPredikatForm
from .models import AturanIndikator, Padanan, PengaturanTahun, Periode, SkalaPredikat


@admin.register(Periode)
class PeriodeAdmin(AdminPemda):
    list_display = ("__str__", "instansi", "tahun_data_awal", "tahun_target_pertama")
    list_select_related = ("instansi__pemda",)
    list_filter = (InstansiFilter,)


@admin.register(SkalaPredikat)
class SkalaPredikatAdmin(AdminPemda):
    form = SkalaPredikatForm
    list_display = ("nama", "instansi", "sumber")
    list_select_related = ("instansi__pemda",)
    list_filter = (InstansiFilter,)


@admin.register(PengaturanTahun)
class PengaturanTahunAdmin(AdminPemda):
    form = PengaturanTahunForm
    list_display = ("instansi", "tahun", "jenis_laporan", "rata_rata", "sumber_target", "skala")
    list_select_related = ("instansi__pemda", "skala")
    list_filter = (InstansiFilter, "tahun")


@admin.register(AturanIndikator)
class AturanIndikatorAdmin(HanyaBaca):
    """Set by the settings file of a PD, which checks the figures in it."""

    list_display = ("nama", "pengaturan", "arah", "rumus", "acuan", "bobot", "capaian_manual")
    list_select_related = ("pengaturan__instansi__pemda",)
    list_filter = (InstansiFilter,)
    search_fields = ("nama",)


@admin.register(Padanan)
class PadananAdmin(HanyaBaca):
    list_display = ("tertulis", "sama_dengan", "jenis", "instansi")
    list_select_related = ("instansi__pemda",)
    list_filter = (InstansiFilter, "jenis")
    search_fields = ("tertulis", "sama_dengan")
