"""Following a job in Chromium: the page keeps itself up to date, and works without JavaScript."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import Browser, BrowserContext, Page, expect

from aturan.peran import Peran
from pekerjaan.models import Pekerjaan
from tests.akses import Dunia, create_dunia
from tests.akses_pekerjaan import create_job
from tests.peramban.layar import width
from tests.peramban.test_halaman import sign_in

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]

PANJANG = "Impor " + "anggaran-perubahan-" * 9  # one word that no line can hold


@pytest.fixture
def dunia() -> Dunia:
    return create_dunia()


@pytest.fixture
def pekerjaan(dunia: Dunia) -> Pekerjaan:
    isi = {"status": "berjalan", "kemajuan": 3, "jumlah": 50, "pesan": "x" * 290}
    return create_job(instansi_id=dunia.instansi.pk, judul=PANJANG, nama_pengguna="budi", **isi)


def check_sound(page: Page) -> None:
    assert width(page) <= 360
    berat = [v for v in Axe().run(page).response["violations"] if v["impact"] != "minor"]
    assert berat == []


def test_progress_comes_by_itself_and_the_end_too(
    context: BrowserContext, page: Page, dunia: Dunia, pekerjaan: Pekerjaan, live_server
):
    sign_in(context, live_server.url, Peran.OPERATOR, instansi=dunia.instansi)
    page.goto(reverse("pekerjaan_list"))
    check_sound(page)
    page.get_by_role("link", name=PANJANG).click()
    expect(page.locator("#kemajuan")).to_contain_text("3 dari 50")
    check_sound(page)
    tombol = page.get_by_role("button", name="Batalkan pekerjaan")
    tombol.focus()
    Pekerjaan.objects.update(kemajuan=49, pesan="Menulis")
    expect(page.locator("#kemajuan")).to_contain_text("49 dari 50 – Menulis")
    expect(tombol).to_be_focused()
    hasil = {"kalimat": "12 baris ditulis.", "tautan": "/"}
    Pekerjaan.objects.update(status="selesai", kemajuan=50, hasil=hasil)
    expect(page.get_by_text("12 baris ditulis.")).to_be_visible()
    expect(page.locator("[hx-trigger]")).to_have_count(0)
    expect(tombol).to_have_count(0)
    check_sound(page)


def test_calling_off_and_going_on(
    context: BrowserContext, page: Page, dunia: Dunia, pekerjaan: Pekerjaan, live_server
):
    sign_in(context, live_server.url, Peran.OPERATOR, instansi=dunia.instansi)
    page.goto(reverse("pekerjaan", args=(pekerjaan.pk,)))
    page.get_by_role("button", name="Batalkan pekerjaan").click()
    expect(page.locator("#kemajuan")).to_contain_text("sedang dibatalkan")
    Pekerjaan.objects.update(status="dibatalkan")
    page.get_by_role("button", name="Lanjutkan pekerjaan").click()
    expect(page.locator("#kemajuan")).to_contain_text("menunggu giliran")
    check_sound(page)


def test_without_javascript_the_page_loads_itself_anew(
    browser: Browser, dunia: Dunia, pekerjaan: Pekerjaan, live_server
):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    sign_in(context, live_server.url, Peran.KEPALA_PD, instansi=dunia.instansi)
    page = context.new_page()
    page.goto(reverse("pekerjaan", args=(pekerjaan.pk,)))
    expect(page.get_by_role("link", name="Muat ulang")).to_be_visible()
    Pekerjaan.objects.update(status="selesai")
    expect(page.locator(".status")).to_have_text(re.compile("^selesai$"), timeout=15_000)
    context.close()
