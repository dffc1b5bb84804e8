"""Numbers as people type them; every id is what the case claims."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aturan.angka import desimal_dari_float, parse_angka
from aturan.catatan_baca import KodeCatatan
from aturan.pemisah import Kebiasaan, kebiasaan_dari

TERBACA = [
    ("100", "100"),
    ("0", "0"),
    ("94.33", "94.33"),
    ("70,32", "70.32"),
    ("12,5", "12.5"),
    ("1.500.000", "1500000"),
    ("4.25", "4.25"),
    ("4,091,594,846.5", "4091594846.5"),
    ("67,668,207.5", "67668207.5"),
    ("172,150,000", "172150000"),
    ("8.360.961.563,32", "8360961563.32"),
    ("1.234,567", "1234.567"),
    ("1234.567", "1234.567"),
    ("1.2345", "1.2345"),
    ("0.125", "0.125"),
    (",5", "0.5"),
    ("12.", "12"),
    ("1 234 567", "1234567"),
    ("1\u00a0234\u202f567,5", "1234567.5"),
    ("Rp. 23.906.077.655", "23906077655"),
    ("Rp 1.2 M", "1200000000"),
    ("Rp2,5 T", "2500000000000"),
    ("Rp23.906.077.655", "23906077655"),
    ("824.743.202,-", "824743202"),
    ("Rp 824.743.202,--", "824743202"),
    ("Rp.1.704.319.000,00-", "1704319000"),
    ("Rp.4.107.713.153,00", "4107713153"),
    ("IDR 5.000.000", "5000000"),
    ("(0.21)", "-0.21"),
    ("(Rp1.000.000,00)", "-1000000"),
    ("-0,33", "-0.33"),
    ("-Rp1.000.000", "-1000000"),
    ("Rp -1.000.000", "-1000000"),
    ("\u22125", "-5"),
    ("\u20135,5", "-5.5"),
    ("-0", "0"),
    ("\uff11\uff12\uff0c\uff15", "12.5"),
    ("\u200b15\ufeff", "15"),
    ("1,5 juta", "1500000"),
    ("Rp2,25 miliar", "2250000000"),
    ("1" * 40, "1" * 40),
]


@pytest.mark.parametrize(("teks", "nilai"), TERBACA)
def test_number_is_read(teks: str, nilai: str) -> None:
    assert parse_angka(teks).nilai == Decimal(nilai)


@pytest.mark.parametrize("teks", ["94.33", "1.500.000", "Rp. 23.906.077.655", "(0.21)", "0.125"])
def test_clear_number_needs_no_remark(teks: str) -> None:
    assert parse_angka(teks).catatan == ()


DITOLAK = [
    ("1.2.3", KodeCatatan.PEMISAH_KACAU),
    ("12.34.567", KodeCatatan.PEMISAH_KACAU),
    ("1,234.567.890", KodeCatatan.PEMISAH_KACAU),
    ("1..5", KodeCatatan.PEMISAH_KACAU),
    ("Rp. 1. 234.567", KodeCatatan.PEMISAH_KACAU),
    ("12 34", KodeCatatan.PEMISAH_KACAU),
    ("1O0", KodeCatatan.HURUF_DALAM_ANGKA),
    ("l00,5", KodeCatatan.HURUF_DALAM_ANGKA),
    ("1,23E+12", KodeCatatan.NOTASI_ILMIAH),
    ("10\u00b2", KodeCatatan.BUKAN_ANGKA),
    ("\u00bd", KodeCatatan.BUKAN_ANGKA),
    ("(-5)", KodeCatatan.BUKAN_ANGKA),
    ("--5", KodeCatatan.BUKAN_ANGKA),
    ("(5", KodeCatatan.BUKAN_ANGKA),
    ("12/05/2021", KodeCatatan.BUKAN_ANGKA),
    ("", KodeCatatan.BUKAN_ANGKA),
    ("-", KodeCatatan.BUKAN_ANGKA),
    ("NaN", KodeCatatan.BUKAN_ANGKA),
    ("Infinity", KodeCatatan.BUKAN_ANGKA),
    ("1" * 41, KodeCatatan.TERLALU_PANJANG),
    ("1" * 100_000, KodeCatatan.TERLALU_PANJANG),
]


@pytest.mark.parametrize(("teks", "kode"), DITOLAK, ids=lambda nilai: str(nilai)[:20])
def test_refused_text_says_why(teks: str, kode: KodeCatatan) -> None:
    bacaan = parse_angka(teks)
    assert bacaan.nilai is None
    assert [catatan.kode for catatan in bacaan.catatan] == [kode]
    assert len(bacaan.catatan[0].kalimat) < 200


@pytest.mark.parametrize(
    ("teks", "nilai", "lain"),
    [("1.246", "1246", "1.246"), ("38,827", "38827", "38.827"), ("(25.325)", "-25325", "-25.325")],
)
def test_single_group_of_three_is_thousands_and_reported(teks: str, nilai: str, lain: str) -> None:
    bacaan = parse_angka(teks)
    assert bacaan.nilai == Decimal(nilai)
    assert bacaan.alternatif == (Decimal(lain),)
    assert [catatan.kode for catatan in bacaan.catatan] == [KodeCatatan.AMBIGU]


RENTANG_PERSEN = Kebiasaan(terkecil=Decimal(0), terbesar=Decimal(100))
DIPUTUSKAN = [
    ("38,827", RENTANG_PERSEN, "38.827"),
    ("38,827", Kebiasaan(desimal=","), "38.827"),
    ("1.246", Kebiasaan(desimal=","), "1246"),
    ("1.246", Kebiasaan(desimal="."), "1.246"),
    ("25,325", Kebiasaan(cacah=True), "25325"),
    ("Rp1.246", None, "1246"),
]


@pytest.mark.parametrize(("teks", "kebiasaan", "nilai"), DIPUTUSKAN)
def test_single_group_is_settled(teks: str, kebiasaan: Kebiasaan | None, nilai: str) -> None:
    bacaan = parse_angka(teks, kebiasaan)
    assert bacaan.nilai == Decimal(nilai)
    assert [catatan.kode for catatan in bacaan.catatan] == [KodeCatatan.TAFSIR]


def test_unit_wins_over_siblings_but_stays_a_question() -> None:
    bacaan = parse_angka("25,325", Kebiasaan(desimal=",", cacah=True))
    assert bacaan.nilai == Decimal(25325)
    assert bacaan.catatan[0].kode is KodeCatatan.AMBIGU


def test_answer_of_a_person_reads_the_other_way() -> None:
    bacaan = parse_angka("1.246", Kebiasaan(cacah=True, tunggal_desimal=True))
    assert (bacaan.nilai, bacaan.catatan) == (Decimal("1.246"), ())


@pytest.mark.parametrize(
    ("tetangga", "tanda"),
    [
        (["94,33", "100"], ","),
        (["1.601.216.574", "1.246"], ","),
        (["67,668,207.5"], "."),
        (["93.45%", "99,72%"], ""),
        (["1.246", "38,827", "1.2.3"], ""),
        ([], ""),
    ],
)
def test_decimal_separator_of_siblings(tetangga: list[str], tanda: str) -> None:
    assert kebiasaan_dari(tetangga).desimal == tanda


@pytest.mark.parametrize(
    ("sel", "nilai"),
    [(74.76000000000001, "74.76"), (0.1 + 0.2, "0.3"), (-0.0, "0"), (1e15, "1000000000000000")],
)
def test_spreadsheet_float_loses_its_noise(sel: float, nilai: str) -> None:
    assert desimal_dari_float(sel) == Decimal(nilai)
    assert not desimal_dari_float(sel).is_signed()


@pytest.mark.parametrize("sel", [float("nan"), float("inf")])
def test_float_that_is_no_number_is_refused(sel: float) -> None:
    with pytest.raises(ValueError, match="terhingga"):
        desimal_dari_float(sel)


MIRIP_ANGKA = st.text(alphabet="0123456789.,-–+()Rp OlE\u00a0\uff11²jutarib%", max_size=30)


@given(st.one_of(st.text(), MIRIP_ANGKA))
def test_any_text_gives_a_finite_decimal_or_a_reason(teks: str) -> None:
    bacaan = parse_angka(teks)
    if bacaan.nilai is None:
        assert bacaan.catatan
    else:
        assert isinstance(bacaan.nilai, Decimal)
        assert bacaan.nilai.is_finite()
