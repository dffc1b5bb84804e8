"""Single sign-on: a person known to the provider enters as the account that already exists here."""

from __future__ import annotations

from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest
from django.shortcuts import redirect

from instansi.models import Pengguna

TIDAK_DIKENAL = (
    "Identitas Anda diterima {nama}, tetapi belum ada akun yang cocok di sini. "
    "Mintalah admin pemda untuk membuat akun Anda."
)


class OidcAdapter(DefaultSocialAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """The first time, the account is found by a claim; from then on by the provider's id."""
        if sociallogin.is_existing:
            return
        pengguna = find_pengguna(claims(sociallogin))
        if pengguna is None:
            messages.error(request, TIDAK_DIKENAL.format(nama=settings.OIDC_NAMA))
            raise ImmediateHttpResponse(redirect("masuk"))
        sociallogin.connect(request, pengguna)

    def on_authentication_error(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        messages.error(
            request, f"Masuk dengan {settings.OIDC_NAMA} tidak berhasil. Coba sekali lagi."
        )
        raise ImmediateHttpResponse(redirect("masuk"))


def claims(sociallogin: SocialLogin) -> dict[str, Any]:
    isi = sociallogin.account.extra_data
    return dict(isi.get("userinfo") or isi.get("id_token") or isi)


def find_pengguna(isi: dict[str, Any]) -> Pengguna | None:
    """The one active account whose field equals the claim; never the one that may do everything.

    An e-mail counts only when the provider says that it has verified it.
    """
    nilai = str(isi.get(settings.OIDC_KLAIM) or "").strip()
    kolom = settings.OIDC_COCOKKAN
    if not nilai or (kolom == "email" and isi.get("email_verified") is not True):
        return None
    cocok = Pengguna.objects.filter(is_active=True, is_superuser=False)
    ketemu = list(cocok.filter(**{f"{kolom}__iexact": nilai})[:2])
    return ketemu[0] if len(ketemu) == 1 else None
