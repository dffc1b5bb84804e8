"""Signing in and out, and the pages of one's own account. What allauth does is not done again."""

from __future__ import annotations

from typing import Any, cast

from allauth.account.internal.flows.logout import logout
from allauth.account.views import LoginView, LogoutView, PasswordResetView
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import PasswordResetConfirmView
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_POST, require_safe

from instansi.models import CatatanMasuk, Pengguna
from instansi.surel import has_server
from instansi.zona import find_zona

from .forms import SandiDariTautanForm
from .tautan import tautan_sandi

CATATAN_TERAKHIR = 20


class MasukView(LoginView):
    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Ways in that the deployer has set up."""
        jalan = {"surel_siap": has_server(), "oidc_nama": settings.OIDC_NAMA}
        return {**super().get_context_data(**kwargs), **jalan}


@method_decorator(login_not_required, name="dispatch")
class LupaSandiView(PasswordResetView):
    """Only where mail can leave; elsewhere the admin's link is the way."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not has_server():
            raise Http404
        return super().dispatch(request, *args, **kwargs)


class KeluarView(LogoutView):
    """By a form only: a link could sign anybody out."""

    http_method_names = ["post", "options"]


@method_decorator(login_not_required, name="dispatch")
class TautanSandiView(PasswordResetConfirmView):
    """Where the admin's one-time link leads: the person chooses a password."""

    form_class = SandiDariTautanForm
    template_name = "account/tautan_sandi.html"
    token_generator = tautan_sandi
    reset_url_token = "atur"  # noqa: S105 - the word in the address once the token is put away
    success_url = reverse_lazy("masuk")

    def form_valid(self, form: Any) -> HttpResponse:
        messages.success(self.request, "Sandi tersimpan. Silakan masuk dengan sandi itu.")
        return super().form_valid(form)


@require_safe
def akun(request: HttpRequest) -> HttpResponse:
    """One's own account: who one is here, what one may do, and how it is kept safe; times are those
    of the place one works at."""
    pengguna = cast(Pengguna, request.user)
    penugasan = pengguna.penugasan_list.select_related("instansi__pemda", "pemda", "unit")
    catatan = CatatanMasuk.objects.filter(pengguna=pengguna)[:CATATAN_TERAKHIR]
    isi = {"penugasan_list": penugasan, "catatan_list": catatan}
    with timezone.override(find_zona(pengguna)):
        return render(request, "account/akun.html", isi)


@require_POST
def keluar_semua(request: HttpRequest) -> HttpResponse:
    """Sign out of every device, this one too."""
    for sesi in UserSession.objects.filter(user=request.user):
        sesi.end()
    logout(request, show_message=False)
    messages.success(request, "Anda sudah keluar dari semua perangkat.")
    return redirect("masuk")


@login_not_required
@require_safe
def admin_login(request: HttpRequest) -> HttpResponse:
    """Django's admin has no door of its own: lock-out and second factor hold for it as well."""
    return redirect(f"{reverse('masuk')}?next={reverse('admin:index')}")
