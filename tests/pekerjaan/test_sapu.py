"""The sweeper takes up what was left lying, and leaves alone what lives."""

from __future__ import annotations

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from pekerjaan.actions import PERCOBAAN, cancel, resume
from pekerjaan.kerjakan import claim
from pekerjaan.models import AKHIR, TUNGGU, LangkahPekerjaan, Pekerjaan
from pekerjaan.pegangan import SEWA
from pekerjaan.sapu import SIMPAN_ANTREAN, SIMPAN_PEKERJAAN, Sapuan, sweep

from .conftest import Committing, Mendaftar
from .uji import do_nothing, expire, reload, submit_uji

pytestmark = pytest.mark.django_db


@pytest.fixture
def pekerjaan(daftar: Mendaftar, commit: Committing) -> Pekerjaan:
    daftar(do_nothing)
    with commit():
        return submit_uji()


def test_what_lives_is_left_alone(pekerjaan: Pekerjaan):
    assert sweep() == Sapuan(0, 0)
    claim(pekerjaan.pk)
    assert sweep(timezone.now() + SEWA / 2) == Sapuan(0, 0)
    assert DBTaskResult.objects.count() == 1


def test_an_attempt_of_which_nothing_is_heard_is_queued_again_once(
    pekerjaan: Pekerjaan, commit: Committing
):
    claim(pekerjaan.pk)
    kelak = timezone.now() + SEWA + timedelta(seconds=1)
    with commit():
        assert sweep(kelak) == Sapuan(1, 0)
        assert sweep(kelak) == Sapuan(0, 0)
    assert reload(pekerjaan).status == "menunggu"
    assert DBTaskResult.objects.count() == 2


def test_a_job_whose_task_was_lost_is_queued_again(pekerjaan: Pekerjaan, commit: Committing):
    """The process died between the commit and the queue."""
    DBTaskResult.objects.all().delete()
    with commit():
        assert sweep(timezone.now() + TUNGGU / 2) == Sapuan(0, 0)
        assert sweep(timezone.now() + TUNGGU * 2) == Sapuan(1, 0)
    assert DBTaskResult.objects.get().args_kwargs["args"] == [pekerjaan.pk]


def test_a_job_that_kills_its_worker_is_given_up_after_some_attempts(pekerjaan: Pekerjaan):
    for _ in range(PERCOBAAN - 1):
        claim(pekerjaan.pk)
        expire(pekerjaan)
        assert sweep() == Sapuan(1, 0)
    claim(pekerjaan.pk)
    expire(pekerjaan)
    assert sweep() == Sapuan(0, 1)
    gagal = reload(pekerjaan)
    assert (gagal.status, gagal.percobaan) == ("gagal", PERCOBAAN)
    assert f"terhenti {PERCOBAAN} kali" in gagal.galat
    assert gagal.berakhir is not None


def test_a_job_taken_up_again_may_die_as_often_anew(pekerjaan: Pekerjaan):
    Pekerjaan.objects.update(status="gagal", percobaan=PERCOBAAN)
    resume(reload(pekerjaan))
    claim(pekerjaan.pk)
    expire(pekerjaan)
    assert sweep() == Sapuan(1, 0)


def test_a_dead_job_that_was_to_be_cancelled_is_cancelled(pekerjaan: Pekerjaan):
    claim(pekerjaan.pk)
    cancel(pekerjaan, nama="siti")
    expire(pekerjaan)
    assert sweep() == Sapuan(0, 1)
    assert reload(pekerjaan).status == "dibatalkan"


def test_the_queue_forgets_what_it_carried_long_ago_and_nothing_else(pekerjaan: Pekerjaan):
    lama = timezone.now() - SIMPAN_ANTREAN - timedelta(days=1)
    for status, saat in (
        (TaskResultStatus.SUCCESSFUL, lama),
        (TaskResultStatus.RUNNING, lama),
        (TaskResultStatus.READY, lama),
        (TaskResultStatus.SUCCESSFUL, timezone.now()),
    ):
        baris = DBTaskResult.objects.get(args_kwargs__args=[pekerjaan.pk], status="READY")
        baris.pk, baris.status, baris.args_kwargs = None, status, {"args": [0], "kwargs": {}}
        baris.save(force_insert=True)
        DBTaskResult.objects.filter(pk=baris.pk).update(enqueued_at=saat)
    sweep()
    tersisa = DBTaskResult.objects.filter(args_kwargs__args=[0])
    assert sorted(
        (satu.status, satu.enqueued_at < timezone.now() - SIMPAN_ANTREAN) for satu in tersisa
    ) == [("READY", True), ("SUCCESSFUL", False)]


@pytest.mark.parametrize("status", sorted(AKHIR))
def test_a_job_that_ended_long_ago_goes_with_its_steps(pekerjaan: Pekerjaan, status: str):
    LangkahPekerjaan.objects.create(pekerjaan=pekerjaan, kunci="satu")
    akhir = timezone.now()
    Pekerjaan.objects.update(status=status, berakhir=akhir, sewa_sampai=None)
    sweep(akhir + SIMPAN_PEKERJAAN)
    assert Pekerjaan.objects.count() == LangkahPekerjaan.objects.count() == 1
    sweep(akhir + SIMPAN_PEKERJAAN + timedelta(seconds=1))
    assert Pekerjaan.objects.count() == LangkahPekerjaan.objects.count() == 0


def test_a_job_that_waits_or_runs_stays_however_old_it_is(pekerjaan: Pekerjaan):
    kelak = timezone.now() + 2 * SIMPAN_PEKERJAAN
    Pekerjaan.objects.update(sewa_sampai=kelak, dibuat=timezone.now() - SIMPAN_PEKERJAAN)
    sweep(kelak)
    assert reload(pekerjaan).status == "menunggu"


def test_the_command_sweeps_and_counts(pekerjaan: Pekerjaan):
    claim(pekerjaan.pk)
    expire(pekerjaan)
    tulisan = StringIO()
    call_command("pekerjaan", "--sapu", stdout=tulisan)
    call_command("pekerjaan", stdout=tulisan)
    assert "Diantrekan lagi: 1. Diakhiri: 0." in tulisan.getvalue()
    assert "menunggu giliran: 1\nsedang berjalan: 0" in tulisan.getvalue()
