"""Four quarters make a year."""

from decimal import Decimal

import pytest

from aturan.alasan import Alasan
from aturan.catatan import Catatan
from aturan.konsolidasi import CARA, Konsolidasi
from aturan.nilai import Angka, Kosong, Nilai, Ordinal, Persen, Rentang, Teks, TidakBerlaku
from aturan.triwulan import consolidate_triwulan, is_sama, is_searti

KOSONG = Kosong()


def angka(*nilai: str | None) -> list[Nilai]:
    return [KOSONG if satu is None else Angka(Decimal(satu), "orang") for satu in nilai]


def bagian(pembilang: int, penyebut: int) -> Persen:
    nilai = Decimal(pembilang) / Decimal(penyebut) * 100
    return Persen(nilai, Decimal(pembilang), Decimal(penyebut), "KK")


@pytest.mark.parametrize(
    ("cara", "nilai"),
    [
        pytest.param(Konsolidasi.KUMULATIF, "100", id="the sum"),
        pytest.param(Konsolidasi.POSISI_AKHIR, "30", id="the last position"),
        pytest.param(Konsolidasi.RATA_RATA, "25", id="the mean"),
        pytest.param(Konsolidasi.MAKSIMUM, "40", id="the highest"),
        pytest.param(Konsolidasi.HANYA_TW4, "30", id="TW IV alone"),
    ],
)
def test_a_complete_year(cara: Konsolidasi, nilai: str) -> None:
    hasil = consolidate_triwulan(angka("10", "20", "40", "30"), cara)
    assert hasil.nilai == Angka(Decimal(nilai), "orang")
    assert (hasil.sementara, hasil.label, hasil.sampai) == (False, "", 4)


@pytest.mark.parametrize("cara", [c for c in Konsolidasi if c is not Konsolidasi.HANYA_TW4])
def test_without_tw4_the_year_is_sementara(cara: Konsolidasi) -> None:
    hasil = consolidate_triwulan(angka("10", "20", "40"), cara)
    assert hasil.nilai != KOSONG
    assert (hasil.sementara, hasil.label) == (True, "sementara s.d. TW III")


def test_only_tw4_without_tw4_has_no_value() -> None:
    hasil = consolidate_triwulan(angka("10", "20", "40"), Konsolidasi.HANYA_TW4)
    assert (hasil.nilai, hasil.alasan) == (KOSONG, Alasan.BELUM_ADA_REALISASI)
    assert hasil.sementara


def test_no_quarter_is_no_zero() -> None:
    hasil = consolidate_triwulan([], Konsolidasi.KUMULATIF)
    assert (hasil.nilai, hasil.alasan) == (KOSONG, Alasan.BELUM_ADA_REALISASI)
    assert (hasil.sementara, hasil.label) == (True, "sementara")


def test_quarters_of_zero_are_a_year_of_zero() -> None:
    hasil = consolidate_triwulan(angka("0", "0", "0", "0"), Konsolidasi.KUMULATIF)
    assert hasil.nilai == Angka(Decimal(0), "orang")
    assert not hasil.sementara


def test_a_quarter_left_out_makes_a_sum_sementara() -> None:
    hasil = consolidate_triwulan(angka("10", None, "40", "30"), Konsolidasi.KUMULATIF)
    assert hasil.nilai == Angka(Decimal(80), "orang")
    assert (hasil.sementara, hasil.kosong) == (True, (2,))
    assert hasil.catatan == (Catatan.TRIWULAN_KOSONG,)


def test_a_quarter_left_out_does_not_touch_the_last_position() -> None:
    hasil = consolidate_triwulan(angka("10", None, "40", "30"), Konsolidasi.POSISI_AKHIR)
    assert not hasil.sementara


def test_a_quarter_that_does_not_apply_is_not_waited_for() -> None:
    nilai = [TidakBerlaku(), *angka("20", "40", "30")]
    hasil = consolidate_triwulan(nilai, Konsolidasi.KUMULATIF)
    assert (hasil.nilai, hasil.sementara) == (Angka(Decimal(90), "orang"), False)


def test_a_year_that_never_applies_is_tidak_berlaku() -> None:
    hasil = consolidate_triwulan([TidakBerlaku()] * 4, Konsolidasi.KUMULATIF)
    assert (hasil.nilai, hasil.alasan) == (TidakBerlaku(), Alasan.TIDAK_BERLAKU)


def test_quarters_after_the_reporting_period_are_not_read() -> None:
    nilai = angka("10", "20", "40", "30")
    hasil = consolidate_triwulan(nilai, Konsolidasi.KUMULATIF, sampai=2)
    assert hasil.nilai == Angka(Decimal(30), "orang")
    assert hasil.label == "sementara s.d. TW II"


@pytest.mark.parametrize(
    ("nilai", "satuan"),
    [
        pytest.param([Persen(Decimal(25))] * 4, "", id="percentages"),
        pytest.param([bagian(1, 4), Persen(Decimal(25))], "", id="one without its numerator"),
        pytest.param([Angka(Decimal(25), "%")] * 4, "", id="numbers written with a percent sign"),
        pytest.param([Angka(Decimal(25))] * 4, "Persen", id="bare numbers of a percent indicator"),
    ],
)
def test_percentages_are_never_summed(nilai: list[Nilai], satuan: str) -> None:
    hasil = consolidate_triwulan(nilai, Konsolidasi.KUMULATIF, satuan=satuan)
    assert (hasil.nilai, hasil.alasan) == (KOSONG, Alasan.PERSEN_TIDAK_DIJUMLAHKAN)


