"""The log of signing in."""

from __future__ import annotations

from allauth.account.internal.flows.login import get_authentication_records
from django.contrib.auth import get_user_model
from django.http import HttpRequest

from instansi.models import CaraMasuk, CatatanMasuk, Pengguna

from .alamat import ip_address

CARA = {"mfa": CaraMasuk.PENGAMAN, "socialaccount": CaraMasuk.TUNGGAL}


def record_login(request: HttpRequest, pengguna: Pengguna) -> None:
    write(request, pengguna, CARA.get(last_method(request, pengguna), CaraMasuk.SANDI))


def record_failure(request: HttpRequest, username: str, cara: CaraMasuk) -> None:
    """Only of a name that exists. Asked for in both cases alike, so that time tells nothing."""
    pengguna = get_user_model().objects.filter(username__iexact=username.strip()).first()
    if getattr(request, "axes_locked_out", False):
        cara = CaraMasuk.TERKUNCI
    if pengguna:
        write(request, pengguna, cara, berhasil=False)


def write(
    request: HttpRequest, pengguna: Pengguna, cara: CaraMasuk, *, berhasil: bool = True
) -> None:
    CatatanMasuk.objects.create(
        pengguna=pengguna,
        alamat=ip_address(request),
        peramban=request.META.get("HTTP_USER_AGENT", "")[:200],
        berhasil=berhasil,
        cara=cara,
    )


def last_method(request: HttpRequest, pengguna: Pengguna) -> str:
    catatan = get_authentication_records(request, pengguna)
    return str(catatan[-1]["method"]) if catatan else ""
