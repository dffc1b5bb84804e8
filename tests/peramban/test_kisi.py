"""A quarter filled in by people: by keyboard alone, from Excel, on a bad network, two at once."""

from __future__ import annotations

import gzip

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Response, expect

from capaian.models import Realisasi
from isian.models import Riwayat
from tests.capaian.dunia_kisi import TW, DuniaKisi, make_many
from tests.peramban.layar import width

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]

SEMUA_TERSIMPAN = "Semua isian tersimpan."


@pytest.fixture
def dunia() -> DuniaKisi:
    return DuniaKisi()


def take_session(context: BrowserContext, origin: str, client) -> None:
    nama = settings.SESSION_COOKIE_NAME
    nilai = client.cookies[nama].value
    context.add_cookies([{"name": nama, "value": nilai, "url": origin}])


@pytest.fixture
def kisi(page: Page, context: BrowserContext, dunia: DuniaKisi, live_server) -> Page:
    """The grid of the quarter, an operator signed in."""
    take_session(context, live_server.url, dunia.client())
    open_kisi(page, dunia)
    return page


def open_kisi(page: Page, dunia: DuniaKisi) -> None:
    page.goto(dunia.alamat())
    expect(page.locator("table[data-siap]")).to_be_visible()


def cell(page: Page, nama: str) -> Locator:
    return page.get_by_role("textbox", name=f"TW II: {nama}")


def papan(page: Page) -> Locator:
    return page.locator("[data-kisi-keadaan]")


def stored(dunia: DuniaKisi) -> dict[str, str]:
    semua = Realisasi.objects.filter(tahun=dunia.tahun, periode=TW).select_related("indikator")
    return {satu.indikator.nama: satu.mentah for satu in semua}


def test_a_quarter_is_filled_in_by_keyboard_alone(kisi: Page, dunia: DuniaKisi):
    cell(kisi, "Persentase warga terlayani").focus()
    for isi in ("56.314/62.557", "1.246", "82,5", "BB"):
        kisi.keyboard.type(isi)
        kisi.keyboard.press("Enter")
    expect(papan(kisi)).to_contain_text(SEMUA_TERSIMPAN)
    assert list(stored(dunia).values()) == ["56.314/62.557", "1.246", "82,5", "BB"]
    baris = kisi.locator("tr", has=cell(kisi, "Persentase warga terlayani"))
    expect(baris).to_contain_text("dibaca 90,02% (56.314 dari 62.557)")
    expect(baris.locator("[data-tampil=capaian]")).to_have_text("100,02%")


def test_what_is_typed_is_understood_aloud_before_the_cell_is_left(kisi: Page):
    sel = cell(kisi, "Indeks kepuasan")
    sel.press_sequentially("82,5")
    expect(kisi.locator("tr", has=sel)).to_contain_text("dibaca 82,5")
    assert not Realisasi.objects.exists()


def test_a_text_with_two_readings_is_a_question_with_two_buttons(kisi: Page, dunia: DuniaKisi):
    sel = cell(kisi, "Indeks kepuasan")
    sel.fill("1.246")
    sel.press("Enter")
    kisi.get_by_role("button", name="1,246 (desimal)").click()
    expect(sel).to_have_value("1,2460")
    expect(kisi.get_by_role("button", name="1,246 (desimal)")).to_have_count(0)
    expect(papan(kisi)).to_contain_text(SEMUA_TERSIMPAN)
    assert stored(dunia) == {"Indeks kepuasan": "1,2460"}


