"""The worker as it runs: in a process of its own, on the same database, killed and stopped."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from pekerjaan.actions import Pemilik, create, submit
from pekerjaan.daftar import DAFTAR, get_jenis
from pekerjaan.kerjakan import enqueue
from pekerjaan.models import Pekerjaan
from pekerjaan.pegangan import Pegangan
from pekerjaan.pekerja import Pekerja
from tests.conftest import ROOT

from .conftest import Mendaftar
from .uji import (
    BANYAK,
    add_effect,
    create_penerima,
    do_nothing,
    expire,
    list_effect,
    reload,
    submit_uji,
)

pytestmark = pytest.mark.django_db(transaction=True)
LAMA = 120  # seconds that a process may take


def database_url() -> str:
    isi = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:////{str(isi['NAME']).removeprefix('/')}"
    siapa = isi["USER"] + (f":{isi['PASSWORD']}" if isi["PASSWORD"] else "")
    return f"postgres://{siapa}@{isi['HOST']}:{isi['PORT'] or 5432}/{isi['NAME']}"


@contextmanager
def working(*argumen: str) -> Iterator[subprocess.Popen[str]]:
    """A worker; whatever happens it is gone at the end."""
    lingkungan = {
        **os.environ,
        "DATABASE_URL": database_url(),
        "DJANGO_SETTINGS_MODULE": "sakip.settings",
    }
    perintah = [
        sys.executable,
        "-m",
        "tests.luncur",
        "tests.pekerjaan.pekerja_uji",
        "--jeda",
        "0.05",
        *argumen,
    ]
    proses = subprocess.Popen(perintah, cwd=ROOT, env=lingkungan, stdout=subprocess.PIPE, text=True)
    try:
        yield proses
    finally:
        proses.kill()
        proses.wait()


def wait_until_ready(proses: subprocess.Popen[str]) -> None:
    assert proses.stdout is not None
    assert proses.stdout.readline() == "siap\n"


def finish_all() -> None:
    with working("--sekali") as proses:
        assert proses.wait(LAMA) == 0


def submit_elsewhere(jenis: str, monkeypatch: pytest.MonkeyPatch) -> Pekerjaan:
    """A kind that only the worker's process knows."""
    monkeypatch.setitem(DAFTAR, jenis, get_jenis("uji"))
    return submit(jenis, jenis, {}, pemilik=Pemilik())


def test_a_killed_worker_leaves_nothing_half_and_the_next_doubles_nothing(
    daftar: Mendaftar, monkeypatch: pytest.MonkeyPatch
):
    daftar(do_nothing)
    create_penerima()
    pekerjaan = submit_elsewhere("uji-mati", monkeypatch)
    with working() as proses:
        wait_until_ready(proses)
        proses.send_signal(signal.SIGKILL)
        assert proses.wait(LAMA) == -signal.SIGKILL
    assert reload(pekerjaan).status == "berjalan"
    assert list_effect() == [f"langkah {n}" for n in range(3)]
    expire(pekerjaan)
    finish_all()
    selesai = reload(pekerjaan)
    assert (selesai.status, selesai.hasil) == ("selesai", {"percobaan": 2})
    assert list_effect() == [*(f"langkah {n}" for n in range(BANYAK)), "akhir"]


def test_a_worker_told_to_stop_hands_its_job_to_the_next(
    daftar: Mendaftar, monkeypatch: pytest.MonkeyPatch
):
    daftar(do_nothing)
    create_penerima()
    pekerjaan = submit_elsewhere("uji-henti", monkeypatch)
    with working() as proses:
        wait_until_ready(proses)
        proses.send_signal(signal.SIGTERM)
        assert proses.wait(LAMA) == 0
    assert reload(pekerjaan).status == "menunggu"
    finish_all()
    assert (reload(pekerjaan).status, reload(pekerjaan).percobaan) == ("selesai", 2)
    assert list_effect() == ["percobaan 1", "percobaan 2"]


def test_a_worker_with_nothing_to_do_stops_at_once(daftar: Mendaftar, monkeypatch):
    daftar(do_nothing)
    create_penerima()
    pekerjaan = submit_elsewhere("uji-henti", monkeypatch)
    Pekerjaan.objects.update(percobaan=1)  # the second attempt ends
    with working("--jeda", "60") as proses:
        wait_until_ready(proses)
        while not reload(pekerjaan).is_berakhir:
            assert proses.poll() is None
        proses.send_signal(signal.SIGTERM)
        assert proses.wait(LAMA / 4) == 0


def test_two_workers_share_the_queue_and_no_job(daftar: Mendaftar, monkeypatch):
    """The jobs note the attempt: a second one would show."""
    daftar(do_nothing)
    create_penerima()
    monkeypatch.setitem(DAFTAR, "uji-henti", get_jenis("uji"))
    for n in range(12):
        pekerjaan, _ = create("uji-henti", f"n{n}", {}, pemilik=Pemilik(), judul="")
        Pekerjaan.objects.filter(pk=pekerjaan.pk).update(percobaan=1)  # the second attempt ends
        enqueue(pekerjaan.pk)
    with working("--sekali") as satu, working("--sekali") as dua:
        assert (satu.wait(LAMA), dua.wait(LAMA)) == (0, 0)
    assert list_effect() == ["percobaan 2"] * 12
    assert set(Pekerjaan.objects.values_list("status", flat=True)) == {"selesai"}


def test_the_worker_sweeps_when_it_starts_and_every_minute(
    daftar: Mendaftar, monkeypatch: pytest.MonkeyPatch
):
    disapu: list[float] = []
    jam = [0.0]
    monkeypatch.setattr("pekerjaan.pekerja.monotonic", lambda: jam[0])
    monkeypatch.setattr("pekerjaan.pekerja.sweep", lambda: disapu.append(jam[0]))

    @daftar
    def take_long(pegangan: Pegangan) -> dict[str, Any]:
        jam[0] += 25.0
        return {}

    for n in range(6):
        submit_uji(f"n{n}")
    Pekerja(jeda=0.05, sekali=True).run()
    assert disapu == [0.0, 75.0, 150.0]


def test_one_failing_job_does_not_stop_the_worker(daftar: Mendaftar):
    @daftar
    def fail_first(pegangan: Pegangan) -> dict[str, Any]:
        if pegangan.muatan["gagal"]:
            raise ZeroDivisionError
        add_effect("berikutnya")
        return {}

    submit_uji("a", {"gagal": True})
    submit_uji("b", {"gagal": False})
    Pekerja(jeda=0.05, sekali=True).run()
    assert list_effect() == ["berikutnya"]


@pytest.mark.hanya_sqlite
def test_the_worker_bears_a_database_that_is_busy_for_long(daftar: Mendaftar, monkeypatch):
    daftar(do_nothing)
    pekerjaan = submit_uji()
    with connection.cursor() as kursor:
        kursor.execute("PRAGMA busy_timeout = 50")
    pekerja = Pekerja(jeda=0.05, sekali=True)
    pemakai = sqlite3.connect(connection.settings_dict["NAME"], isolation_level=None)
    pemakai.execute("BEGIN IMMEDIATE")
    try:
        assert not pekerja.try_batch()
    finally:
        pemakai.close()
    pekerja.run()
    assert reload(pekerjaan).status == "selesai"
    connection.close()


@pytest.mark.parametrize("jeda", ["0", "-1", "nan", "3600", "cepat"])
def test_a_pause_that_makes_no_sense_is_refused(jeda: str):
    with pytest.raises(CommandError):
        call_command("pekerja", f"--jeda={jeda}")
