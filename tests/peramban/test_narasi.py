"""Writing the report: figures that follow, two people at once, what Word leaves, by keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import Browser, BrowserContext, Page, expect

from aturan.peran import Peran
from laporan.models import Narasi
from renstra.models import Indikator
from tests.laporan.kukar import make_kukar
from tests.laporan.pabrik import Pabrik
from tests.laporan.test_views import sign_in
from tests.peramban.layar import become, check_sound

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]

WIDE = {"width": 1280, "height": 900}
WORD = (
    '<html><body><p class="MsoNormal" style="color:red"><b>Capaian<o:p></o:p></b> naik.</p>'
    '<table><tr><td style="width:3cm"><p>Uraian</p></td><td>Nilai</td></tr>'
    "<tr><td><table><tr><td>dalam</td></tr></table></td><td>12</td></tr></table>"
    '<img src="http://gambar.example/a.png"><p><img src="file:///etc/passwd">akhir</p></body></html>'
)


@pytest.fixture
def pabrik() -> Pabrik:
    return make_kukar(garis_besar="lazim")


def address(pabrik: Pabrik, kunci: str = "simpulan") -> str:
    instansi = pabrik.instansi
    tempat = {"pemda": instansi.pemda.kode, "kode": instansi.kode, "tahun": pabrik.tahun}
    return reverse("narasi", kwargs={**tempat, "kunci": kunci})


@pytest.fixture
def meja(page: Page, context: BrowserContext, pabrik: Pabrik, live_server) -> Page:
    become(context, sign_in(Peran.OPERATOR, instansi=pabrik.instansi), live_server.url)
    page.set_viewport_size(WIDE)
    page.goto(address(pabrik))
    return page


@pytest.fixture
def second(browser: Browser, pabrik: Pabrik, live_server) -> Callable[[str], Page]:
    """Somebody else at another machine."""

    def open_page(kunci: str) -> Page:
        context = browser.new_context(base_url=live_server.url, viewport=WIDE)
        context.set_default_timeout(10_000)
        become(context, sign_in(Peran.VERIFIKATOR, instansi=pabrik.instansi), live_server.url)
        page = context.new_page()
        page.goto(address(pabrik, kunci))
        return page

    return open_page


def editor(page: Page):
    return page.get_by_role("textbox", name="Tulisan")


def begin(page: Page, tombol: str = "Mulai menulis") -> None:
    """The editor comes when somebody begins to write, and the text goes on at its end."""
    page.get_by_role("button", name=tombol).click()
    expect(editor(page)).to_be_focused()


def save(page: Page) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name="Simpan", exact=True).click()


def test_a_figure_is_chosen_by_keyboard_shown_live_and_printed(meja: Page, pabrik: Pabrik):
    begin(meja)
    meja.keyboard.type("Rata-rata tahun ini ")
    meja.get_by_label("Cari").focus()
    meja.keyboard.type("rata-rata capaian")
    meja.keyboard.press("ArrowDown")
    meja.keyboard.press("Enter")
    expect(editor(meja).locator(".narasi-angka")).to_have_attribute("data-tampil", "96,58%")
    expect(meja.locator("[data-pratinjau]")).to_contain_text("Rata-rata tahun ini 96,58%")
    save(meja)
    assert Narasi.objects.get().isi == "<p>Rata-rata tahun ini {rata_rata}</p>"


def change_setahun(page: Page, pabrik: Pabrik, nama: str, nilai: str) -> None:
    """Another figure of the year, typed into the grid."""
    page.goto(reverse("kisi", kwargs={**pabrik.instansi.tempat(pabrik.tahun), "tw": 4}))
    expect(page.locator("table[data-siap]")).to_be_visible()
    sel = page.get_by_role("textbox", name=f"Setahun: {nama}")
    sel.fill(nilai)
    sel.press("Enter")
    expect(page.locator("[data-kisi-keadaan]")).to_contain_text("Semua isian tersimpan.")


def test_prose_follows_the_realisasi_of_the_grid_and_is_marked(meja: Page, pabrik: Pabrik):
    satu = Indikator.objects.get(nama="Cakupan Penanganan PMKS")
    begin(meja)
    meja.keyboard.type(f"Cakupan naik menjadi {{realisasi:i{satu.pk}}}.")
    save(meja)
    expect(meja.locator("[data-pratinjau]")).to_contain_text("menjadi 90,02.")
    change_setahun(meja, pabrik, satu.nama, "91,02")
    meja.goto(address(pabrik))
    expect(meja.locator("[data-pratinjau]")).to_contain_text("menjadi 91,02%.")
    usang = meja.get_by_role("region", name="Data berubah sejak tulisan ini disimpan")
    angka = usang.get_by_role("listitem").filter(has_text=satu.nama)
    expect(angka.locator("del")).to_have_text("90,02")
    expect(angka.locator("ins")).to_have_text("91,02%")
    usang.get_by_role("button", name="Sudah dibaca ulang").click()
    expect(meja.get_by_text("Tulisan ditandai sesuai")).to_be_visible()
    expect(usang).to_have_count(0)
    begin(meja, "Ubah tulisan")
    meja.keyboard.type(" Terima kasih.")
    save(meja)
    expect(meja.locator("[data-pratinjau]")).to_contain_text("91,02%. Terima kasih.")
    assert f"{{realisasi:i{satu.pk}}}" in Narasi.objects.get().isi


def test_it_saves_by_itself_and_two_on_two_parts_do_not_meet(
    meja: Page, pabrik: Pabrik, second: Callable[[str], Page]
):
    lain = second("langkah")
    for halaman, teks in ((meja, "Satu"), (lain, "Dua")):
        begin(halaman)
        halaman.keyboard.type(teks)
    for halaman in (meja, lain):
        expect(halaman.locator("[data-kabar]")).to_contain_text("Tersimpan pukul", timeout=15_000)
    isi = set(Narasi.objects.values_list("kunci", "isi"))
    assert isi == {("simpulan", "<p>Satu</p>"), ("langkah", "<p>Dua</p>")}


def test_two_on_one_part_see_both_texts_and_lose_none(
    meja: Page, pabrik: Pabrik, second: Callable[[str], Page], console: list[str]
):
    lain = second("simpulan")
    begin(lain)
    lain.keyboard.type("Tulisan verifikator.")
    save(lain)
    begin(meja)
    meja.keyboard.type("Tulisan operator.")
    tombol = meja.get_by_role("button", name="Bandingkan dan satukan")
    expect(tombol).to_be_visible(timeout=15_000)
    tombol.click()
    expect(meja.get_by_text("disimpan oleh verifikator.uji")).to_be_visible()
    kotak = meja.get_by_role("textbox", name="Tulisan Anda, untuk disatukan")
    expect(kotak).to_have_value("<p>Tulisan operator.</p>")
    kotak.fill("<p>Tulisan verifikator. Tulisan operator.</p>")
    meja.get_by_role("button", name="Simpan tulisan di kotak ini").click()
    expect(meja.get_by_text("Tulisan disimpan.")).to_be_visible()
    assert "verifikator. Tulisan operator." in Narasi.objects.get().isi
    assert all("409" in satu for satu in console)
    console.clear()


def test_what_is_pasted_from_word_keeps_its_structure_and_calls_nobody(
    meja: Page, pabrik: Pabrik, console: list[str]
):
    diminta: list[str] = []
    meja.on("request", lambda satu: diminta.append(satu.url))
    begin(meja)
    meja.evaluate(
        """(html) => {
          const data = new DataTransfer();
          data.setData("text/html", html);
          document.activeElement.dispatchEvent(
            new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }""",
        WORD,
    )
    expect(meja.locator("[data-pratinjau] table")).to_contain_text("dalam")
    save(meja)
    isi = Narasi.objects.get().isi
    assert "<strong>Capaian</strong> naik." in isi
    assert "akhir" in isi
    assert not any(kata in isi for kata in ("style", "class", "img", "file:", "http"))
    assert not any("gambar.example" in satu or satu.startswith("file:") for satu in diminta)
    assert all("Content Security Policy" in satu for satu in console)
    console.clear()


def test_the_page_fits_a_phone_and_has_no_barrier(meja: Page, pabrik: Pabrik):
    Narasi.objects.create(
        instansi=pabrik.instansi, tahun=2021, kunci="simpulan", isi="<p>{rata_rata} {tidak_ada}</p>"
    )
    meja.set_viewport_size({"width": 360, "height": 740})
    meja.reload()
    check_sound(meja)
    meja.get_by_role("button", name="Ubah tulisan").click()
    expect(editor(meja)).to_be_visible()
    check_sound(meja)
    meja.goto(address(pabrik).removesuffix("simpulan/"))
    check_sound(meja)


def test_who_only_looks_fetches_no_editor(meja: Page):
    diminta: list[str] = []
    meja.on("request", lambda satu: diminta.append(satu.url))
    meja.reload(wait_until="networkidle")
    assert any("narasi_simpan.js" in satu for satu in diminta)
    assert not any("editor.js" in satu for satu in diminta)
    begin(meja)
    assert any("editor.js" in satu for satu in diminta)


def test_a_figure_that_is_chosen_first_opens_the_editor(meja: Page):
    meja.get_by_label("Cari").fill("rata-rata capaian")
    meja.get_by_label("Cari").press("Enter")
    expect(editor(meja).locator(".narasi-angka")).to_have_attribute("data-tampil", "96,58%")


def test_an_editor_that_cannot_be_fetched_says_so(meja: Page, console: list[str]):
    meja.route("**/editor.js", lambda satu: satu.abort())
    meja.get_by_role("button", name="Mulai menulis").click()
    expect(meja.locator("[data-kabar]")).to_contain_text("Penyunting belum dapat dimuat")
    console.clear()


def test_it_is_written_without_javascript(browser: Browser, pabrik: Pabrik, live_server):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    become(context, sign_in(Peran.OPERATOR, instansi=pabrik.instansi), live_server.url)
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.goto(address(pabrik))
    page.get_by_role("textbox", name="Tulisan").fill("<p>Tanpa skrip {rata_rata}</p>")
    page.get_by_role("button", name="Simpan", exact=True).click()
    expect(page.get_by_text("Tulisan disimpan.")).to_be_visible()
    expect(page.locator("[data-pratinjau]")).to_contain_text("Tanpa skrip 96,58%")
    context.close()
