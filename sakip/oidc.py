"""Single sign-on by OpenID Connect, when the environment names a provider."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ImproperlyConfigured

from sakip.env import Env

PENYEDIA = "oidc"
COCOKKAN = ("username", "email", "nip")


def oidc_providers(env: Env) -> dict[str, Any]:
    """``SOCIALACCOUNT_PROVIDERS``: at most one provider, and none where OIDC_URL is empty."""
    alamat = env.text("OIDC_URL")
    if not alamat:
        return {"openid_connect": {"APPS": []}}
    if not env.text("OIDC_CLIENT_ID"):
        raise ImproperlyConfigured("OIDC_URL terisi, tetapi OIDC_CLIENT_ID belum.")
    app = {
        "provider_id": PENYEDIA,
        "name": oidc_name(env),
        "client_id": env.text("OIDC_CLIENT_ID"),
        "secret": env.text("OIDC_RAHASIA"),
        "settings": {"server_url": alamat},
    }
    return {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [app]}}


def oidc_name(env: Env) -> str:
    """What the button calls the provider; empty: there is no button."""
    return env.text("OIDC_NAMA", "akun instansi") if env.text("OIDC_URL") else ""


def oidc_field(env: Env) -> str:
    """Which field of an account the claim must equal."""
    kolom = env.text("OIDC_COCOKKAN", "username")
    if kolom not in COCOKKAN:
        raise ImproperlyConfigured(f"OIDC_COCOKKAN harus salah satu dari {', '.join(COCOKKAN)}.")
    return kolom
