"""Signing in."""

from __future__ import annotations

from django.contrib.auth.forms import AuthenticationForm


class MasukForm(AuthenticationForm):
    error_messages = {
        "invalid_login": "Nama pengguna atau kata sandi tidak cocok. Periksa huruf besarnya.",
        "inactive": "Akun ini tidak aktif. Hubungi admin pemda.",
    }
