"""Two at once on a kiriman that is worked on in the background: one of them has it."""

from __future__ import annotations

import pytest
from django.http import HttpResponse
from django.test import Client

from impor.models import Batch, Kiriman
from pekerjaan.kerjakan import run
from pekerjaan.models import Pekerjaan
from renstra.models import Target
from tests.capaian.test_pelaporan_bersamaan import run_at_once
from tests.impor.latar_uji import job_of, kirim_terbaca, lower_threshold, work
from tests.impor.wisaya import Dunia, make_dunia

pytestmark = pytest.mark.django_db(transaction=True)

ULANG = range(3)  # who comes first is a matter of chance


@pytest.fixture
def dunia(monkeypatch: pytest.MonkeyPatch) -> Dunia:
    lower_threshold(monkeypatch)
    return make_dunia("dinsos-ttu")


def post(dunia: Dunia, nama: str, kiriman: Kiriman, **isi: str) -> HttpResponse:
    """As a browser of its own would send it."""
    client = Client()
    client.force_login(dunia.operator)
    alamat = dunia.alamat(nama, kiriman=kiriman.pk)
    return client.post(alamat, {"sidik": kiriman.sidik, **isi})


def jobs(jenis: str) -> int:
    return Pekerjaan.objects.filter(jenis=jenis).count()


@pytest.mark.parametrize("ke", ULANG)
def test_a_double_click_asks_for_one_job(dunia: Dunia, ke: int):
    kiriman = kirim_terbaca(dunia)
    hasil = run_at_once(*[lambda: post(dunia, "kiriman_terapkan", kiriman)] * 2)
    assert {satu.url for satu in hasil} == {dunia.alamat("kiriman_tunggu", kiriman=kiriman.pk)}
    assert jobs("impor-terap") == 1
    work(kiriman)
    assert (Batch.objects.count(), Target.objects.count()) == (1, 1)


@pytest.mark.parametrize("ke", ULANG)
def test_applying_and_throwing_away_at_once_do_one_of_the_two(dunia: Dunia, ke: int):
    kiriman = kirim_terbaca(dunia)
    run_at_once(
        lambda: post(dunia, "kiriman_terapkan", kiriman),
        lambda: post(dunia, "kiriman_buang", kiriman),
    )
    kiriman.refresh_from_db()
    dibuang = kiriman.status == "dibuang"
    assert jobs("impor-terap") == (not dibuang)
    if not dibuang:
        assert work(kiriman).status == "selesai"
    assert Batch.objects.exists() is not dibuang


@pytest.mark.parametrize("ke", ULANG)
def test_beginning_again_and_throwing_away_at_once_do_one_of_the_two(dunia: Dunia, ke: int):
    kiriman = kirim_terbaca(dunia)
    post(dunia, "kiriman_terapkan", kiriman)
    post(dunia, "kiriman_tunggu", kiriman, pilih="henti")
    run_at_once(
        lambda: post(dunia, "kiriman_tunggu", kiriman, pilih="ulang"),
        lambda: post(dunia, "kiriman_buang", kiriman),
    )
    kiriman.refresh_from_db()
    akhir = work(kiriman).status
    assert (kiriman.status, akhir) in {("dibuang", "dibatalkan"), ("diterapkan", "selesai")}


@pytest.mark.parametrize("ke", ULANG)
def test_stopping_while_a_worker_writes_writes_all_or_nothing(dunia: Dunia, ke: int):
    kiriman = kirim_terbaca(dunia)
    post(dunia, "kiriman_terapkan", kiriman)
    nomor = job_of(kiriman).pk
    run_at_once(lambda: run(nomor), lambda: post(dunia, "kiriman_tunggu", kiriman, pilih="henti"))
    ditulis = job_of(kiriman).status == "selesai"
    kiriman.refresh_from_db()
    assert (kiriman.status == "diterapkan") is ditulis
    assert (Batch.objects.exists(), Target.objects.exists()) == (ditulis, ditulis)


@pytest.mark.parametrize("ke", ULANG)
def test_two_workers_at_once_write_once(dunia: Dunia, ke: int):
    kiriman = kirim_terbaca(dunia)
    post(dunia, "kiriman_terapkan", kiriman)
    nomor = job_of(kiriman).pk
    run_at_once(lambda: run(nomor), lambda: run(nomor))
    assert (job_of(kiriman).status, Batch.objects.count()) == ("selesai", 1)


@pytest.mark.parametrize("ke", ULANG)
def test_two_wishes_to_undo_are_one_job(dunia: Dunia, ke: int, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("impor.actions.batal_latar.AMBANG_BARIS", 0)
    kiriman = kirim_terbaca(dunia)
    post(dunia, "kiriman_terapkan", kiriman)
    work(kiriman)
    batch = Batch.objects.get()

    def undo() -> HttpResponse:
        client = Client()
        client.force_login(dunia.operator)
        alamat = dunia.alamat("batch_batal", batch=batch.pk)
        return client.post(alamat, {"alasan": "Salah"})

    hasil = run_at_once(undo, undo)
    assert {satu.url for satu in hasil} == {dunia.alamat("batch_tunggu", batch=batch.pk)}
    assert jobs("impor-batal") == 1
    batch.refresh_from_db()
    run(batch.pekerjaan_id)
    assert not Target.objects.exists()
