"""Files on their way in: which are taken, which are not, and what is said of them."""

from __future__ import annotations

import errno
from io import FileIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.html import escape

from impor.kiriman.terima import accept
from impor.models import BerkasKiriman, Kiriman
from tests.impor.wisaya import Dunia, make_dunia, sheet

pytestmark = pytest.mark.django_db

KEPALA = ("No", "Sasaran", "Indikator", "Satuan", "Target 2021")
BARIS = (1, "Meningkatnya layanan", "Persentase layanan", "Persen", 80)


@pytest.fixture
def dunia(settings, tmp_path: Path) -> Dunia:
    settings.MEDIA_ROOT = tmp_path
    return make_dunia()


def stored(tmp_path: Path) -> list[Path]:
    return [satu for satu in tmp_path.rglob("*") if satu.is_file()]


def text(response) -> str:
    return response.content.decode()


def test_a_file_is_kept_under_a_name_that_nobody_can_guess(dunia: Dunia, tmp_path: Path):
    kiriman = dunia.kirim(sheet(KEPALA, BARIS, nama="PK Dinas 2021.xlsx"))
    berkas = kiriman.berkas_list.get()
    assert (berkas.nama, len(berkas.sha256)) == ("PK Dinas 2021.xlsx", 64)
    [tersimpan] = stored(tmp_path)
    assert len(tersimpan.name) == 32
    assert "Dinas" not in str(tersimpan.relative_to(tmp_path))
    assert (kiriman.nama_pengguna, kiriman.status) == ("operator.uji", "diperiksa")


TOLAK = {
    "a_text_that_is_no_table": (b"", "kosong.csv", "Berkas kosong."),
    "a_broken_archive": (b"PK\x03\x04rusak", "rusak.xlsx", "Berkas rusak"),
    "a_picture": (b"\x89PNG\r\n\x1a\n" + bytes(40), "foto.xlsx", "foto.xlsx"),
}


@pytest.mark.parametrize(("isi", "nama", "kalimat"), TOLAK.values(), ids=TOLAK)
def test_what_cannot_be_read_is_refused_by_name_and_nothing_is_kept(
    dunia: Dunia, tmp_path: Path, isi: bytes, nama: str, kalimat: str
):
    jawab = dunia.unggah(SimpleUploadedFile(nama, isi))
    assert jawab.status_code == 422
    assert nama in text(jawab)
    assert kalimat in text(jawab)
    assert not Kiriman.objects.exists()
    assert stored(tmp_path) == []


def test_good_files_are_taken_beside_refused_ones(dunia: Dunia):
    jawab = dunia.client.post(
        dunia.alamat("impor_baru"),
        {"berkas": [sheet(KEPALA, BARIS), SimpleUploadedFile("rusak.xlsx", b"PK\x03\x04rusak")]},
        follow=True,
    )
    assert "Tidak diterima: rusak.xlsx: Berkas rusak" in text(jawab)
    assert [satu.nama for satu in BerkasKiriman.objects.all()] == ["data.xlsx"]


def test_an_upload_without_a_file_asks_for_one(dunia: Dunia):
    jawab = dunia.unggah()
    assert jawab.status_code == 422
    assert "Pilih paling sedikit satu berkas" in text(jawab)


def test_too_large_an_upload_is_refused_before_it_is_kept(dunia: Dunia, settings, tmp_path: Path):
    settings.BUKTI_MAKS_MB = 1
    jawab = dunia.unggah(SimpleUploadedFile("besar.csv", b"a" * (3 * 1024 * 1024)))
    assert jawab.status_code == 413
    assert "lebih besar dari 1 MB" in text(jawab)
    assert stored(tmp_path) == []


def test_the_same_content_twice_in_one_upload_is_taken_once(dunia: Dunia):
    satu = sheet(KEPALA, BARIS, nama="a.xlsx")
    isi = satu.read()
    satu.seek(0)
    kiriman = dunia.kirim(satu, SimpleUploadedFile("b.xlsx", isi))
    assert [berkas.nama for berkas in kiriman.berkas_list.all()] == ["a.xlsx"]


