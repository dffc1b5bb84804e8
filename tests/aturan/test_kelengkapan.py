"""The completeness of an indicator's passport."""

from dataclasses import replace
from decimal import Decimal

import pytest

from aturan.capaian import Rumus
from aturan.kelengkapan import BOBOT, LABEL_BUTIR, RUMUS_TANPA_ARAH, Butir, Paspor, score_paspor

LENGKAP = Paspor(
    satuan="%",
    definisi="Bagian PMKS yang dilayani",
    formulasi="dilayani ÷ semua × 100",
    sumber_data="Bidang A",
    arah="naik",
    konsolidasi="posisi_akhir",
    has_unit=True,
    has_awal=True,
)
KURANG = [
    (Butir.SATUAN, {"satuan": "  "}),
    (Butir.DEFINISI, {"definisi": ""}),
    (Butir.FORMULASI, {"formulasi": "\n"}),
    (Butir.SUMBER_DATA, {"sumber_data": ""}),
    (Butir.ARAH, {"arah": ""}),
    (Butir.KONSOLIDASI, {"konsolidasi": ""}),
    (Butir.UNIT, {"has_unit": False}),
    (Butir.AWAL, {"has_awal": False}),
    (Butir.TARGET, {"tahun_tanpa_target": 1}),
]


def test_a_full_passport_lacks_nothing():
    lengkap = score_paspor(LENGKAP)
    assert (lengkap.tampil, lengkap.persen, lengkap.is_lengkap) == ("9 dari 9", Decimal(100), True)


@pytest.mark.parametrize(("butir", "isi"), KURANG, ids=[butir for butir, _ in KURANG])
def test_one_missing_part_is_named(butir: Butir, isi: dict[str, object]):
    hasil = score_paspor(replace(LENGKAP, **isi))
    assert (hasil.kurang, hasil.tampil) == ((butir,), "8 dari 9")


def test_an_empty_passport_has_no_score_and_names_the_heaviest_first():
    hasil = score_paspor(Paspor(tahun_tanpa_target=5))
    assert (hasil.terisi, hasil.persen) == (0, Decimal(0))
    assert [BOBOT[satu] for satu in hasil.kurang] == sorted(BOBOT.values(), reverse=True)


def test_a_missing_unit_of_measure_weighs_more_than_a_missing_source():
    tanpa_satuan = score_paspor(replace(LENGKAP, satuan=""))
    assert tanpa_satuan.persen < score_paspor(replace(LENGKAP, sumber_data="")).persen


def test_a_formula_that_implies_its_direction_needs_none():
    assert score_paspor(replace(LENGKAP, arah="", rumus="turun_rasio")).is_lengkap
    assert score_paspor(replace(LENGKAP, arah="", rumus="rentang")).kurang == (Butir.ARAH,)


def test_every_part_has_weight_label_and_case():
    assert set(BOBOT) == set(LABEL_BUTIR) == set(Butir) == {butir for butir, _ in KURANG}
    assert set(Rumus) >= RUMUS_TANPA_ARAH
