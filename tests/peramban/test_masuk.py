"""Signing in and out, with the Content Security Policy enforced."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth import get_user_model
from playwright.sync_api import Page, expect

from tests.peramban.layar import width

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]

SANDI = "sandi-uji-yang-panjang"


@pytest.fixture
def pengguna():
    return get_user_model().objects.create_user("operator.uji", password=SANDI)


def sign_in(page: Page) -> None:
    page.goto("/")
    page.get_by_label("Nama pengguna").fill("operator.uji")
    page.get_by_label("Sandi").fill(SANDI)
    page.get_by_role("button", name="Masuk").click()
    page.wait_for_load_state()


def test_a_person_signs_in_and_out(page: Page, pengguna):
    sign_in(page)
    expect(page.get_by_text("operator.uji")).to_be_visible()
    page.get_by_role("button", name="Keluar").click()
    expect(page.get_by_role("heading", name="Masuk")).to_be_visible()


def test_a_wrong_password_is_told_in_indonesian(page: Page):
    sign_in(page)
    expect(page.locator(".errorlist")).to_contain_text("Nama pengguna atau kata sandi tidak cocok")


def test_the_first_tab_leads_to_the_content(page: Page, pengguna):
    sign_in(page)
    page.get_by_text("operator.uji").wait_for()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Langsung ke isi")).to_be_focused()


@pytest.mark.parametrize("signed_in", [False, True], ids=["masuk", "beranda"])
def test_axe_finds_no_barrier(page: Page, pengguna, signed_in: bool):
    if signed_in:
        sign_in(page)
    else:
        page.goto("/masuk/")
    assert Axe().run(page).response["violations"] == []


def test_nothing_is_wider_than_a_phone(page: Page, pengguna):
    sign_in(page)
    assert width(page) <= 360


def test_an_inline_script_is_refused(page: Page, console: list[str]):
    page.goto("/masuk/")
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'),"
        " {textContent: 'window.disusupi = true'}))"
    )
    assert page.evaluate("window.disusupi") is None
    assert any("Content Security Policy" in message for message in console)
    console.clear()
