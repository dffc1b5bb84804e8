"""Accounts in Chromium: the second factor, a new user, and nothing that the policy refuses."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import Browser, BrowserContext, Page, expect

from aturan.peran import Peran
from instansi.models import Pejabat, UnitKerja
from tests.akses import Dunia, create_dunia
from tests.instansi.orang import SANDI, give_totp, make_orang, totp_code
from tests.peramban.layar import width
from tests.peramban.test_halaman import sign_in

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]
BARU = "sandi-baru-yang-panjang"
SENDIRI = (
    *("akun", "account_change_password", "usersessions_list", "mfa_index"),
    *("mfa_activate_totp", "mfa_add_webauthn", "mfa_list_webauthn"),
)


@pytest.fixture
def dunia() -> Dunia:
    return create_dunia()


def enter(page: Page, nama: str, sandi: str = SANDI) -> None:
    page.goto("/masuk/")
    page.get_by_label("Nama pengguna").fill(nama)
    page.get_by_label("Sandi").fill(sandi)
    page.get_by_role("button", name="Masuk", exact=True).click()
    page.wait_for_load_state()


def leave(page: Page) -> None:
    page.get_by_role("button", name="Keluar", exact=True).click()
    page.wait_for_url("**/masuk/")


def test_a_person_sets_up_the_app_and_signs_in_with_its_code(page: Page, dunia: Dunia):
    make_orang("operator.uji", Peran.OPERATOR, instansi=dunia.instansi)
    enter(page, "operator.uji")
    page.get_by_role("link", name="operator.uji").click()
    page.get_by_role("link", name="Pengaman kedua").click()
    page.get_by_role("link", name="Pasang aplikasi autentikator").click()
    rahasia = page.locator(".kunci-totp").inner_text()
    page.get_by_label("Kode 6 angka dari aplikasi").fill(totp_code(rahasia))
    page.get_by_role("button", name="Pasang").click()
    expect(page.get_by_role("heading", name="Kode cadangan")).to_be_visible()
    expect(page.locator(".kode-cadangan li")).to_have_count(10)
    leave(page)
    enter(page, "operator.uji")
    expect(page.get_by_role("heading", name="Pengaman kedua")).to_be_visible()
    page.get_by_label("Kode 6 angka, atau satu kode cadangan").fill(totp_code(rahasia))
    page.get_by_role("button", name="Masuk", exact=True).click()
    expect(page.get_by_role("link", name="operator.uji")).to_be_visible()


def test_a_security_key_is_registered_and_opens_the_door(
    page: Page, context: BrowserContext, dunia: Dunia
):
    make_orang("operator.uji", Peran.OPERATOR, instansi=dunia.instansi)
    plug_in_key(context, page)
    enter(page, "operator.uji")
    page.goto(reverse("mfa_add_webauthn"))
    page.get_by_role("button", name="Daftarkan kunci").click()
    expect(page.get_by_role("heading", name="Kode cadangan")).to_be_visible()
    leave(page)
    enter(page, "operator.uji")
    page.get_by_role("button", name="Pakai kunci keamanan").click()
    expect(page.get_by_role("link", name="operator.uji")).to_be_visible()


def plug_in_key(context: BrowserContext, page: Page) -> None:
    """A key that exists in Chromium alone and is touched by itself."""
    alat = context.new_cdp_session(page)
    alat.send("WebAuthn.enable")
    sifat = {
        "protocol": "ctap2",
        "transport": "usb",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    alat.send("WebAuthn.addVirtualAuthenticator", {"options": sifat})


def test_a_key_that_cannot_be_read_is_told_on_the_page(page: Page, dunia: Dunia):
    make_orang("operator.uji", Peran.OPERATOR, instansi=dunia.instansi)
    enter(page, "operator.uji")
    page.goto(reverse("mfa_add_webauthn"))
    page.evaluate(
        "() => { navigator.credentials.create = () => Promise.reject(new Error('tiada')) }"
    )
    page.get_by_role("button", name="Daftarkan kunci").click()
    expect(page.get_by_text("Kunci tidak terbaca")).to_be_visible()


def test_an_admin_makes_a_user_who_opens_the_link_and_signs_in(
    page: Page, browser: Browser, dunia: Dunia, live_server
):
    UnitKerja.objects.create(instansi=dunia.instansi, nama="Bidang Uji")
    make_orang("admin.uji", Peran.ADMIN, pemda=dunia.instansi.pemda)
    enter(page, "admin.uji")
    page.goto(reverse("pengguna_baru", args=("kab-a",)))
    page.get_by_label("Nama lengkap").fill("Nama Uji")
    page.get_by_label("Nama pengguna").fill("pengisi.uji")
    page.locator("select[name$=peran]").select_option(label="Pengisi bidang/PPTK")
    page.get_by_label("Perangkat daerah").select_option(label="Dinas A")
    page.get_by_label("Unit kerja").select_option(label="Bidang Uji")
    page.get_by_role("button", name="Simpan dan buat tautan").click()
    tautan = page.get_by_label("Tautan sekali pakai").input_value()
    lain = browser.new_context(base_url=live_server.url)
    tamu = lain.new_page()
    tamu.goto(tautan)
    expect(tamu.get_by_text("pengisi.uji")).to_be_visible()
    tamu.get_by_label("Sandi baru", exact=True).fill(BARU)
    tamu.get_by_label("Sandi baru, sekali lagi").fill(BARU)
    tamu.get_by_role("button", name="Simpan sandi").click()
    expect(tamu.get_by_text("Sandi tersimpan")).to_be_visible()
    enter(tamu, "pengisi.uji", BARU)
    expect(tamu.get_by_role("link", name="pengisi.uji")).to_be_visible()
    lain.close()


@pytest.mark.parametrize("nama", SENDIRI)
def test_a_page_of_the_own_account_is_sound(nama: str, page: Page, dunia: Dunia):
    make_orang("operator.uji", Peran.OPERATOR, instansi=dunia.instansi)
    enter(page, "operator.uji")
    page.goto(reverse(nama))
    check(page)


def test_the_question_for_the_second_factor_is_sound(page: Page, dunia: Dunia):
    give_totp(make_orang("operator.uji", Peran.OPERATOR, instansi=dunia.instansi))
    enter(page, "operator.uji")
    check(page)


@pytest.mark.parametrize("nama", ["pengguna_list", "pengguna_baru", "wajib_mfa", "pengguna"])
def test_a_page_of_users_is_sound(
    nama: str, page: Page, context: BrowserContext, dunia: Dunia, live_server
):
    orang = make_orang("o" * 60, Peran.OPERATOR, instansi=dunia.instansi)
    sign_in(context, live_server.url, Peran.ADMIN, is_staff=True, pemda=dunia.instansi.pemda)
    page.goto(reverse(nama, args=("kab-a", *([orang.pk] if nama == "pengguna" else []))))
    check(page)


@pytest.mark.parametrize("nama", ["unit_list", "unit_baru", "pejabat_list", "pejabat_baru"])
def test_a_page_of_units_and_officials_is_sound(
    nama: str, page: Page, context: BrowserContext, dunia: Dunia, live_server
):
    induk = UnitKerja.objects.create(instansi=dunia.instansi, nama="Bidang " + "panjang " * 20)
    UnitKerja.objects.create(instansi=dunia.instansi, nama="Seksi", induk=induk)
    Pejabat.objects.create(instansi=dunia.instansi, jabatan="Kepala Dinas", nama="N" * 50)
    sign_in(context, live_server.url, Peran.OPERATOR, instansi=dunia.instansi)
    page.goto(reverse(nama, args=("kab-a", "dinas-a")))
    check(page)


def check(page: Page) -> None:
    """Nothing wider than a phone, no barrier; the console is looked at when the test ends."""
    assert width(page) <= 360
    salah = Axe().run(page).response["violations"]
    assert [(satu["id"], satu["nodes"][0]["html"][:200]) for satu in salah] == []
    assert not re.search(r"placeholder=|Sign |Password", page.content())
