"""People who sign in, and what they send."""

from __future__ import annotations

import time
from typing import Any

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.contrib.auth import get_user_model
from django.test import Client

from instansi.models import Pengguna, Penugasan

SANDI = "sandi-uji-yang-panjang"
RAHASIA_TOTP = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def make_orang(nama: str, peran: str = "", **tempat: object) -> Pengguna:
    """A user with SANDI as password, and one role when it is named."""
    pengguna = get_user_model().objects.create_user(nama, password=SANDI)
    if peran:
        Penugasan.objects.create(pengguna=pengguna, peran=peran, **tempat)
    return pengguna


def try_login(
    nama: str, sandi: str = SANDI, *, client: Client | None = None, dari: str = ""
) -> Any:
    """Post the sign-in page, from the address ``dari``."""
    kepala = {"REMOTE_ADDR": dari} if dari else {}
    isi = {"login": nama, "password": sandi}
    return (client or Client()).post("/masuk/", isi, **kepala)


def is_in(client: Client) -> bool:
    return client.get("/").status_code == 200


def give_totp(pengguna: Pengguna) -> None:
    TOTP.activate(pengguna, RAHASIA_TOTP)
    RecoveryCodes.activate(pengguna)


def totp_code(secret: str = RAHASIA_TOTP) -> str:
    """What the app on the phone shows now."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))
