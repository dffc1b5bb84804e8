"""For tests of background imports: a threshold that a small file passes, and a worker."""

from __future__ import annotations

import pytest

from impor.kiriman.lemari import GRID, HASIL
from impor.models import Kiriman
from pekerjaan.kerjakan import run
from pekerjaan.models import Pekerjaan
from tests.impor.wisaya import Dunia, sheet

KEPALA = ("No", "Sasaran", "Indikator", "Satuan", "Target 2021")


def lower_threshold(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every file counts as a large one, and no reading is remembered."""
    monkeypatch.setattr("impor.models.kiriman.AMBANG_SEL", 0)
    GRID.clear()
    HASIL.clear()


def pk(target: object = 80, nama: str = "pk.xlsx"):
    baris = (1, "Meningkatnya pelayanan", "Indikator 1", "Persen", target)
    return sheet(("PERJANJIAN KINERJA TAHUN 2021",), KEPALA, baris, nama=nama)


def job_of(kiriman: Kiriman) -> Pekerjaan:
    """The job as it stands now."""
    kiriman.refresh_from_db()
    return Pekerjaan.objects.get(pk=kiriman.pekerjaan_id)


def work(kiriman: Kiriman) -> Pekerjaan:
    """As a worker does it; how it ended."""
    run(job_of(kiriman).pk)
    return job_of(kiriman)


def kirim_terbaca(dunia: Dunia, *berkas: object) -> Kiriman:
    """Uploaded, and read by a worker."""
    kiriman = dunia.kirim(*(berkas or (pk(),)))
    assert work(kiriman).status == "selesai", job_of(kiriman).galat
    kiriman.refresh_from_db()
    return kiriman
