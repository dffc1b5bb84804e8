"""Whose role requires a second factor sets one up before anything else."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

GetResponse = Callable[[HttpRequest], HttpResponse]
PESAN = (
    "Peran Anda memerlukan pengaman kedua. Pasang aplikasi autentikator atau kunci keamanan "
    "dahulu; sesudah itu semua halaman terbuka."
)


def require_second_factor(get_response: GetResponse) -> GetResponse:
    def middleware(request: HttpRequest) -> HttpResponse:
        if not getattr(request.user, "kurang_pengaman", False) or is_open(request.path):
            return get_response(request)
        messages.warning(request, PESAN)
        return redirect("mfa_index")

    return middleware


def is_open(path: str) -> bool:
    """The pages of one's own account, by which the factor is set up, and signing out."""
    return path.startswith((reverse("akun"), reverse("keluar"), reverse("sehat")))
