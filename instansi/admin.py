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

from aturan.peran import Peran

from .admin_pemda import AdminPemda, InstansiFilter, TabelPemda, is_superuser
from .forms import PenugasanForm
from .models import Instansi, Pejabat, Pemda, Pengguna, Penugasan, UnitKerja

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
class UnitKerjaAdmin(AdminPemda):
    list_display = ("nama", "instansi", "induk", "tahun_awal", "tahun_akhir")
    list_select_related = ("instansi__pemda", "induk")
    list_filter = (InstansiFilter,)
    search_fields = ("nama",)


@admin.register(Pejabat)
class PejabatAdmin(AdminPemda):
    list_display = ("jabatan", "status", "nama", "instansi", "pemda", "mulai", "selesai")
    list_select_related = ("instansi__pemda", "pemda")
    search_fields = ("jabatan", "nama")


class PenugasanInline(TabelPemda):
    model = Penugasan
    form = PenugasanForm

    def get_min_num(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        """An admin sees only people with a role in the pemda, so each must have one."""
        return 0 if is_superuser(request) else 1

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        return super().get_formset(request, obj, validate_min=True, **kwargs)


@admin.register(Pengguna)
class PenggunaAdmin(AdminPemda, UserAdmin):
    """Who is staff follows from the roles; a superuser is made by the superuser alone."""

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
        hak = ("is_active", "is_superuser") if is_superuser(request) else ("is_active",)
        return (
            (None, {"fields": ("username", "password")}),
            ("Orang", {"fields": self.orang}),
            ("Hak", {"fields": hak}),
            ("Tanggal", {"fields": self.readonly_fields}),
        )

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """An admin switches an account off: what its owner did keeps its name."""
        return is_superuser(request)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        pengguna: Pengguna = form.instance
        admin_pemda = pengguna.penugasan_list.filter(peran=Peran.ADMIN).exists()
        pengguna.is_staff = pengguna.is_superuser or admin_pemda
        pengguna.save(update_fields=["is_staff"])
