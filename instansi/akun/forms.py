"""The forms of allauth in our words: the label says it, so nothing is repeated inside the field."""

from __future__ import annotations

from typing import Any

from allauth.account import forms as akun
from allauth.core import context
from allauth.mfa.base import forms as pengaman
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django import forms
from django.contrib.auth.forms import SetPasswordForm
from django.core.exceptions import ValidationError

from instansi.models import CaraMasuk

from .catatan import record_failure
from .penjaga import count_failure, is_locked_out

TIDAK_SAMA = "Kedua sandi baru tidak sama. Ketik sekali lagi."
KODE = "Kode 6 angka, atau satu kode cadangan"


class BerkataSendiri(forms.BaseForm):
    """``sebutan``: the label of each field; ``bantuan``: the help of those that need some."""

    sebutan: dict[str, str] = {}
    bantuan: dict[str, str] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for nama, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.label = self.sebutan.get(nama, field.label)
            if nama != "password1":
                field.help_text = self.bantuan.get(nama, "")


class DuaSandi(BerkataSendiri):
    def clean(self) -> dict[str, Any]:
        """Says in Indonesian what allauth says of two passwords that differ."""
        isi: dict[str, Any] = super(akun.PasswordVerificationMixin, self).clean() or {}
        satu, dua = isi.get("password1"), isi.get("password2")
        if satu and dua and satu != dua:
            self.add_error("password2", TIDAK_SAMA)
        return isi


class MasukForm(BerkataSendiri, akun.LoginForm):
    sebutan = {"login": "Nama pengguna", "password": "Sandi"}


class PastikanForm(BerkataSendiri, akun.ReauthenticateForm):
    sebutan = {"password": "Sandi"}


class LupaSandiForm(BerkataSendiri, akun.ResetPasswordForm):
    sebutan = {"email": "Alamat surel akun Anda"}


class GantiSandiForm(DuaSandi, akun.ChangePasswordForm):
    sebutan = {
        "oldpassword": "Sandi sekarang",
        "password1": "Sandi baru",
        "password2": "Sandi baru, sekali lagi",
    }


class SandiPertamaForm(DuaSandi, akun.SetPasswordForm):
    sebutan = {"password1": "Sandi baru", "password2": "Sandi baru, sekali lagi"}


class SandiDariSurelForm(DuaSandi, akun.ResetPasswordKeyForm):
    sebutan = {"password1": "Sandi baru", "password2": "Sandi baru, sekali lagi"}


class SandiDariTautanForm(SetPasswordForm):
    error_messages = {"password_mismatch": TIDAK_SAMA}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["new_password1"].label = "Sandi baru"
        self.fields["new_password2"].label = "Sandi baru, sekali lagi"
        self.fields["new_password2"].help_text = ""


class KodeForm(BerkataSendiri, pengaman.AuthenticateForm):
    """A second factor is guessed no more often than a password."""

    sebutan = {"code": KODE}

    def clean_code(self) -> str:
        nama = self.user.get_username()
        if is_locked_out(context.request, nama):
            raise ValidationError("Terkunci.")
        try:
            kode: str = super().clean_code()
        except ValidationError:
            count_failure(context.request, nama)
            record_failure(context.request, nama, CaraMasuk.PENGAMAN)
            raise
        return kode


class PastikanKodeForm(BerkataSendiri, pengaman.ReauthenticateForm):
    sebutan = {"code": KODE}


class PasangTotpForm(BerkataSendiri, ActivateTOTPForm):
    sebutan = {"code": "Kode 6 angka dari aplikasi"}


class TambahKunciForm(BerkataSendiri, AddWebAuthnForm):
    sebutan = {"name": "Nama kunci"}
    bantuan = {"name": "Contoh: kunci biru di gantungan, atau laptop kantor."}


class UbahKunciForm(BerkataSendiri, EditWebAuthnForm):
    sebutan = {"name": "Nama kunci"}
