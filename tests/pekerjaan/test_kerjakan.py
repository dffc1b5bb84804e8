"""Doing a job: its effect and its end are one, and nobody does it twice."""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection, transaction

from pekerjaan.actions import TidakDapat, cancel, resume
from pekerjaan.kerjakan import claim, run
from pekerjaan.models import LangkahPekerjaan, Pekerjaan, StatusPekerjaan
from pekerjaan.pegangan import (
    Dibatalkan,
    GalatPekerjaan,
    Pegangan,
    SewaHilang,
    diminta_berhenti,
)
from pekerjaan.sapu import Sapuan, sweep

from .conftest import Mendaftar
from .uji import BANYAK, add_effect, do_nothing, expire, list_effect, reload, submit_uji

pytestmark = pytest.mark.django_db


def do_steps(pegangan: Pegangan) -> dict[str, Any]:
    """Five effects, each with its step."""
    for n in range(BANYAK):
        if not pegangan.langkah_selesai(str(n)):
            pegangan.check_cancel()
            with transaction.atomic():
                add_effect(f"langkah {n}")
                pegangan.simpan_langkah(str(n), {"n": n})
            pegangan.progress(n + 1, BANYAK, f"Langkah {n + 1}")
    return {"jumlah": sum(pegangan.isi_langkah(str(n))["n"] for n in range(BANYAK))}


SEMUA = [f"langkah {n}" for n in range(BANYAK)]


def test_a_job_that_is_done_says_what_it_left_and_when(daftar: Mendaftar):
    daftar(do_steps)
    pekerjaan = submit_uji()
    run(pekerjaan.pk)
    selesai = reload(pekerjaan)
    assert (selesai.status, selesai.hasil, selesai.percobaan) == ("selesai", {"jumlah": 10}, 1)
    assert (selesai.kemajuan, selesai.jumlah, selesai.pesan) == (5, 5, "Langkah 5")
    assert selesai.mulai <= selesai.berakhir
    assert list_effect() == SEMUA


def test_a_job_called_twice_is_done_once(daftar: Mendaftar):
    daftar(do_steps)
    pekerjaan = submit_uji()
    run(pekerjaan.pk)
    run(pekerjaan.pk)
    assert list_effect() == SEMUA
    assert reload(pekerjaan).percobaan == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_workers_at_once_one_does_the_job(daftar: Mendaftar):
    daftar(do_steps)
    pekerjaan = submit_uji()
    bersama = Barrier(2)

    def work() -> None:
        try:
            bersama.wait()
            run(pekerjaan.pk)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as kolam:
        for hasil in [kolam.submit(work) for _ in range(2)]:
            hasil.result()
    assert (reload(pekerjaan).status, reload(pekerjaan).percobaan) == ("selesai", 1)
    assert list_effect() == SEMUA


def test_the_last_effect_and_the_end_are_one_transaction(daftar: Mendaftar):
    @daftar
    def write(pegangan: Pegangan) -> dict[str, Any]:
        with pegangan.selesai_bersama() as hasil:
            add_effect("tulis")
            hasil["n"] = 1
            raise GalatPekerjaan("Lembar 2 tidak dapat ditulis.")

    pekerjaan = submit_uji()
    run(pekerjaan.pk)
    assert (reload(pekerjaan).status, reload(pekerjaan).hasil) == ("gagal", None)
    assert list_effect() == []


def test_a_job_may_end_itself_with_its_effect(daftar: Mendaftar, caplog: pytest.LogCaptureFixture):
    @daftar
    def write(pegangan: Pegangan) -> dict[str, Any]:
        with pegangan.selesai_bersama() as hasil:
            add_effect("tulis")
            hasil["n"] = 1
        return {"n": 2}

    pekerjaan = submit_uji()
    run(pekerjaan.pk)
    assert (reload(pekerjaan).status, reload(pekerjaan).hasil) == ("selesai", {"n": 1})
    assert list_effect() == ["tulis"]
    assert caplog.text == ""


@pytest.mark.django_db(transaction=True)
def test_a_step_is_remembered_only_with_its_effect(daftar: Mendaftar):
    @daftar
    def write(pegangan: Pegangan) -> dict[str, Any]:
        with pytest.raises(RuntimeError, match="one transaction"):
            pegangan.simpan_langkah("a")
        with transaction.atomic():
            pegangan.simpan_langkah("a")
            transaction.set_rollback(True)
        return {"selesai": pegangan.langkah_selesai("a")}

    pekerjaan = submit_uji()
    run(pekerjaan.pk)
    assert reload(pekerjaan).hasil == {"selesai": False}


