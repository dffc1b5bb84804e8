"""What strangers can ask of the server about a report, and what they cannot make it do."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from laporan import cetakan
from laporan.models import VersiLaporan
from laporan.render.pdf import PdfGagalError
from pekerjaan.kerjakan import run
from pekerjaan.models import Pekerjaan, StatusPekerjaan
from tests.laporan.terbit.alur import Alur

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quick_pdf")]


def fail(*_: Any, **__: Any) -> Any:
    raise PdfGagalError("PDF gagal disusun.")


def forbid(*_: Any, **__: Any) -> Any:
    raise AssertionError("A stranger made the server lay out a report.")


def get_berkas(versi: VersiLaporan) -> Any:
    return Client().get(reverse("publik_berkas", args=[versi.kode]))


def compare(versi: VersiLaporan, isi: bytes) -> str:
    berkas = {"berkas": SimpleUploadedFile("laporan.pdf", isi)}
    return Client().post(reverse("verifikasi", args=[versi.kode]), berkas).content.decode()


def test_what_is_published_is_printed_then_and_never_for_a_stranger(
    alur: Alur, monkeypatch: pytest.MonkeyPatch
):
    versi = alur.sign()
    alur.step("organisasi", "terbitkan")
    monkeypatch.setattr("laporan.render.berkas.render_pdf", forbid)
    assert get_berkas(versi).content == b"%PDF-1.7"
    assert "sama persis dengan PDF" in compare(versi, b"%PDF-1.7")


def test_comparing_with_what_was_never_printed_prints_nothing(
    alur: Alur, monkeypatch: pytest.MonkeyPatch
):
    versi = alur.sign()
    monkeypatch.setattr("laporan.render.berkas.render_pdf", forbid)
    assert "tidak sama" in compare(versi, b"%PDF-1.7")
    assert "tidak sama" in compare(versi, b"x")


def test_a_large_report_is_printed_in_the_background(alur: Alur, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(cetakan, "BERAT", 0)
    versi = alur.sign()
    alur.step("organisasi", "terbitkan")
    jawab = get_berkas(versi)
    assert (jawab.status_code, jawab["Retry-After"]) == (503, "300")
    assert "masih disusun" in jawab.content.decode()
    run(Pekerjaan.objects.get().pk)
    assert Pekerjaan.objects.get().status == StatusPekerjaan.SELESAI
    assert get_berkas(versi).content == b"%PDF-1.7"


def test_a_report_that_cannot_be_printed_is_no_error_to_strangers(
    alur: Alur, monkeypatch: pytest.MonkeyPatch
):
    versi = alur.sign()
    monkeypatch.setattr("laporan.render.berkas.render_pdf", fail)
    alur.step("organisasi", "terbitkan")
    assert get_berkas(versi).status_code == 503
    assert "PDF gagal disusun" in Pekerjaan.objects.get().galat


def test_a_file_that_storage_lost_is_told_and_printed_again_for_the_pd(alur: Alur):
    versi = alur.sign()
    alur.step("organisasi", "terbitkan")
    versi.refresh_from_db()
    versi.pdf.storage.delete(versi.pdf.name)
    assert get_berkas(versi).status_code == 503
    unduh = alur.alamat("versi_unduh", nomor=versi.nomor, bentuk="pdf")
    assert alur.client("operator").get(unduh).content == b"%PDF-1.7"
    assert get_berkas(versi).content == b"%PDF-1.7"


def test_the_code_leads_to_the_site_of_the_public_wherever_it_was_signed(alur: Alur, settings: Any):
    settings.ALAMAT_SITUS = "https://sakip.example.go.id/"
    versi = alur.sign()
    assert f"https://sakip.example.go.id/verifikasi/{versi.kode}/" in str(versi.isi)
    assert "testserver" not in str(versi.isi)


def test_nothing_public_names_who_typed(alur: Alur):
    versi = alur.sign()
    alur.step("organisasi", "terbitkan")
    daftar = reverse("publik_pemda", args=[alur.instansi.pemda.kode])
    for alamat in (reverse("publik"), daftar, reverse("verifikasi", args=[versi.kode])):
        isi = Client().get(alamat).content.decode()
        assert versi.nama_pengguna not in isi
