"""Two at once on one kiriman: it is decided on once, whoever comes first."""

from __future__ import annotations

import pytest
from django.http import HttpResponse
from django.test import Client

from impor.models import Batch, Kiriman
from renstra.models import Indikator, Target
from tests.capaian.test_pelaporan_bersamaan import run_at_once
from tests.impor.wisaya import Dunia, make_dunia, sheet

pytestmark = pytest.mark.django_db(transaction=True)

ULANG = range(3)  # who comes first is a matter of chance
PK = (
    ("PERJANJIAN KINERJA TAHUN 2021",),
    ("No", "Sasaran", "Indikator", "Satuan", "Target 2021"),
    (1, "Meningkatnya pelayanan", "Indikator 1", "Persen", 80),
)


@pytest.fixture
def dunia() -> Dunia:
    return make_dunia("dinsos-ttu")


def post(dunia: Dunia, nama: str, kiriman: Kiriman) -> HttpResponse:
    """As a browser of its own would send it."""
    client = Client()
    client.force_login(dunia.operator)
    return client.post(dunia.alamat(nama, kiriman=kiriman.pk), {"sidik": kiriman.sidik})


@pytest.mark.parametrize("ke", ULANG)
def test_a_double_click_writes_one_batch(dunia: Dunia, ke: int):
    kiriman = dunia.kirim(sheet(*PK))
    hasil = run_at_once(*[lambda: post(dunia, "kiriman_terapkan", kiriman)] * 2)
    batch = Batch.objects.get()
    assert {satu.url for satu in hasil} == {dunia.alamat("batch", batch=batch.pk)}
    assert (Indikator.objects.count(), Target.objects.count()) == (1, 1)


@pytest.mark.parametrize("ke", ULANG)
def test_applying_and_throwing_away_at_once_do_one_of_the_two(dunia: Dunia, ke: int):
    kiriman = dunia.kirim(sheet(*PK))
    run_at_once(
        lambda: post(dunia, "kiriman_terapkan", kiriman),
        lambda: post(dunia, "kiriman_buang", kiriman),
    )
    kiriman.refresh_from_db()
    berkas = kiriman.berkas_list.get().berkas
    diterapkan = kiriman.status == "diterapkan"
    assert kiriman.status in {"diterapkan", "dibuang"}
    assert (Batch.objects.exists(), Target.objects.exists()) == (diterapkan, diterapkan)
    assert bool(berkas) is diterapkan
