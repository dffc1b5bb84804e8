"""The page that shows what undoing a batch would come to: the same as undoing, at little cost."""

from __future__ import annotations

import pytest
from django.db.models import F

from aturan.wewenang import Status
from capaian.models import Pelaporan, Realisasi
from impor.actions.batal import read_kunci
from impor.batal.timbang import weigh
from impor.models import Batch
from renstra.models import Indikator, Sasaran
from tests.impor.wisaya import Dunia, contoh, make_dunia

pytestmark = pytest.mark.django_db

DINAS = ("dinsos-kukar", "dinsos-ttu", "dinsos-haltim", "dinsos-mukomuko")


@pytest.mark.parametrize("kode", DINAS)
def test_the_page_asks_little_whatever_the_batch_touched(kode: str, django_assert_max_num_queries):
    dunia = make_dunia(kode)
    dunia.terapkan(dunia.kirim(*contoh(kode)))
    batch = Batch.objects.get()
    with django_assert_max_num_queries(25):
        halaman = dunia.client.get(dunia.alamat("batch_batal", batch=batch.pk))
    assert (halaman.status_code, len(halaman.content) < 100_000) == (200, True)


def settle(dunia: Dunia) -> None:
    letak = {"instansi": dunia.instansi, "tahun": dunia.tahun, "triwulan": 4}
    Pelaporan.objects.update_or_create(**letak, defaults={"status": Status.DIAJUKAN})


def edit(dunia: Dunia) -> None:
    """Rows of the tree, of which nothing but their version is looked at, and a figure."""
    for model in (Sasaran, Indikator, Realisasi):
        model.objects.filter(pk=model.objects.earliest("pk").pk).update(
            versi_baris=F("versi_baris") + 1
        )


def remove(dunia: Dunia) -> None:
    Realisasi.objects.latest("pk").delete()


SESUDAH = {"nothing_happened": (), "settled": (settle,), "edited": (edit, remove)}
SESUDAH["all_of_it"] = (settle, edit, remove)


@pytest.mark.parametrize("sesudah", SESUDAH.values(), ids=SESUDAH)
@pytest.mark.parametrize("terikat", [True, False])
def test_from_afar_it_looks_as_it_does_from_near(sesudah, terikat: bool):
    dunia = make_dunia()
    dunia.terapkan(dunia.kirim(*contoh("dinsos-kukar")))
    for kejadian in sesudah:
        kejadian(dunia)
    batch = Batch.objects.get()
    kunci = read_kunci(batch, terikat)
    jauh = weigh(batch, kunci, terkunci=False).alasan
    assert jauh == weigh(batch, kunci, terkunci=True).alasan
    assert bool(jauh) is bool(sesudah)