def test_a_cumulative_percentage_adds_numerators_and_denominators() -> None:
    nilai = [bagian(10, 20), bagian(15, 20), bagian(5, 20), bagian(10, 20)]
    hasil = consolidate_triwulan(nilai, Konsolidasi.KUMULATIF)
    assert hasil.nilai == Persen(Decimal(50), Decimal(40), Decimal(80), "KK")


def test_percentages_over_nothing_have_no_sum() -> None:
    nilai = [Persen(Decimal(0), Decimal(0), Decimal(0))] * 4
    hasil = consolidate_triwulan(nilai, Konsolidasi.KUMULATIF)
    assert (hasil.nilai, hasil.alasan) == (KOSONG, Alasan.PEMBAGI_NOL)


def test_the_mean_of_percentages_is_a_percentage() -> None:
    nilai = [Persen(Decimal(20)), Persen(Decimal(40))]
    hasil = consolidate_triwulan(nilai, Konsolidasi.RATA_RATA)
    assert hasil.nilai == Persen(Decimal(30))


@pytest.mark.parametrize(
    "cara", [Konsolidasi.KUMULATIF, Konsolidasi.RATA_RATA, Konsolidasi.MAKSIMUM]
)
@pytest.mark.parametrize(
    "nilai",
    [
        pytest.param([Ordinal("B"), Ordinal("BB")], id="grades"),
        pytest.param([Teks("Ada")], id="words"),
        pytest.param([Angka(Decimal("NaN")), Angka(Decimal(1))], id="no number at all"),
        pytest.param([Angka(Decimal(5)), Persen(Decimal(5))], id="two kinds"),
    ],
)
def test_what_is_no_number_of_one_kind_is_not_put_together(
    cara: Konsolidasi, nilai: list[Nilai]
) -> None:
    hasil = consolidate_triwulan(nilai, cara)
    assert (hasil.nilai, hasil.alasan) == (KOSONG, Alasan.JENIS_TIDAK_DIHITUNG)


def test_the_last_position_may_be_a_grade() -> None:
    nilai = [Ordinal("B"), Ordinal("B"), Ordinal("BB"), Ordinal("A")]
    assert consolidate_triwulan(nilai, Konsolidasi.POSISI_AKHIR).nilai == Ordinal("A")


def test_units_written_differently_are_flagged() -> None:
    nilai: list[Nilai] = [Angka(Decimal(5), "org"), Angka(Decimal(5), "orang")]
    hasil = consolidate_triwulan(nilai, Konsolidasi.KUMULATIF)
    assert Catatan.SATUAN_DITULIS_BERBEDA in hasil.catatan


@pytest.mark.parametrize(
    ("tahunan", "triwulan", "catatan"),
    [
        pytest.param("100", ("10", "20", "40", "30"), (), id="they agree"),
        pytest.param(
            "90",
            ("10", "20", "40", "30"),
            (Catatan.BERBEDA_DENGAN_TRIWULAN,),
            id="they disagree",
        ),
        pytest.param("90", ("10", "20"), (), id="quarters that are not complete say nothing"),
        pytest.param("90", (), (), id="there are no quarters"),
    ],
)
def test_a_typed_year_wins(
    tahunan: str, triwulan: tuple[str, ...], catatan: tuple[Catatan, ...]
) -> None:
    hasil = consolidate_triwulan(
        angka(*triwulan), Konsolidasi.KUMULATIF, tahunan=Angka(Decimal(tahunan))
    )
    assert hasil.nilai == Angka(Decimal(tahunan))
    assert (hasil.dari_tahunan, hasil.sementara) == (True, False)
    assert hasil.catatan == catatan


def test_an_empty_typed_year_does_not_win() -> None:
    hasil = consolidate_triwulan(angka("1", "1", "1", "1"), Konsolidasi.KUMULATIF, tahunan=KOSONG)
    assert hasil.nilai == Angka(Decimal(4), "orang")


def test_every_way_has_a_function_and_a_label() -> None:
    assert set(CARA) == set(Konsolidasi)
    assert all(cara.label for cara in Konsolidasi)


@pytest.mark.parametrize(
    ("lain", "sama"),
    [
        (Rentang(Decimal(60), Decimal("85.0"), satuan="%"), True),
        (Rentang(Decimal(60), Decimal(85)), True),
        (Rentang(Decimal(60), Decimal(85), satuan="hari"), False),
        (Rentang(Decimal(60), None, satuan="%"), False),
    ],
)
def test_ranges_are_the_same_where_only_one_says_its_unit(lain: Rentang, sama: bool) -> None:
    assert is_sama(Rentang(Decimal(60), Decimal(85), satuan="%"), lain) is sama


@pytest.mark.parametrize(
    ("kiri", "kanan", "sama"),
    [
        (Ordinal("Level 3", Decimal(3)), Angka(Decimal("3.0")), True),
        (Ordinal("A", Decimal(80)), Persen(Decimal(80)), True),
        (Ordinal("Level 3", Decimal(3)), Angka(Decimal(4)), False),
        (Ordinal("WTP"), Angka(Decimal(3)), False),
        (Ordinal("A", Decimal(80)), Ordinal("BB", Decimal(80)), False),
        (Ordinal("A", Decimal(80)), Teks("80"), False),
        (Ordinal("A", Decimal(80)), Kosong(), False),
        (Angka(Decimal(80)), Persen(Decimal(80)), True),
    ],
)
def test_a_grade_and_its_score_mean_the_same(kiri: Nilai, kanan: Nilai, sama: bool) -> None:
    assert is_searti(kiri, kanan) is is_searti(kanan, kiri) is sama
