"""The place of a program, kegiatan or sub kegiatan: out of T-C.27, and edited."""

from __future__ import annotations

import pytest

from impor.rencana.susun import plan
from renstra.models import Kegiatan, Program, SubKegiatan
from tests.impor.dinas import berkas, buat, impor

pytestmark = pytest.mark.django_db


def test_places_of_a_renstra_are_stored_where_they_are_written():
    instansi, tahun = buat("dinsos-ttu")
    paths = [satu for satu in berkas("dinsos-ttu") if satu.name.startswith("TC-27")]
    rencana = impor(instansi, tahun, paths)
    lokasi = [pesan.kalimat for pesan in rencana.pesan if "Lokasi" in pesan.kalimat]
    assert lokasi == [
        "Lokasi “Kab. TTU” tidak disimpan: di atasnya sudah tertulis “Kabupaten TTU”."
    ]
    sub = SubKegiatan.objects.of(instansi)
    assert sub.exclude(lokasi="").count() > 20
    assert "Kabupaten TTU" in set(sub.values_list("lokasi", flat=True))
    assert not Program.objects.of(instansi).exclude(lokasi="").exists()
    assert not Kegiatan.objects.of(instansi).exclude(lokasi="").exists()
    assert plan(instansi, tahun, paths).perubahan == ()
