"""A large import in Chromium: watched, stopped, begun again, written and undone by a worker."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from playwright.sync_api import Browser, BrowserContext, Page, expect

from impor.models import Batch, Kiriman
from pekerjaan.models import Pekerjaan
from pekerjaan.pekerja import Pekerja
from renstra.models import Target
from tests.impor.latar_uji import lower_threshold, pk
from tests.impor.wisaya import Dunia, make_dunia
from tests.peramban.layar import become, check_sound

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def dunia(monkeypatch: pytest.MonkeyPatch) -> Dunia:
    lower_threshold(monkeypatch)
    monkeypatch.setattr("impor.actions.batal_latar.AMBANG_BARIS", 0)
    return make_dunia("dinsos-ttu")


@pytest.fixture
def lembar_kerja(tmp_path: Path) -> Path:
    return save(pk(), tmp_path)


def save(berkas: SimpleUploadedFile, tempat: Path) -> Path:
    jalur = tempat / str(berkas.name)
    jalur.write_bytes(berkas.read())
    return jalur


def let_worker_run() -> None:
    """Whatever waits is done, as by ``manage.py pekerja``."""
    Pekerja(jeda=0.05, sekali=True).run()


def bring(page: Page, dunia: Dunia, jalur: Path) -> None:
    page.goto(dunia.alamat("impor_baru"))
    page.get_by_label("Berkas lembar kerja").set_input_files(jalur)
    page.get_by_role("button", name="Unggah dan baca").click()


def test_a_large_import_is_watched_stopped_begun_again_written_and_undone(
    context: BrowserContext, page: Page, dunia: Dunia, lembar_kerja: Path, live_server
):
    become(context, dunia.client, live_server.url)
    bring(page, dunia, lembar_kerja)
    expect(page.get_by_role("heading", name="Berkas Anda sedang dibaca")).to_be_visible()
    expect(page.locator("#kemajuan")).to_contain_text("menunggu giliran")
    check_sound(page)

    baca = Pekerjaan.objects.get()
    Pekerjaan.objects.update(
        status="berjalan", kemajuan=1, jumlah=4, pesan="Mengenali tabel pk.xlsx"
    )
    expect(page.locator("#kemajuan")).to_contain_text("25% – Mengenali tabel pk.xlsx")
    check_sound(page)
    page.get_by_role("button", name="Hentikan").click()
    expect(page.locator("#kemajuan")).to_contain_text("sedang dihentikan")
    Pekerjaan.objects.filter(pk=baca.pk).update(status="dibatalkan", sewa_sampai=None)
    expect(page.get_by_text("Berkasnya masih tersimpan.")).to_be_visible()
    check_sound(page)

    page.get_by_role("button", name="Coba lagi").click()
    expect(page.locator("#kemajuan")).to_contain_text("menunggu giliran")
    let_worker_run()
    expect(page.get_by_role("heading", name="Yang dikenali dari berkas Anda")).to_be_visible()
    expect(page.get_by_role("status")).to_contain_text("Berkas selesai dibaca.")
    check_sound(page)

    page.get_by_role("link", name="Periksa perubahan").first.click()
    page.get_by_role("button", name="Simpan perubahan ini").first.click()
    expect(page.get_by_role("heading", name="Perubahan sedang disimpan")).to_be_visible()
    check_sound(page)
    assert not Target.objects.exists()
    let_worker_run()
    expect(page.get_by_role("status")).to_contain_text("Impor disimpan.")
    expect(page).to_have_url(re.compile(dunia.alamat("batch", batch=Batch.objects.get().pk)))
    assert Target.objects.count() == 1

    page.get_by_role("link", name="Batalkan impor ini…").click()
    page.get_by_label("Alasan membatalkan").fill("Berkas yang salah")
    page.get_by_role("button", name="Batalkan impor").click()
    expect(page.get_by_role("heading", name="Impor sedang dibatalkan")).to_be_visible()
    check_sound(page)
    let_worker_run()
    expect(page.get_by_text("Alasan: Berkas yang salah")).to_be_visible()
    check_sound(page)
    assert not Target.objects.exists()


def test_what_fails_says_what_to_do(
    context: BrowserContext, page: Page, dunia: Dunia, lembar_kerja: Path, live_server
):
    become(context, dunia.client, live_server.url)
    bring(page, dunia, lembar_kerja)
    expect(page.get_by_role("heading", name="Berkas Anda sedang dibaca")).to_be_visible()
    berkas = Kiriman.objects.get().berkas_list.get().berkas
    berkas.storage.delete(str(berkas.name))
    let_worker_run()
    expect(page.get_by_text("pk.xlsx tidak ada lagi di penyimpanan")).to_be_visible()
    check_sound(page)
    page.get_by_role("button", name="Buang kiriman ini").click()
    expect(page.get_by_role("status")).to_contain_text("Kiriman dibuang")


def test_without_javascript_the_page_loads_itself_anew_and_leads_on(
    browser: Browser, dunia: Dunia, lembar_kerja: Path, live_server
):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    become(context, dunia.client, live_server.url)
    page = context.new_page()
    bring(page, dunia, lembar_kerja)
    expect(page.get_by_role("link", name="Muat ulang")).to_be_visible()
    let_worker_run()
    expect(page.get_by_role("link", name="Lembar “Lembar1”")).to_be_visible(timeout=15_000)
    context.close()
