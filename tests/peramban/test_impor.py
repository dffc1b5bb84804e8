"""A clerk's import in Chromium: a messy T-C.27 is brought, read, mended, applied, and undone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from openpyxl import Workbook
from playwright.sync_api import Browser, BrowserContext, Page, expect

from impor.models import Pemetaan
from renstra.models import PaguIndikatif, Target
from tests.impor.wisaya import Dunia, make_dunia
from tests.peramban.layar import become, check_sound

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]

KEPALA = (
    *("Tujuan", "Sasaran", "Kode", "Program dan Kegiatan", "Indikator Kinerja"),
    *("Posisi Terakhir", "Target 2022", "Pagu 2022 (Rp)", "Target 2023", "Pagu 2023 (Rp)"),
)
TUJUAN = "Meningkatnya kesejahteraan sosial"
SASARAN = "Meningkatnya pelayanan bagi penyandang masalah sosial"
BARIS = (
    (
        *(TUJUAN, SASARAN, "1.06.02", "PROGRAM PEMBERDAYAAN SOSIAL", "Persentase keluarga berdaya"),
        *("60 %", "7O %", "1.500.000.000", "75 %", "1.600.000.000"),
    ),
    (
        *(None, None, "1.06.02.2.03", "Pengembangan Potensi Kesejahteraan", "Jumlah TKSK dibina"),
        *("24 orang", "24 orang", "350.OOO.000", "24 orang", "400.000.000"),
    ),
)


@pytest.fixture
def dunia() -> Dunia:
    return make_dunia("dinsos-ttu")


@pytest.fixture
def lembar_kerja(tmp_path: Path) -> Path:
    buku = Workbook()
    satu = buku.active
    satu.title = "T-C.27"
    satu.append(["Tabel T-C.27 Rencana Program, Kegiatan, dan Pendanaan"])
    satu.append([])
    for isi in (KEPALA, *BARIS):
        satu.append(isi)
    satu.append(["Sumber: bidang perencanaan"])
    jalur = tmp_path / "TC 27 revisi akhir (2).xlsx"
    buku.save(jalur)
    return jalur


def correct(page: Page, isi: str, benar: str) -> None:
    page.get_by_role("link", name=isi, exact=True).click()
    check_sound(page)
    page.get_by_label("Isi yang benar").fill(benar)
    page.get_by_role("button", name="Pakai isi ini").click()
    expect(page.get_by_role("status")).to_contain_text("dibetulkan")


def test_a_clerk_imports_a_messy_tc27(
    context: BrowserContext, page: Page, dunia: Dunia, lembar_kerja: Path, live_server
):
    become(context, dunia.client, live_server.url)
    page.goto(dunia.alamat("impor_list"))
    check_sound(page)
    page.get_by_role("link", name="Impor berkas").click()
    page.wait_for_url(dunia.alamat("impor_baru"))
    check_sound(page)
    page.get_by_label("Berkas lembar kerja").set_input_files(lembar_kerja)
    expect(page.get_by_role("list", name="Berkas yang dipilih")).to_contain_text("revisi akhir")
    page.get_by_role("button", name="Unggah dan baca").click()

    expect(page.get_by_role("heading", name="Yang dikenali dari berkas Anda")).to_be_visible()
    check_sound(page)
    page.get_by_role("link", name="Lembar “T-C.27”").click()
    check_sound(page)

    page.get_by_role("link", name=re.compile("Betulkan jenis atau arti kolom")).click()
    check_sound(page)
    page.get_by_label("Arti kolom F, Posisi Terakhir").select_option("target:awal")
    page.get_by_role("button", name="Baca ulang menurut pilihan ini").click()
    expect(page.get_by_text("memakai pemetaan Anda")).to_be_visible()

    correct(page, "7O %", "70 %")
    correct(page, "350.OOO.000", "350.000.000")

    page.get_by_role("link", name="Periksa perubahan").click()
    check_sound(page)
    expect(page.get_by_text("2 indikator baru")).to_be_visible()
    page.get_by_role("button", name="Simpan perubahan ini").first.click()

    expect(page.get_by_role("status")).to_contain_text("Impor disimpan")
    check_sound(page)
    tersimpan = {
        (t.periode, t.tahun): t.mentah for t in Target.objects.filter(mentah__contains="%")
    }
    assert tersimpan[("tahun", 2022)] == "70 %"
    assert "60 %" in tersimpan.values()
    assert PaguIndikatif.objects.filter(mentah="350.000.000").exists()
    assert Pemetaan.objects.get().isi == {"kolom": {"6": "target:awal"}}

    page.get_by_role("link", name="Batalkan impor ini…").click()
    check_sound(page)
    page.get_by_label("Alasan membatalkan").fill("Berkas yang salah")
    page.get_by_role("button", name="Batalkan impor").click()
    expect(page.get_by_text("Alasan: Berkas yang salah")).to_be_visible()
    assert not Target.objects.exists()
    assert not PaguIndikatif.objects.exists()


def test_what_cannot_be_read_is_said_before_it_travels(
    context: BrowserContext, page: Page, dunia: Dunia, tmp_path: Path, live_server
):
    become(context, dunia.client, live_server.url)
    salah = tmp_path / "foto.png"
    salah.write_bytes(b"x")
    page.goto(dunia.alamat("impor_baru"))
    page.get_by_label("Berkas lembar kerja").set_input_files(salah)
    expect(page.get_by_role("alert")).to_contain_text("foto.png: bukan lembar kerja")
    page.get_by_role("button", name="Unggah dan baca").click()
    expect(page).to_have_url(re.compile("/impor/baru/$"))


def test_files_may_be_dropped(context: BrowserContext, page: Page, dunia: Dunia, live_server):
    become(context, dunia.client, live_server.url)
    page.goto(dunia.alamat("impor_baru"))
    seret = page.evaluate_handle(
        "() => { const data = new DataTransfer();"
        " data.items.add(new File(['No;Indikator'], 'seret.csv')); return data; }"
    )
    page.locator(".impor-wadah").dispatch_event("drop", {"dataTransfer": seret})
    expect(page.get_by_role("list", name="Berkas yang dipilih")).to_have_text("seret.csv (1 KB)")


def test_the_server_says_what_is_wrong_with_a_file_and_the_page_stays(
    context: BrowserContext,
    page: Page,
    console: list[str],
    dunia: Dunia,
    tmp_path: Path,
    live_server,
):
    become(context, dunia.client, live_server.url)
    rusak = tmp_path / "rusak.xlsx"
    rusak.write_bytes(b"PK\x03\x04rusak")
    page.goto(dunia.alamat("impor_baru"))
    page.get_by_label("Berkas lembar kerja").set_input_files(rusak)
    page.get_by_role("button", name="Unggah dan baca").click()
    expect(page.get_by_role("alert")).to_contain_text("rusak.xlsx: Berkas rusak")
    assert all("422" in satu for satu in console)
    console.clear()


def test_an_upload_works_without_javascript(
    browser: Browser, dunia: Dunia, lembar_kerja: Path, live_server
):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    become(context, dunia.client, live_server.url)
    page = context.new_page()
    page.goto(dunia.alamat("impor_baru"))
    page.get_by_label("Berkas lembar kerja").set_input_files(lembar_kerja)
    page.get_by_role("button", name="Unggah dan baca").click()
    expect(page.get_by_role("link", name="Lembar “T-C.27”")).to_be_visible()
    context.close()
