"""Capaian of ranges, grades and compound values."""

from decimal import Decimal

import pytest

from aturan.alasan import Alasan
from aturan.capaian import Acuan, Arah, AturanCapaian, Rumus, compute_capaian
from aturan.catatan import Catatan
from aturan.nilai import Angka, Bagian, Gabungan, Nilai, Ordinal, Persen, Rentang, Teks
from aturan.ordinal import NILAI_LKE, OPINI_BPK

NAIK = AturanCapaian()
RENTANG = AturanCapaian(Rumus.RENTANG)
RENTANG_TURUN = AturanCapaian(Rumus.RENTANG, Arah.TURUN)
TURUN = AturanCapaian(Rumus.TURUN_SELISIH)
OPINI = AturanCapaian(Rumus.ORDINAL, skala_ordinal=OPINI_BPK)
AKIP = AturanCapaian(Rumus.ORDINAL, skala_ordinal=NILAI_LKE)
AKIP_RASIO = AturanCapaian(Rumus.ORDINAL, skala_ordinal=NILAI_LKE, rasio_ordinal=True)


def with_acuan(acuan: Acuan, rumus: Rumus = Rumus.NAIK) -> AturanCapaian:
    return AturanCapaian(rumus, acuan=acuan)


def rentang(bawah: str | None, atas: str | None, satuan: str = "") -> Rentang:
    return Rentang(
        None if bawah is None else Decimal(bawah),
        None if atas is None else Decimal(atas),
        satuan=satuan,
    )


def gabungan(*bagian: tuple[str | None, str]) -> Gabungan:
    return Gabungan(
        tuple(Bagian(None if n is None else Decimal(n), satuan) for n, satuan in bagian)
    )


@pytest.mark.parametrize(
    ("target", "realisasi", "aturan", "capaian"),
    [
        pytest.param(("60", "70"), "58.78", with_acuan(Acuan.ATAS), "83.97", id="upper bound"),
        pytest.param(("60", "70"), "58.78", with_acuan(Acuan.BAWAH), "97.97", id="lower bound"),
        pytest.param(("60", "70"), "58.78", with_acuan(Acuan.TENGAH), "90.43", id="middle"),
        pytest.param(
            ("60", "70"), "65", with_acuan(Acuan.ATAS, Rumus.RENTANG), "92.86", id="acuan rentang"
        ),
        pytest.param(("60", "70"), "58.78", RENTANG, "97.97", id="below the range by its bound"),
        pytest.param(("60", "70"), "58.78", NAIK, "97.97", id="naik without acuan is as a range"),
        pytest.param(("60", "70"), "65", RENTANG, "100.00", id="inside is 100"),
        pytest.param(("60", "70"), "60", RENTANG, "100.00", id="the lower bound is inside"),
        pytest.param(("60", "70"), "70", RENTANG, "100.00", id="the upper bound is inside"),
        pytest.param(("60", "70"), "77", RENTANG, "110.00", id="above is better when naik"),
        pytest.param(("60", "70"), "77", RENTANG_TURUN, "90.00", id="above is worse when turun"),
        pytest.param(("60", "70"), "54", RENTANG_TURUN, "110.00", id="below is better when turun"),
        pytest.param(("95", None), "90.25", NAIK, "95.00", id="naik takes the only bound"),
        pytest.param(("95", None), "99.75", NAIK, "105.00", id="naik beyond the only bound"),
        pytest.param(("95", None), "99.75", RENTANG, "100.00", id="inside an open range"),
        pytest.param((None, "5"), "6", TURUN, "80.00", id="turun takes the only bound"),
        pytest.param((None, "5"), "4", RENTANG, "100.00", id="inside below an upper bound"),
        pytest.param(("-1", "1"), "0", RENTANG, "100.00", id="inside around 0"),
        pytest.param(("0", "0"), "0", RENTANG, "100.00", id="a range that is 0 exactly met"),
    ],
)
def test_capaian_of_a_range(
    target: tuple[str | None, str | None], realisasi: str, aturan: AturanCapaian, capaian: str
) -> None:
    hasil = compute_capaian(rentang(*target), Angka(Decimal(realisasi)), aturan)
    assert hasil.nilai is not None
    assert hasil.nilai.quantize(Decimal("0.01")) == Decimal(capaian)


