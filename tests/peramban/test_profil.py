"""A profile table on pages: by keyboard, pasted from a spreadsheet, on a phone."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from playwright.sync_api import BrowserContext, Locator, Page, expect

from instansi.enums import JenisProfil
from instansi.models import TabelProfil
from tests.instansi.meja_profil import Meja, isi_tabel, open_meja
from tests.peramban.layar import width

BUAT_LHE = re.compile("Buat tabel.*Tindak lanjut rekomendasi")
pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def meja() -> Meja:
    return open_meja()


@pytest.fixture
def halaman(page: Page, context: BrowserContext, meja: Meja, live_server) -> Page:
    """A page in which the operator is signed in."""
    nama = settings.SESSION_COOKIE_NAME
    nilai = meja.client.cookies[nama].value
    context.add_cookies([{"name": nama, "value": nilai, "url": live_server.url}])
    page.set_viewport_size({"width": 1280, "height": 800})
    return page


def cell(page: Page, label: str) -> Locator:
    return page.get_by_role("textbox", name=label, exact=True)


def paste(sel: Locator, teks: str) -> None:
    sel.focus()
    sel.evaluate(
        "(sel, teks) => { const data = new DataTransfer(); data.setData('text/plain', teks);"
        " sel.dispatchEvent(new ClipboardEvent('paste',"
        " {clipboardData: data, bubbles: true, cancelable: true})); }",
        teks,
    )


def wait_tersimpan(page: Page) -> None:
    expect(page.locator("[data-kisi-keadaan]")).to_contain_text("Semua isian tersimpan.")


def test_recommendations_are_entered_from_the_list_to_the_last_cell(halaman: Page, meja: Meja):
    halaman.goto(meja.alamat("profil_list"))
    halaman.get_by_role("link", name=BUAT_LHE).click()
    halaman.get_by_role("button", name="Buat tabel").click()
    tabel = TabelProfil.objects.get()
    halaman.get_by_label("Baris kosong").fill("3")
    halaman.get_by_role("button", name="Tambahkan").click()
    expect(halaman.locator("table[data-siap]")).to_be_visible()
    cell(halaman, "Rekomendasi, baris 1").focus()
    for teks in ("Susun pohon kinerja", "Tetapkan IKU"):
        halaman.keyboard.type(teks)
        halaman.keyboard.press("Enter")
    cell(halaman, "Tindak Lanjut, baris 1").focus()
    halaman.keyboard.type("Disusun")
    halaman.keyboard.press("Shift+Enter")
    halaman.keyboard.type("dan ditetapkan")
    halaman.keyboard.press("Escape")
    expect(cell(halaman, "Tindak Lanjut, baris 1")).to_have_value("")
    halaman.keyboard.type("Disusun")
    halaman.keyboard.press("Shift+Enter")
    halaman.keyboard.type("dan ditetapkan")
    halaman.keyboard.press("Tab")
    paste(cell(halaman, "Status, baris 1"), 'Selesai\t"Sekretaris\ndan Bidang"\nProses\tBidang')
    wait_tersimpan(halaman)
    assert isi_tabel(tabel) == [
        "1|Susun pohon kinerja|Disusun\ndan ditetapkan|Selesai|Sekretaris\ndan Bidang",
        "2|Tetapkan IKU||Proses|Bidang",
        "3||||",
    ]


@pytest.mark.parametrize(
    "nama", ["profil_list", "profil_baru", "profil", "profil_kolom", "profil_baris"]
)
@pytest.mark.parametrize("lebar", [360, 1280])
def test_pages_fit_and_have_no_barrier(nama: str, lebar: int, halaman: Page, meja: Meja):
    tabel = meja.tabel(
        "1|Menyusun pohon kinerja sampai tingkat pengawas|Disusun bersama|Selesai|Sekretaris",
        "2|Menetapkan IKU dengan formulasi dan sumber data||Proses|0",
    )
    meja.tabel("1|a", jenis=JenisProfil.DASAR_HUKUM, tahun=2020)
    lanjut: dict[str, object] = {}
    if nama in ("profil", "profil_kolom", "profil_baris"):
        lanjut["tabel"] = tabel.pk
    if nama == "profil_baris":
        lanjut["baris"] = tabel.baris_list.get(urutan=2).pk
    halaman.set_viewport_size({"width": lebar, "height": 800})
    halaman.goto(meja.alamat(nama, **lanjut))
    if nama == "profil":
        expect(halaman.locator("table[data-siap]")).to_be_visible()
    assert width(halaman) <= lebar
    assert Axe().run(halaman).response["violations"] == []
