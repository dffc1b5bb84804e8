"""Uploads in Chromium that go wrong on the way: nothing is brought twice, and the cause is told."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from playwright.sync_api import BrowserContext, Page, expect

from impor.models import ImporMassal
from tests.impor.massal.dunia import DuniaMassal, anggaran
from tests.impor.massal.dunia import make_dunia as make_dunia_massal
from tests.impor.wisaya import Dunia, make_dunia, sheet
from tests.peramban.layar import become, check_sound

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def dunia() -> Dunia:
    return make_dunia()


@pytest.fixture
def banyak() -> DuniaMassal:
    return make_dunia_massal(2)


def choose(page: Page, *berkas: SimpleUploadedFile) -> None:
    isi: list[Any] = [
        {"name": satu.name, "mimeType": "application/octet-stream", "buffer": satu.read()}
        for satu in berkas
    ]
    page.get_by_label("Berkas lembar kerja").set_input_files(isi)


def test_whoever_is_no_longer_signed_in_is_told_so(
    context: BrowserContext, page: Page, dunia: Dunia, live_server
):
    become(context, dunia.client, live_server.url)
    page.goto(dunia.alamat("impor_baru"))
    choose(page, sheet(("No", "Indikator")))
    context.clear_cookies(name="sessionid")
    page.get_by_role("button", name="Unggah dan baca").click()
    expect(page.get_by_role("alert")).to_contain_text("Anda perlu masuk lagi")


def test_the_form_may_be_used_again_after_going_back(
    context: BrowserContext, page: Page, dunia: Dunia, live_server
):
    become(context, dunia.client, live_server.url)
    page.goto(dunia.alamat("impor_baru"))
    choose(page, sheet(("No", "Indikator")))
    page.get_by_role("button", name="Unggah dan baca").click()
    expect(page.get_by_role("heading", name="Yang dikenali dari berkas Anda")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("button", name="Unggah dan baca")).to_be_enabled()
    expect(page.get_by_text("Sedang dibaca…")).to_be_hidden()


def test_what_was_not_taken_is_brought_to_the_same_import(
    context: BrowserContext, page: Page, console: list[str], banyak: DuniaMassal, live_server
):
    become(context, banyak.client, live_server.url)
    page.goto(banyak.alamat("massal_list"))
    foto, rusak = (SimpleUploadedFile(n, b"PK\x03\x04rusak") for n in ("foto.png", "rusak.xlsx"))
    choose(page, anggaran(1), foto, rusak)
    page.get_by_role("button", name="Unggah").click()
    galat = page.locator(".massal-galat")
    expect(galat).to_contain_text("Tidak diterima: foto.png: bukan lembar kerja")
    expect(galat).to_contain_text("Tidak diterima: rusak.xlsx: Berkas rusak")
    expect(page.get_by_text("1 berkas diterima; yang disebut di atas belum")).to_be_visible()
    check_sound(page)

    page.route("**/berkas/", lambda rute: rute.abort())
    choose(page, anggaran(2))
    page.get_by_role("button", name="Unggah").click()
    expect(galat).to_contain_text("Sambungan terputus. Coba lagi. Belum diterima: anggaran 02.xlsx")
    page.unroute("**/berkas/")
    page.get_by_role("button", name="Unggah").click()
    expect(page.get_by_role("heading", name="Berkas milik siapa")).to_be_visible()
    expect(page).to_have_url(re.compile(rf"/{ImporMassal.objects.get().pk}/$"))
    assert ImporMassal.objects.get().berkas_list.count() == 2
    assert all("ERR_FAILED" in satu for satu in console)
    console.clear()
