"""The report as a file: kept while its data stay, made in the background when it is large."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import LazySettings
from django.test import Client
from django.urls import reverse

from aturan.peran import Peran
from laporan import cetakan
from laporan.cetakan import weigh
from laporan.document import Document
from laporan.render.pdf import Pdf, PdfGagalError
from laporan.render.pdf_proses import Lapor
from pekerjaan.kerjakan import run
from pekerjaan.models import Pekerjaan
from tests.laporan.kukar import make_kukar
from tests.laporan.pabrik import Pabrik
from tests.laporan.sintetis import document_ringkas, document_sintetis
from tests.laporan.test_views import sign_in

pytestmark = pytest.mark.django_db


class Pencetak:
    """Stands for the layout of pages: counts how often it is asked."""

    def __init__(self) -> None:
        self.kali = 0
        self.galat = ""

    def __call__(self, document: Document, *, lapor: Lapor | None = None, **lain: object) -> Pdf:
        self.kali += 1
        if self.galat:
            raise PdfGagalError(self.galat)
        if lapor:
            lapor(3, 7)
        return Pdf(f"%PDF-{self.kali}".encode(), {}, 1)


@pytest.fixture
def pencetak(monkeypatch: pytest.MonkeyPatch, settings: LazySettings, tmp_path: Path) -> Pencetak:
    settings.MEDIA_ROOT = tmp_path
    hasil = Pencetak()
    monkeypatch.setattr("laporan.render.berkas.render_pdf", hasil)
    return hasil


@pytest.fixture
def besar(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every report is one to wait for."""
    monkeypatch.setattr(cetakan, "BERAT", 0)


@pytest.fixture
def kukar() -> Pabrik:
    return make_kukar()


@pytest.fixture
def operator(kukar: Pabrik) -> Client:
    return sign_in(Peran.OPERATOR, instansi=kukar.instansi)


def address(pabrik: Pabrik, bentuk: str = "pdf") -> str:
    return reverse(f"laporan_{bentuk}", kwargs=pabrik.instansi.tempat(2021))


def test_second_download_of_the_same_data_is_the_file_that_was_made(
    operator: Client, kukar: Pabrik, pencetak: Pencetak
):
    isi = [operator.get(address(kukar)).content for _ in range(2)]
    assert isi == [b"%PDF-1", b"%PDF-1"]
    assert pencetak.kali == 1


def test_other_data_make_another_file(operator: Client, kukar: Pabrik, pencetak: Pencetak):
    operator.get(address(kukar))
    kukar.instansi.alamat = "Jalan Baru Nomor 2"
    kukar.instansi.save()
    assert operator.get(address(kukar)).content == b"%PDF-2"


def test_large_report_is_made_by_a_job_that_leads_to_it(
    operator: Client, kukar: Pabrik, pencetak: Pencetak, besar: None
):
    jawaban = operator.get(address(kukar))
    pekerjaan = Pekerjaan.objects.get()
    assert jawaban.headers["Location"] == reverse("pekerjaan", args=[pekerjaan.pk])
    assert pencetak.kali == 0
    run(pekerjaan.pk)
    pekerjaan.refresh_from_db()
    assert (pekerjaan.status, pekerjaan.kemajuan, pekerjaan.jumlah) == ("selesai", 3, 7)
    assert pekerjaan.hasil["tautan"] == address(kukar)
    assert operator.get(address(kukar)).content == b"%PDF-1"
    assert pencetak.kali == 1


def test_waiting_twice_is_waiting_for_one_job(
    operator: Client, kukar: Pabrik, pencetak: Pencetak, besar: None
):
    tujuan = {operator.get(address(kukar)).headers["Location"] for _ in range(3)}
    tujuan.add(operator.get(address(kukar, "docx")).headers["Location"])
    assert len(tujuan) == Pekerjaan.objects.count() == 2


def test_page_of_the_job_shows_its_progress_without_any_script(
    operator: Client, kukar: Pabrik, pencetak: Pencetak, besar: None
):
    halaman = operator.get(address(kukar), follow=True).content.decode()
    assert "Menyusun laporan 2021 (PDF)" in halaman
    assert '<noscript><meta http-equiv="refresh" content="5"></noscript>' in halaman


def test_job_that_fails_tells_why_and_can_be_asked_for_again(
    operator: Client, kukar: Pabrik, pencetak: Pencetak, besar: None
):
    pencetak.galat = "PDF tidak selesai dalam waktu yang diizinkan."
    operator.get(address(kukar))
    run(Pekerjaan.objects.get().pk)
    gagal = Pekerjaan.objects.get()
    assert (gagal.status, gagal.galat) == ("gagal", pencetak.galat)
    pencetak.galat = ""
    operator.get(address(kukar))
    run(Pekerjaan.objects.exclude(pk=gagal.pk).get().pk)
    assert operator.get(address(kukar)).content == b"%PDF-2"


def test_workbook_is_never_waited_for(
    operator: Client, kukar: Pabrik, pencetak: Pencetak, besar: None
):
    assert operator.get(address(kukar, "xlsx")).content.startswith(b"PK")


def test_weight_counts_rows_and_blocks():
    assert weigh(document_ringkas()) == 1 + 5 + 1
    assert weigh(document_sintetis()) > 100