def test_arrows_and_escape_work_as_in_a_spreadsheet(kisi: Page, dunia: DuniaKisi):
    kisi.set_viewport_size({"width": 1280, "height": 800})  # a phone has no room for remarks
    pertama, kedua = cell(kisi, "Persentase warga terlayani"), cell(kisi, "Jumlah penerima")
    pertama.focus()
    kisi.keyboard.press("ArrowDown")
    expect(kedua).to_be_focused()
    kisi.keyboard.press("Shift+Enter")
    expect(pertama).to_be_focused()
    kisi.keyboard.press("ArrowRight")
    expect(kisi.get_by_label("Keterangan: Persentase warga terlayani")).to_be_focused()
    kedua.focus()
    kisi.keyboard.type("12")
    kisi.keyboard.press("Escape")
    expect(kedua).to_have_value("")
    kisi.keyboard.press("Enter")
    assert stored(dunia) == {}


def test_the_last_save_is_undone_with_its_history(kisi: Page, dunia: DuniaKisi):
    sel = cell(kisi, "Jumlah penerima")
    for isi in ("1.100", "1.150"):
        sel.fill(isi)
        sel.press("Enter")
        expect(papan(kisi)).to_contain_text(SEMUA_TERSIMPAN)
    sel.focus()
    kisi.keyboard.press("Control+z")
    expect(sel).to_have_value("1.100")
    expect(kisi.locator("td[data-keadaan=tersimpan]")).to_have_count(1)
    expect(papan(kisi)).to_contain_text(SEMUA_TERSIMPAN)
    assert stored(dunia) == {"Jumlah penerima": "1.100"}
    assert [satu.alasan for satu in Riwayat.objects.all()] == ["diurungkan", "", ""]


def test_parts_and_status_are_filled_in_below_the_row(kisi: Page, dunia: DuniaKisi):
    sel = cell(kisi, "Persentase warga terlayani")
    sel.focus()
    kisi.keyboard.press("F2")
    expect(kisi.get_by_label("Pembilang")).to_be_focused()
    kisi.keyboard.type("9")
    kisi.keyboard.press("Tab")
    kisi.keyboard.type("10")
    kisi.get_by_label("Status angka").select_option("tetap")
    kisi.get_by_label("Keadaan per tanggal").fill("2021-06-30")
    kisi.keyboard.press("Enter")
    expect(sel).to_be_focused()
    expect(sel).to_have_value("9/10")
    baris = kisi.locator("tr", has=sel)
    expect(baris.locator("[data-tampil=status]")).to_have_text("tetap, per 30 Juni 2021")
    expect(baris.locator("[data-tampil=capaian]")).to_have_text("100,00%")


def test_what_stands_beside_a_figure_does_not_displace_it(
    kisi: Page, context: BrowserContext, dunia: DuniaKisi, console: list[str]
):
    context.set_offline(True)
    cell(kisi, "Jumlah penerima").fill("1.100")
    kisi.keyboard.press("F2")
    kisi.get_by_label("Status angka").select_option("tetap")
    kisi.get_by_role("button", name="Simpan", exact=True).click()
    expect(papan(kisi)).to_contain_text("2 isian belum terkirim")
    context.set_offline(False)
    expect(papan(kisi)).to_contain_text(SEMUA_TERSIMPAN)
    baris = dunia.baris(dunia.orang)
    assert (baris.mentah, baris.status) == ("1.100", "tetap")
    forgive(console, "ERR_INTERNET_DISCONNECTED")


def paste(sel: Locator, teks: str) -> None:
    sel.focus()
    sel.evaluate(
        "(sel, teks) => { const data = new DataTransfer(); data.setData('text/plain', teks);"
        " sel.dispatchEvent(new ClipboardEvent('paste',"
        " {clipboardData: data, bubbles: true, cancelable: true})) }",
        teks,
    )


