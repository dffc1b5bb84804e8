"""Admin pages kept within the pemda of the admin who is signed in; a superuser has all of them."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.admin.options import BaseModelAdmin, InlineModelAdmin
from django.db import transaction
from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest

from aturan.peran import Peran
from isian.models import Berversi
from isian.riwayat import TAK_DIPOTRET, Pelaku, add, changing, remove

from .halaman import make_pelaku
from .models import Instansi, Pejabat, Pemda, Pengguna, Penugasan


def is_superuser(request: HttpRequest) -> bool:
    return bool(request.user.is_active and request.user.is_superuser)


def pemda_of_admin(request: HttpRequest) -> list[int]:
    """The pemda that the pengguna administers, read once a request."""
    isi = vars(request)
    if "pemda_admin" not in isi:
        milik = {"penugasan__pengguna": request.user.pk, "penugasan__peran": Peran.ADMIN}
        isi["pemda_admin"] = list(Pemda.objects.filter(**milik).values_list("pk", flat=True))
    return list(isi["pemda_admin"])


def limit_to_pemda(rows: QuerySet[Any], request: HttpRequest) -> QuerySet[Any]:
    """The rows of the admin's pemda."""
    if is_superuser(request):
        return rows
    if rows.model is Pengguna:
        return rows.none()  # people are dealt with on pages of their own
    return rows.filter(within(rows.model, pemda_of_admin(request)))


def within(model: type[Model], pemda: list[int]) -> Q:
    """Rows of these pemda, by the model's own way to its instansi."""
    if model is Pemda:
        return Q(pk__in=pemda)
    if model is Instansi:
        return Q(pemda__in=pemda)
    if model in (Pejabat, Penugasan):
        return Q(pemda__in=pemda) | Q(instansi__pemda__in=pemda)
    jalur: str = getattr(model, "JALUR_INSTANSI", "instansi")
    return Q(**{f"{jalur}__pemda__in": pemda})


class DalamPemda(BaseModelAdmin):
    """Rights come from the role of admin pemda, and every choice from its pemda."""

    def has_module_permission(self, request: HttpRequest) -> bool:
        return is_superuser(request) or bool(pemda_of_admin(request))

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_module_permission(request)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_module_permission(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_module_permission(request)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_module_permission(request)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return limit_to_pemda(super().get_queryset(request), request)

    def get_field_queryset(
        self, db: str | None, db_field: Any, request: HttpRequest
    ) -> QuerySet[Any] | None:
        """What a choice offers, and accepts: rows of the pemda."""
        model = db_field.remote_field.model
        rows = super().get_field_queryset(db, db_field, request)
        return limit_to_pemda(model._default_manager.all() if rows is None else rows, request)


class HanyaSuperuser(DalamPemda):
    """For what an admin pemda does elsewhere, with checks that these pages do not have."""

    def has_module_permission(self, request: HttpRequest) -> bool:
        return is_superuser(request)


class AdminPemda(DalamPemda, admin.ModelAdmin):
    """What is written here is remembered in the history as what is written on any other page."""

    list_per_page = 50
    show_full_result_count = False

    class Media:
        css = {"all": ("sakip/admin.css",)}

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if change:
            change_row(obj, acting_user=make_pelaku(request))
        else:
            add(obj, acting_user=make_pelaku(request))

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        pelaku = make_pelaku(request)
        formset.save(commit=False)
        for satu in formset.deleted_objects:
            remove(satu, acting_user=pelaku)
        for satu, _ in formset.changed_objects:
            change_row(satu, acting_user=pelaku)
        for satu in formset.new_objects:
            add(satu, acting_user=pelaku)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        remove(obj, acting_user=make_pelaku(request))

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        with transaction.atomic():
            for satu in queryset:
                remove(satu, acting_user=make_pelaku(request))


def change_row(obj: Berversi, *, acting_user: Pelaku) -> None:
    """Save what a form wrote into the row, over the row as it is stored."""
    tersimpan = type(obj)._base_manager.select_for_update().get(pk=obj.pk)
    with changing(tersimpan, acting_user=acting_user):
        for field in obj._meta.concrete_fields:
            if field.attname not in TAK_DIPOTRET:
                setattr(tersimpan, field.attname, getattr(obj, field.attname))
    obj.versi_baris = tersimpan.versi_baris


class TabelPemda(DalamPemda, InlineModelAdmin):
    """Rows edited below the row that owns them."""

    template = "admin/edit_inline/tabular.html"
    extra = 0


class HanyaBaca(AdminPemda):
    """For what is entered and imported elsewhere: looked up here, never changed."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class InstansiFilter(admin.SimpleListFilter):
    """Django's own filter by relation would name the PDs of other pemda."""

    title = "perangkat daerah"
    parameter_name = "pd"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        rows = limit_to_pemda(Instansi.objects.select_related("pemda"), request)
        return [(str(satu.pk), satu.nama_lengkap) for satu in rows]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """An address may name anything: what is no choice has no rows."""
        if self.value() is None:
            return queryset
        if self.value() not in {nilai for nilai, _ in self.lookup_choices}:
            return queryset.none()
        return queryset.filter(**{f"{queryset.model.JALUR_INSTANSI}_id": self.value()})