@pytest.mark.parametrize(
    ("target", "realisasi", "aturan", "alasan"),
    [
        pytest.param(("70", "60"), "65", RENTANG, Alasan.RENTANG_TIDAK_SAH, id="bounds reversed"),
        pytest.param((None, None), "65", RENTANG, Alasan.RENTANG_TIDAK_SAH, id="no bound at all"),
        pytest.param(("0", "0"), "5", RENTANG, Alasan.PEMBAGI_NOL, id="above a bound of 0"),
        pytest.param(("1", "2"), "-5", RENTANG, Alasan.NILAI_NEGATIF, id="below 0"),
        pytest.param(
            (None, "5"), "8", RENTANG, Alasan.BATAS_BERLAWANAN_ARAH, id="missed, yet naik is set"
        ),
        pytest.param(
            (None, "5"), "4", NAIK, Alasan.BATAS_BERLAWANAN_ARAH, id="an upper bound under naik"
        ),
        pytest.param(
            ("95", None), "99", TURUN, Alasan.BATAS_BERLAWANAN_ARAH, id="a lower bound under turun"
        ),
    ],
)
def test_a_range_that_gives_no_number_says_why(
    target: tuple[str | None, str | None], realisasi: str, aturan: AturanCapaian, alasan: Alasan
) -> None:
    hasil = compute_capaian(rentang(*target), Angka(Decimal(realisasi)), aturan)
    assert (hasil.nilai, hasil.alasan) == (None, alasan)


def test_a_range_in_percent_is_not_compared_with_people() -> None:
    hasil = compute_capaian(rentang("60", "70", "%"), Angka(Decimal(65), "orang"), RENTANG)
    assert (hasil.nilai, hasil.alasan) == (None, Alasan.SATUAN_BERBEDA)


def test_a_realisasi_that_is_a_range_has_no_capaian() -> None:
    hasil = compute_capaian(Angka(Decimal(65)), rentang("60", "70"), NAIK)
    assert (hasil.nilai, hasil.alasan) == (None, Alasan.REALISASI_RENTANG)


def test_the_acuan_is_noted_in_the_trace() -> None:
    hasil = compute_capaian(rentang("60", "70"), Angka(Decimal("58.78")), with_acuan(Acuan.ATAS))
    assert hasil.substitusi == "58,78 ÷ 70 × 100"
    assert hasil.catatan == (Catatan.ACUAN_ATAS,)


@pytest.mark.parametrize(
    ("realisasi", "catatan"),
    [
        pytest.param("54", Catatan.DI_BAWAH_RENTANG, id="below"),
        pytest.param("77", Catatan.DI_ATAS_RENTANG, id="above"),
    ],
)
def test_outside_the_range_the_bound_is_noted(realisasi: str, catatan: Catatan) -> None:
    hasil = compute_capaian(rentang("60", "70"), Angka(Decimal(realisasi)), RENTANG)
    assert hasil.catatan == (catatan,)


@pytest.mark.parametrize("realisasi", ["60", "70"])
def test_the_bounds_themselves_are_inside(realisasi: str) -> None:
    hasil = compute_capaian(rentang("60", "70"), Angka(Decimal(realisasi)), RENTANG)
    assert hasil.catatan == (Catatan.DALAM_RENTANG,)


def test_inside_the_range_the_trace_shows_the_range() -> None:
    hasil = compute_capaian(rentang("60", "70"), Angka(Decimal(65)), RENTANG)
    assert hasil.substitusi == "65 dalam 60–70 = 100"
    assert hasil.catatan == (Catatan.DALAM_RENTANG,)


@pytest.mark.parametrize(
    ("target", "realisasi", "aturan", "capaian", "alasan"),
    [
        pytest.param("WTP", "WTP", OPINI, "100", None, id="the same opinion"),
        pytest.param("WDP", "WTP", OPINI, "100", None, id="a better opinion is 100, not more"),
        pytest.param(
            "WTP", "WDP", OPINI, None, Alasan.PREDIKAT_BELUM_TERCAPAI, id="a worse opinion"
        ),
        pytest.param("WTP", "wajar tanpa pengecualian", OPINI, "100", None, id="spelled out"),
        pytest.param("B (Baik)", "BB", AKIP, "100", None, id="a grade with its name in brackets"),
        pytest.param("BB", "CC", AKIP, None, Alasan.PREDIKAT_BELUM_TERCAPAI, id="a worse grade"),
        pytest.param("BB", "A", AKIP, "100", None, id="a better grade"),
        pytest.param("BB", "CC", AKIP_RASIO, "75", None, id="a worse grade by its equivalent"),
        pytest.param("B", "BB", AKIP_RASIO, "114.2857", None, id="a better grade by equivalent"),
        pytest.param("BB", "X", AKIP, None, Alasan.PREDIKAT_DI_LUAR_TABEL, id="an unknown grade"),
        pytest.param("BB", "BB", NAIK, "100", None, id="equal without a table"),
        pytest.param(
            "BB", "B", NAIK, None, Alasan.PREDIKAT_DI_LUAR_TABEL, id="unequal without a table"
        ),
    ],
)
def test_capaian_of_grades(
    target: str, realisasi: str, aturan: AturanCapaian, capaian: str | None, alasan: Alasan | None
) -> None:
    hasil = compute_capaian(Ordinal(target), Ordinal(realisasi), aturan)
    nilai = None if hasil.nilai is None else hasil.nilai.quantize(Decimal("0.0001"))
    assert nilai == (None if capaian is None else Decimal(capaian))
    assert hasil.alasan is alasan
    assert hasil.rumus is Rumus.ORDINAL


