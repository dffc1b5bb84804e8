"""Single sign-on: into an account that exists, never into a new one. No provider is asked here."""

from __future__ import annotations

from typing import Any

import pytest
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.models import SocialAccount, SocialLogin
from django.contrib.messages.storage.fallback import FallbackStorage
from django.contrib.sessions.backends.db import SessionStore
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest
from django.test import Client, RequestFactory

from instansi.akun.oidc import OidcAdapter, find_pengguna
from instansi.models import Pengguna
from sakip.env import Env
from sakip.oidc import oidc_field, oidc_name, oidc_providers

pytestmark = pytest.mark.django_db
ISI = {"OIDC_URL": "https://sso.example.go.id", "OIDC_CLIENT_ID": "sakip"}


@pytest.fixture
def orang() -> Pengguna:
    return Pengguna.objects.create_user("operator.a", email="operator@example.go.id")


def ask() -> HttpRequest:
    request = RequestFactory().get("/akun/tunggal/oidc/kembali/")
    request.session = SessionStore()
    request._messages = FallbackStorage(request)  # type: ignore[attr-defined]
    return request


def login_of(**klaim: Any) -> SocialLogin:
    account = SocialAccount(provider="oidc", uid="u-1", extra_data={"userinfo": klaim})
    return SocialLogin(user=Pengguna(), account=account)


def test_the_claim_finds_the_account_that_exists(orang: Pengguna):
    assert find_pengguna({"preferred_username": "OPERATOR.A"}) == orang


@pytest.mark.parametrize(
    "isi",
    [
        {},
        {"preferred_username": ""},
        {"preferred_username": "orang-lain"},
        {"preferred_username": None},
        {"email": "operator@example.go.id", "email_verified": True},
    ],
    ids=["none", "blank", "unknown", "null", "another claim"],
)
def test_nobody_else_is_found(isi: dict[str, Any], orang: Pengguna):
    assert find_pengguna(isi) is None


@pytest.mark.parametrize("ubah", [{"is_active": False}, {"is_superuser": True}], ids=str)
def test_accounts_switched_off_and_superusers_are_not_found(ubah: dict[str, bool], orang: Pengguna):
    Pengguna.objects.update(**ubah)
    assert find_pengguna({"preferred_username": "operator.a"}) is None


@pytest.mark.parametrize("terverifikasi", [True, False, None, "true"])
def test_an_address_counts_only_when_the_provider_verified_it(
    terverifikasi: Any, orang: Pengguna, settings: Any
):
    settings.OIDC_KLAIM = settings.OIDC_COCOKKAN = "email"
    isi = {"email": "operator@example.go.id", "email_verified": terverifikasi}
    assert (find_pengguna(isi) == orang) == (terverifikasi is True)


def test_an_address_of_two_accounts_finds_neither(orang: Pengguna, settings: Any):
    settings.OIDC_KLAIM = settings.OIDC_COCOKKAN = "email"
    Pengguna.objects.create_user("kembar", email="operator@example.go.id")
    isi = {"email": "operator@example.go.id", "email_verified": True}
    assert find_pengguna(isi) is None


def test_a_stranger_is_sent_back_and_no_account_is_made(orang: Pengguna):
    request = ask()
    with pytest.raises(ImmediateHttpResponse) as balik:
        OidcAdapter(request).pre_social_login(request, login_of(preferred_username="orang-lain"))
    assert balik.value.response.headers["Location"] == "/masuk/"
    assert Pengguna.objects.count() == 1


def test_the_account_is_joined_once_and_known_by_the_providers_id(orang: Pengguna, settings: Any):
    settings.SOCIALACCOUNT_PROVIDERS = oidc_providers(Env(ISI))
    request = ask()
    OidcAdapter(request).pre_social_login(request, login_of(preferred_username="operator.a"))
    assert SocialAccount.objects.get(uid="u-1").user == orang


def test_without_a_provider_there_is_no_button_and_no_page(settings: Any):
    assert "Masuk dengan" not in Client().get("/masuk/").content.decode()
    assert Client().get("/akun/tunggal/oidc/masuk/").status_code == 404


def test_with_a_provider_there_is_a_button_that_keeps_the_page_asked_for(settings: Any):
    settings.OIDC_NAMA = "SSO Pemda"
    isi = Client().get("/masuk/?next=/akun/").content.decode()
    assert "Masuk dengan SSO Pemda" in isi
    assert "/akun/tunggal/oidc/masuk/?next=/akun/" in isi


def test_settings_name_at_most_one_provider():
    assert oidc_providers(Env({}))["openid_connect"]["APPS"] == []
    app = oidc_providers(Env({**ISI, "OIDC_RAHASIA": "x", "OIDC_NAMA": "SSO"}))
    satu = app["openid_connect"]["APPS"][0]
    assert (satu["name"], satu["client_id"], satu["secret"]) == ("SSO", "sakip", "x")
    assert (oidc_name(Env({})), oidc_name(Env(ISI))) == ("", "akun instansi")


def test_half_a_provider_or_an_unknown_field_is_refused_at_the_start():
    with pytest.raises(ImproperlyConfigured, match="OIDC_CLIENT_ID"):
        oidc_providers(Env({"OIDC_URL": "https://sso.example.go.id"}))
    with pytest.raises(ImproperlyConfigured, match="OIDC_COCOKKAN"):
        oidc_field(Env({"OIDC_COCOKKAN": "is_superuser"}))
