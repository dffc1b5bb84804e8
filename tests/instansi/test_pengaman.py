"""The second factor: setting it up, signing in with it, and requiring it of a role."""

from __future__ import annotations

import pytest
from allauth.mfa.models import Authenticator
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from aturan.peran import Peran
from instansi.models import WajibMfa
from tests.akses import Dunia, create_dunia
from tests.instansi.orang import SANDI, give_totp, is_in, make_orang, totp_code, try_login

pytestmark = pytest.mark.django_db
MASUK = "/akun/pengaman/masuk/"


@pytest.fixture
def dunia() -> Dunia:
    return create_dunia()


@pytest.fixture
def klien(dunia: Dunia) -> Client:
    """A verifikator of dinas A, signed in by password."""
    make_orang("verifikator", Peran.VERIFIKATOR, instansi=dunia.instansi)
    client = Client()
    try_login("verifikator", client=client)
    return client


def activate(klien: Client) -> str:
    rahasia = klien.get("/akun/pengaman/aplikasi/").context["form"].secret
    return klien.post("/akun/pengaman/aplikasi/", {"code": totp_code(rahasia)}, follow=True)


def test_the_app_is_set_up_and_gives_recovery_codes(klien: Client):
    halaman = activate(klien)
    assert "Kode cadangan" in halaman.content.decode()
    assert len(halaman.context["unused_codes"]) == 10
    assert set(Authenticator.objects.values_list("type", flat=True)) == {"totp", "recovery_codes"}


def test_a_wrong_code_sets_up_nothing(klien: Client):
    klien.get("/akun/pengaman/aplikasi/")
    jawab = klien.post("/akun/pengaman/aplikasi/", {"code": "000000"})
    assert "Kode tidak cocok" in jawab.content.decode()
    assert not Authenticator.objects.exists()


def test_a_password_alone_no_longer_opens_the_door(klien: Client):
    activate(klien)
    baru = Client()
    assert try_login("verifikator", client=baru).headers["Location"] == MASUK
    assert not is_in(baru)


@pytest.mark.parametrize("cara", ["totp", "cadangan"])
def test_one_enters_with_a_code(cara: str, dunia: Dunia):
    orang = make_orang("orang", Peran.OPERATOR, instansi=dunia.instansi)
    give_totp(orang)
    cadangan = Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes()[0]
    kode = totp_code() if cara == "totp" else cadangan
    klien = Client()
    try_login("orang", client=klien)
    klien.post(MASUK, {"code": kode})
    assert is_in(klien)
    lagi = Client()
    try_login("orang", client=lagi)
    lagi.post(MASUK, {"code": kode})
    assert not is_in(lagi), "a code is good once"


def test_the_question_for_the_code_can_be_left(dunia: Dunia):
    give_totp(make_orang("orang"))
    klien = Client()
    try_login("orang", client=klien)
    klien.post("/keluar/", {"next": "/masuk/"})
    assert klien.get(MASUK).headers["Location"] == "/masuk/"


def test_removing_a_factor_asks_for_the_password_again(dunia: Dunia):
    give_totp(make_orang("orang"))
    klien = Client()
    try_login("orang", client=klien)
    klien.post(MASUK, {"code": totp_code()})
    session = klien.session
    for catatan in session["account_authentication_methods"]:
        catatan["at"] -= 1_000
    session.save()
    jawab = klien.post("/akun/pengaman/aplikasi/lepas/")
    assert jawab.headers["Location"].startswith(reverse("account_reauthenticate"))
    assert Authenticator.objects.filter(type="totp").exists()
    klien.post(jawab.headers["Location"], {"password": SANDI})
    klien.post("/akun/pengaman/aplikasi/lepas/")
    assert not Authenticator.objects.exists()


@pytest.mark.parametrize("peran", [Peran.VERIFIKATOR, Peran.OPERATOR])
def test_only_the_role_that_needs_it_is_sent_to_set_it_up(peran: Peran, dunia: Dunia):
    WajibMfa.objects.create(pemda=dunia.instansi.pemda, peran=Peran.VERIFIKATOR)
    make_orang("orang", peran, instansi=dunia.instansi)
    klien = Client()
    try_login("orang", client=klien)
    assert is_in(klien) == (peran != Peran.VERIFIKATOR)


def test_a_role_of_another_pemda_is_not_touched(dunia: Dunia, klien: Client):
    WajibMfa.objects.create(pemda=dunia.pemda_lain, peran=Peran.VERIFIKATOR)
    assert is_in(klien)


def test_a_role_of_a_whole_pemda_can_be_required_to_have_it(dunia: Dunia):
    WajibMfa.objects.create(pemda=dunia.pemda_lain, peran=Peran.BAPPEDA)
    make_orang("orang", Peran.BAPPEDA, pemda=dunia.pemda_lain)
    klien = Client()
    try_login("orang", client=klien)
    assert klien.get("/").headers["Location"] == reverse("mfa_index")


def test_once_set_up_every_page_is_open(dunia: Dunia, klien: Client):
    WajibMfa.objects.create(pemda=dunia.instansi.pemda, peran=Peran.VERIFIKATOR)
    assert "memerlukan pengaman kedua" in klien.get("/", follow=True).content.decode()
    assert not is_in(klien)
    activate(klien)
    assert is_in(klien)


def test_recovery_codes_alone_are_no_second_factor(dunia: Dunia, klien: Client):
    WajibMfa.objects.create(pemda=dunia.instansi.pemda, peran=Peran.VERIFIKATOR)
    activate(klien)
    Authenticator.objects.filter(type="totp").delete()
    assert not is_in(klien)


def test_asking_for_the_factor_costs_no_query(klien: Client, dunia: Dunia):
    with CaptureQueriesContext(
        connection,
    ) as tanpa:
        klien.get("/")
    WajibMfa.objects.create(pemda=dunia.instansi.pemda, peran=Peran.OPERATOR)
    with CaptureQueriesContext(connection) as dengan:
        klien.get("/")
    assert len(dengan) == len(tanpa)


@pytest.mark.parametrize(
    "nama", ["mfa_index", "mfa_activate_totp", "mfa_add_webauthn", "mfa_list_webauthn"]
)
def test_the_pages_of_the_factor_speak_indonesian(nama: str, klien: Client):
    """What is left of allauth's own words would be English."""
    isi = klien.get(reverse(nama)).content.decode()
    assert [kata for kata in ("Activate", "Security", "Submit", "placeholder") if kata in isi] == []
