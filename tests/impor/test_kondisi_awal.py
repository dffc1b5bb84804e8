"""``Realisasi 2020`` before targets of later years: a plan begins there, a comparison does not."""

from __future__ import annotations

import pytest

from impor.istilah import Jenis
from impor.tabel import Tabel
from tests.impor.lembar_uji import baca, susun

TARGET = ["Target 2021", "Target 2022", "Target 2023"]


def read(judul: str, kepala: list[object]) -> Tabel:
    isi: list[object] = ["S", "Cakupan A", *range(50, 50 + len(kepala) - 2)]
    (tabel,) = baca(susun([[judul], kepala, isi])).tabel
    return tabel


@pytest.mark.parametrize("akhir", [[], ["Target Akhir Renstra"], ["Kondisi Akhir 2026"]], ids=str)
def test_the_realisasi_before_all_targets_is_the_baseline(akhir: list[str]) -> None:
    tabel = read(
        "Target Kinerja Renstra", ["Sasaran", "Indikator", "Realisasi 2020", *TARGET, *akhir]
    )
    assert tabel.jenis is Jenis.RENSTRA_TARGET
    assert [k.kunci for k in tabel.kolom[2:4]] == ["target:awal", "target:2021"]
    assert tabel.kolom[2].tahun == 2020


@pytest.mark.parametrize(
    ("judul", "kepala"),
    [
        ("Perbandingan dengan Target Renstra", ["Realisasi 2020", *TARGET]),
        ("Target Kinerja Renstra", ["Realisasi 2022", *TARGET, "Target Akhir Renstra"]),
        ("Target Kinerja Renstra", ["Realisasi 2020", *TARGET, "Capaian"]),
        ("Target Kinerja Renstra", ["Realisasi 2020", "Target 2021"]),
        ("Target Kinerja Renstra", ["Realisasi", *TARGET]),
    ],
    ids=str,
)
def test_a_realisasi_that_is_measured_stays_one(judul: str, kepala: list[str]) -> None:
    tabel = read(judul, ["Sasaran", "Indikator", *kepala])
    assert "target:awal" not in [k.kunci for k in tabel.kolom]


def test_earlier_realisasi_is_no_baseline() -> None:
    tabel = read(
        "Target Kinerja Renstra",
        ["Sasaran", "Indikator", "Realisasi 2019", "Realisasi 2020", *TARGET],
    )
    assert [str(k.peran) for k in tabel.kolom[2:4]] == ["lain", "target"]
