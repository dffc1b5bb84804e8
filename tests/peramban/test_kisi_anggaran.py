"""The budget filled in by people: by keyboard, above pagu with a reason, on a phone."""

from __future__ import annotations

from decimal import Decimal

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from playwright.sync_api import BrowserContext, Locator, Page, expect

from anggaran.models import Pagu, RealisasiAnggaran
from renstra.models import Sasaran
from tests.anggaran.kisi import Meja, open_meja
from tests.peramban.layar import width

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]

TERSIMPAN = "Semua isian tersimpan."
KEGIATAN = ("Kegiatan satu", "Kegiatan dua", "Kegiatan tiga")


@pytest.fixture
def meja() -> Meja:
    """A program with three kegiatan."""
    meja = open_meja()
    program = meja.baris("Program pelayanan sosial", urutan=1)
    for urutan, uraian in enumerate(KEGIATAN, 2):
        meja.baris(uraian, program, urutan=urutan)
    return meja


@pytest.fixture
def halaman(page: Page, context: BrowserContext, meja: Meja, live_server) -> Page:
    """A page in which the operator is signed in."""
    nama = settings.SESSION_COOKIE_NAME
    nilai = meja.client.cookies[nama].value
    context.add_cookies([{"name": nama, "value": nilai, "url": live_server.url}])
    page.set_viewport_size({"width": 1280, "height": 800})
    return page


def open_kisi(page: Page, alamat: str) -> None:
    page.goto(alamat)
    expect(page.locator("table[data-siap]")).to_be_visible()


def cell(page: Page, label: str) -> Locator:
    return page.get_by_role("textbox", name=label, exact=True)


def forgive(console: list[str]) -> None:
    """What the browser says of the answers that this test asked for."""
    console[:] = [satu for satu in console if "422" not in satu]


def wait_tersimpan(page: Page) -> None:
    expect(page.locator("[data-kisi-keadaan]")).to_contain_text(TERSIMPAN)


def total(page: Page, nama: str) -> Locator:
    return page.locator(f"[data-total={nama}-0]")


def test_a_budget_year_is_filled_in_by_keyboard_alone(halaman: Page, meja: Meja):
    open_kisi(halaman, meja.alamat("isi_anggaran"))
    cell(halaman, "Pagu APBD murni, Kegiatan satu").focus()
    for isi in ("Rp 1.000.000,00", "2.500.000", "824.743.202,-"):
        halaman.keyboard.type(isi)
        halaman.keyboard.press("Enter")
    wait_tersimpan(halaman)
    expect(total(halaman, "pagu")).to_have_text("828.243.202")
    assert sorted(Pagu.objects.values_list("nilai", flat=True)) == [
        Decimal(1_000_000),
        Decimal(2_500_000),
        Decimal(824_743_202),
    ]
    halaman.reload()
    expect(cell(halaman, "Pagu APBD murni, Kegiatan satu")).to_have_value("Rp 1.000.000,00")
    expect(total(halaman, "pagu")).to_have_text("828.243.202")


def test_money_above_pagu_is_saved_with_the_reason_that_the_cell_asks_for(
    halaman: Page, meja: Meja, console: list[str]
):
    for baris in meja.instansi.anggaran_list.filter(induk__isnull=False):
        meja.pagu(baris, "1.000.000")
    open_kisi(halaman, meja.alamat("isi_realisasi_anggaran", 1))
    cell(halaman, "Realisasi triwulan I, Kegiatan satu").focus()
    for isi in ("250.000", "1.500.000", "0"):
        halaman.keyboard.type(isi)
        halaman.keyboard.press("Enter")
    alasan = halaman.get_by_role("textbox", name="Alasan untuk Realisasi triwulan I, Kegiatan dua")
    alasan.fill("Gaji ketiga belas belum masuk pergeseran")
    alasan.press("Enter")
    wait_tersimpan(halaman)
    expect(total(halaman, "sampai")).to_have_text("1.750.000")
    expect(total(halaman, "serapan")).to_have_text("58,33%")
    expect(halaman.get_by_text("melebihi pagu", exact=True)).to_be_visible()
    halaman.reload()
    expect(total(halaman, "sampai")).to_have_text("1.750.000")
    dua = RealisasiAnggaran.objects.get(nilai=Decimal(1_500_000))
    assert dua.alasan == "Gaji ketiga belas belum masuk pergeseran"
    forgive(console)


