"""A report from its PD to the public and to its ralat, each step by whoever takes it."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.urls import reverse
from playwright.sync_api import BrowserContext, Page, expect

from laporan.models import KomentarLaporan, VersiLaporan
from tests.laporan.terbit.alur import Alur, fill
from tests.peramban.layar import become, check_sound

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]

BAGIAN = "Analisis Efisiensi Penggunaan Sumber Daya"


class Kantor:
    """One browser at which people sit down in turn."""

    def __init__(self, alur: Alur, page: Page, context: BrowserContext, asal: str) -> None:
        self.alur, self.page, self.context, self.asal = alur, page, context, asal

    def seat(self, siapa: str) -> Page:
        """The person opens what waits for them on the first page; nobody for ``umum``."""
        self.context.clear_cookies()
        if siapa == "umum":
            self.page.goto(reverse("publik"))
            return self.page
        become(self.context, self.alur.client(siapa), self.asal)
        self.page.goto("/")
        self.page.get_by_role("region", name="Yang menunggu Anda").get_by_role(
            "link", name="laporan kinerja"
        ).click()
        return self.page

    def open(self, siapa: str) -> Page:
        """Without being asked."""
        self.context.clear_cookies()
        become(self.context, self.alur.client(siapa), self.asal)
        self.page.goto(self.alur.alamat("terbit"))
        return self.page

    def press(self, tombol: str, status: str, alasan: str = "") -> None:
        if alasan:
            self.page.get_by_label("Alasan atau catatan").fill(alasan)
        self.page.get_by_role("button", name=tombol, exact=True).click()
        expect(self.page.get_by_role("status")).to_contain_text(f"Status sekarang: {status}.")


@pytest.fixture
def kantor(page: Page, context: BrowserContext, live_server) -> Kantor:
    alur = Alur()
    fill(alur)
    return Kantor(alur, page, context, live_server.url)


def bring_to_signing(kantor: Kantor) -> None:
    """Handed in and checked within the PD; the way to APIP is open."""
    kantor.open("operator")
    kantor.press("Ajukan", "diajukan")
    kantor.seat("verifikator")
    kantor.press("Verifikasi", "diverifikasi")


def test_apip_remarks_on_a_part_the_pd_answers_and_the_head_signs(kantor: Kantor):
    kantor.alur.client("operator")
    bring_to_signing(kantor)

    page = kantor.seat("inspektorat")
    page.get_by_label("Bagian laporan").select_option(label=BAGIAN)
    page.get_by_label("Baris atau kalimat yang dimaksud").fill("Program Pemberdayaan Sosial")
    page.locator("#komentar ~ form").get_by_label("Komentar").fill("Mengapa hanya 52,23%?")
    page.get_by_role("button", name="Kirim komentar").click()
    expect(page.get_by_role("link", name="1 komentar belum selesai")).to_be_visible()

    page = kantor.open("operator")
    page.goto("/pemberitahuan/")
    page.get_by_role("listitem").filter(has_text="Mengapa hanya 52,23%?").get_by_role(
        "button", name="Buka"
    ).click()
    lembar = page.get_by_role("article").filter(has_text=BAGIAN)
    expect(lembar).to_contain_text("Program Pemberdayaan Sosial")
    lembar.get_by_text("Jawab atau tutup").click()
    lembar.get_by_label("Jawaban").fill("Dua kegiatan ditunda karena pandemi.")
    lembar.get_by_role("button", name="Kirim jawaban").click()
    expect(lembar).to_contain_text("Dua kegiatan ditunda karena pandemi.")

    page = kantor.seat("inspektorat")
    lembar.get_by_text("Jawab atau tutup").click()
    lembar.get_by_role("button", name="Nyatakan selesai").click()
    expect(page.get_by_text("komentar belum selesai")).to_have_count(0)
    page.get_by_label("Nomor pernyataan telah direviu").fill("700/12/ITDA")
    kantor.press("Nyatakan telah direviu", "telah direviu")

    page = kantor.seat("kepala_pd")
    expect(page.get_by_text("Pernyataan telah direviu nomor 700/12/ITDA")).to_be_visible()
    page.get_by_role("button", name="Sahkan", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("Laporan ini belum lengkap")
    kantor.press("Sahkan", "final", alasan="Analisis menyusul")
    assert KomentarLaporan.objects.filter(induk=None, selesai=True).count() == 1


def test_the_public_reads_what_was_published_and_recognises_the_file(
    kantor: Kantor, tmp_path: Path
):
    versi = kantor.alur.sign()
    page = kantor.seat("kepala_pd")
    page.set_default_timeout(60_000)  # it is printed when it is published
    kantor.press("Terbitkan", "terbit")
    check_sound(page)

    page = kantor.seat("umum")
    page.get_by_role("link", name=kantor.alur.instansi.pemda.nama).click()
    check_sound(page)
    with page.expect_download() as unduhan:
        page.get_by_role("link", name="Dinas Sosial (PDF)").click()
    asli = unduhan.value.path()
    assert asli.read_bytes().startswith(b"%PDF")

    page.get_by_role("link", name="verifikasi", exact=True).click()
    expect(page.get_by_text("Kode ini milik laporan sah yang masih berlaku.")).to_be_visible()
    expect(page.get_by_text(versi.sidik)).to_be_visible()
    palsu = tmp_path / "palsu.pdf"
    palsu.write_bytes(asli.read_bytes() + b"\n")
    for berkas, kalimat in ((asli, "sama persis dengan PDF"), (palsu, "tidak sama dengan PDF")):
        page.get_by_label("Berkas PDF yang Anda terima").set_input_files(berkas)
        page.get_by_role("button", name="Cocokkan").click()
        expect(page.get_by_text(kalimat)).to_be_visible()
    check_sound(page)


@pytest.mark.usefixtures("quick_pdf")
def test_a_ralat_replaces_what_is_public_and_lists_what_changed(kantor: Kantor):
    lama = kantor.alur.sign()
    kantor.alur.step("organisasi", "terbitkan")
    kantor.open("kepala_pd")
    kantor.press("Buka untuk ralat", "dibuka kembali", alasan="Realisasi PMKS keliru")

    page = kantor.seat("operator")
    expect(page.get_by_label("Status dan langkah")).to_contain_text("Realisasi PMKS keliru")
    tempat = kantor.alur.instansi.tempat(kantor.alur.tahun)
    page.goto(reverse("kisi", kwargs={**tempat, "tw": 4}))
    sel = page.get_by_role("textbox", name="Setahun: Cakupan Penanganan PMKS")
    sel.fill("91,02%")
    sel.press("Enter")
    expect(page.locator("[data-kisi-keadaan]")).to_contain_text("Semua isian tersimpan.")
    baru = kantor.alur.sign()
    kantor.seat("kepala_pd")
    kantor.press("Terbitkan", "terbit")
    page.get_by_role("link", name=f"dari versi {lama.nomor}").first.click()
    expect(page.get_by_text("Realisasi PMKS keliru")).to_be_visible()
    beda = page.get_by_role("row").filter(has_text="Cakupan Penanganan PMKS: Realisasi").first
    expect(beda.get_by_role("cell")).to_contain_text(["90,02", "91,02%"])

    page = kantor.seat("umum")
    page.goto(reverse("verifikasi", args=[lama.kode]))
    expect(page.get_by_text(f"sudah diganti oleh ralat, versi {baru.nomor}")).to_be_visible()
    page.get_by_role("link", name="lihat", exact=True).click()
    expect(page.get_by_text("Kode ini milik laporan sah")).to_be_visible()
    assert VersiLaporan.objects.get(kode=baru.kode).jenis == "ralat"
