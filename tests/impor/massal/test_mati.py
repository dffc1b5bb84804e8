"""A worker that is killed in the middle of many PDs: nothing half-written, nothing doubled."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from django.conf import settings

from impor.models import Batch
from pekerjaan.kerjakan import run
from pekerjaan.sapu import sweep
from tests.conftest import ROOT
from tests.impor.massal.dunia import anggaran, latest_job, make_dunia, stored, total
from tests.pekerjaan.test_pekerja import database_url
from tests.pekerjaan.uji import expire

pytestmark = pytest.mark.django_db(transaction=True)


def start_worker() -> subprocess.Popen[str]:
    lingkungan = {
        **os.environ,
        "DATABASE_URL": database_url(),
        "MEDIA_ROOT": str(settings.MEDIA_ROOT),
        "DJANGO_SETTINGS_MODULE": "sakip.settings",
    }
    perintah = [
        sys.executable,
        "-m",
        "tests.luncur",
        "tests.impor.massal.pekerja_uji",
        "--jeda",
        "0.05",
    ]
    return subprocess.Popen(perintah, cwd=ROOT, env=lingkungan, stdout=subprocess.PIPE, text=True)


def test_a_worker_killed_while_it_writes_leaves_whole_pds_only():
    dunia = make_dunia()
    massal = dunia.kirim(*(anggaran(n) for n in (1, 2, 3)))
    dunia.dibaca(massal)
    pekerjaan = dunia.terapkan(massal)
    proses = start_worker()
    try:
        assert proses.stdout is not None
        assert proses.stdout.readline() == "siap\n"
    finally:
        proses.kill()
        proses.wait()
    urut = [satu.instansi for satu in massal.perangkat_list.all()]
    assert [stored(satu)[0] for satu in urut] == [48, 0, 0]
    expire(pekerjaan)
    sweep()
    run(pekerjaan.pk)
    assert latest_job(massal).hasil["kalimat"] == "Dari 3 perangkat daerah: 3 diterapkan."
    assert Batch.objects.count() == 3
    assert [stored(i) for i in dunia.instansi] == [(48, total(n)) for n in (1, 2, 3)]