def test_a_block_from_a_spreadsheet_fills_money_and_progress(
    halaman: Page, meja: Meja, console: list[str]
):
    for baris in meja.instansi.anggaran_list.filter(induk__isnull=False):
        meja.pagu(baris, "1.000.000")
    open_kisi(halaman, meja.alamat("isi_realisasi_anggaran", 2, cara="kumulatif"))
    sel = cell(halaman, "Realisasi s.d. triwulan II, Kegiatan satu")
    sel.focus()
    sel.evaluate(
        "(sel) => { const data = new DataTransfer();"
        " data.setData('text/plain', '100.000\\t10\\n200.000\\t20\\nbanyak\\t30\\n');"
        " sel.dispatchEvent(new ClipboardEvent('paste',"
        " {clipboardData: data, bubbles: true, cancelable: true})); }"
    )
    expect(halaman.locator("[data-kisi-tempel]")).to_contain_text("5 dari 6 sel tersimpan")
    expect(halaman.locator("[data-kisi-tempel]")).to_contain_text("bukan jumlah uang")
    expect(total(halaman, "sampai")).to_have_text("300.000")
    forgive(console)


def test_what_is_typed_is_understood_aloud_before_the_cell_is_left(halaman: Page, meja: Meja):
    open_kisi(halaman, meja.alamat("isi_anggaran"))
    cell(halaman, "Pagu APBD murni, Kegiatan satu").press_sequentially("2 miliar")
    expect(halaman.get_by_text("dibaca Rp2.000.000.000,00")).to_be_visible()
    assert not Pagu.objects.exists()


@pytest.mark.parametrize("nama", ["isi_anggaran", "isi_realisasi_anggaran", "baris_anggaran"])
@pytest.mark.parametrize("lebar", [360, 1280])
def test_pages_fit_and_have_no_barrier(nama: str, lebar: int, halaman: Page, meja: Meja):
    satu = meja.instansi.anggaran_list.get(uraian="Kegiatan satu")
    meja.pagu(satu, "12.345.678.901,25")
    meja.uang(satu, "12.345.678.999,25", alasan="Pergeseran belum dicatat")
    lanjut = {"isi_realisasi_anggaran": 1, "baris_anggaran": satu.pk}
    halaman.set_viewport_size({"width": lebar, "height": 800})
    halaman.goto(meja.alamat(nama, *([lanjut[nama]] if nama in lanjut else [])))
    assert width(halaman) <= lebar
    pelanggaran = Axe().run(halaman).response["violations"]
    assert [(satu["id"], satu["nodes"][0]["html"][:200]) for satu in pelanggaran] == []


@pytest.mark.parametrize(
    "nama",
    [
        *("ubah_baris_anggaran", "porsi_anggaran", "hentikan_baris_anggaran", "sel_pagu"),
        *("sel_realisasi_anggaran", "baris_anggaran_baru"),
    ],
)
def test_forms_fit_a_phone_and_have_no_barrier(nama: str, halaman: Page, meja: Meja):
    sasaran = Sasaran(instansi=meja.instansi)
    sasaran.set_nama("Meningkatnya kualitas pelayanan sosial " * 4)
    sasaran.save()
    satu = meja.instansi.anggaran_list.get(uraian="Kegiatan satu")
    lanjut = {
        "sel_pagu": [satu.pk, (0, 0)],
        "sel_realisasi_anggaran": [1, satu.pk],
        "baris_anggaran_baru": [],
    }
    halaman.set_viewport_size({"width": 360, "height": 800})
    halaman.goto(meja.alamat(nama, *lanjut.get(nama, [satu.pk])))
    assert width(halaman) <= 360
    pelanggaran = Axe().run(halaman).response["violations"]
    assert [(satu["id"], satu["nodes"][0]["html"][:200]) for satu in pelanggaran] == []
