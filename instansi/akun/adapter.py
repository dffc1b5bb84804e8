"""How allauth is bent to this system: no sign-up, names instead of e-mail, Indonesian words."""

from __future__ import annotations

import logging
import time
from smtplib import SMTPException
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.internal.flows.reauthentication import get_reauthentication_flows
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from instansi.models import CaraMasuk

from .alamat import ip_address
from .catatan import record_failure, record_login

catat = logging.getLogger(__name__)

BARU_MASUK = 300  # seconds


class AkunAdapter(DefaultAccountAdapter):
    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": (
            "Nama pengguna atau kata sandi tidak cocok. Periksa huruf besarnya."
        ),
        "too_many_login_attempts": "Terlalu banyak percobaan yang gagal. Coba lagi nanti.",
        "enter_current_password": "Sandi sekarang tidak cocok.",
        "incorrect_password": "Sandi tidak cocok.",
        "incorrect_code": "Kode tidak cocok.",
        "invalid_password_reset": "Tautan tidak berlaku lagi.",
        "rate_limited": "Terlalu sering. Tunggu sebentar, lalu coba lagi.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Accounts are made by the admin of the pemda."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        return ip_address(request)

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Failures are counted by django-axes, in the database, for all processes together."""

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        record_failure(request, str(credentials.get("username", "")), CaraMasuk.SANDI)

    def login(self, request: HttpRequest, user: Any) -> None:
        super().login(request, user)
        record_login(request, user)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """A mail server that is down is our trouble: the page says the same as ever."""
        try:
            super().send_mail(template_prefix, email, context)
        except (SMTPException, OSError) as gagal:
            catat.warning("Surel %s gagal dikirim: %s", template_prefix, gagal)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("akun")

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Not of a person who signed in just now, nor of one who has nothing to do it with
        (single sign-on, no second factor yet)."""
        request = context.request
        if not get_reauthentication_flows(request.user):
            return False
        catatan = get_authentication_records(request, request.user)
        baru_masuk = bool(catatan) and time.time() - catatan[-1]["at"] < BARU_MASUK
        return not baru_masuk and super().is_reauthentication_required(app=app, **kwargs)


class PengamanAdapter(DefaultMFAAdapter):
    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "cannot_delete_authenticator": "Pengaman ini tidak dapat dilepas.",
        "cannot_generate_recovery_codes": (
            "Pasang aplikasi autentikator atau kunci keamanan dahulu."
        ),
        "incorrect_code": "Kode tidak cocok. Periksa jam di ponsel Anda, lalu coba kode terbaru.",
    }

    def get_totp_issuer(self) -> str:
        return settings.MFA_TOTP_ISSUER or "SAKIP"

    def generate_authenticator_name(self, user: Any, type: Any) -> str:
        return f"Kunci {user.authenticator_set.filter(type=type).count() + 1}"
