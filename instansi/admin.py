"""Admin pages of pemda, PD, units, officials, users and their roles."""

from __future__ import annotations

from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialToken
from allauth.usersessions.models import UserSession
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group
from django.http import HttpRequest

from .admin_pemda import (
    AdminPemda,
    HanyaBaca,
    HanyaSuperuser,
    InstansiFilter,
    TabelPemda,
    is_superuser,
)
from .forms import PenugasanForm
from .halaman import make_pelaku
from .models import Instansi, Pejabat, Pemda, Pengguna, Penugasan, UnitKerja
from .pengguna.actions import sync_staf

admin.site.site_header = "SAKIP"
admin.site.site_title = "SAKIP"
admin.site.index_title = "Administrasi"
# Rights come from roles; Django's groups would be a second, silent way to them.
admin.site.unregister(Group)
# Addresses, keys and sessions of a person are dealt with on the pages of accounts and users.
for _milik_allauth in (
    EmailAddress,
    Authenticator,
    UserSession,
    SocialAccount,
    SocialApp,
    SocialToken,
):
    admin.site.unregister(_milik_allauth)


class MilikPengelola(AdminPemda):
    """An admin pemda changes these; only the superuser makes or removes them."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return is_superuser(request)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return is_superuser(request)


@admin.register(Pemda)
class PemdaAdmin(MilikPengelola):
    list_display = ("nama", "kode", "jenis", "ibu_kota", "zona_waktu")
    search_fields = ("nama", "kode")


@admin.register(Instansi)
class InstansiAdmin(AdminPemda):
    list_display = ("nama", "kode", "pemda", "kode_skpd")
    list_select_related = ("pemda",)
    search_fields = ("nama", "kode")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return is_superuser(request)


@admin.register(UnitKerja)
class UnitKerjaAdmin(HanyaBaca):
    """Made and moved on the page of units, which keeps their tree whole."""

    list_display = ("nama", "instansi", "induk", "tahun_awal", "tahun_akhir")
    list_select_related = ("instansi__pemda", "induk")
    list_filter = (InstansiFilter,)
    search_fields = ("nama",)


@admin.register(Pejabat)
class PejabatAdmin(AdminPemda):
    list_display = ("jabatan", "status", "nama", "instansi", "pemda", "mulai", "selesai")
    list_select_related = ("instansi__pemda", "pemda")
    search_fields = ("jabatan", "nama")


class PenugasanInline(HanyaSuperuser, TabelPemda):
    model = Penugasan
    form = PenugasanForm


@admin.register(Pengguna)
class PenggunaAdmin(HanyaSuperuser, AdminPemda, UserAdmin):
    """For the superuser, who makes other superusers here. An admin pemda has pages of users, on
    which nobody types another's password. Who is staff follows from the roles."""

    inlines = (PenugasanInline,)
    list_display = ("username", "get_full_name", "peran", "is_active", "last_login")
    list_filter = ("is_active",)
    search_fields = ("username", "first_name", "last_name")
    readonly_fields = ("last_login", "date_joined")
    filter_horizontal = ()
    orang = ("first_name", "last_name", "email", "nip")

    @admin.display(description="peran")
    def peran(self, pengguna: Pengguna) -> str:
        return ", ".join(map(str, pengguna.penugasan_list.all()))

    def get_queryset(self, request: HttpRequest) -> Any:
        return (
            super()
            .get_queryset(request)
            .prefetch_related("penugasan_list__instansi__pemda", "penugasan_list__pemda")
        )

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        if obj is None:
            return super().get_fieldsets(request, obj)
        return (
            (None, {"fields": ("username", "password")}),
            ("Orang", {"fields": self.orang}),
            ("Hak", {"fields": ("is_active", "is_superuser")}),
            ("Tanggal", {"fields": self.readonly_fields}),
        )

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        sync_staf(form.instance, acting_user=make_pelaku(request))
