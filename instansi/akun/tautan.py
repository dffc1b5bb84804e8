"""The one-time link by which a person sets a password: made by an admin, handed over by hand.

It needs no mail server. It is signed, ends after ``PASSWORD_RESET_TIMEOUT``, and is worthless once
the password is set, the person has signed in, or the account is switched off.
"""

from __future__ import annotations

from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.http import HttpRequest
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from instansi.models import Pengguna


class TautanSandi(PasswordResetTokenGenerator):
    """Of another kind than the tokens sent by mail, and never exchangeable with them."""

    key_salt = "instansi.akun.tautan"

    def _make_hash_value(self, user: Pengguna, timestamp: int) -> str:
        return f"{super()._make_hash_value(user, timestamp)}{user.is_active}"


tautan_sandi = TautanSandi()


def make_link(request: HttpRequest, pengguna: Pengguna) -> str:
    """The full address, to be shown once."""
    kunci = urlsafe_base64_encode(force_bytes(pengguna.pk))
    isi = {"uidb64": kunci, "token": tautan_sandi.make_token(pengguna)}
    return request.build_absolute_uri(reverse("tautan_sandi", kwargs=isi))
