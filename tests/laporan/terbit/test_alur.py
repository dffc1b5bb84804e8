"""A report from draft to the public and to its ralat: what stays, who may, and who reads it."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from aturan.wewenang import Status
from capaian.models import Realisasi
from instansi.models import Pemberitahuan
from laporan.document import Pengesahan
from laporan.models import JenisVersi, KomentarLaporan, VersiLaporan
from laporan.terbit.actions import hash_isi, load_naskah
from laporan.terbit.beku import thaw
from tests.laporan.pabrik import angka
from tests.laporan.terbit.alur import Alur
from tests.laporan.terbit.berkas_pdf import make_pdf

pytestmark = pytest.mark.django_db


def test_a_signed_version_states_what_was_there_and_never_moves(alur: Alur):
    versi = alur.sign()
    assert alur.laporan.status == Status.FINAL
    assert (versi.jenis, versi.nomor) == (JenisVersi.FINAL, 2)
    assert versi.sidik == hash_isi(versi.isi)
    document = thaw(versi.isi)
    assert isinstance(document.bab[-1].isi[-1], Pengesahan)
    assert not document.draf
    assert "teks.Petunjuk" not in str(versi.isi)
    alamat = alur.alamat("versi_unduh", nomor=2, bentuk="xlsx")
    sebelum = alur.client("operator").get(alamat)
    Realisasi.objects.filter(indikator__instansi=alur.instansi).delete()
    assert alur.client("operator").get(alamat).content == sebelum.content


def test_the_printed_file_is_kept_and_recognised(alur: Alur):
    versi = alur.sign()
    alamat = alur.alamat("versi_unduh", nomor=versi.nomor, bentuk="pdf")
    isi = alur.client("operator").get(alamat).content
    versi.refresh_from_db()
    assert versi.pdf_sidik == hashlib.sha256(isi).hexdigest()
    assert alur.client("bappeda").get(alamat).content == isi
    for kiriman, kalimat in ((isi, "sama persis dengan PDF"), (isi + b" ", "tidak sama")):
        berkas = SimpleUploadedFile("laporan.pdf", kiriman)
        jawab = Client().post(reverse("verifikasi", args=[versi.kode]), {"berkas": berkas})
        assert kalimat in jawab.content.decode()


def test_the_public_reads_only_what_was_published_and_the_last_of_it(alur: Alur):
    versi = alur.sign()
    daftar = reverse("publik_pemda", args=[alur.instansi.pemda.kode])
    assert Client().get(daftar).status_code == 404
    assert Client().get(reverse("publik_berkas", args=[versi.kode])).status_code == 404
    alur.step("organisasi", "terbitkan")
    assert alur.laporan.status == Status.TERBIT
    assert versi.kode in read(daftar)
    berkas = Client().get(reverse("publik_berkas", args=[versi.kode]))
    assert berkas.content.startswith(b"%PDF")
    alur.step("kepala_pd", "ralat", alasan="Satu angka keliru")
    assert versi.kode in read(daftar)
    baru = alur.sign()
    assert baru.jenis == JenisVersi.RALAT
    verifikasi = reverse("verifikasi", args=[versi.kode])
    assert f"diganti oleh ralat, versi {baru.nomor}" in read(verifikasi)
    alur.step("organisasi", "terbitkan")
    assert baru.kode in read(daftar)
    assert versi.kode not in read(daftar)


def read(alamat: str) -> str:
    """As somebody who is not signed in."""
    return Client().get(alamat).content.decode()


def test_a_figure_that_still_moves_cannot_be_signed():
    alur = Alur()
    Realisasi.objects.filter(indikator__instansi=alur.instansi, tahun=alur.tahun)[0].delete()
    assert load_naskah(alur.instansi, alur.tahun).halangan
    alur.step("operator", "ajukan")
    alur.step("verifikator", "verifikasi")
    assert "sementara" in alur.step("kepala_pd", "sahkan", alasan="Biar saja")
    assert alur.laporan.status == Status.DIVERIFIKASI
    assert not VersiLaporan.objects.exclude(kode="").exists()


def test_signing_without_review_or_with_gaps_needs_a_reason(alur: Alur):
    alur.step("operator", "ajukan")
    alur.step("verifikator", "verifikasi")
    assert "belum direviu" in alur.step("kepala_pd", "sahkan")
    alur.step("inspektorat", "reviu", reviu="700/12")
    assert alur.laporan.reviu_nomor == "700/12"
    assert "belum lengkap" in alur.step("kepala_pd", "sahkan")
    assert alur.laporan.status == Status.DIREVIU


def test_what_changed_since_it_was_handed_in_is_signed_only_with_a_reason(alur: Alur):
    alur.step("operator", "ajukan")
    alur.step("verifikator", "verifikasi")
    alur.step("inspektorat", "reviu", reviu="700/12")
    baris = Realisasi.objects.filter(indikator__instansi=alur.instansi, tahun=alur.tahun).first()
    baris.set_nilai(angka("12.5"), mentah="12,5")
    baris.save()
    assert "berubah sejak diajukan" in alur.step("kepala_pd", "sahkan")
    kini = alur.client("kepala_pd").get(alur.alamat("versi_kini", nomor=1)).content.decode()
    assert "12,5" in kini
    alur.step("kepala_pd", "sahkan", alasan="Angka BPS terbaru")
    assert alur.laporan.status == Status.FINAL


def test_prose_and_outline_rest_once_the_report_was_verified(alur: Alur):
    narasi = alur.alamat("narasi", kunci="efisiensi")
    tulis = {"isi": "<p>Anggaran dipakai hemat.</p>", "versi": 0}
    assert alur.client("operator").post(narasi, tulis).status_code == 302
    alur.step("operator", "ajukan")
    assert alur.client("operator").post(narasi, tulis).status_code == 403
    assert alur.client("verifikator").post(narasi, {**tulis, "versi": 1}).status_code == 302
    alur.step("verifikator", "verifikasi")
    for siapa in ("operator", "verifikator"):
        assert alur.client(siapa).post(narasi, tulis).status_code == 403
    gerak = {"aksi": "naik efisiensi", "versi": 0}
    assert alur.client("operator").post(alur.alamat("kerangka_gerak"), gerak).status_code == 403


def test_a_figure_that_is_not_there_cannot_be_signed(alur: Alur):
    narasi = alur.alamat("narasi", kunci="efisiensi")
    alur.client("operator").post(narasi, {"isi": "<p>Nilainya {capaian:i0}.</p>", "versi": 0})
    alur.step("operator", "ajukan")
    alur.step("verifikator", "verifikasi")
    alur.step("inspektorat", "reviu", reviu="700/12")
    assert "tidak tersedia" in alur.step("kepala_pd", "sahkan", alasan="Biar saja")
    periksa = alur.client("operator").get(alur.alamat("terbit_periksa")).content.decode()
    assert "capaian:i0" in periksa


def test_sending_back_takes_the_review_along(alur: Alur):
    alur.client("operator")
    alur.step("operator", "ajukan")
    alur.step("verifikator", "verifikasi")
    alur.step("inspektorat", "reviu", reviu="700/12")
    alur.step("kepala_pd", "kembalikan_laporan", alasan="Tabel 3.2 keliru")
    laporan = alur.laporan
    assert (laporan.status, laporan.reviu_nomor, laporan.reviu_tanggal) == ("draf", "", None)
    kabar = Pemberitahuan.objects.filter(pengguna__username="operator")
    assert any("Tabel 3.2 keliru" in satu.kalimat for satu in kabar)


@pytest.mark.parametrize(
    ("siapa", "langkah", "kepada", "kata"),
    [
        ("operator", "ajukan", "verifikator", "menunggu verifikasi"),
        ("verifikator", "verifikasi", "inspektorat", "menunggu reviu Inspektorat"),
        ("inspektorat", "reviu", "kepala_pd", "menunggu pengesahan"),
    ],
)
def test_whose_turn_it_is_is_told(alur: Alur, siapa: str, langkah: str, kepada: str, kata: str):
    alur.client(kepada)
    for lebih_dulu, apa in (("operator", "ajukan"), ("verifikator", "verifikasi")):
        if apa == langkah:
            break
        alur.step(lebih_dulu, apa)
    Pemberitahuan.objects.all().delete()
    alur.step(siapa, langkah)
    kabar = Pemberitahuan.objects.get(pengguna__username=kepada)
    assert kata in kabar.kalimat
    assert kabar.tautan == alur.alamat("terbit")


def test_a_remark_is_told_to_the_pd_and_its_answer_to_whoever_made_it(alur: Alur):
    for siapa in ("operator", "kepala_pd", "bappeda"):
        alur.client(siapa)
    isi = {"bagian": "efisiensi", "isi": "Mengapa turun?"}
    for _ in range(2):  # sent twice
        alur.client("inspektorat").post(alur.alamat("komentar_laporan"), isi)
    kabar = Pemberitahuan.objects.get()
    assert kabar.pengguna.username == "operator"
    assert "Mengapa turun?" in kabar.kalimat
    komentar = KomentarLaporan.objects.get()
    jawab = alur.alamat("komentar_jawab", komentar=komentar.pk)
    alur.client("operator").post(jawab, {"isi": "Sudah ditambahkan."})
    balasan = Pemberitahuan.objects.exclude(pk=kabar.pk).get()
    assert balasan.pengguna.username == "inspektorat"
    assert balasan.tautan.endswith(f"#komentar-{komentar.pk}")


def test_whoever_saw_an_older_state_is_told_so(alur: Alur):
    alur.step("operator", "ajukan")
    assert "Statusnya sudah berubah" in alur.step("operator", "tarik", versi="1")
    assert alur.laporan.status == Status.DIAJUKAN


@pytest.mark.parametrize(
    ("siapa", "langkah"), [("verifikator", "verifikasi"), ("operator", "tarik")]
)
def test_a_step_that_names_no_state_is_not_taken(alur: Alur, siapa: str, langkah: str):
    alur.step("operator", "ajukan")
    assert "Muat ulang halaman" in alur.step(siapa, langkah, versi="")
    assert alur.laporan.status == Status.DIAJUKAN


def test_the_official_copy_is_a_pdf_and_is_kept_once(alur: Alur):
    versi = alur.sign()
    alamat = alur.alamat("resmi_unggah", nomor=versi.nomor)

    def upload(isi: bytes) -> int:
        berkas = SimpleUploadedFile("LKjIP bertanda tangan.pdf", isi)
        return alur.client("operator").post(alamat, {"berkas": berkas}).status_code

    assert upload(b"bukan pdf") == 422
    resmi = make_pdf()
    assert upload(resmi) == 302
    assert upload(resmi) == 422
    versi.refresh_from_db()
    assert versi.resmi_sidik == hashlib.sha256(resmi).hexdigest()
    assert alur.client("bappeda").get(alur.alamat("resmi_unduh", nomor=2)).content == resmi


def test_once_the_public_reads_the_official_copy_comes_from_the_head_alone(alur: Alur):
    versi = alur.sign()
    alur.step("kepala_pd", "terbitkan")
    alamat = alur.alamat("resmi_unggah", nomor=versi.nomor)
    for siapa, status in (("operator", 403), ("kepala_pd", 302)):
        berkas = SimpleUploadedFile("LKjIP bertanda tangan.pdf", make_pdf())
        assert alur.client(siapa).post(alamat, {"berkas": berkas}).status_code == status
        versi.refresh_from_db()
        assert bool(versi.resmi_sidik) is (siapa == "kepala_pd")


def test_remarks_are_bound_to_parts_answered_and_settled(alur: Alur):
    isi = {"bagian": "efisiensi", "kutipan": "Program 1", "isi": "Mengapa turun?"}
    for _ in range(2):  # sent twice
        alur.client("bappeda").post(alur.alamat("komentar_laporan"), isi)
    komentar = KomentarLaporan.objects.get()
    jawab = alur.alamat("komentar_jawab", komentar=komentar.pk)
    alur.client("operator").post(jawab, {"isi": "Sudah ditambahkan."})
    tutup = alur.alamat("komentar_tutup", komentar=komentar.pk)
    assert alur.client("inspektorat").post(tutup, {"versi": 1}).status_code == 403
    alur.client("bappeda").post(tutup, {"versi": 1})
    komentar.refresh_from_db()
    assert komentar.selesai
    halaman = alur.client("operator").get(alur.alamat("terbit")).content.decode()
    assert "Mengapa turun?" in halaman
    assert "Sudah ditambahkan." in halaman
    asing = alur.client("bappeda").post(alur.alamat("komentar_laporan"), {**isi, "bagian": "x"})
    assert asing.status_code == 422


def test_the_page_takes_a_fixed_number_of_queries(alur: Alur, django_assert_max_num_queries: Any):
    alur.sign()
    klien = alur.client("operator")
    with django_assert_max_num_queries(25):
        klien.get(alur.alamat("terbit"))
