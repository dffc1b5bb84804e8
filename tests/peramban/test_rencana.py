"""A small Renstra from nothing, by keyboard, through submission, verification and approval."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from pengaturan.models import Periode
from renstra.models import Dokumen, Indikator, Target
from tests.peramban.layar import width
from tests.renstra.pembantu import Meja

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]

RENCANA = "/pd/kab-a/dinas-a/2021/rencana/"
AXE = {"resultTypes": ["violations"]}


@pytest.fixture
def sign_in(context: BrowserContext, live_server) -> Callable[[str], None]:
    """Give the browser the session of a person."""

    def sign_in(siapa: str) -> None:
        meja.client(siapa)
        kuki = meja.orang[siapa].cookies["sessionid"].value
        context.add_cookies([{"name": "sessionid", "value": kuki, "url": live_server.url}])

    meja = Meja()
    Periode.objects.all().delete()
    return sign_in


def press(page: Page, nama: str) -> None:
    """Reach a link or button by Tab alone and press it."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == nama:
            follow(page)
            return
    raise AssertionError(f"{nama} cannot be reached by keyboard")


def follow(page: Page) -> None:
    """Press what has the focus, and wait for the page that it leads to."""
    with page.expect_navigation():
        page.keyboard.press("Enter")


def write(page: Page, teks: str) -> None:
    """Type into the field that has the focus, and send the form by its button."""
    expect(page.locator(":focus")).to_be_editable()
    page.keyboard.insert_text(teks)
    press(page, "Simpan")


def submit(page: Page, nama: str, status: str) -> None:
    page.goto(RENCANA)
    press(page, nama)
    expect(page.locator(".langkah-status")).to_have_text(status)


def test_a_small_renstra_is_made_by_keyboard_and_goes_its_way(page: Page, sign_in):
    page.set_default_timeout(60_000)
    sign_in("operator")
    page.goto(RENCANA)
    press(page, "Buat periode Renstra")
    press(page, "Simpan")
    press(page, "Tambah tujuan")
    write(page, "Meningkatnya kesejahteraan sosial")
    press(page, "Tambah sasaran")
    write(page, "Menurunnya jumlah penyandang masalah sosial")
    page.locator(".simpul-sasaran").wait_for()
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate(
            "document.activeElement.textContent === 'Tambah indikator'"
            " && !!document.activeElement.closest('.simpul-sasaran')"
        ):
            break
    follow(page)
    expect(page.locator("#teks")).to_be_focused()
    page.keyboard.insert_text("Persentase PMKS tertangani | % | 70")
    press(page, "Periksa")
    press(page, "Simpan 1 indikator")
    indikator = Indikator.objects.get()
    assert indikator.sasaran.tujuan.nama == "Meningkatnya kesejahteraan sosial"

    page.goto(f"{RENCANA}target/")
    page.get_by_label("2022: Persentase PMKS tertangani").focus()
    page.keyboard.insert_text("75,5")
    page.keyboard.press("Tab")
    expect(page.locator("td[data-keadaan=tersimpan]")).to_have_count(1)
    assert Target.objects.get(tahun=2022).mentah == "75,5"

    submit(page, "Ajukan", "diajukan")
    sign_in("verifikator")
    submit(page, "Verifikasi", "diverifikasi")
    sign_in("kepala_pd")
    submit(page, "Setujui", "disetujui")
    assert Dokumen.objects.get().status == "disetujui"


@pytest.mark.parametrize("halaman", ["", "target/", "paspor/", "indikator/", "simpul/sasaran/"])
def test_no_page_has_a_barrier_or_is_wider_than_a_phone(page: Page, halaman: str, sign_in):
    page.set_default_timeout(60_000)
    sign_in("operator")
    page.goto(RENCANA)
    press(page, "Buat periode Renstra")
    press(page, "Simpan")
    page.goto(f"{RENCANA}indikator/")
    expect(page.locator("#teks")).to_be_focused()
    page.keyboard.insert_text("Persentase PMKS tertangani | % | 70\nNilai SAKIP | predikat | B")
    press(page, "Periksa")
    press(page, "Simpan 2 indikator")
    page.goto(f"{RENCANA}{halaman}")
    assert width(page) <= 360
    temuan = Axe().run(page, options=AXE).response["violations"]
    assert [(satu["id"], [n["html"][:120] for n in satu["nodes"]]) for satu in temuan] == []
