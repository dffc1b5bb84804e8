"""T-C.29 out of workbooks: only what is of one year is stored as that year's."""

from __future__ import annotations

from pathlib import Path

import pytest

from capaian.models import Realisasi
from impor.actions import apply
from impor.istilah import Jenis
from renstra.models import Target
from tests.instansi.meja_profil import Meja, open_meja

from .test_tabel_renja import list_jenis, read

pytestmark = pytest.mark.django_db
TC29 = (
    ("Tabel T-C.29",),
    ("Rekapitulasi Evaluasi Hasil Pelaksanaan Renja dan Pencapaian Renstra s/d Tahun 2021",),
    (
        *("Kode", "Urusan/Bidang Urusan dan Program/Kegiatan", "Indikator Kinerja"),
        "Target Kinerja Capaian Program (Renstra Perangkat Daerah) Tahun 2024",
        "Realisasi Target Kinerja Hasil Program s/d Tahun 2019",
        *("Target dan Realisasi Kinerja Tahun Lalu (2020)", None, None),
        "Target Program dan Kegiatan (Renja Perangkat Daerah Tahun 2021)",
        *("Perkiraan Realisasi Capaian Target Renstra s/d Tahun Berjalan", None),
    ),
    (
        *(None,) * 5,
        *("Target Renja Tahun 2020", "Realisasi Renja Tahun 2020", "Tingkat Realisasi (%)", None),
        *("Realisasi Capaian s/d Tahun Berjalan (2021)", "Tingkat Capaian Target Renstra (%)"),
    ),
    (*map(str, range(1, 8)), "8=(7/6)", "9", "10=(5+7+9)", "11=(10/4)"),
    ("1.06.04", "Program A", "Jumlah yang dilayani", 500, 200, 100, 0, 0, 120, 320, 64),
)
GABUNG = ("A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:E4", "F3:H3", "I3:I4", "J3:K3")


@pytest.fixture
def meja() -> Meja:
    return open_meja()


def test_only_what_is_of_one_year_is_stored_as_that_years(meja: Meja, tmp_path: Path):
    """Neither the sum of earlier years nor the estimate is the realisasi of a year, and a target
    of a Renja is no end of the Renstra."""
    rencana = read(meja, tmp_path, TC29, *GABUNG)
    assert list_jenis(rencana) == [Jenis.EVALUASI_RENJA]
    apply(rencana)
    target = Target.objects.order_by("tahun").values_list("periode", "tahun", "mentah")
    assert list(target) == [
        ("tahun", 2020, "100"),
        ("tahun", 2021, "120"),
        ("akhir", 2024, "500"),
    ]
    assert list(Realisasi.objects.values_list("tahun", "mentah")) == [(2020, "0")]


def test_what_follows_from_other_columns_is_told(meja: Meja, tmp_path: Path):
    rencana = read(meja, tmp_path, TC29, *GABUNG)
    (pesan,) = (satu for satu in rencana.pesan if "dapat dihitung" in satu.kalimat)
    for kepala in ("s/d Tahun 2019", "Tingkat Realisasi", "s/d Tahun Berjalan (2021)"):
        assert kepala in pesan.kalimat