def test_a_block_from_excel_is_pasted_and_told_cell_by_cell(
    kisi: Page, dunia: DuniaKisi, console: list[str]
):
    dunia.pabrik.realisasi(dunia.orang, "7", periode=TW)
    open_kisi(kisi, dunia)
    blok = 'berapa\tCatatan satu\r\n\t"Dua baris\ndan ""kutip"""\r\n82,5\t\r\nBB\t\r\n9\tLuar\r\n'
    paste(cell(kisi, "Persentase warga terlayani"), blok)
    ringkasan = kisi.locator("[data-kisi-tempel]")
    expect(ringkasan).to_contain_text("Tempelan: 4 dari 7 sel tersimpan.")
    expect(ringkasan).to_contain_text("2 sel tidak mendapat tempat")
    tautan = ringkasan.get_by_role("button", name="TW II: Persentase warga terlayani")
    expect(tautan).to_have_count(1)
    tautan.click()
    expect(cell(kisi, "Persentase warga terlayani")).to_be_focused()
    expect(cell(kisi, "Persentase warga terlayani")).to_have_value("berapa")
    assert stored(dunia) == {
        "Persentase warga terlayani": "",
        "Jumlah penerima": "7",
        "Indeks kepuasan": "82,5",
        "Predikat akuntabilitas": "BB",
    }
    assert dunia.baris(dunia.orang).keterangan == 'Dua baris dan "kutip"'
    forgive(console, "422")


def test_the_figure_of_the_year_is_pasted_undone_and_kept_from_a_conflict(
    kisi: Page, dunia: DuniaKisi, console: list[str]
):
    """Beside the last quarter; a block covers both columns, and each keeps a version of its own."""
    kisi.goto(dunia.alamat(tw=4))
    expect(kisi.locator("table[data-siap]")).to_be_visible()
    paste(kisi.get_by_role("textbox", name="TW IV: Jumlah penerima"), "600\t1.200\n70\t80\n")
    expect(papan(kisi)).to_contain_text(SEMUA_TERSIMPAN)
    setahun = kisi.get_by_role("textbox", name="Setahun: Jumlah penerima")
    baris = kisi.locator("tr", has=setahun)
    expect(baris.locator("[data-tampil=capaian]")).to_have_text("100,00%")
    expect(baris).to_contain_text("Nilai tahunan berbeda dengan gabungan triwulan.")
    expect(kisi.locator("[data-kisi-terisi]")).to_have_text("2")
    setahun.fill("900")
    setahun.press("Enter")
    expect(baris.locator("[data-tampil=capaian]")).to_have_text("75,00%")
    setahun.focus()
    kisi.keyboard.press("Control+z")
    expect(setahun).to_have_value("1.200")
    expect(baris.locator("[data-tampil=capaian]")).to_have_text("100,00%")
    lain = dunia.client(nama="operator.dua")
    kirim = {"isi": "1.150", "versi": 3, "kolom": "setahun"}
    lain.post(dunia.sel(dunia.orang, 4), kirim, headers={"Accept": "application/json"})
    setahun.fill("1.180")
    setahun.press("Enter")
    expect(baris).to_contain_text("operator.dua menulis “1.150”")
    baris.get_by_role("button", name="Simpan “1.180”").click()
    expect(papan(kisi)).to_contain_text(SEMUA_TERSIMPAN)
    isi = [dunia.baris(dunia.orang, periode).mentah for periode in (4, 0)]
    assert isi == ["600", "1.180"]
    for lebar in (360, 1280):
        kisi.set_viewport_size({"width": lebar, "height": 800})
        assert width(kisi) <= lebar
        assert [satu["id"] for satu in Axe().run(kisi).response["violations"]] == []
    forgive(console, "409")


def test_locked_rows_are_skipped_by_a_paste_and_said(
    page: Page, context: BrowserContext, dunia: DuniaKisi, live_server
):
    unit = dunia.unit()
    type(dunia.orang).objects.exclude(pk=dunia.orang.pk).update(unit=unit)
    take_session(context, live_server.url, dunia.client("pengisi", unit=unit))
    open_kisi(page, dunia)
    paste(cell(page, "Persentase warga terlayani"), "80\n5\n70")
    ringkasan = page.locator("[data-kisi-tempel]")
    expect(ringkasan).to_contain_text("Tempelan: 2 dari 3 sel tersimpan.")
    expect(ringkasan).to_contain_text("Terkunci, dilewati")
    assert stored(dunia) == {"Persentase warga terlayani": "80", "Indeks kepuasan": "70"}


