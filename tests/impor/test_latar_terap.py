"""Large plans are written in the background: once, as they were shown, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from impor.kiriman.kerja import write_rencana
from impor.models import Batch, Kiriman
from pekerjaan.kerjakan import claim, run
from pekerjaan.models import Pekerjaan
from pekerjaan.pegangan import SEWA, Pegangan
from pekerjaan.sapu import sweep
from renstra.models import Indikator, Target
from tests.impor.latar_uji import job_of, kirim_terbaca, lower_threshold, pk, work
from tests.impor.wisaya import Dunia, make_dunia, masuk

pytestmark = pytest.mark.django_db


@pytest.fixture
def dunia(settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Dunia:
    settings.MEDIA_ROOT = tmp_path
    lower_threshold(monkeypatch)
    return make_dunia("dinsos-ttu")


@pytest.fixture
def kiriman(dunia: Dunia) -> Kiriman:
    return kirim_terbaca(dunia)


def text(response) -> str:
    return " ".join(response.content.decode().split())


def tunggu(dunia: Dunia, kiriman: Kiriman) -> str:
    return dunia.alamat("kiriman_tunggu", kiriman=kiriman.pk)


def test_a_worker_writes_what_was_shown_and_the_page_leads_to_the_batch(
    dunia: Dunia, kiriman: Kiriman
):
    jawab = dunia.terapkan(kiriman)
    assert jawab.url == tunggu(dunia, kiriman)
    assert not Batch.objects.exists()
    halaman = text(dunia.client.get(jawab.url))
    assert "Perubahan sedang disimpan" in halaman
    assert work(kiriman).status == "selesai"
    batch = Batch.objects.get()
    akhir = dunia.client.get(jawab.url, follow=True)
    assert akhir.redirect_chain == [(dunia.alamat("batch", batch=batch.pk), 302)]
    assert "Impor disimpan." in text(akhir)
    kiriman.refresh_from_db()
    assert (kiriman.status, kiriman.batch, kiriman.pemutus) == ("diterapkan", batch, "operator.uji")
    assert batch.pengguna == dunia.operator
    assert Target.objects.of(dunia.instansi).count() == 1


def test_pressing_again_waits_for_the_same_job_and_then_finds_its_batch(
    dunia: Dunia, kiriman: Kiriman
):
    sidik = kiriman.sidik
    pertama, kedua = dunia.terapkan(kiriman, sidik), dunia.terapkan(kiriman, sidik)
    assert pertama.url == kedua.url == tunggu(dunia, kiriman)
    work(kiriman)
    batch = Batch.objects.get()
    assert dunia.terapkan(kiriman, sidik).url == dunia.alamat("batch", batch=batch.pk)
    assert Pekerjaan.objects.filter(jenis="impor-terap").count() == 1


def test_another_plan_than_the_one_shown_is_not_even_asked_for(dunia: Dunia, kiriman: Kiriman):
    jawab = dunia.terapkan(kiriman, "0" * 64)
    assert jawab.url == dunia.alamat("kiriman_periksa", kiriman=kiriman.pk)
    assert not Pekerjaan.objects.filter(jenis="impor-terap").exists()


def test_a_plan_that_became_another_one_is_shown_and_not_written(dunia: Dunia, kiriman: Kiriman):
    lain = kirim_terbaca(dunia, pk(75, nama="lain.xlsx"))
    dunia.terapkan(kiriman)
    dunia.terapkan(lain)
    work(lain)
    sidik = Kiriman.objects.get(pk=kiriman.pk).sidik
    assert work(kiriman).hasil["is_usang"] is True
    akhir = dunia.client.get(tunggu(dunia, kiriman), follow=True)
    assert akhir.redirect_chain == [(dunia.alamat("kiriman_periksa", kiriman=kiriman.pk), 302)]
    assert "Data berubah sejak halaman ini dibuka" in text(akhir)
    kiriman.refresh_from_db()
    assert (kiriman.status, kiriman.sidik == sidik) == ("diperiksa", False)
    assert [t.mentah for t in Target.objects.all()] == ["75"]
    dunia.terapkan(kiriman)
    work(kiriman)
    assert [t.mentah for t in Target.objects.all()] == ["80"]


def test_files_that_change_nothing_leave_no_batch(dunia: Dunia, kiriman: Kiriman):
    dunia.terapkan(kiriman)
    work(kiriman)
    lagi = kirim_terbaca(dunia)
    dunia.terapkan(lagi)
    work(lagi)
    akhir = dunia.client.get(tunggu(dunia, lagi), follow=True)
    assert "Tidak ada yang berubah" in text(akhir)
    assert Batch.objects.count() == 1


def test_stopped_before_it_writes_nothing_is_written_and_the_plan_stands(
    dunia: Dunia, kiriman: Kiriman
):
    dunia.terapkan(kiriman)
    halaman = dunia.client.post(tunggu(dunia, kiriman), {"pilih": "henti"}, follow=True)
    assert "Belum ada yang disimpan" in text(halaman)
    run(job_of(kiriman).pk)
    assert not Batch.objects.exists()
    dunia.client.post(tunggu(dunia, kiriman), {"pilih": "kembali"})
    kiriman.refresh_from_db()
    assert (kiriman.is_dipegang, kiriman.is_terencana) == (False, True)
    dunia.terapkan(kiriman)
    work(kiriman)
    assert Batch.objects.count() == 1


def test_a_wish_to_stop_while_it_writes_takes_everything_back(
    dunia: Dunia, kiriman: Kiriman, monkeypatch: pytest.MonkeyPatch
):
    def write(*isi, **lain):
        hasil = write_rencana(*isi, **lain)
        dunia.client.post(tunggu(dunia, kiriman), {"pilih": "henti"})
        return hasil

    monkeypatch.setattr("impor.kiriman.kerja.write_rencana", write)
    dunia.terapkan(kiriman)
    assert work(kiriman).status == "dibatalkan"
    kiriman.refresh_from_db()
    assert (kiriman.status, Batch.objects.exists(), Target.objects.exists()) == (
        *("diperiksa", False, False),
    )


def test_a_failure_writes_nothing_and_another_try_writes_once(
    dunia: Dunia, kiriman: Kiriman, monkeypatch: pytest.MonkeyPatch
):
    def fail(*_, **__):
        raise RuntimeError

    dunia.terapkan(kiriman)
    with monkeypatch.context() as rusak:
        rusak.setattr("impor.kiriman.actions.decide", fail)
        assert work(kiriman).status == "gagal"
    assert not Batch.objects.exists()
    assert not Indikator.objects.of(dunia.instansi).exists()
    rekan = masuk("rekan.uji", "operator", dunia.instansi)
    dunia.client.force_login(rekan)
    dunia.client.post(tunggu(dunia, kiriman), {"pilih": "ulang"})
    assert work(kiriman).status == "selesai"
    assert Batch.objects.get().pengguna == rekan


def test_a_worker_that_died_leaves_it_to_the_next_one(dunia: Dunia, kiriman: Kiriman):
    dunia.terapkan(kiriman)
    satu = job_of(kiriman)
    mati = claim(satu.pk)
    assert isinstance(mati, Pegangan)
    Pekerjaan.objects.filter(pk=satu.pk).update(sewa_sampai=job_of(kiriman).mulai - SEWA)
    assert sweep().diantrekan == 1
    assert work(kiriman).status == "selesai"
    assert (Batch.objects.count(), job_of(kiriman).percobaan) == (1, 2)


def test_a_job_that_was_replaced_writes_nothing_however_late_it_is_taken_up(
    dunia: Dunia, kiriman: Kiriman
):
    dunia.terapkan(kiriman)
    lama = job_of(kiriman)
    dunia.client.post(tunggu(dunia, kiriman), {"pilih": "henti"})
    dunia.client.post(tunggu(dunia, kiriman), {"pilih": "ulang"})
    dunia.client.post(f"/pekerjaan/{lama.pk}/lanjut/")
    run(lama.pk)
    lama.refresh_from_db()
    assert (lama.status, "dikerjakan oleh pekerjaan lain" in lama.galat) == ("gagal", True)
    assert not Batch.objects.exists()
    work(kiriman)
    assert Batch.objects.count() == 1


def test_a_right_that_was_taken_back_meanwhile_stops_it(dunia: Dunia, kiriman: Kiriman):
    dunia.terapkan(kiriman)
    dunia.operator.penugasan_list.all().delete()
    gagal = work(kiriman)
    assert gagal.status == "gagal"
    assert "operator.uji, yang meminta pekerjaan ini, tidak lagi berwenang" in gagal.galat
    assert not Batch.objects.exists()
    assert kiriman.is_terbuka


def test_a_reader_may_not_have_it_written_either(dunia: Dunia, kiriman: Kiriman):
    dunia.terapkan(kiriman)
    dunia.operator.penugasan_list.update(peran="verifikator")
    assert work(kiriman).status == "gagal"
    assert not Batch.objects.exists()
