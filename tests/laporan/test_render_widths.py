"""Column widths, and which tables lie down."""

from __future__ import annotations

import pytest

from laporan.render.glue import glue
from laporan.render.heights import IsiBaris
from laporan.render.letters import lebar_angka, lebar_kata, lebar_penggal, lebar_teks
from laporan.render.widths import BAGIAN, Kebutuhan, arrange

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


def baris(*panjang: float) -> IsiBaris:
    return IsiBaris(tuple((satu,) for satu in panjang), (1.0,) * len(panjang))


def test_long_text_takes_room_from_short_text() -> None:
    susunan = arrange([SEMPIT, SEMPIT], None, [baris(200, 5)] * 4)
    assert susunan.lebar[0] > 2 * susunan.lebar[1]


def test_columns_that_hold_alike_are_alike_whatever_their_weights() -> None:
    kebutuhan = [Kebutuhan(0, 2, 10), Kebutuhan(0, 2, 30)]
    lebar = arrange(kebutuhan, None, [baris(40, 40)] * 4).lebar
    assert abs(lebar[0] - lebar[1]) <= 2


def test_cell_over_several_rows_asks_for_its_share_only() -> None:
    bersama = IsiBaris(((120.0,), (40.0,)), (1 / 6, 1.0))
    kiri, kanan = arrange([SEMPIT, SEMPIT], None, [bersama] * 6).lebar
    assert kanan > kiri


def test_short_table_stays_upright_however_many_columns_it_has() -> None:
    assert not arrange([SEMPIT] * 12, None, [baris(*[20.0] * 12)] * 3).lanskap


def test_long_table_has_smaller_letters_where_that_saves_pages() -> None:
    padat = [Kebutuhan(8, 4, 10)] * 4 + [Kebutuhan(0, 5, 10)]
    susunan = arrange(padat, None, [baris(0, 0, 0, 0, 60)] * 80)
    assert susunan.ukuran == 8 or susunan.lanskap


def test_hyphenated_word_still_has_room_for_its_first_syllables() -> None:
    assert lebar_penggal("Meningkat") >= lebar_teks("Mening-")
    assert lebar_penggal("Kesejahteraan") >= lebar_teks("Kesejah-")
    assert lebar_penggal("Target") == lebar_teks("Target")


def test_long_word_may_go_on_after_its_stroke_and_a_short_one_stays_whole() -> None:
    assert lebar_kata("Keberhasilan/Kegagalan") == lebar_teks("Keberhasilan/")
    assert lebar_kata("III/d") == lebar_teks("III/d")


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
