"""A PK in Chromium: composed, verified, signed and amended on a phone and by keyboard."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, expect

from aturan.peran import Peran
from aturan.wewenang import Status
from renstra.models import Dokumen
from tests.peramban.layar import width
from tests.perjanjian.dunia_pk import DuniaPk, create_dunia_pk, target_of

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def dunia() -> DuniaPk:
    return create_dunia_pk()


def enter(context: BrowserContext, client: Client, origin: str) -> None:
    nama = settings.SESSION_COOKIE_NAME
    context.add_cookies([{"name": nama, "value": client.cookies[nama].value, "url": origin}])


def fits(page: Page) -> None:
    assert width(page) <= 360


def test_a_pk_goes_from_the_first_form_to_its_amendment(
    context: BrowserContext, page: Page, dunia: DuniaPk, live_server, console: list[str]
):
    """Operator, verifikator and kepala by turns, each at 360 px."""
    operator = dunia.client(Peran.OPERATOR)
    enter(context, operator, live_server.url)
    page.goto(dunia.address("perjanjian_list"))
    page.get_by_role("link", name="Susun PK baru").click()
    page.get_by_label("Tingkat").select_option("kepala_pd")
    page.get_by_label("Pihak pertama").select_option(str(dunia.kepala.pk))
    page.get_by_label("Pihak kedua").select_option(str(dunia.bupati.pk))
    fits(page)
    page.get_by_role("button", name="Buat draf").click()
    page.get_by_label("Persentase PMKS tertangani").check()
    page.get_by_role("button", name="Simpan pilihan").click()

    # The target is typed by keyboard; the Renstra says 80, so a reason is asked for.
    sel = page.get_by_label("Target PK Persentase PMKS tertangani")
    expect(page.locator("table[data-siap]").first).to_be_visible()
    sel.fill("75")
    sel.press("Enter")
    alasan = page.get_by_label("Alasan untuk Target PK Persentase PMKS tertangani")
    alasan.fill("Refocusing anggaran")
    alasan.press("Enter")
    expect(page.locator("[data-tampil=alasan]").first).to_have_text("Refocusing anggaran")
    console[:] = [satu for satu in console if "422" not in satu]  # the question came as an answer
    fits(page)

    page.get_by_role("link", name="Pilih program dari anggaran").click()
    page.get_by_label("Program Pemberdayaan").check()
    page.get_by_role("button", name="Simpan pilihan").click()
    expect(page.locator("[data-total=anggaran]")).to_have_text("Rp1.000,00")
    page.get_by_role("link", name="Lihat PK dan ajukan").click()
    fits(page)
    page.get_by_role("button", name="Ajukan").click()
    expect(page.locator(".langkah-status")).to_have_text("diajukan")

    dokumen = Dokumen.objects.get(jenis="pk")
    alamat = dunia.address("perjanjian", pk=dokumen.pk)
    enter(context, dunia.client(Peran.VERIFIKATOR), live_server.url)
    page.goto(alamat)
    page.get_by_role("button", name="Verifikasi").click()
    enter(context, dunia.client(Peran.KEPALA_PD), live_server.url)
    page.goto(alamat)
    page.get_by_label("Tempat").fill("Kota Contoh")
    page.get_by_label("Tanggal ditandatangani").fill("2021-01-20")
    page.get_by_role("button", name="Tandatangani").click()
    expect(page.locator(".langkah-status")).to_have_text("disetujui")
    expect(page.get_by_text("Kota Contoh, 20 Januari 2021").first).to_be_visible()
    dokumen = Dokumen.objects.get(pk=dokumen.pk)
    assert dokumen.status == Status.DISETUJUI
    assert dokumen.perjanjian.salinan["baris"][0]["alasan"] == "Refocusing anggaran"

    enter(context, operator, live_server.url)
    page.goto(alamat)
    page.get_by_role("link", name="Buat PK perubahan").click()
    page.get_by_label("Perubahan strategi").check()
    page.get_by_label("Alasan").fill("DPA perubahan terbit")
    page.get_by_role("button", name="Buat draf perubahan").click()
    expect(page.locator("table[data-siap]").first).to_be_visible()
    sel = page.get_by_label("Target PK Persentase PMKS tertangani")
    sel.fill("80")
    sel.press("Enter")
    expect(page.locator("[data-keadaan=tersimpan]").first).to_be_visible()
    baru = Dokumen.objects.get(jenis="pk_perubahan")
    page.goto(dunia.address("perjanjian_beda", pk=baru.pk))
    expect(page.get_by_role("row", name="Persentase PMKS tertangani")).to_contain_text("75")
    fits(page)
    assert target_of(dokumen, dunia.indikator).mentah == "75"
    assert target_of(baru, dunia.indikator).mentah == "80"


HALAMAN = (
    "perjanjian_list",
    "perjanjian_baru",
    "perjanjian",
    "perjanjian_susun",
    "perjanjian_pihak",
    "perjanjian_indikator",
    "perjanjian_program",
    "rencana_aksi",
)


def test_every_page_of_a_pk_fits_a_phone_and_has_no_barrier(
    context: BrowserContext, page: Page, dunia: DuniaPk, live_server
):
    dunia.indikator.set_nama("Persentase " + "pelayanan " * 30 + "X" * 80)
    dunia.indikator.save()
    dokumen = dunia.pk_lengkap()
    enter(context, dunia.client(Peran.OPERATOR), live_server.url)
    for nama in HALAMAN:
        umum = nama in ("perjanjian_list", "perjanjian_baru")
        page.goto(dunia.address(nama, **({} if umum else {"pk": dokumen.pk})))
        fits(page)
        pelanggaran = Axe().run(page).response["violations"]
        assert [(s["id"], s["nodes"][0]["html"][:200]) for s in pelanggaran] == [], nama


def test_a_target_is_saved_and_a_pk_read_without_javascript(
    browser: Browser, dunia: DuniaPk, live_server
):
    dokumen = dunia.pk_lengkap()
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    enter(context, dunia.client(Peran.OPERATOR), live_server.url)
    page = context.new_page()
    page.goto(dunia.address("perjanjian_susun", pk=dokumen.pk))
    page.get_by_role("link", name="Ubah target Persentase PMKS tertangani").click()
    page.get_by_label("Target tahun 2021").fill("70")
    page.get_by_label("Alasan berbeda").fill("Data baru")
    page.get_by_role("button", name="Simpan").click()
    assert target_of(dokumen, dunia.indikator).alasan == "Data baru"
    page.get_by_role("link", name="Lihat PK dan ajukan").click()
    expect(page.locator(".pk-target")).to_have_text("70")
    context.close()


def test_only_the_statement_is_printed_black_on_white(
    context: BrowserContext, page: Page, dunia: DuniaPk, live_server
):
    dokumen = dunia.pk_lengkap()
    enter(context, dunia.client(Peran.OPERATOR), live_server.url)
    page.goto(dunia.address("perjanjian", pk=dokumen.pk))
    page.emulate_media(media="print")
    expect(page.get_by_text("Dalam rangka mewujudkan")).to_be_visible()
    for selain in ("h1", ".langkah", ".bagian-pd", "form"):
        assert all(not satu.is_visible() for satu in page.locator(selain).all())
