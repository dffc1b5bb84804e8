"""Who is not signed in is led to signing in, and from there to a page that there is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from django.contrib import messages
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme

DIBACA = ("GET", "HEAD")
BELUM_DITERIMA = (
    "Anda perlu masuk lagi. Yang baru Anda kirim belum diterima; setelah masuk, kirim sekali lagi."
)


class MasukDahulu(LoginRequiredMiddleware):
    """Whatever was sent is lost with the session: the page that it was sent from comes next, for
    many addresses take what is sent and show nothing."""

    def handle_no_permission(
        self, request: HttpRequest, view_func: Callable[..., Any]
    ) -> HttpResponseRedirect:
        asal = find_asal(request)
        if request.method in DIBACA or not asal:
            return super().handle_no_permission(request, view_func)
        if request.headers.get("Sec-Fetch-Mode", "navigate") == "navigate":
            messages.warning(request, BELUM_DITERIMA)
        nama = self.get_redirect_field_name(view_func)
        return redirect_to_login(asal, self.get_login_url(view_func), nama)


def find_asal(request: HttpRequest) -> str:
    """The page of this site that a form was sent from; empty when it is not known."""
    asal = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(asal, {request.get_host()}, request.is_secure()):
        return ""
    jalur = urlsplit(asal)
    return f"{jalur.path}?{jalur.query}" if jalur.query else jalur.path