# --- calling off ------------------------------------------------------------------------------


def test_a_running_job_stops_at_its_next_step_and_keeps_the_finished_ones(daftar: Mendaftar):
    @daftar
    def do_and_be_cancelled(pegangan: Pegangan) -> dict[str, Any]:
        if pegangan.percobaan == 1:
            with transaction.atomic():
                add_effect("langkah 0")
                pegangan.simpan_langkah("0", {"n": 0})
            cancel(reload(pekerjaan), nama="siti")
        return do_steps(pegangan)

    pekerjaan = submit_uji()
    run(pekerjaan.pk)
    batal = reload(pekerjaan)
    assert (batal.status, batal.minta_batal_oleh) == ("dibatalkan", "siti")
    assert list_effect() == ["langkah 0"]
    resume(batal)
    run(pekerjaan.pk)
    assert (reload(pekerjaan).status, reload(pekerjaan).minta_batal) == ("selesai", None)
    assert list_effect() == SEMUA


def test_a_wish_to_cancel_counts_until_the_very_end(daftar: Mendaftar):
    @daftar
    def write(pegangan: Pegangan) -> dict[str, Any]:
        cancel(reload(pekerjaan), nama="siti")
        with pegangan.selesai_bersama():
            add_effect("tulis")
        return {}

    pekerjaan = submit_uji()
    run(pekerjaan.pk)
    assert reload(pekerjaan).status == "dibatalkan"
    assert list_effect() == []


def test_a_waiting_job_is_cancelled_at_once_and_then_not_done(daftar: Mendaftar):
    daftar(do_steps)
    pekerjaan = submit_uji()
    assert cancel(pekerjaan, nama="siti").status == "dibatalkan"
    run(pekerjaan.pk)
    assert list_effect() == []


def test_the_first_who_cancels_is_remembered(daftar: Mendaftar):
    daftar(do_nothing)
    pekerjaan = submit_uji()
    Pekerjaan.objects.update(status=StatusPekerjaan.BERJALAN)
    cancel(pekerjaan, nama="siti")
    assert cancel(pekerjaan, nama="budi").minta_batal_oleh == "siti"


@pytest.mark.parametrize("status", ["selesai", "gagal", "dibatalkan"])
def test_what_is_over_cannot_be_cancelled(daftar: Mendaftar, status: str):
    daftar(do_nothing)
    pekerjaan = submit_uji()
    Pekerjaan.objects.update(status=status)
    with pytest.raises(TidakDapat):
        cancel(pekerjaan, nama="siti")


@pytest.mark.parametrize("status", ["menunggu", "berjalan", "selesai"])
def test_only_what_failed_or_was_cancelled_is_taken_up_again(daftar: Mendaftar, status: str):
    daftar(do_nothing)
    pekerjaan = submit_uji()
    Pekerjaan.objects.update(status=status)
    with pytest.raises(TidakDapat):
        resume(pekerjaan)


def test_a_worker_that_is_to_stop_gives_its_job_back(daftar: Mendaftar):
    @daftar
    def work(pegangan: Pegangan) -> dict[str, Any]:
        if pegangan.percobaan == 1:
            diminta_berhenti.set()
        return do_steps(pegangan)

    pekerjaan = submit_uji()
    run(pekerjaan.pk)
    kembali = reload(pekerjaan)
    assert (kembali.status, kembali.percobaan, kembali.batas_percobaan) == ("menunggu", 1, 4)
    diminta_berhenti.clear()
    run(pekerjaan.pk)
    assert list_effect() == SEMUA


# --- failing ----------------------------------------------------------------------------------


def test_a_foreseen_failure_tells_the_person_why(daftar: Mendaftar):
    @daftar
    def refuse(pegangan: Pegangan) -> dict[str, Any]:
        raise GalatPekerjaan("Berkas sudah dihapus. Unggah lagi.")

    pekerjaan = submit_uji()
    run(pekerjaan.pk)
    gagal = reload(pekerjaan)
    assert (gagal.status, gagal.galat) == ("gagal", "Berkas sudah dihapus. Unggah lagi.")


def test_an_unforeseen_failure_gives_a_code_that_the_log_explains(
    daftar: Mendaftar, caplog: pytest.LogCaptureFixture
):
    @daftar
    def break_down(pegangan: Pegangan) -> dict[str, Any]:
        raise ZeroDivisionError("rahasia-di-log")

    pekerjaan = submit_uji()
    with caplog.at_level(logging.ERROR):
        run(pekerjaan.pk)
    gagal = reload(pekerjaan)
    kode = caplog.records[-1].args[-1]
    assert gagal.status == "gagal"
    assert f"kode {kode} " in gagal.galat
    assert "rahasia-di-log" in caplog.text
    assert "rahasia-di-log" not in gagal.galat


