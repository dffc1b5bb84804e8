"""Progress is written now and then, and the heartbeat keeps a busy attempt alive."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from threading import Event
from typing import Any

import pytest
from django.db import OperationalError, connection, transaction
from django.test.utils import CaptureQueriesContext

from pekerjaan import detak
from pekerjaan.kerjakan import claim, run
from pekerjaan.models import Pekerjaan
from pekerjaan.pegangan import JEDA, Pegangan, SewaHilang

from .conftest import Mendaftar
from .uji import do_nothing, expire, reload, submit_uji

# Progress is written outside of transactions alone.
pytestmark = pytest.mark.django_db(transaction=True)
TENGGANG = 20.0  # seconds that a beat may be late on a busy machine


@pytest.fixture
def jam(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """A clock that the test moves."""
    kini = [100.0]
    monkeypatch.setattr("pekerjaan.pegangan.monotonic", lambda: kini[0])
    return kini


@pytest.fixture
def pegangan(daftar: Mendaftar) -> Pegangan:
    daftar(do_nothing)
    return claim(submit_uji().pk)


def written(pegangan: Pegangan) -> tuple[int, int | None, str]:
    baris = Pekerjaan.objects.get(pk=pegangan.pk)
    return baris.kemajuan, baris.jumlah, baris.pesan


def test_progress_is_written_at_most_once_a_second(pegangan: Pegangan, jam: list[float]):
    with CaptureQueriesContext(
        connection,
    ) as tulisan:
        for n in range(1, 500):
            jam[0] += JEDA / 100
            pegangan.progress(n, 1000, f"Baris {n}")
    assert len(tulisan) == 5
    assert written(pegangan) == (401, 1000, "Baris 401")


def test_the_last_of_all_is_always_written(pegangan: Pegangan, jam: list[float]):
    for n in (1, 2, 3):
        pegangan.progress(n, 3)
    assert written(pegangan) == (3, 3, "")


def test_the_number_of_all_need_not_be_known(pegangan: Pegangan, jam: list[float]):
    pegangan.progress(7, pesan="Membaca lembar 7")
    assert written(pegangan) == (7, None, "Membaca lembar 7")


def test_a_message_is_made_fit_for_its_column(pegangan: Pegangan, jam: list[float]):
    pegangan.progress(1, 2, "a\x00" + "b" * 1000)
    assert written(pegangan)[2] == "a" + "b" * 299


def test_who_was_given_up_is_told_when_it_says_how_far_it_is(pegangan: Pegangan, jam: list[float]):
    Pekerjaan.objects.update(percobaan=2)
    with pytest.raises(SewaHilang):
        pegangan.progress(1, 2)


def test_progress_renews_the_lease(pegangan: Pegangan, jam: list[float]):
    lama = Pekerjaan.objects.get(pk=pegangan.pk)
    expire(lama)
    pegangan.progress(1, 2)
    baru = Pekerjaan.objects.get(pk=pegangan.pk)
    assert baru.sewa_sampai >= lama.sewa_sampai
    assert baru.detak >= lama.detak


def test_within_a_transaction_progress_is_kept_for_the_heartbeat(pegangan: Pegangan):
    with transaction.atomic():
        pegangan.progress(1, 2, "Menulis")
        assert written(pegangan) == (0, None, "")
    assert detak.try_renew(pegangan)
    assert written(pegangan) == (1, 2, "Menulis")


def test_the_end_tells_the_last_progress_too(daftar: Mendaftar, jam: list[float]):
    @daftar
    def work(pegangan: Pegangan) -> dict[str, Any]:
        pegangan.progress(1, 9)
        pegangan.progress(2, 9, "Hampir")
        return {}

    pekerjaan = submit_uji()
    run(pekerjaan.pk)
    assert (reload(pekerjaan).kemajuan, reload(pekerjaan).pesan) == (2, "Hampir")


# --- the heartbeat ----------------------------------------------------------------------------


def wait_for_beat(pegangan: Pegangan, terdengar: Callable[[Pekerjaan], bool]) -> bool:
    """Whether the heart says it while the job itself does nothing."""
    jeda = Event()
    for _ in range(int(TENGGANG / 0.02)):
        if terdengar(Pekerjaan.objects.get(pk=pegangan.pk)):
            return True
        jeda.wait(0.02)
    return False


def test_a_job_that_says_nothing_for_long_stays_alive(daftar: Mendaftar, monkeypatch):
    monkeypatch.setattr(detak, "JARAK", 0.02)

    @daftar
    def be_busy(pegangan: Pegangan) -> dict[str, Any]:
        expire(reload(pekerjaan))
        return {"terdengar": wait_for_beat(pegangan, lambda p: p.sewa_sampai > p.dibuat)}

    pekerjaan = submit_uji()
    run(pekerjaan.pk)
    assert reload(pekerjaan).hasil == {"terdengar": True}


@pytest.mark.hanya_postgresql
def test_others_see_how_far_a_long_transaction_is(daftar: Mendaftar, monkeypatch):
    """SQLite has one writer: there it shows at the next step."""
    monkeypatch.setattr(detak, "JARAK", 0.02)

    @daftar
    def write_all(pegangan: Pegangan) -> dict[str, Any]:
        with transaction.atomic():
            pegangan.progress(1, 2, "Menulis")
            return {"terdengar": wait_for_beat(pegangan, lambda p: p.pesan == "Menulis")}

    pekerjaan = submit_uji()
    run(pekerjaan.pk)
    assert reload(pekerjaan).hasil == {"terdengar": True}


def test_the_heart_stops_once_the_attempt_was_given_up(pegangan: Pegangan, monkeypatch):
    monkeypatch.setattr(detak, "JARAK", 0.0)
    Pekerjaan.objects.update(percobaan=2)
    detak.beat(pegangan, Event(), timedelta(hours=1))  # comes back


def test_what_hangs_is_not_kept_alive_for_ever(pegangan: Pegangan, monkeypatch):
    monkeypatch.setattr(detak, "JARAK", 0.0)
    expire(Pekerjaan.objects.get(pk=pegangan.pk))
    lama = Pekerjaan.objects.get(pk=pegangan.pk).sewa_sampai
    detak.beat(pegangan, Event(), timedelta(seconds=-1))
    assert Pekerjaan.objects.get(pk=pegangan.pk).sewa_sampai == lama


@pytest.mark.django_db
def test_a_busy_database_is_asked_again_at_the_next_beat(
    pegangan: Pegangan, monkeypatch, caplog: pytest.LogCaptureFixture
):
    def refuse(**_: object) -> None:
        raise OperationalError("database is locked")

    monkeypatch.setattr(pegangan, "write", refuse)
    assert detak.try_renew(pegangan)
    assert "tertunda" in caplog.text
