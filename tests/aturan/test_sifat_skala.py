"""What must hold for every scale and every value on it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aturan.interval_cetak import read_interval
from aturan.predikat import SKALA, Skala, predikat
from aturan.skala_cetak import baca_skala_cetak

WAJAR = st.decimals(-(10**12), 10**12, places=4)


@pytest.mark.parametrize("skala", list(SKALA.values()), ids=list(SKALA))
@given(nilai=st.decimals(allow_nan=False, allow_infinity=False))
def test_every_value_has_exactly_one_label(skala: Skala, nilai: Decimal) -> None:
    label = predikat(nilai, skala)
    assert [kelas.label for kelas in skala.kelas].count(str(label)) == 1


@pytest.mark.parametrize("skala", list(SKALA.values()), ids=list(SKALA))
@given(satu=WAJAR, dua=WAJAR)
def test_a_higher_value_has_no_lower_label(skala: Skala, satu: Decimal, dua: Decimal) -> None:
    urutan = [kelas.label for kelas in skala.kelas]
    rendah, tinggi = (predikat(nilai, skala) for nilai in sorted((satu, dua)))
    assert urutan.index(str(tinggi)) <= urutan.index(str(rendah))


@given(batas=st.lists(st.integers(1, 99), min_size=1, max_size=5, unique=True), nilai=WAJAR)
def test_a_scale_printed_without_holes_labels_as_it_is_printed(
    batas: list[int], nilai: Decimal
) -> None:
    atas = sorted(batas, reverse=True)
    antara = [f"> {bawah} – {ujung}" for bawah, ujung in zip(atas[1:], atas[:-1], strict=True)]
    baris = [(f"> {atas[0]}", "0"), *((teks, str(i)) for i, teks in enumerate(antara, start=1))]
    hasil = baca_skala_cetak([*baris, (f"≤ {atas[-1]}", "bawah")])
    assert hasil.temuan == ()
    assert hasil.skala is not None
    letak = sum(nilai <= satu for satu in atas)
    assert predikat(nilai, hasil.skala) == hasil.skala.kelas[letak].label


@given(teks=st.text(alphabet="0123456789 ,.<>≤≥=-–%xX/sd$aku", max_size=20))
def test_reading_an_interval_never_fails(teks: str) -> None:
    interval = read_interval(teks)
    assert interval is None or interval.is_sah


@given(baris=st.lists(st.tuples(st.text(max_size=12), st.text(max_size=5)), max_size=4))
def test_reading_a_printed_scale_never_fails(baris: list[tuple[str, str]]) -> None:
    hasil = baca_skala_cetak(baris)
    assert hasil.skala is None or hasil.skala.kelas
