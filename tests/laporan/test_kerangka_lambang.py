"""The emblem on the cover: drawn anew, printed everywhere, replaced and taken away."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image, ImageFile

from isian.models import Riwayat
from laporan.build import build_document
from laporan.facts import load_facts
from laporan.models import LambangLaporan
from laporan.render.docx import render_docx
from laporan.render.html import render_fragment, render_print
from laporan.versi import versi_data
from tests.akses import Dunia, client_of, create_dunia

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def dunia() -> Dunia:
    return create_dunia()


@pytest.fixture
def operator(dunia: Dunia) -> Client:
    return client_of("operator", dunia)


def picture(bentuk: str = "PNG", warna: str = "red", sisi: int = 60) -> bytes:
    isi = BytesIO()
    Image.new("RGB", (sisi, sisi), warna).save(isi, bentuk)
    return isi.getvalue()


def bring(client: Client, dunia: Dunia, isi: bytes, versi: int = 0, **lain: str) -> str:
    alamat = reverse("kerangka_lambang", kwargs=dunia.instansi.tempat(dunia.tahun))
    data = {"versi": versi, **lain}
    if isi:
        data["berkas"] = SimpleUploadedFile("lambang.png", isi)
    return client.post(alamat, data, follow=True).content.decode()


def stored() -> LambangLaporan:
    return LambangLaporan.objects.get()


def test_it_stands_on_the_cover_of_every_format(operator: Client, dunia: Dunia):
    kosong = load_facts(dunia.instansi, dunia.tahun)
    assert "Lambang tersimpan." in bring(operator, dunia, picture())
    fakta = load_facts(dunia.instansi, dunia.tahun)
    assert versi_data(fakta) != versi_data(kosong)
    document = build_document(fakta)
    assert 'class="lap-logo"><img src="data:image/png;base64,' in render_fragment(document)
    assert [satu.jenis_media for satu in render_print(document).aset.values()] == ["image/png"]
    with zipfile.ZipFile(BytesIO(render_docx(document, halaman={}, pengenal="a"))) as word:
        assert any(nama.endswith(".png") for nama in word.namelist())


def test_a_new_one_takes_the_place_of_the_old(operator: Client, dunia: Dunia):
    bring(operator, dunia, picture())
    lama = stored()
    assert "Lambang tersimpan." in bring(operator, dunia, picture("JPEG", "blue"), versi=1)
    baru = stored()
    assert (baru.pk, baru.versi_baris, baru.tipe) == (lama.pk, 2, "image/jpeg")
    assert not default_storage.exists(lama.berkas.name)
    assert default_storage.exists(baru.berkas.name)
    assert Riwayat.objects.filter(tabel="laporan.lambanglaporan").count() == 2


def test_whoever_saw_an_older_one_replaces_nothing(operator: Client, dunia: Dunia):
    bring(operator, dunia, picture())
    assert "diubah orang lain" in bring(operator, dunia, picture(warna="blue"))
    assert stored().versi_baris == 1
    assert len(default_storage.listdir("lambang")[0]) == 1


def test_it_is_taken_away_with_its_file(operator: Client, dunia: Dunia):
    bring(operator, dunia, picture())
    nama = stored().berkas.name
    assert "tidak dipakai lagi" in bring(operator, dunia, b"", versi=1, hapus="1")
    assert not LambangLaporan.objects.exists()
    assert not default_storage.exists(nama)


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (b"", "Pilih dahulu"),
        (b"bukan gambar", "bukan gambar PNG atau JPEG"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "bukan gambar PNG atau JPEG"),
        (picture("GIF"), "bukan gambar PNG atau JPEG"),
        (picture()[:60], "rusak"),
        (b"x" * (2 * 1024 * 1024 + 1), "paling besar 2 MB"),
    ],
    ids=["kosong", "teks", "svg", "gif", "terpotong", "besar"],
)
def test_what_is_no_small_picture_is_refused(
    operator: Client, dunia: Dunia, isi, kata, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)  # as the PDF library does
    assert kata in bring(operator, dunia, isi)
    assert not LambangLaporan.objects.exists()


def test_a_lost_file_leaves_the_cover_without_a_picture(operator: Client, dunia: Dunia):
    bring(operator, dunia, picture())
    default_storage.delete(stored().berkas.name)
    assert build_document(load_facts(dunia.instansi, dunia.tahun)).sampul.logo is None
    alamat = reverse("kerangka_tata", kwargs=dunia.instansi.tempat(dunia.tahun))
    assert "unggah sekali lagi" in operator.get(alamat).content.decode()
