"""An admin brings the budgets of fifty PDs in Chromium: watches, stops, goes on, and applies."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread
from typing import Any

import pytest
from django.db import connection
from playwright.sync_api import BrowserContext, Page, expect

from impor.massal import baca, terapkan
from impor.models import Batch, ImporMassal, Kiriman
from pekerjaan.pekerja import Pekerja
from tests.impor.massal.dunia import DuniaMassal, anggaran, make_dunia, stored, total
from tests.peramban.layar import become, check_sound

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True), pytest.mark.berat]

BANYAK = 50
ENTAH = 7
LAMA = 180_000  # milliseconds that fifty PDs may take
LALU = 5


@pytest.fixture
def dunia() -> DuniaMassal:
    return make_dunia(BANYAK)


@contextmanager
def working() -> Iterator[None]:
    """A worker beside the server, in this process."""
    pekerja = Pekerja(jeda=0.05)
    benang = Thread(target=work, args=(pekerja,), daemon=True)
    benang.start()
    try:
        yield
    finally:
        pekerja.running = False
        benang.join(LAMA / 1000)


def work(pekerja: Pekerja) -> None:
    try:
        pekerja.run()
    finally:
        connection.close()


class Gerbang:
    """Lets a job do some PDs, and then waits, before the next one holds the database, until it is
    told to go on."""

    def __init__(self, asli: Callable[..., Any]) -> None:
        self.asli, self.banyak, self.lewat = asli, 0, Event()

    def __call__(self, *isi: Any) -> Any:
        self.banyak += 1
        if self.banyak == LALU:
            assert self.lewat.wait(LAMA / 1000)
        return self.asli(*isi)


def stop(page: Page, gerbang: Gerbang) -> None:
    """Call the job off in the middle, and wait until it has ended."""
    expect(page.locator("#kemajuan")).to_contain_text(re.compile(rf"\d+ dari {BANYAK}"))
    check_sound(page)
    page.get_by_role("button", name="Hentikan").click()
    expect(page.locator("#kemajuan")).to_contain_text("sedang dibatalkan")
    gerbang.lewat.set()
    tombol = page.get_by_role("button", name="Lanjutkan dari yang belum selesai")
    expect(tombol).to_be_visible(timeout=LAMA)
    check_sound(page)


def go_on(page: Page) -> None:
    page.get_by_role("button", name="Lanjutkan dari yang belum selesai").click()
    expect(page.locator(".massal-kerja > p .status")).to_have_text("selesai", timeout=LAMA)
    check_sound(page)


def test_fifty_pds_at_once(
    context: BrowserContext,
    page: Page,
    dunia: DuniaMassal,
    live_server,
    monkeypatch: pytest.MonkeyPatch,
):
    become(context, dunia.client, live_server.url)
    page.goto(dunia.alamat("massal_list"))
    check_sound(page)
    page.get_by_label("Berkas lembar kerja").set_input_files(
        [
            {
                "name": f"anggaran {nomor:02d}.xlsx",
                "mimeType": "application/octet-stream",
                "buffer": anggaran(nomor, "DINAS ENTAH" if nomor == ENTAH else "").read(),
            }
            for nomor in range(1, BANYAK + 1)
        ]
    )
    expect(page.get_by_text(f"{BANYAK} berkas dipilih")).to_be_visible()
    page.get_by_role("button", name="Unggah").click()
    expect(page.get_by_role("heading", name="Berkas milik siapa")).to_be_visible(timeout=LAMA)
    expect(page.get_by_text("1 belum jelas miliknya")).to_be_visible()
    check_sound(page)
    massal = ImporMassal.objects.get()
    assert massal.berkas_list.count() == BANYAK

    page.get_by_label(f"Perangkat daerah untuk anggaran {ENTAH:02d}.xlsx").select_option(
        label=dunia.instansi[ENTAH - 1].nama
    )
    gerbang = Gerbang(baca.warm)
    monkeypatch.setattr(baca, "warm", gerbang)
    page.get_by_role("button", name="Simpan pilihan dan baca").click()
    with working():
        stop(page, gerbang)
        assert Kiriman.objects.count() == LALU
        go_on(page)
        assert Kiriman.objects.count() == BANYAK

        page.get_by_role("link", name="Periksa dan terapkan").click()
        check_sound(page)
        assert not Batch.objects.exists()
        gerbang = Gerbang(terapkan.warm)
        monkeypatch.setattr(terapkan, "warm", gerbang)
        page.get_by_role("button", name="Kosongkan pilihan").click()
        expect(page.get_by_role("button", name="Terapkan 0 perangkat daerah")).to_be_disabled()
        page.get_by_role("button", name="Pilih semua tanpa galat").click()
        page.get_by_role("button", name=f"Terapkan {BANYAK} perangkat daerah").click()
        stop(page, gerbang)
        assert Batch.objects.count() == LALU
        go_on(page)
    expect(page.get_by_text(f"{BANYAK} dari {BANYAK} perangkat daerah diterapkan")).to_be_visible()
    for nomor, instansi in enumerate(dunia.instansi, 1):
        assert Batch.objects.of(instansi).count() == 1
        assert stored(instansi) == (48, total(nomor))
    page.get_by_role("link", name=f"Batalkan… impor {dunia.instansi[0].nama}").click()
    expect(page.get_by_role("heading", name=re.compile("Batalkan"))).to_be_visible()
