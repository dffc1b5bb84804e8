"""A worker that is killed in the middle of writing: nothing is half written, nothing twice."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from anggaran.models import BarisAnggaran
from impor.models import Batch
from pekerjaan.pekerja import Pekerja
from renstra.models import Target
from tests.conftest import ROOT
from tests.impor.ingatan_uji import semua_baris
from tests.impor.latar_uji import job_of, kirim_terbaca, lower_threshold
from tests.impor.wisaya import contoh, make_dunia
from tests.pekerjaan.test_pekerja import database_url
from tests.pekerjaan.uji import expire

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_killed_worker_leaves_nothing_and_the_next_one_writes_once(
    settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    settings.MEDIA_ROOT = tmp_path
    lower_threshold(monkeypatch)
    dunia = make_dunia()
    kiriman = kirim_terbaca(dunia, *contoh("dinsos-kukar"))
    dunia.terapkan(kiriman)
    lingkungan = {
        **os.environ,
        "DATABASE_URL": database_url(),
        "MEDIA_ROOT": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "sakip.settings",
    }
    perintah = [sys.executable, "-m", "tests.luncur", "tests.impor.pekerja_mati", "--jeda", "0.05"]
    with subprocess.Popen(
        perintah, cwd=ROOT, env=lingkungan, stdout=subprocess.PIPE, text=True
    ) as proses:
        assert proses.stdout is not None
        assert proses.stdout.readline() == "siap\n"
        proses.kill()
    assert (Batch.objects.exists(), Target.objects.exists()) == (False, False)
    assert job_of(kiriman).status == "berjalan"
    expire(job_of(kiriman))
    Pekerja(jeda=0.05, sekali=True).run()
    satu = job_of(kiriman)
    assert (satu.status, satu.percobaan) == ("selesai", 2)
    assert Batch.objects.count() == 1
    assert Target.objects.count() == len(semua_baris("renstra.target"))
    anggaran = len(semua_baris("anggaran.barisanggaran"))
    assert BarisAnggaran.objects.count() == anggaran