def test_a_failed_job_goes_on_where_it_failed(daftar: Mendaftar):
    @daftar
    def fail_once(pegangan: Pegangan) -> dict[str, Any]:
        if pegangan.percobaan == 1:
            with transaction.atomic():
                add_effect("langkah 0")
                pegangan.simpan_langkah("0", {"n": 0})
            raise GalatPekerjaan("Jaringan putus.")
        return do_steps(pegangan)

    pekerjaan = submit_uji()
    run(pekerjaan.pk)
    assert resume(reload(pekerjaan)).galat == ""
    run(pekerjaan.pk)
    assert (reload(pekerjaan).status, reload(pekerjaan).hasil) == ("selesai", {"jumlah": 10})
    assert list_effect() == SEMUA


def test_a_kind_that_is_no_more_fails_and_harms_nobody(daftar: Mendaftar, monkeypatch):
    daftar(do_nothing)
    pekerjaan = submit_uji()
    monkeypatch.undo()
    run(pekerjaan.pk)
    assert reload(pekerjaan).status == "gagal"


def test_a_result_that_no_row_can_keep_takes_its_effect_back(daftar: Mendaftar):
    @daftar
    def write(pegangan: Pegangan) -> dict[str, Any]:
        with pegangan.selesai_bersama() as hasil:
            add_effect("tulis")
            hasil["teks"] = "\x00"
        return {}

    pekerjaan = submit_uji()
    run(pekerjaan.pk)
    assert reload(pekerjaan).status == "gagal"
    assert list_effect() == []


# --- the lease --------------------------------------------------------------------------------


def test_who_was_given_up_commits_nothing_any_more(
    daftar: Mendaftar, caplog: pytest.LogCaptureFixture
):
    """It slept too long, another took over and is not done yet; then it wakes."""

    @daftar
    def sleep_too_long(pegangan: Pegangan) -> dict[str, Any]:
        expire(pekerjaan)
        assert sweep().diantrekan == 1
        assert claim(pekerjaan.pk).percobaan == 2
        with pegangan.selesai_bersama():
            add_effect("terlambat")
        return {}

    pekerjaan = submit_uji()
    run(pekerjaan.pk)
    assert (reload(pekerjaan).status, reload(pekerjaan).percobaan) == ("berjalan", 2)
    assert list_effect() == []
    assert "sudah diambil alih" in caplog.text


@pytest.mark.parametrize("diambil", [True, False], ids=["diambil", "menunggu"])
def test_a_lost_lease_is_noticed_wherever_the_job_asks(daftar: Mendaftar, diambil: bool):
    daftar(do_nothing)
    pekerjaan = submit_uji()
    lama = claim(pekerjaan.pk)
    expire(pekerjaan)
    sweep()
    if diambil:
        claim(pekerjaan.pk)
    with pytest.raises(SewaHilang):
        lama.check_cancel()
    with pytest.raises(SewaHilang):
        lama.end(StatusPekerjaan.GAGAL)
    with pytest.raises(SewaHilang):
        lama.give_back()
    with pytest.raises(SewaHilang), transaction.atomic():
        lama.simpan_langkah("0")
    assert not LangkahPekerjaan.objects.exists()


def test_a_late_lease_that_nobody_took_still_writes(daftar: Mendaftar):
    @daftar
    def work(pegangan: Pegangan) -> dict[str, Any]:
        expire(pekerjaan)
        return do_steps(pegangan)

    pekerjaan = submit_uji()
    run(pekerjaan.pk)
    assert reload(pekerjaan).status == "selesai"


def test_a_step_renews_the_lease(daftar: Mendaftar):
    daftar(do_nothing)
    pekerjaan = submit_uji()
    pegangan = claim(pekerjaan.pk)
    expire(pekerjaan)
    with transaction.atomic():
        pegangan.simpan_langkah("0")
    assert sweep() == Sapuan(0, 0)


def test_the_wish_to_cancel_stops_what_asks(daftar: Mendaftar):
    daftar(do_nothing)
    pekerjaan = submit_uji()
    pegangan = claim(pekerjaan.pk)
    pegangan.check_cancel()
    cancel(pekerjaan, nama="siti")
    with pytest.raises(Dibatalkan):
        pegangan.check_cancel()