def test_two_files_of_one_name_are_told_apart(dunia: Dunia):
    lain = (1, "Sasaran lain", "Indikator lain", "Persen", 70)
    kiriman = dunia.kirim(sheet(KEPALA, BARIS), sheet(KEPALA, lain))
    nama = [berkas.nama for berkas in kiriman.berkas_list.order_by("pk")]
    assert nama == ["data.xlsx", "data (2).xlsx"]


def test_a_hostile_name_becomes_harmless(dunia: Dunia):
    kiriman = dunia.kirim(sheet(KEPALA, BARIS, nama='<img src=x onerror="a">.xlsx'))
    assert "<" not in kiriman.berkas_list.get().nama
    halaman = dunia.client.get(dunia.alamat("kiriman", kiriman=kiriman.pk))
    assert "<img" not in text(halaman)


@pytest.mark.parametrize("huruf", ["\U0001f600", "\u4e2d", "\u0627", "\udc80"])
def test_a_name_of_wide_letters_is_no_longer_than_a_system_takes(dunia: Dunia, huruf: str):
    berkas = sheet(KEPALA, BARIS)
    berkas.name = f"PK {huruf * 200}.xlsx"
    nama = accept([berkas]).diterima[0].nama
    assert nama.startswith("PK")
    assert nama.endswith(".xlsx")
    assert len(nama.encode()) < 250


@pytest.mark.parametrize("kode", [errno.ENOSPC, errno.EROFS])
def test_a_disk_that_takes_nothing_is_told_and_no_half_file_stays(
    dunia: Dunia, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kode: int
):
    class Penuh(FileIO):
        def write(self, isi: bytes) -> int:
            super().write(bytes(isi)[:10])
            raise OSError(kode, "tidak dapat ditulis")

    monkeypatch.setattr("django.core.files.storage.filesystem.os.fdopen", Penuh)
    jawab = dunia.unggah(sheet(KEPALA, BARIS))
    assert jawab.status_code == 507
    assert "Penyimpanan di peladen penuh" in text(jawab)
    assert not Kiriman.objects.exists()
    assert stored(tmp_path) == []


def test_hostile_text_in_cells_and_sheet_names_stays_text(dunia: Dunia):
    jahat = "<script>alert(1)</script>"
    kiriman = dunia.kirim(
        sheet(KEPALA, (1, jahat, f"=1+1 {jahat}", "Persen", 80), lembar="<b>PK<b>")
    )
    berkas = kiriman.berkas_list.get()
    for alamat in (
        dunia.alamat("kiriman", kiriman=kiriman.pk),
        dunia.alamat("kiriman_periksa", kiriman=kiriman.pk),
        dunia.alamat("kiriman_lembar", kiriman=kiriman.pk, berkas=berkas.pk, nomor=1),
    ):
        assert jahat not in text(dunia.client.get(alamat))
    periksa = dunia.client.get(dunia.alamat("kiriman_periksa", kiriman=kiriman.pk))
    assert escape(jahat) in text(periksa)


def test_a_script_is_told_where_to_go_and_what_is_wrong(dunia: Dunia):
    kepala = {"X-Requested-With": "XMLHttpRequest"}
    tolak = dunia.unggah(SimpleUploadedFile("a.csv", b""), **kepala)
    assert (tolak.status_code, tolak.json()["galat"][0][:5]) == (422, "a.csv")
    terima = dunia.unggah(sheet(KEPALA, BARIS), **kepala)
    assert terima.json() == {"tujuan": dunia.alamat("kiriman", kiriman=Kiriman.objects.get().pk)}


def test_a_file_that_was_imported_before_is_said(dunia: Dunia):
    berkas = sheet(KEPALA, BARIS)
    isi = berkas.read()
    berkas.seek(0)
    dunia.terapkan(dunia.kirim(berkas))
    lagi = dunia.kirim(SimpleUploadedFile("ganti nama.xlsx", isi))
    halaman = text(dunia.client.get(dunia.alamat("kiriman", kiriman=lagi.pk)))
    assert "Berkas yang sama persis sudah diimpor" in halaman
