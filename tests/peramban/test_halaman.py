"""Every page in Chromium: the policy enforced, no word in the console, nothing wider than a phone,
no barrier that axe finds, usable by keyboard and without JavaScript."""

import gzip

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Browser, BrowserContext, Page, Response, expect

from aturan.peran import Peran
from instansi.models import Instansi, Penugasan
from tests.laporan.kukar import make_lengkap
from tests.peramban.layar import unfold, width

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]

HALAMAN = ("beranda", "ringkasan", "capaian", "anggaran", "laporan")
ADMIN = (
    *("admin:index", "admin:instansi_pejabat_changelist", "admin:instansi_pejabat_add"),
    *("admin:renstra_target_changelist", "admin:pengaturan_pengaturantahun_add"),
)


@pytest.fixture
def instansi() -> Instansi:
    """A dinas with a whole year, and a name and target as long as real ones are."""
    pabrik = make_lengkap()
    panjang = pabrik.indikator("Persentase " + "pelayanan " * 30, sasaran=pabrik.sasaran("X" * 80))
    pabrik.target(panjang, "12345678901234567890.55", "pk")
    return pabrik.instansi


def sign_in(
    context: BrowserContext, origin: str, peran: str, *, is_staff: bool = False, **tempat: object
) -> None:
    """By cookie: signing in through the form has its own test."""
    pengguna = get_user_model().objects.create_user(f"{peran}.uji", is_staff=is_staff)
    Penugasan.objects.create(pengguna=pengguna, peran=peran, **tempat)
    client = Client()
    client.force_login(pengguna)
    nama = settings.SESSION_COOKIE_NAME
    context.add_cookies([{"name": nama, "value": client.cookies[nama].value, "url": origin}])


def address(halaman: str, instansi: Instansi) -> str:
    if halaman == "beranda":
        return reverse(halaman)
    isi = {"pemda": instansi.pemda.kode, "kode": instansi.kode, "tahun": 2021}
    return reverse(halaman, kwargs=isi)


@pytest.fixture
def halaman(context: BrowserContext, page: Page, instansi: Instansi, live_server) -> Page:
    """A page in which the head of the dinas is signed in."""
    sign_in(context, live_server.url, Peran.KEPALA_PD, instansi=instansi)
    return page


@pytest.fixture
def halaman_admin(context: BrowserContext, page: Page, instansi: Instansi, live_server) -> Page:
    sign_in(context, live_server.url, Peran.ADMIN, is_staff=True, pemda=instansi.pemda)
    return page


@pytest.mark.parametrize("nama", HALAMAN)
def test_a_page_fits_a_phone_folded_and_unfolded(nama: str, halaman: Page, instansi: Instansi):
    halaman.goto(address(nama, instansi))
    assert width(halaman) <= 360
    unfold(halaman)
    assert width(halaman) <= 360


@pytest.mark.parametrize("nama", HALAMAN)
def test_axe_finds_no_barrier(nama: str, halaman: Page, instansi: Instansi):
    halaman.goto(address(nama, instansi))
    unfold(halaman)
    pelanggaran = Axe().run(halaman).response["violations"]
    assert [(satu["id"], satu["nodes"][0]["html"][:200]) for satu in pelanggaran] == []


def test_a_figure_is_explained_by_keyboard(halaman: Page, instansi: Instansi):
    halaman.goto(address("capaian", instansi))
    penjelasan = halaman.get_by_text("74,76 ÷ 80 × 100 = 93,45%")
    expect(penjelasan).to_be_hidden()
    halaman.locator("summary", has_text="Penjelasan Predikat Akuntabilitas").focus()
    halaman.keyboard.press("Enter")
    expect(penjelasan).to_be_visible()


def test_one_walks_from_the_list_to_the_report(halaman: Page, instansi: Instansi):
    halaman.goto("/")
    halaman.get_by_role("link", name="tahun 2021").click()
    for nama in ("Capaian", "Anggaran", "Laporan kinerja"):
        halaman.get_by_role("link", name=nama, exact=True).click()
        expect(halaman.get_by_role("link", name=nama, exact=True)).to_have_attribute(
            "aria-current", "page"
        )
    expect(halaman.get_by_role("link", name="Unduh PDF")).to_be_visible()


def test_figures_are_never_broken_over_lines(halaman: Page, instansi: Instansi):
    halaman.goto(address("anggaran", instansi))
    tinggi = halaman.evaluate(
        "[...document.querySelectorAll('td[data-judul=Pagu]')].map(sel => {"
        " const jarak = document.createRange(); jarak.selectNodeContents(sel.firstChild);"
        " return jarak.getClientRects().length })"
    )
    assert set(tinggi) == {1}


def test_pages_work_without_javascript(browser: Browser, instansi: Instansi, live_server):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    sign_in(context, live_server.url, Peran.OPERATOR, instansi=instansi)
    page = context.new_page()
    page.goto(address("capaian", instansi))
    page.locator("summary", has_text="Penjelasan Predikat Akuntabilitas").click()
    expect(page.get_by_text("74,76 ÷ 80 × 100 = 93,45%")).to_be_visible()
    context.close()


@pytest.mark.parametrize("nama", ADMIN)
def test_an_admin_page_has_nothing_refused(nama: str, halaman_admin: Page):
    """What the console says fails the test when it ends."""
    response = halaman_admin.goto(reverse(nama))
    assert response
    assert response.status == 200


@pytest.mark.parametrize("nama", HALAMAN)
def test_a_first_visit_stays_below_a_hundred_kilobytes(
    nama: str, halaman: Page, instansi: Instansi
):
    """The page as it comes over the wire; files as the server hands them out, compressed."""
    berat: list[int] = []
    halaman.on("response", lambda jawab: berat.append(weight(jawab)))
    halaman.goto(address(nama, instansi))
    halaman.wait_for_load_state("networkidle")
    assert 0 < sum(berat) <= 100_000


def weight(jawab: Response) -> int:
    """Static files are compressed once, when they are collected for production."""
    if "/static/" in jawab.url:
        return len(gzip.compress(jawab.body()))
    return jawab.request.sizes()["responseBodySize"]
