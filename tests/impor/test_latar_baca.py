"""Large files are read in the background: while they are, when it fails, and what is answered."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from impor.berkas import read_tables
from impor.kiriman.actions import UMUR, discard_old
from impor.models import Kiriman, Pemetaan
from impor.tabel import HasilBaca
from pekerjaan.kerjakan import run
from pekerjaan.models import Pekerjaan, StatusPekerjaan
from tests.impor.latar_uji import job_of, kirim_terbaca, lower_threshold, pk, work
from tests.impor.wisaya import Dunia, make_dunia

pytestmark = pytest.mark.django_db


@pytest.fixture
def dunia(settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Dunia:
    settings.MEDIA_ROOT = tmp_path
    lower_threshold(monkeypatch)
    return make_dunia("dinsos-ttu")


def text(response) -> str:
    return " ".join(response.content.decode().split())


def tunggu(dunia: Dunia, kiriman: Kiriman, **kepala: str):
    return dunia.client.get(dunia.alamat("kiriman_tunggu", kiriman=kiriman.pk), headers=kepala)


def pilih(dunia: Dunia, kiriman: Kiriman, apa: str):
    alamat = dunia.alamat("kiriman_tunggu", kiriman=kiriman.pk)
    return dunia.client.post(alamat, {"pilih": apa}, follow=True)


def test_a_small_upload_is_read_at_once(dunia: Dunia, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("impor.models.kiriman.AMBANG_SEL", 100)
    kiriman = dunia.kirim(pk())
    assert (kiriman.pekerjaan_id, bool(kiriman.sidik), kiriman.sel) == (None, True, 11)
    assert not Pekerjaan.objects.exists()


def test_a_large_upload_is_read_by_a_worker_and_then_leads_to_what_was_recognised(dunia: Dunia):
    jawab = dunia.unggah(pk())
    kiriman = Kiriman.objects.get()
    assert jawab.url == dunia.alamat("kiriman_tunggu", kiriman=kiriman.pk)
    assert (kiriman.sidik, job_of(kiriman).status) == ("", "menunggu")
    halaman = text(tunggu(dunia, kiriman))
    assert "Berkas Anda sedang dibaca" in halaman
    assert "menunggu giliran" in halaman
    satu = work(kiriman)
    assert (satu.status, satu.kemajuan, satu.jumlah) == ("selesai", 3, 4)
    jawab = dunia.client.get(jawab.url, follow=True)
    assert jawab.redirect_chain == [(dunia.alamat("kiriman", kiriman=kiriman.pk), 302)]
    assert "Berkas selesai dibaca." in text(jawab)
    assert "Lembar “Lembar1”" in text(jawab)


def test_a_worker_makes_the_plan_that_a_page_would(dunia: Dunia, monkeypatch: pytest.MonkeyPatch):
    di_latar = kirim_terbaca(dunia)
    monkeypatch.setattr("impor.models.kiriman.AMBANG_SEL", 100)
    assert dunia.kirim(pk()).sidik == di_latar.sidik


HALAMAN = ("kiriman", "kiriman_periksa", "kiriman_lembar", "kiriman_tabel", "kiriman_bertanda")


@pytest.mark.parametrize("nama", HALAMAN)
def test_every_other_page_leads_to_the_one_that_waits(dunia: Dunia, nama: str):
    kiriman = dunia.kirim(pk())
    berkas = {"berkas": kiriman.berkas_list.get().pk}
    lembar = {**berkas, "nomor": 1}
    lain = {
        "kiriman_lembar": lembar,
        "kiriman_tabel": {**lembar, "tabel": 1},
        "kiriman_bertanda": berkas,
    }
    jawab = dunia.client.get(dunia.alamat(nama, kiriman=kiriman.pk, **lain.get(nama, {})))
    assert jawab.url == dunia.alamat("kiriman_tunggu", kiriman=kiriman.pk)


def test_what_is_sent_meanwhile_is_not_taken_and_that_is_said(dunia: Dunia):
    kiriman = dunia.kirim(pk())
    berkas = kiriman.berkas_list.get().pk
    letak = {"kiriman": kiriman.pk, "berkas": berkas, "nomor": 1}
    jawab = dunia.client.post(dunia.alamat("kiriman_sel", **letak, sel="E3"), {"isi": "9"})
    assert jawab.url == dunia.alamat("kiriman_tunggu", kiriman=kiriman.pk)
    assert "Isian Anda belum diterima" in text(dunia.client.get(jawab.url))
    buang = dunia.client.post(dunia.alamat("kiriman_buang", kiriman=kiriman.pk), follow=True)
    assert "sedang dibaca. Hentikan dahulu" in text(buang)
    kiriman.refresh_from_db()
    assert (kiriman.status, kiriman.jawaban, kiriman.jawaban_baru) == ("diperiksa", {}, None)


def test_the_list_tells_that_it_is_read(dunia: Dunia):
    kiriman = dunia.kirim(pk())
    daftar = dunia.alamat("impor_list")
    assert '<span class="status">sedang dibaca</span>' in text(dunia.client.get(daftar))
    pilih(dunia, kiriman, "henti")
    assert "belum selesai dibaca</span>" in text(dunia.client.get(daftar))
    pilih(dunia, kiriman, "ulang")
    work(kiriman)
    assert "dibaca</span>" not in text(dunia.client.get(daftar))


# --- stopped, failed, begun again -----------------------------------------------------------------


def test_it_can_be_stopped_and_begun_again(dunia: Dunia):
    kiriman = dunia.kirim(pk())
    lama = job_of(kiriman)
    halaman = text(pilih(dunia, kiriman, "henti"))
    assert "dihentikan</span> oleh operator.uji" in halaman
    assert "Coba lagi" in halaman
    assert "Kembali ke rencana" not in halaman
    run(lama.pk)
    assert job_of(kiriman).status == "dibatalkan"
    pilih(dunia, kiriman, "ulang")
    assert work(kiriman).status == "selesai"
    assert job_of(kiriman).pk != lama.pk


def test_a_wish_to_stop_while_it_runs_ends_it_at_the_next_step(
    dunia: Dunia, monkeypatch: pytest.MonkeyPatch
):
    kiriman = dunia.kirim(pk())

    def ask(*isi: Any) -> HasilBaca:
        pilih(dunia, kiriman, "henti")
        return read_tables(*isi)

    monkeypatch.setattr("impor.kiriman.baca.read_tables", ask)
    assert work(kiriman).status == "dibatalkan"
    kiriman.refresh_from_db()
    assert kiriman.sidik == ""


def test_a_failure_is_told_and_nothing_is_lost(dunia: Dunia, monkeypatch: pytest.MonkeyPatch):
    kiriman = dunia.kirim(pk())

    def fail(*_: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as rusak:
        rusak.setattr("impor.kiriman.baca.read_tables", fail)
        assert work(kiriman).status == "gagal"
    halaman = text(tunggu(dunia, kiriman))
    assert "kesalahan yang tidak terduga" in halaman
    assert "Berkasnya masih tersimpan." in halaman
    pilih(dunia, kiriman, "ulang")
    assert work(kiriman).status == "selesai"


def test_a_file_that_is_gone_is_told(dunia: Dunia):
    kiriman = dunia.kirim(pk())
    berkas = kiriman.berkas_list.get()
    berkas.berkas.storage.delete(berkas.berkas.name)
    assert work(kiriman).galat.startswith("pk.xlsx tidak ada lagi di penyimpanan")
    buang = dunia.client.post(dunia.alamat("kiriman_buang", kiriman=kiriman.pk), follow=True)
    assert "Kiriman dibuang" in text(buang)


def cut_short(berkas: SimpleUploadedFile) -> SimpleUploadedFile:
    """The same workbook with a sheet that breaks off: the guard has nothing against it."""
    hasil = BytesIO()
    with zipfile.ZipFile(berkas) as dari, zipfile.ZipFile(hasil, "w") as ke:
        for nama in dari.namelist():
            isi = dari.read(nama)
            ke.writestr(nama, isi[: len(isi) // 2] if "worksheets/" in nama else isi)
    return SimpleUploadedFile("rusak.xlsx", hasil.getvalue())


def test_a_file_that_cannot_be_read_is_a_galat_beside_the_others(dunia: Dunia):
    kiriman = kirim_terbaca(dunia, pk(), cut_short(pk(70)))
    assert [satu["ditolak"] for satu in kiriman.pratinjau["berkas"]] == [False, True]
    halaman = text(dunia.client.get(dunia.alamat("kiriman", kiriman=kiriman.pk)))
    assert "Tidak ada yang akan disimpan dari berkas ini." in halaman
    assert "Berkas rusak" in halaman


def test_two_clicks_begin_it_once(dunia: Dunia):
    kiriman = dunia.kirim(pk())
    pilih(dunia, kiriman, "henti")
    pilih(dunia, kiriman, "ulang")
    pertama = job_of(kiriman).pk
    assert "sedang dibaca" in text(pilih(dunia, kiriman, "ulang"))
    assert job_of(kiriman).pk == pertama


def test_old_ones_go_but_not_from_under_a_worker(dunia: Dunia):
    kiriman = dunia.kirim(pk())
    nanti = timezone.now() + UMUR * 2
    assert discard_old(nanti).endswith(": 0.")
    pilih(dunia, kiriman, "henti")
    assert discard_old(nanti).endswith(": 1.")
    kiriman.refresh_from_db()
    assert (kiriman.status, run(kiriman.pekerjaan_id)) == ("dibuang", None)
    halaman = dunia.client.get(dunia.alamat("kiriman_tunggu", kiriman=kiriman.pk))
    assert halaman.url == dunia.alamat("kiriman", kiriman=kiriman.pk)


# --- what is answered -----------------------------------------------------------------------------


def correct(dunia: Dunia, kiriman: Kiriman, isi: str):
    letak = {"kiriman": kiriman.pk, "berkas": kiriman.berkas_list.get().pk, "nomor": 1}
    return dunia.client.post(dunia.alamat("kiriman_sel", **letak, sel="E3"), {"isi": isi})


def test_an_answer_counts_once_the_plan_with_it_stands(dunia: Dunia):
    kiriman = kirim_terbaca(dunia)
    jawab = correct(dunia, kiriman, "85")
    assert jawab.url == dunia.alamat("kiriman_tunggu", kiriman=kiriman.pk)
    kiriman.refresh_from_db()
    assert kiriman.jawaban == {}
    assert "Rencana sedang disusun ulang" in text(dunia.client.get(jawab.url))
    assert work(kiriman).status == "selesai"
    kiriman.refresh_from_db()
    assert (kiriman.jawaban["sel"][0]["isi"], kiriman.jawaban_baru) == ("85", None)
    assert "85" in str(kiriman.pratinjau["baris"])
    assert dunia.client.get(jawab.url).url == dunia.alamat("kiriman_periksa", kiriman=kiriman.pk)


def test_an_answer_that_is_stopped_leaves_the_plan_as_it_was(dunia: Dunia):
    kiriman = kirim_terbaca(dunia)
    sidik = kiriman.sidik
    correct(dunia, kiriman, "85")
    assert "Kembali ke rencana sebelumnya" in text(pilih(dunia, kiriman, "henti"))
    pilih(dunia, kiriman, "kembali")
    kiriman.refresh_from_db()
    assert (kiriman.sidik, kiriman.jawaban, kiriman.jawaban_baru) == (sidik, {}, None)
    assert not kiriman.is_dipegang
    assert "Simpan perubahan ini" in text(
        dunia.client.get(dunia.alamat("kiriman_periksa", kiriman=kiriman.pk))
    )


def test_an_answer_that_cannot_be_used_is_told_by_the_job(dunia: Dunia):
    kiriman = kirim_terbaca(dunia)
    correct(dunia, kiriman, "85")
    kiriman.refresh_from_db()
    kiriman.jawaban_baru["sel"][0]["lembar"] = "Tidak ada"
    kiriman.save()
    satu = work(kiriman)
    assert (satu.status, "tidak punya lembar" in satu.galat) == ("gagal", True)


def test_a_mapping_is_remembered_and_used_by_the_job(dunia: Dunia):
    kiriman = kirim_terbaca(dunia)
    letak = {"kiriman": kiriman.pk, "berkas": kiriman.berkas_list.get().pk, "nomor": 1}
    isi = {"kolom-4": "abaikan", "ingat": "1"}
    jawab = dunia.client.post(dunia.alamat("kiriman_tabel", **letak, tabel=1), isi)
    assert jawab.url == dunia.alamat("kiriman_tunggu", kiriman=kiriman.pk)
    assert Pemetaan.objects.get().isi == {"kolom": {"4": "abaikan"}}
    assert work(kiriman).status == "selesai"
    kiriman.refresh_from_db()
    assert kiriman.jawaban["tabel"][0]["kolom"] == {"4": "abaikan"}


# --- the page that waits --------------------------------------------------------------------------


def test_the_page_renews_itself_and_ends_by_itself(dunia: Dunia):
    kiriman = dunia.kirim(pk())
    bagian = text(tunggu(dunia, kiriman, **{"HX-Request": "true"}))
    assert bagian.startswith('<div id="kemajuan"')
    assert '<meta http-equiv="refresh" content="5">' in text(tunggu(dunia, kiriman))
    work(kiriman)
    akhir = tunggu(dunia, kiriman, **{"HX-Request": "true"})
    assert (akhir.headers["HX-Refresh"], akhir.content) == ("true", b"")


def test_a_job_that_no_worker_takes_says_how_long_it_has_waited(dunia: Dunia):
    kiriman = dunia.kirim(pk())
    satu = job_of(kiriman)
    satu.sewa_sampai -= timezone.timedelta(minutes=7)
    satu.save()
    halaman = text(tunggu(dunia, kiriman))
    assert "Sudah menunggu 7 menit" in halaman
    assert "Tidak ada yang hilang" in halaman


def test_a_job_that_was_not_heard_of_says_for_how_long(dunia: Dunia):
    kiriman = dunia.kirim(pk())
    satu = job_of(kiriman)
    satu.status = StatusPekerjaan.BERJALAN
    satu.detak = timezone.now() - timezone.timedelta(seconds=30)
    satu.sewa_sampai = satu.detak + timezone.timedelta(minutes=1)
    satu.save()
    assert "tidak ada kabar" not in text(tunggu(dunia, kiriman))
    satu.detak -= timezone.timedelta(minutes=5)
    satu.sewa_sampai -= timezone.timedelta(minutes=5)
    satu.save()
    halaman = text(tunggu(dunia, kiriman))
    assert "Sudah 5 menit tidak ada kabar" in halaman
    assert "Tidak ada yang hilang" in halaman


def test_the_page_that_waits_is_small(dunia: Dunia, django_assert_max_num_queries):
    kiriman = dunia.kirim(*(pk(n, nama=f"pk {n}.xlsx") for n in range(20)))
    with django_assert_max_num_queries(25):
        halaman = tunggu(dunia, kiriman)
    assert (halaman.status_code, len(halaman.content) < 100_000) == (200, True)
