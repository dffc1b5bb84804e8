"""A quarter from submission to approval in Chromium: a row is sent back, mended, and approved."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, expect

from aturan.wewenang import Status
from capaian.models import Realisasi
from instansi.models import Pemberitahuan, UnitKerja
from tests.capaian.triwulan import TW, Triwulan, make_triwulan
from tests.peramban.layar import width

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def triwulan() -> Triwulan:
    triwulan = make_triwulan(3)
    unit = UnitKerja.objects.create(instansi=triwulan.instansi, nama="Bidang A")
    triwulan.indikator[0].unit = unit
    triwulan.indikator[0].save()
    triwulan.pabrik.baris("Program A", "1000000000")
    for siapa in ("operator", "verifikator", "kepala_pd"):
        triwulan.orang(siapa)
    return triwulan


def become(page: Page, context: BrowserContext, origin: str, client: Client) -> None:
    """Sit down at the browser as another person."""
    context.clear_cookies()
    nama = settings.SESSION_COOKIE_NAME
    nilai = client.cookies[nama].value
    context.add_cookies([{"name": nama, "value": nilai, "url": origin}])


def press(page: Page, langkah: str) -> None:
    """Take a step by keyboard: open its summary, then confirm."""
    page.get_by_role("link", name=langkah, exact=True).press("Enter")
    expect(page.get_by_role("heading", name=f"{langkah} capaian triwulan II")).to_be_visible()
    page.get_by_role("button", name=f"{langkah} 3 indikator").press("Enter")


def see_status(page: Page, status: Status) -> None:
    expect(page.get_by_label("Status dan langkah")).to_contain_text(f"Status: {status.label}")


def test_a_quarter_is_submitted_returned_mended_verified_and_approved(
    page: Page, context: BrowserContext, live_server, triwulan: Triwulan
):
    asal, halaman = live_server.url, triwulan.address()
    baris = triwulan.address("baris", tw=TW, indikator=triwulan.indikator[0].pk)

    become(page, context, asal, triwulan.client("operator"))
    page.goto(halaman)
    press(page, "Ajukan")
    see_status(page, Status.DIAJUKAN)

    become(page, context, asal, triwulan.client("verifikator"))
    page.goto("/pemberitahuan/")
    page.get_by_role("button", name="Buka").press("Enter")
    see_status(page, Status.DIAJUKAN)
    page.goto(baris)
    page.get_by_text("Kembalikan baris ini").click()
    page.get_by_label("Alasan").fill("Belum cocok dengan bukti")
    page.get_by_role("button", name="Kembalikan baris").click()
    page.goto(halaman)
    expect(page.locator(".periksa")).to_contain_text("1 baris dikembalikan")
    page.get_by_role("link", name="Verifikasi", exact=True).click()
    page.get_by_role("button", name="Verifikasi 3 indikator").click()
    expect(page.get_by_role("status")).to_contain_text("Masih ada baris yang dikembalikan")

    become(page, context, asal, triwulan.client("operator"))
    page.goto(baris)
    page.get_by_label("Realisasi").first.fill("97,5")
    page.get_by_role("button", name="Simpan realisasi").click()
    page.get_by_role("button", name="Sudah diperbaiki").click()
    assert Realisasi.objects.get(indikator=triwulan.indikator[0]).mentah == "97,5"

    become(page, context, asal, triwulan.client("verifikator"))
    page.goto(halaman)
    page.get_by_role("link", name="Kembalikan", exact=True).click()
    expect(page.get_by_role("cell", name="97,5")).to_be_visible()
    page.get_by_label("Alasan").fill("Lengkapi buktinya")
    page.get_by_role("button", name="Kembalikan 3 indikator").click()
    see_status(page, Status.DRAF)
    expect(page.get_by_label("Status dan langkah")).to_contain_text("Lengkapi buktinya")

    for siapa, langkah, status in (
        ("operator", "Ajukan", Status.DIAJUKAN),
        ("verifikator", "Verifikasi", Status.DIVERIFIKASI),
        ("kepala_pd", "Setujui", Status.DISETUJUI),
    ):
        become(page, context, asal, triwulan.client(siapa))
        page.goto(halaman)
        press(page, langkah)
        see_status(page, status)
    assert triwulan.status == Status.DISETUJUI
    assert Pemberitahuan.objects.filter(pengguna=triwulan.orang("operator")).count() >= 2


HALAMAN = ("pelaporan_list", "pelaporan", "permintaan_list", "notulen_list", "notulen_baru")


@pytest.mark.parametrize("nama", HALAMAN)
def test_each_page_fits_a_phone_and_axe_finds_no_barrier(
    page: Page, context: BrowserContext, live_server, triwulan: Triwulan, nama: str
):
    become(page, context, live_server.url, triwulan.client("operator"))
    page.goto(triwulan.address(nama))
    lebar = width(page)
    assert lebar <= page.viewport_size["width"]
    salah = Axe().run(page).response["violations"]
    assert [(satu["id"], satu["nodes"][0]["html"][:200]) for satu in salah] == []


def test_a_step_needs_no_javascript(browser: Browser, live_server, triwulan: Triwulan):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    become(page, context, live_server.url, triwulan.client("operator"))
    page.goto(triwulan.address())
    press(page, "Ajukan")
    see_status(page, Status.DIAJUKAN)
    context.close()
