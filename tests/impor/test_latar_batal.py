"""Large batches are undone in the background: asked for once, and wholly or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from impor.actions import undo
from impor.ingatan.baris import count_baris
from impor.models import Batch
from isian.riwayat import Pelaku
from pekerjaan.kerjakan import run
from pekerjaan.models import Pekerjaan
from renstra.models import Target
from tests.impor.latar_uji import pk
from tests.impor.wisaya import Dunia, make_dunia, masuk

pytestmark = pytest.mark.django_db


@pytest.fixture
def dunia(settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Dunia:
    settings.MEDIA_ROOT = tmp_path
    monkeypatch.setattr("impor.actions.batal_latar.AMBANG_BARIS", 0)
    return make_dunia("dinsos-ttu")


@pytest.fixture
def batch(dunia: Dunia) -> Batch:
    dunia.terapkan(dunia.kirim(pk()))
    return Batch.objects.get()


def text(response) -> str:
    return " ".join(response.content.decode().split())


def batal(dunia: Dunia, batch: Batch, alasan: str = "Berkas salah"):
    return dunia.client.post(dunia.alamat("batch_batal", batch=batch.pk), {"alasan": alasan})


def tunggu(dunia: Dunia, batch: Batch) -> str:
    return dunia.alamat("batch_tunggu", batch=batch.pk)


def job_of(batch: Batch) -> Pekerjaan:
    batch.refresh_from_db()
    return Pekerjaan.objects.get(pk=batch.pekerjaan_id)


def work(batch: Batch) -> Pekerjaan:
    run(job_of(batch).pk)
    return job_of(batch)


def test_a_small_batch_is_undone_at_once(
    dunia: Dunia, batch: Batch, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("impor.actions.batal_latar.AMBANG_BARIS", 1_000)
    assert batal(dunia, batch).url == dunia.alamat("batch", batch=batch.pk)
    assert not Pekerjaan.objects.exists()
    assert not Target.objects.exists()


def test_a_worker_undoes_it_and_the_page_leads_to_the_batch(dunia: Dunia, batch: Batch):
    jawab = batal(dunia, batch)
    assert jawab.url == tunggu(dunia, batch)
    assert Target.objects.exists()
    assert "Impor sedang dibatalkan" in text(dunia.client.get(jawab.url))
    halaman = text(dunia.client.get(dunia.alamat("batch", batch=batch.pk)))
    assert "Impor ini sedang dibatalkan." in halaman
    assert "Batalkan impor ini…" not in halaman
    assert work(batch).status == "selesai"
    akhir = dunia.client.get(jawab.url, follow=True)
    assert akhir.redirect_chain == [(dunia.alamat("batch", batch=batch.pk), 302)]
    banyak = count_baris(batch)
    assert f"Impor dibatalkan: {banyak} baris yang dibuat impor ini dihapus" in text(akhir)
    assert not Target.objects.exists()
    batch.refresh_from_db()
    assert (batch.alasan_batal, batch.nama_pembatal) == ("Berkas salah", "operator.uji")


def test_asking_twice_is_one_job_with_the_first_reason(dunia: Dunia, batch: Batch):
    assert batal(dunia, batch, "Pertama").url == batal(dunia, batch, "Kedua").url
    assert Pekerjaan.objects.count() == 1
    work(batch)
    batch.refresh_from_db()
    assert batch.alasan_batal == "Pertama"


def test_stopped_nothing_is_undone_and_it_can_be_asked_for_again(dunia: Dunia, batch: Batch):
    batal(dunia, batch)
    lama = job_of(batch)
    akhir = dunia.client.post(tunggu(dunia, batch), follow=True)
    assert "Pembatalan sebelumnya dihentikan oleh operator.uji" in text(akhir)
    run(lama.pk)
    assert Target.objects.exists()
    batal(dunia, batch, "Lagi")
    assert job_of(batch).pk != lama.pk
    assert work(batch).status == "selesai"
    assert not Target.objects.exists()


def test_what_was_undone_meanwhile_is_told_and_not_undone_twice(dunia: Dunia, batch: Batch):
    batal(dunia, batch)
    rekan = masuk("rekan.uji", "operator", dunia.instansi)
    pelaku = Pelaku(rekan.pk, "rekan.uji")
    undo(batch, acting_user=pelaku, alasan="Lebih dahulu")
    satu = work(batch)
    assert (satu.status, "sudah dibatalkan oleh rekan.uji" in satu.galat) == ("gagal", True)


def test_a_failure_leaves_everything_and_is_told(
    dunia: Dunia, batch: Batch, monkeypatch: pytest.MonkeyPatch
):
    def fail(*_: object) -> None:
        raise RuntimeError

    batal(dunia, batch)
    with monkeypatch.context() as rusak:
        rusak.setattr("impor.actions.batal.remember_nasib", fail)
        assert work(batch).status == "gagal"
    assert Target.objects.exists()
    halaman = text(dunia.client.get(tunggu(dunia, batch), follow=True))
    assert "Pembatalan sebelumnya gagal" in halaman
    assert "Tidak ada yang berubah" in halaman


def test_whoever_may_not_undo_sees_no_waiting_page(dunia: Dunia, batch: Batch):
    batal(dunia, batch)
    dunia.client.force_login(masuk("kepala.uji", "kepala_pd", dunia.instansi))
    assert dunia.client.get(tunggu(dunia, batch)).status_code == 403
    assert dunia.client.post(tunggu(dunia, batch)).status_code == 403
    assert job_of(batch).status == "menunggu"


def test_a_right_that_was_taken_back_meanwhile_stops_it(dunia: Dunia, batch: Batch):
    batal(dunia, batch)
    dunia.operator.penugasan_list.all().delete()
    gagal = work(batch)
    assert gagal.status == "gagal"
    assert "tidak lagi berwenang" in gagal.galat
    assert batch.dibatalkan is None
    assert Target.objects.exists()