def forgive(console: list[str], *kata: str) -> None:
    """What the browser says of answers that this test asked for; anything else still fails it."""
    console[:] = [satu for satu in console if not any(kode in satu for kode in kata)]


def test_a_cut_network_loses_nothing(
    kisi: Page, context: BrowserContext, dunia: DuniaKisi, console: list[str]
):
    context.set_offline(True)
    cell(kisi, "Jumlah penerima").focus()
    for isi in ("1.100", "82"):
        kisi.keyboard.type(isi)
        kisi.keyboard.press("Enter")
    expect(papan(kisi)).to_contain_text("2 isian belum terkirim")
    expect(kisi.locator("td[data-keadaan=putus]")).to_have_count(2)
    assert stored(dunia) == {}
    context.set_offline(False)
    expect(papan(kisi)).to_contain_text(SEMUA_TERSIMPAN)
    assert stored(dunia) == {"Jumlah penerima": "1.100", "Indeks kepuasan": "82"}
    forgive(console, "ERR_INTERNET_DISCONNECTED")


def test_entries_survive_a_closed_page(
    kisi: Page, context: BrowserContext, dunia: DuniaKisi, console: list[str]
):
    context.set_offline(True)
    sel = cell(kisi, "Jumlah penerima")
    sel.fill("1.100")
    sel.press("Enter")
    expect(kisi.locator("td[data-keadaan=putus]")).to_have_count(1)
    kisi.goto("about:blank")
    context.set_offline(False)
    open_kisi(kisi, dunia)
    expect(cell(kisi, "Jumlah penerima")).to_have_value("1.100")
    expect(papan(kisi)).to_contain_text(SEMUA_TERSIMPAN)
    assert stored(dunia) == {"Jumlah penerima": "1.100"}
    forgive(console, "ERR_INTERNET_DISCONNECTED")


def test_a_session_that_ended_keeps_the_entry_and_sends_it_after_signing_in(
    kisi: Page, context: BrowserContext, dunia: DuniaKisi, live_server
):
    sesi = context.cookies()
    context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    sel = cell(kisi, "Jumlah penerima")
    sel.fill("1.100")
    sel.press("Enter")
    expect(papan(kisi)).to_contain_text("Sesi Anda berakhir. 1 isian tersimpan di peramban ini")
    expect(papan(kisi).get_by_role("link", name="Masuk di tab baru")).to_be_visible()
    assert stored(dunia) == {}
    context.add_cookies(sesi)  # as another tab would
    papan(kisi).get_by_role("button", name="Coba sekarang").click()
    expect(papan(kisi)).to_contain_text(SEMUA_TERSIMPAN)
    assert stored(dunia) == {"Jumlah penerima": "1.100"}


@pytest.mark.parametrize("pilihan", ["Pakai “1.150”", "Simpan “1.100”"])
def test_a_conflicting_edit_is_shown_with_both_values(
    kisi: Page, dunia: DuniaKisi, console: list[str], pilihan: str
):
    dunia.simpan(dunia.client(nama="operator.dua"), dunia.orang, "1.150")
    sel = cell(kisi, "Jumlah penerima")
    sel.fill("1.100")
    sel.press("Enter")
    baris = kisi.locator("tr", has=sel)
    expect(baris).to_contain_text("operator.dua menulis “1.150”")
    expect(baris).to_contain_text("Isi Anda: “1.100”")
    assert stored(dunia) == {"Jumlah penerima": "1.150"}
    baris.get_by_role("button", name=pilihan).click()
    expect(papan(kisi)).to_contain_text(SEMUA_TERSIMPAN)
    dipilih = "1.150" if pilihan.startswith("Pakai") else "1.100"
    expect(sel).to_have_value(dipilih)
    assert stored(dunia) == {"Jumlah penerima": dipilih}
    forgive(console, "409")


