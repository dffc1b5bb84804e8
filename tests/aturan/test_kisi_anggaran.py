"""Money as people type it into the grid, and what asks for a reason."""

from decimal import Decimal

import pytest

from aturan.kisi_anggaran import (
    TanyaAlasan,
    ask_alasan,
    find_kenaikan,
    read_fisik,
    read_uang,
    show_uang,
)
from aturan.nilai import Kosong, Persen

D = Decimal


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [
        ("Rp 1.234.567,00", "1234567"),
        ("Rp1.234.567", "1234567"),
        ("1.234.567", "1234567"),
        ("1,234,567.89", "1234567.89"),
        ("824.743.202,-", "824743202"),
        ("Rp.1.704.319.000,00-", "1704319000"),
        ("(500)", "-500"),
        ("-500", "-500"),
        ("1.234", "1234"),
        ("0", "0"),
        ("2 miliar", "2000000000"),
        ("  750000 ", "750000"),
        ("0,01", "0.01"),
        ("99.999.999.999.999,99", "99999999999999.99"),
    ],
)
def test_money_is_read_to_the_sen_as_people_type_it(teks: str, nilai: str):
    bacaan = read_uang(teks)
    assert (bacaan.nilai, bacaan.galat) == (D(nilai), "")


@pytest.mark.parametrize("teks", ["", "   ", "-", "–", "—"])
def test_blank_and_dash_state_nothing_and_are_no_zero(teks: str):
    bacaan = read_uang(teks)
    assert (bacaan.nilai, bacaan.galat, bacaan.terbaca) == (None, "", "kosong")


@pytest.mark.parametrize(
    "teks",
    [
        "abc",
        "belum ada",
        "n/a",
        "1,2,3",
        "1e9",
        "1O0.000",
        "12,345678",
        "9" * 30,
        "1" * 10_000,
        "<script>alert(1)</script>",
        "100 orang",
        "50%",
        "--5",
        "(5",
        "0," + "1" * 30,
    ],
)
def test_what_is_no_money_is_refused_with_an_example(teks: str):
    bacaan = read_uang(teks)
    assert bacaan.nilai is None
    assert "Contoh yang benar: 1.234.567" in bacaan.galat
    assert len(bacaan.mentah) <= 120


def test_what_was_understood_is_said():
    assert read_uang("824.743.202,-").terbaca == "dibaca Rp824.743.202,00"
    assert "dibaca 2000000000" in read_uang("2 miliar").catatan[0]


def test_an_input_shows_the_text_as_typed_while_it_says_the_amount():
    assert show_uang(D(500), "Rp 500") == "Rp 500"
    assert show_uang(D(200), "500") == "200,00"
    assert show_uang(None, "-") == "-"
    assert show_uang(None, "500") == ""


@pytest.mark.parametrize(
    ("sebelum", "kumulatif", "kenaikan"),
    [
        ([], "100", "100"),
        (["100"], "250", "150"),
        (["100", None], "250", "150"),
        (["100"], "80", "-20"),
        ([None, None, None], "0", "0"),
        (["100"], None, None),
    ],
)
def test_a_cumulative_figure_is_differenced(
    sebelum: list[str | None], kumulatif: str | None, kenaikan: str | None
):
    hasil = find_kenaikan(
        [satu and D(satu) for satu in sebelum], D(kumulatif) if kumulatif else None
    )
    assert hasil == (D(kenaikan) if kenaikan else None)


@pytest.mark.parametrize(
    ("pagu", "lama", "baru", "kenaikan", "tanya"),
    [
        ("100", None, "100", "100", None),
        ("100", "50", "101", "51", TanyaAlasan.MELEBIHI_PAGU),
        ("100", None, "101", "101", TanyaAlasan.MELEBIHI_PAGU),
        ("100", "120", "110", "10", None),
        ("100", "50", "40", "-10", TanyaAlasan.PENGEMBALIAN),
        (None, None, "101", "101", None),
        ("100", "120", None, None, None),
        ("0", None, "1", "1", TanyaAlasan.MELEBIHI_PAGU),
    ],
)
def test_money_above_pagu_and_returns_ask_for_a_reason(
    pagu: str | None,
    lama: str | None,
    baru: str | None,
    kenaikan: str | None,
    tanya: TanyaAlasan | None,
):
    angka = [D(satu) if satu else None for satu in (pagu, lama, baru, kenaikan)]
    assert ask_alasan(*angka) == tanya


@pytest.mark.parametrize(("teks", "nilai"), [("45", "45"), ("45,5%", "45.5"), ("0", "0")])
def test_physical_progress_is_a_percentage(teks: str, nilai: str):
    assert read_fisik(teks).nilai == Persen(D(nilai))


def test_blank_physical_progress_is_no_zero():
    assert isinstance(read_fisik("").nilai, Kosong)
    assert isinstance(read_fisik("-").nilai, Kosong)


@pytest.mark.parametrize("teks", ["110", "-3", "sedang berjalan", "9" * 500, "n/a", "15 unit"])
def test_what_is_no_progress_is_refused(teks: str):
    bacaan = read_fisik(teks)
    assert bacaan.nilai is None
    assert bacaan.galat
