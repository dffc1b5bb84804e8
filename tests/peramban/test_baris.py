"""The row's page beside the grid: by keyboard, on a phone, and what it refuses."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from playwright.sync_api import BrowserContext, Page, expect

from aturan.wewenang import Status
from capaian.models import Analisis, Bukti, BuktiIndikator, Komentar, Realisasi
from tests.capaian.berkas_bukti import EXE, PDF
from tests.capaian.dunia_baris import DuniaBaris, make_dunia
from tests.peramban.layar import width

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]

WIDE = {"width": 1280, "height": 900}


@pytest.fixture
def dunia(settings, tmp_path: Path) -> DuniaBaris:
    settings.MEDIA_ROOT = tmp_path
    dunia = make_dunia()
    dunia.realisasi("40")
    return dunia


def sign_in(context: BrowserContext, origin: str, dunia: DuniaBaris, siapa: str) -> None:
    nama = settings.SESSION_COOKIE_NAME
    nilai = dunia.client(siapa).cookies[nama].value
    context.add_cookies([{"name": nama, "value": nilai, "url": origin}])


@pytest.fixture
def kisi(page: Page, context: BrowserContext, dunia: DuniaBaris, live_server) -> Page:
    """The grid of the quarter on a wide screen, an operator signed in."""
    sign_in(context, live_server.url, dunia, "operator")
    page.set_viewport_size(WIDE)
    page.goto(grid(dunia))
    return page


def grid(dunia: DuniaBaris) -> str:
    return dunia.alamat("baris").removesuffix(f"{dunia.indikator.pk}/")


def open_panel(page: Page, dunia: DuniaBaris) -> None:
    page.get_by_role("link", name=dunia.indikator.nama).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=dunia.indikator.nama)).to_be_focused()


def test_the_panel_opens_by_keyboard_and_gives_the_focus_back(kisi: Page, dunia: DuniaBaris):
    open_panel(kisi, dunia)
    expect(kisi.get_by_role("dialog")).to_contain_text("wajib: capaian di bawah 75%")
    kisi.keyboard.press("Escape")
    expect(kisi.get_by_role("dialog")).to_be_hidden()
    expect(kisi.get_by_role("link", name=dunia.indikator.nama)).to_be_focused()


def test_axe_finds_no_barrier_in_the_panel(kisi: Page, dunia: DuniaBaris):
    open_panel(kisi, dunia)
    kisi.evaluate("document.querySelectorAll('dialog details').forEach(satu => satu.open = true)")
    pelanggaran = Axe().run(kisi, context="dialog").response["violations"]
    assert [(satu["id"], satu["nodes"][0]["html"][:200]) for satu in pelanggaran] == []


def test_an_analysis_and_a_remark_are_written_without_leaving_the_grid(
    kisi: Page, dunia: DuniaBaris
):
    open_panel(kisi, dunia)
    kisi.get_by_role("textbox", name="Penyebab").fill("Jalan rusak")
    kisi.get_by_role("button", name="Simpan analisis").click()
    expect(kisi.get_by_role("status").filter(has_text="Analisis disimpan.")).to_be_visible()
    kisi.get_by_role("textbox", name="Tulis komentar").fill("Mohon dicek")
    kisi.get_by_role("button", name="Kirim komentar").click()
    expect(kisi.get_by_role("dialog").get_by_text("Mohon dicek")).to_be_visible()
    assert (Analisis.objects.get().penyebab, Komentar.objects.count()) == ("Jalan rusak", 1)


def attach(page: Page, berkas: Path) -> None:
    if not page.locator("input[type=file]").is_visible():
        page.locator("summary", has_text="Tambah bukti").click()
    page.locator("input[type=file]").set_input_files(berkas)
    page.get_by_role("button", name="Tambah bukti").click()


@pytest.fixture
def berkas(tmp_path: Path) -> Callable[[str, bytes], Path]:
    """Puts a file where the person has it."""
    folder = tmp_path / "unduhan"
    folder.mkdir()

    def write(nama: str, isi: bytes) -> Path:
        (folder / nama).write_bytes(isi)
        return folder / nama

    return write


def test_a_file_is_attached_in_the_panel_and_a_renamed_program_is_not(
    kisi: Page, dunia: DuniaBaris, berkas, console: list[str]
):
    open_panel(kisi, dunia)
    attach(kisi, berkas("laporan.pdf", EXE))
    expect(kisi.get_by_text("Isi berkas ini program, bukan dokumen")).to_be_visible()
    console[:] = [satu for satu in console if "422" not in satu]
    attach(kisi, berkas("rekap.pdf", PDF))
    expect(kisi.get_by_role("link", name="rekap")).to_be_visible()
    assert BuktiIndikator.objects.get().bukti.nama_asli == "rekap.pdf"


def test_a_file_that_is_too_large_is_told_before_it_is_sent(kisi: Page, dunia: DuniaBaris, berkas):
    open_panel(kisi, dunia)
    attach(kisi, berkas("besar.pdf", PDF + bytes(11 * 1024 * 1024)))
    expect(kisi.get_by_text("Berkas ini lebih besar dari 10 MB.")).to_be_visible()
    assert not Bukti.objects.exists()


def test_fifty_megabytes_are_refused_with_a_page(
    page: Page, context: BrowserContext, dunia: DuniaBaris, live_server, berkas, console
):
    """Without the check in the browser."""
    sign_in(context, live_server.url, dunia, "operator")
    context.route("**/panel*.js", lambda route: route.abort())
    page.goto(dunia.alamat("baris"))
    attach(page, berkas("besar.pdf", PDF + bytes(50 * 1024 * 1024)))
    expect(page.get_by_role("alert").filter(has_text="lebih besar dari 10 MB")).to_be_visible()
    assert not Bukti.objects.exists()
    assert any("413" in satu for satu in console)
    console.clear()


def test_the_verifier_sends_a_row_back_in_the_panel(
    page: Page, context: BrowserContext, dunia: DuniaBaris, live_server
):
    dunia.status(Status.DIAJUKAN)
    sign_in(context, live_server.url, dunia, "verifikator")
    page.set_viewport_size(WIDE)
    page.goto(grid(dunia))
    open_panel(page, dunia)
    page.locator("summary", has_text="Kembalikan baris ini").click()
    page.get_by_role("textbox", name="Alasan").fill("Angka tidak cocok dengan rekap")
    page.get_by_role("button", name="Kembalikan baris").click()
    expect(page.get_by_text("Baris dikembalikan kepada pengisi.")).to_be_visible()
    assert Realisasi.objects.get().catatan_kembali == "Angka tidak cocok dengan rekap"
    page.keyboard.press("Escape")
    expect(page.locator("[data-baris]")).to_contain_text("Angka tidak cocok dengan rekap")


@pytest.mark.parametrize("nama", ["baris", "bukti_list", "riwayat"])
def test_a_page_fits_a_phone_and_axe_finds_no_barrier(
    page: Page, context: BrowserContext, dunia: DuniaBaris, live_server, nama: str
):
    client = dunia.client("pengisi")
    client.post(dunia.alamat("komentar"), {"teks": "kata" * 200})
    client.post(dunia.alamat("bukti_tambah"), {"bukti-teks": "x" * 300, "bukti-judul": "y" * 150})
    client.post(dunia.alamat("analisis"), {"versi": 0, "penyebab": "z" * 400})
    sign_in(context, live_server.url, dunia, "operator")
    page.goto(dunia.alamat(nama))
    page.evaluate("document.querySelectorAll('details').forEach(satu => satu.open = true)")
    assert width(page) <= 360
    pelanggaran = Axe().run(page).response["violations"]
    assert [(satu["id"], satu["nodes"][0]["html"][:200]) for satu in pelanggaran] == []


def test_everything_of_a_row_is_written_without_javascript(
    browser, dunia: DuniaBaris, berkas, live_server
):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    sign_in(context, live_server.url, dunia, "operator")
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.goto(grid(dunia))
    page.get_by_role("link", name=dunia.indikator.nama).click()
    page.get_by_role("textbox", name="Penyebab").fill("Jalan rusak")
    page.get_by_role("button", name="Simpan analisis").click()
    expect(page.get_by_text("Analisis disimpan.")).to_be_visible()
    attach(page, berkas("rekap.pdf", PDF))
    expect(page.get_by_role("link", name="rekap")).to_be_visible()
    assert (Analisis.objects.count(), Bukti.objects.count()) == (1, 1)
    context.close()
