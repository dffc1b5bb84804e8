"""What must hold for every value and every text: nothing crashes, nothing is lost."""

import json
from dataclasses import fields
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from aturan.baca import parse_nilai
from aturan.json_nilai import JENIS, JsonNilaiError, nilai_dari_json, nilai_ke_json, nilai_ke_teks
from aturan.nilai import (
    Angka,
    Bagian,
    Gabungan,
    Kosong,
    Nilai,
    Ordinal,
    Persen,
    Rasio,
    Rentang,
    Sebab,
    Teks,
    TidakBerlaku,
)
from aturan.tampil import format_nilai
from aturan.urut import urut

DESIMAL = st.decimals(-(10**15), 10**15, allow_nan=False, allow_infinity=False, places=4)
POSITIF = st.decimals(0, 10**12, allow_nan=False, allow_infinity=False, places=4)
SATUAN = st.sampled_from(["Nagari", "Orang", "SDM PKH", "RT-SPM", "Unit/Paket", "Ha", "Liter"])
BAGIAN = st.builds(Bagian, st.one_of(st.none(), POSITIF), SATUAN)
TERTULIS = st.one_of(
    st.builds(Angka, DESIMAL, st.one_of(st.just(""), st.just("Rp"), SATUAN)),
    st.builds(Persen, DESIMAL),
    st.builds(Persen, DESIMAL, POSITIF, st.one_of(st.none(), POSITIF), SATUAN),
    st.tuples(POSITIF, POSITIF).map(lambda batas: Rentang(min(batas), max(batas))),
    st.builds(Rentang, POSITIF, st.none(), st.just("Baik (B)"), st.sampled_from(["", "%", "hari"])),
    st.builds(Rentang, st.none(), POSITIF),
    st.builds(Ordinal, st.sampled_from(["AA", "CC", "WTP", "Sangat Baik"])),
    st.builds(Ordinal, st.sampled_from(["A", "BB"]), st.decimals(0, 100, places=2)),
    st.builds(Rasio, POSITIF, POSITIF),
    st.tuples(st.builds(Bagian, POSITIF, SATUAN), BAGIAN, BAGIAN).map(Gabungan),
    st.sampled_from([TidakBerlaku(), Teks("Ada")]),
)
NILAI = st.one_of(
    TERTULIS,
    st.builds(Kosong, st.sampled_from(Sebab)),
    st.builds(Teks, st.text()),
    st.builds(Ordinal, st.text()),
    st.builds(Gabungan, st.lists(BAGIAN).map(tuple)),
)
MIRIP_NILAI = st.text(alphabet="0123456789.,-–%()/: \nRpadnOrangBaik≥≤<>*±'", max_size=60)


@given(TERTULIS)
@example(Persen(Decimal(5625)))
@example(Persen(Decimal("-266200")))
@example(Persen(Decimal("1.246")))
@example(Persen(Decimal(1000000)))
def test_shown_value_is_read_back_as_it_was(nilai: Nilai) -> None:
    assert parse_nilai(format_nilai(nilai)).nilai == nilai


@given(NILAI)
def test_json_loses_nothing(nilai: Nilai) -> None:
    assert nilai_dari_json(nilai_ke_json(nilai)) == nilai


@given(NILAI)
def test_text_is_the_json_written_down(nilai: Nilai) -> None:
    assert nilai_ke_teks(nilai) == json.dumps(nilai_ke_json(nilai))


@given(NILAI)
def test_json_holds_no_number_but_text(nilai: Nilai) -> None:
    def leaves(isi: Any) -> list[Any]:
        if isinstance(isi, dict):
            return [daun for satu in isi.values() for daun in leaves(satu)]
        return [daun for satu in isi for daun in leaves(satu)] if isinstance(isi, list) else [isi]

    assert {type(daun) for daun in leaves(nilai_ke_json(nilai))} <= {str, type(None)}


@given(st.one_of(st.text(), MIRIP_NILAI), st.sampled_from(["", "%", "Orang", "Indeks"]))
def test_any_text_is_read_without_float(teks: str, satuan: str) -> None:
    bacaan = parse_nilai(teks, satuan=satuan)
    assert bacaan.mentah == teks
    for nilai in (bacaan.nilai, *bacaan.alternatif):
        bagian = nilai.bagian if isinstance(nilai, Gabungan) else (nilai,)
        isi = [getattr(satu, medan.name) for satu in bagian for medan in fields(satu)]
        assert all(isinstance(satu, Decimal | str | None) for satu in isi)
        assert nilai_dari_json(nilai_ke_json(nilai)) == nilai


@given(st.floats(-(10**12), 10**12), st.booleans(), st.sampled_from(["", "%"]))
def test_number_cell_reads_the_same_from_its_shown_text(
    sel: float, format_persen: bool, satuan: str
) -> None:
    bacaan = parse_nilai(sel, satuan=satuan, format_persen=format_persen)
    if sum(map(str.isdigit, bacaan.mentah)) <= 40:
        assert parse_nilai(bacaan.mentah, satuan=satuan).nilai == bacaan.nilai


@given(st.text())
def test_digits_of_a_text_never_vanish_into_no_value(teks: str) -> None:
    nilai = parse_nilai(teks + "7").nilai
    assert not isinstance(nilai, Kosong | TidakBerlaku)


@given(NILAI)
def test_order_is_a_float_or_none(nilai: Nilai) -> None:
    assert isinstance(urut(nilai), float | None)


def test_better_grade_comes_after_a_worse_one() -> None:
    tertinggi, terendah = urut(Ordinal("AA")), urut(Ordinal("D"))
    assert tertinggi is not None
    assert terendah is not None
    assert tertinggi > terendah


def test_every_kind_of_value_has_a_tag() -> None:
    assert set(JENIS.values()) == set(Nilai.__args__)


SALAH = [
    {},
    {"jenis": "apa"},
    {"jenis": ["angka"]},
    {"jenis": "angka", "nilai": "15"},
    {"jenis": "angka", "nilai": 15, "satuan": ""},
    {"jenis": "angka", "nilai": 1.5, "satuan": ""},
    {"jenis": "angka", "nilai": None, "satuan": ""},
    {"jenis": "angka", "nilai": "1E+999999999", "satuan": ""},
    {"jenis": "angka", "nilai": "NaN", "satuan": ""},
    {"jenis": "angka", "nilai": "1", "satuan": "", "lain": ""},
    {"jenis": "kosong", "sebab": "entah"},
    {"jenis": "gabungan", "bagian": ["x"]},
    {"jenis": "gabungan", "bagian": "x"},
]


@pytest.mark.parametrize("data", SALAH, ids=str)
def test_json_that_is_no_value_is_refused(data: dict[str, Any]) -> None:
    with pytest.raises(JsonNilaiError):
        nilai_dari_json(data)
