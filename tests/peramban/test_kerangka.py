"""The outline in Chromium: moved by keyboard, with a form each, and nothing that the policy
refuses."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from playwright.sync_api import BrowserContext, Page, expect

from laporan.facts.load_kerangka import find_kerangka
from laporan.kerangka.ubah import find_letak
from tests.akses import Dunia, client_of, create_dunia
from tests.laporan.kukar import make_lengkap
from tests.peramban.layar import become, check_sound

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]
TAHUN = 2021


@pytest.fixture
def dunia() -> Dunia:
    asal = create_dunia()
    pabrik = make_lengkap("dinsos-uji")
    return Dunia(pabrik.instansi, asal.instansi_lain, asal.pemda_lain, TAHUN)


@pytest.fixture
def operator(dunia: Dunia, context: BrowserContext, live_server) -> Client:
    client = client_of("operator", dunia)
    become(context, client, live_server.url)
    return client


def address(dunia: Dunia, nama: str, **lain: object) -> str:
    return reverse(nama, kwargs={**dunia.instansi.tempat(TAHUN), **lain})


def jalur(dunia: Dunia, kunci: str) -> tuple[int, ...]:
    return find_letak(find_kerangka(dunia.instansi, TAHUN), kunci).jalur


@pytest.mark.usefixtures("operator")
def test_an_outline_is_arranged_by_keyboard_and_the_report_follows(page: Page, dunia: Dunia):
    page.set_default_timeout(60_000)
    page.goto(address(dunia, "laporan"))
    page.get_by_role("link", name="Kerangka dan tata letak").click()

    judul = page.locator("#judul-dasar-hukum")
    judul.focus()
    page.keyboard.press("Alt+ArrowUp")
    expect(page.get_by_role("status")).to_contain_text("“Dasar Hukum” dinaikkan.")
    expect(judul).to_be_focused()
    assert jalur(dunia, "dasar-hukum") == (0, 0)

    page.keyboard.press("Alt+ArrowDown")
    expect(page.get_by_role("status")).to_contain_text("diturunkan")
    page.keyboard.press("Alt+ArrowRight")
    expect(page.get_by_role("status")).to_contain_text("dimasukkan")
    assert jalur(dunia, "dasar-hukum") == (0, 0, 0)
    expect(page.locator("#bagian-dasar-hukum .kerangka-nomor")).to_have_text("1.1.1")

    page.get_by_role("button", name="Sembunyikan Sarana dan Prasarana").click()
    expect(page.get_by_role("button", name="Cetak lagi Sarana dan Prasarana")).to_be_focused()

    page.get_by_role("link", name="Tambah bagian").click()
    page.get_by_label("Judul").fill("Kerja Sama")
    page.get_by_label("Letakkan setelah").select_option("spm")
    page.get_by_role("button", name="Simpan").click()
    expect(page.get_by_role("link", name="Kerja Sama")).to_be_visible()

    page.get_by_role("link", name="Indikator Kinerja Utama").click()
    page.get_by_label("Judul").fill("Indikator Utama Dinas")
    page.get_by_role("button", name="Simpan").click()
    expect(page.locator(".kerangka-pratinjau")).to_contain_text("Indikator Utama Dinas")

    page.get_by_role("link", name="Tata letak halaman").click()
    page.get_by_label("Nomor subbab").select_option("huruf")
    page.get_by_label("Kertas").select_option("f4")
    page.get_by_role("button", name="Simpan").click()
    expect(page.locator("#kerangka")).to_contain_text("F4, pinggir 30/20/20/30 mm")
    page.goto(address(dunia, "laporan"))
    expect(page.get_by_role("heading", name="B. Indikator Utama Dinas")).to_be_visible()


@pytest.mark.usefixtures("operator")
def test_no_page_has_a_barrier_or_is_wider_than_a_phone(page: Page, dunia: Dunia):
    page.set_default_timeout(60_000)
    for nama, lain in (
        ("kerangka", {}),
        ("kerangka_bagian", {"kunci": "target-realisasi"}),
        ("kerangka_tambah", {}),
        ("kerangka_tata", {}),
    ):
        page.goto(address(dunia, nama, **lain))
        check_sound(page)


def test_without_a_script_a_button_does_the_same(browser, live_server, dunia: Dunia):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    become(context, client_of("operator", dunia), live_server.url)
    page = context.new_page()
    page.goto(address(dunia, "kerangka"))
    page.get_by_role("button", name="Naikkan Dasar Hukum").click()
    expect(page.get_by_role("status")).to_contain_text("“Dasar Hukum” dinaikkan.")
    assert jalur(dunia, "dasar-hukum") == (0, 0)
    context.close()
