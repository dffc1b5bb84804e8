"""The way of an import through its pages: brought, recognised, checked, applied, undone."""

from __future__ import annotations

import pytest

from capaian.models import Realisasi
from impor.models import Batch
from renstra.models import Indikator, Target
from tests.impor.wisaya import Dunia, contoh, make_dunia

pytestmark = pytest.mark.django_db


@pytest.fixture
def dunia() -> Dunia:
    return make_dunia()


def test_workbooks_go_through_all_steps_and_back(dunia: Dunia):
    kiriman = dunia.kirim(*contoh("dinsos-kukar"))
    dikenali = dunia.client.get(dunia.alamat("kiriman", kiriman=kiriman.pk))
    assert dikenali.status_code == 200
    assert "Lembar “3.2”" in dikenali.content.decode()
    periksa = dunia.client.get(dunia.alamat("kiriman_periksa", kiriman=kiriman.pk))
    assert "Simpan perubahan ini" in periksa.content.decode()
    assert not Indikator.objects.of(dunia.instansi).exists()
    jawab = dunia.terapkan(kiriman)
    batch = Batch.objects.get()
    assert jawab.url == dunia.alamat("batch", batch=batch.pk)
    assert Realisasi.objects.of(dunia.instansi).exists()
    halaman = dunia.client.get(jawab.url)
    assert halaman.status_code == 200
    batal = dunia.client.post(dunia.alamat("batch_batal", batch=batch.pk), {"alasan": "Salah"})
    assert batal.status_code == 302
    assert not Target.objects.of(dunia.instansi).exists()