@pytest.mark.parametrize(
    ("target", "realisasi", "nilai"),
    [
        pytest.param(Teks("WTP"), Ordinal("WTP"), Decimal(100), id="words under ordinal"),
        pytest.param(Ordinal("AA"), Persen(Decimal(0)), None, id="a grade against percent"),
    ],
)
def test_an_ordinal_indicator_reads_words_as_grades(
    target: Nilai, realisasi: Nilai, nilai: Decimal | None
) -> None:
    assert compute_capaian(target, realisasi, OPINI).nilai == nilai


def test_scored_grades_under_a_table_are_compared_as_grades() -> None:
    target, realisasi = Ordinal("BB", Decimal(75)), Ordinal("BB", Decimal(71))
    assert compute_capaian(target, realisasi, AKIP).nilai == 100
    tanpa_tabel = AturanCapaian(Rumus.ORDINAL)
    assert compute_capaian(target, realisasi, tanpa_tabel).rumus is Rumus.NAIK


@pytest.mark.parametrize(
    ("target", "realisasi", "capaian"),
    [
        pytest.param(
            gabungan(("60", "SDM"), ("24", "TKSK")),
            gabungan(("30", "SDM"), ("24", "TKSK")),
            "75",
            id="the mean of the parts",
        ),
        pytest.param(
            gabungan(("60", "SDM"), ("24", "TKSK")),
            gabungan(("24", "tksk"), ("30", "sdm")),
            "75",
            id="parts are paired by unit, not by place",
        ),
        pytest.param(
            gabungan(("5000", "Korban"), ("20", "Korban")),
            gabungan(("2500", "Korban"), ("20", "Korban")),
            "75",
            id="equal units are paired by place",
        ),
        pytest.param(
            gabungan(("60", "SDM"), (None, "TKSK")),
            gabungan(("30", "SDM"), (None, "TKSK")),
            "50",
            id="a part without target is left out",
        ),
    ],
)
def test_capaian_of_a_compound_value(target: Gabungan, realisasi: Gabungan, capaian: str) -> None:
    hasil = compute_capaian(target, realisasi, NAIK)
    assert hasil.nilai == Decimal(capaian)
    assert hasil.rumus is Rumus.GABUNGAN


@pytest.mark.parametrize(
    ("realisasi", "alasan"),
    [
        pytest.param(gabungan(("30", "SDM")), Alasan.BAGIAN_TIDAK_SEPADAN, id="too few parts"),
        pytest.param(
            gabungan(("30", "SDM"), ("2", "Tagana")), Alasan.BAGIAN_TIDAK_SEPADAN, id="another unit"
        ),
        pytest.param(
            gabungan(("30", "SDM"), (None, "TKSK")), Alasan.BAGIAN_BELUM_ADA, id="a part missing"
        ),
        pytest.param(
            gabungan(("30", "SDM"), ("-2", "TKSK")),
            Alasan.BAGIAN_TIDAK_DAPAT_DIHITUNG,
            id="a part without number",
        ),
        pytest.param(Angka(Decimal(30)), Alasan.JENIS_BERBEDA, id="a single number"),
    ],
)
def test_a_compound_value_that_gives_no_number_says_why(realisasi: Nilai, alasan: Alasan) -> None:
    hasil = compute_capaian(gabungan(("60", "SDM"), ("24", "TKSK")), realisasi, NAIK)
    assert (hasil.nilai, hasil.alasan) == (None, alasan)


def test_parts_are_weighted_where_weights_are_set() -> None:
    aturan = AturanCapaian(Rumus.GABUNGAN, bobot_bagian=(Decimal(3), Decimal(1)))
    hasil = compute_capaian(
        gabungan(("60", "a"), ("24", "b")), gabungan(("30", "a"), ("24", "b")), aturan
    )
    assert hasil.nilai == Decimal("62.5")
    assert hasil.substitusi == "(50,00 × 3 + 100,00 × 1) ÷ 4"
    assert [bagian.nilai for bagian in hasil.bagian] == [50, 100]


@pytest.mark.parametrize(
    "bobot",
    [
        pytest.param((Decimal(1),), id="too few"),
        pytest.param((Decimal(0), Decimal(0)), id="all 0"),
        pytest.param((Decimal(-1), Decimal(2)), id="one negative"),
    ],
)
def test_weights_that_are_none_give_no_number(bobot: tuple[Decimal, ...]) -> None:
    nilai = gabungan(("60", "a"), ("24", "b"))
    hasil = compute_capaian(nilai, nilai, AturanCapaian(Rumus.GABUNGAN, bobot_bagian=bobot))
    assert (hasil.nilai, hasil.alasan) == (None, Alasan.BOBOT_TIDAK_SAH)