def test_filters_and_folds_survive_a_reload(kisi: Page, dunia: DuniaKisi):
    dunia.pabrik.realisasi(dunia.orang, "7", periode=TW, catatan_kembali="Periksa.")
    open_kisi(kisi, dunia)
    kisi.get_by_label("Cari indikator").fill("indeks")
    expect(kisi.locator("tr[data-baris]:visible")).to_have_count(1)
    kisi.reload()
    expect(kisi.locator("tr[data-baris]:visible")).to_have_count(1)
    kisi.get_by_role("button", name="Hapus saringan").click()
    expect(kisi.locator("tr[data-baris]:visible")).to_have_count(4)
    kisi.get_by_label("Tampilkan").select_option("belum diisi")
    expect(kisi.locator("tr[data-baris]:visible")).to_have_count(3)
    kisi.get_by_label("Tampilkan").select_option("dikembalikan")
    expect(kisi.locator("tr[data-baris]:visible")).to_have_count(1)
    kisi.get_by_role("button", name="Hapus saringan").click()
    kisi.get_by_role("button", name="Sasaran Meningkatnya").press("Enter")
    expect(kisi.locator("tr[data-baris]:visible")).to_have_count(0)
    kisi.reload()
    expect(kisi.locator("table[data-siap]")).to_be_visible()
    expect(kisi.locator("tr[data-baris]:visible")).to_have_count(0)


def test_the_grid_fits_a_phone_and_has_no_barrier(kisi: Page, dunia: DuniaKisi, console: list[str]):
    dunia.pabrik.realisasi(dunia.persen, "7", periode=TW, catatan_kembali="Periksa.")
    open_kisi(kisi, dunia)
    for nama, isi in (("Indeks kepuasan", "1.246"), ("Jumlah penerima", "banyak")):
        cell(kisi, nama).fill(isi)
        cell(kisi, nama).press("Enter")
    expect(papan(kisi)).to_contain_text("1 isian belum tersimpan")
    cell(kisi, "Persentase warga terlayani").press("F2")
    assert width(kisi) <= 360
    for lebar in (360, 1280):
        kisi.set_viewport_size({"width": lebar, "height": 800})
        pelanggaran = Axe().run(kisi).response["violations"]
        assert [(satu["id"], satu["nodes"][0]["html"][:200]) for satu in pelanggaran] == []
    forgive(console, "422")


def test_one_row_is_filled_in_without_javascript(browser: Browser, dunia: DuniaKisi, live_server):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    take_session(context, live_server.url, dunia.client())
    page = context.new_page()
    page.goto(dunia.sel(dunia.indeks))
    page.get_by_label("Realisasi (indeks)").fill("82,5")
    page.get_by_label("Keterangan").fill("Survei")
    page.get_by_role("button", name="Simpan realisasi").click()
    expect(page.get_by_text("Realisasi tersimpan: dibaca 82,5.")).to_be_visible()
    expect(page.get_by_role("textbox", name="TW II: Indeks kepuasan")).to_have_value("82,5")
    context.close()
    assert stored(dunia) == {"Indeks kepuasan": "82,5"}


def test_a_first_visit_to_two_hundred_rows_stays_below_a_hundred_kilobytes(
    page: Page, context: BrowserContext, dunia: DuniaKisi, live_server
):
    make_many(dunia, 200)
    take_session(context, live_server.url, dunia.client())
    berat: list[int] = []
    page.on("response", lambda jawab: berat.append(weight(jawab)))
    open_kisi(page, dunia)
    page.wait_for_load_state("networkidle")
    assert 0 < sum(berat) <= 100_000


def weight(jawab: Response) -> int:
    """Static files are compressed once, when they are collected for production."""
    if "/static/" in jawab.url:
        return len(gzip.compress(jawab.body()))
    return jawab.request.sizes()["responseBodySize"]
