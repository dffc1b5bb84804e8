"""Column widths, and which tables lie down."""

from __future__ import annotations

import pytest

from laporan.render.glue import glue
from laporan.render.widths import BAGIAN, Kebutuhan, arrange, balance, lebar_angka, lebar_teks

SEMPIT = Kebutuhan(angka=0, kata=3, bobot=10)
RUPIAH = Kebutuhan(angka=10, kata=4, bobot=10)


def test_widths_follow_the_weights_when_everything_fits() -> None:
    susunan = arrange([Kebutuhan(0, 2, 10), Kebutuhan(0, 2, 30)], None)
    assert susunan.lebar == (50, 150)
    assert (susunan.lanskap, susunan.ukuran) == (False, 9)


def test_column_of_figures_gets_its_minimum_whatever_its_weight() -> None:
    susunan = arrange([Kebutuhan(0, 2, 1000), Kebutuhan(10, 2, 1)], None)
    assert susunan.lebar[1] / BAGIAN * 453 >= 10 * 9


def test_table_turns_to_landscape_when_its_figures_need_it() -> None:
    assert arrange([RUPIAH] * 6, None).lanskap


def test_table_told_to_stay_upright_gets_smaller_letters_instead() -> None:
    susunan = arrange([RUPIAH] * 6, False)
    assert not susunan.lanskap
    assert susunan.ukuran < 9


@pytest.mark.parametrize("banyak", [1, 3, 7, 24, 60])
def test_widths_add_up_to_the_whole_page(banyak: int) -> None:
    susunan = arrange([RUPIAH, *[SEMPIT] * (banyak - 1)], None)
    assert sum(susunan.lebar) == BAGIAN
    assert min(susunan.lebar) >= 1


def test_long_text_takes_room_from_short_figures() -> None:
    teks, angka = balance([10, 10], [200.0, 5.0])
    assert teks > 2 * angka


def test_weights_stay_as_they_are_when_all_columns_hold_alike() -> None:
    assert balance([10, 30], [7.0, 7.0]) == (10, 30)


def test_figure_within_a_text_is_measured_and_a_word_is_not() -> None:
    assert lebar_angka("sebesar Rp23.906.077.655 setahun") == lebar_teks("Rp23.906.077.655")
    assert lebar_angka("1.06.01.2.01.0001 - KEGIATAN") == lebar_teks("1.06.01.2.01.0001")
    assert lebar_angka("ketidakberkesinambungan") == 0


@pytest.mark.parametrize(
    ("teks", "terikat"),
    [
        ("Rp 1.000", "Rp\xa01.000"),
        ("Rp. 1.000", "Rp.\xa01.000"),
        ("95,43 % dan", "95,43\xa0% dan"),
        ("60 – 70", "60\xa0–\xa070"),
        ("≥ 95", "≥\xa095"),
        ("pasal 3 ayat 2", "pasal 3 ayat 2"),
    ],
)
def test_figure_and_sign_stay_together(teks: str, terikat: str) -> None:
    assert glue(teks) == terikat
