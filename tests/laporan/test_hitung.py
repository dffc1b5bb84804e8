"""Formulas of a workbook: they give the very figure that the report states, or are not there."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laporan.document import JenisSel, Sel
from laporan.document.hitung import (
    Acu,
    Hitung,
    Olah,
    Tanda,
    Tetap,
    absolute,
    at_least,
    at_most,
    compute,
    mean_of,
    total_of,
)
from laporan.render.xlsx.rumus import write, write_rumus

ALAMAT = {"t": "E5", "r": "F5", "b": "F6", "c": "F7", "lain": "'Tabel 3.2'!G5"}
ANGKA = {"t": Decimal(80), "r": Decimal("74.76"), "b": Decimal(4), "lain": Decimal(0)}
T, R = Acu("t"), Acu("r")


@pytest.mark.parametrize(
    ("hitung", "harap", "nilai"),
    [
        (R / T * 100, "F5/E5*100", "93.45"),
        ((T - (R - T)) / T * 100, "(E5-(F5-E5))/E5*100", "106.55"),
        (Tetap(Decimal(100)) - absolute(R - T) / T * 100, "100-ABS(F5-E5)/E5*100", "93.45"),
        (R / (T / Acu("b")), "F5/(E5/F6)", "3.738"),
        (R * T / Acu("b"), "F5*E5/F6", "1495.2"),
        (at_most(R / T * 100, Decimal(90)), "MIN(F5/E5*100,90)", "90"),
        (at_most(R, None), "F5", "74.76"),
        (at_least(R - T, Decimal(0)), "MAX(F5-E5,0)", "0"),
        (total_of([R, Acu("b")]), "SUM(F5:F6)", "78.76"),
        (total_of([R, Acu("c")]), "SUM(F5,F7)", "74.76"),  # a cell without a figure is left out
        (mean_of([T, Acu("b")]), "AVERAGE(E5,F6)", "42"),
        (mean_of([Acu("lain")]), "AVERAGE('Tabel 3.2'!G5)", "0"),
        (R / Acu("lain"), "F5/'Tabel 3.2'!G5", None),  # by zero
        (R / Acu("c"), "F5/F7", None),
        (total_of([Acu("c")]), "SUM(F7)", None),
    ],
)
def test_an_expression_is_written_and_computed(hitung: Hitung, harap: str, nilai: str | None):
    assert write(hitung, ALAMAT) == harap
    hasil = compute(hitung, ANGKA)
    assert hasil == (None if nilai is None else Decimal(nilai))


@given(
    st.recursive(
        st.one_of(
            st.sampled_from(["t", "r", "b"]).map(Acu),
            st.integers(1, 9).map(lambda n: Tetap(Decimal(n))),
        ),
        lambda isi: st.builds(Olah, st.sampled_from(Tanda), isi, isi),
        max_leaves=8,
    )
)
def test_brackets_never_change_the_figure(hitung: Hitung):
    hasil = compute(hitung, ANGKA)
    if hasil is None:
        return
    nama = {ALAMAT[satu]: Fraction(nilai) for satu, nilai in ANGKA.items() if satu != "lain"}
    tertulis = re.sub(r"(?<![A-Z])\d+", r"Fraction(\g<0>)", write(hitung, ALAMAT))
    python = eval(tertulis, {"Fraction": Fraction, **nama})
    assert abs(python - Fraction(hasil)) <= abs(python) * Fraction("1e-20") + Fraction("1e-20")


def sel(nilai: str | None, hitung: Hitung | None) -> Sel:
    return Sel(None if nilai is None else Decimal(nilai), JenisSel.PERSEN, hitung=hitung)


def test_a_formula_stands_only_where_it_gives_the_figure():
    assert write_rumus(sel("93.45", R / T * 100), ALAMAT, ANGKA) == "=F5/E5*100"
    assert write_rumus(sel("93.46", R / T * 100), ALAMAT, ANGKA) is None
    assert write_rumus(sel("93.45", None), ALAMAT, ANGKA) is None
    assert write_rumus(sel(None, R / T * 100), ALAMAT, ANGKA) is None
    assert write_rumus(sel("93.45", R / Acu("entah") * 100), ALAMAT, ANGKA) is None
