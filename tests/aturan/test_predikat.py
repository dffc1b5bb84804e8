"""Predikat of a capaian, and scales as printed."""

from decimal import Decimal

import pytest

from aturan.celah_skala import JenisTemuan
from aturan.interval_cetak import read_interval
from aturan.predikat import (
    AKIP,
    PERMENDAGRI_86_2017,
    SANGAT_BAIK_85,
    SANGAT_BERHASIL_85,
    SKALA,
    Kelas,
    Skala,
    predikat,
)
from aturan.skala_cetak import baca_skala_cetak

CETAK_86 = [
    ("91% ≤ 100%", "Sangat Tinggi"),
    ("76% ≤ 90%", "Tinggi"),
    ("66% ≤ 75%", "Sedang"),
    ("51% ≤ 65%", "Rendah"),
    ("≤ 50%", "Sangat Rendah"),
]
CETAK_85_100 = [
    ("- 85-100 = Sangat Baik", ""),
    ("- 70-84 = Baik", ""),
    ("- 50-69 = Cukup Baik", ""),
    ("- <49 = Kurang Baik", ""),
]
CETAK_X = [
    ("$X > 85$: Sangat Berhasil", ""),
    ("$70 < X < 85$: Berhasil", ""),
    ("$55 < X < 70$: Cukup Berhasil", ""),
    ("$X < 55$: Tidak Berhasil", ""),
]
CETAK_AKIP = [
    ("> 90 – 100", "AA"),
    ("> 80 – 90", "A"),
    ("> 70 – 80", "BB"),
    ("> 60 – 70", "B"),
    ("> 50 – 60", "CC"),
    ("> 30 – 50", "C"),
    ("0 – 30", "D"),
]


@pytest.mark.parametrize(
    ("skala", "nilai", "label"),
    [
        pytest.param(AKIP, "90.00", "A", id="90,00 is A, not AA"),
        pytest.param(AKIP, "90.000001", "AA", id="a little above 90 is AA"),
        pytest.param(AKIP, "0", "D", id="0 has the lowest grade"),
        pytest.param(
            PERMENDAGRI_86_2017, "96.58", "Sangat Tinggi", id="the mean of ten indicators"
        ),
        pytest.param(PERMENDAGRI_86_2017, "90.5", "Sangat Tinggi", id="inside the printed gap"),
        pytest.param(PERMENDAGRI_86_2017, "90", "Tinggi", id="90 is still Tinggi"),
        pytest.param(PERMENDAGRI_86_2017, "83.97", "Tinggi", id="83,97 is Tinggi"),
        pytest.param(PERMENDAGRI_86_2017, "50", "Sangat Rendah", id="50 is Sangat Rendah"),
        pytest.param(PERMENDAGRI_86_2017, "500", "Sangat Tinggi", id="far above 100 stays on top"),
        pytest.param(PERMENDAGRI_86_2017, "-300", "Sangat Rendah", id="negative is the lowest"),
        pytest.param(SANGAT_BAIK_85, "85", "Sangat Baik", id="85 begins the top class"),
        pytest.param(SANGAT_BAIK_85, "84.99", "Baik", id="just below 85 is not rounded up"),
        pytest.param(SANGAT_BAIK_85, "49.5", "Kurang Baik", id="the hole below 50 goes down"),
        pytest.param(SANGAT_BERHASIL_85, "85", "Berhasil", id="85 itself goes down"),
        pytest.param(SANGAT_BERHASIL_85, "55", "Tidak Berhasil", id="55 itself goes down"),
    ],
)
def test_label_of_a_value(skala: Skala, nilai: str, label: str) -> None:
    assert predikat(Decimal(nilai), skala) == label


def test_no_value_has_no_label() -> None:
    assert predikat(None, AKIP) is None


def test_a_scale_rounds_only_when_it_says_so() -> None:
    kelas = (Kelas("Tinggi", Decimal(90)), Kelas("Rendah"))
    assert predikat(Decimal("90.004"), Skala("s", "", kelas)) == "Tinggi"
    assert predikat(Decimal("90.004"), Skala("s", "", kelas, desimal=2)) == "Rendah"
    assert predikat(Decimal("90.005"), Skala("s", "", kelas, desimal=2)) == "Tinggi"


def test_guard_digits_do_not_lift_a_value_over_a_bound() -> None:
    assert predikat(Decimal("90." + "0" * 40 + "1"), AKIP) == "A"


@pytest.mark.parametrize(
    "kelas",
    [
        pytest.param((), id="no class"),
        pytest.param((Kelas("A", Decimal(90)),), id="no lowest class"),
        pytest.param((Kelas("A"), Kelas("B")), id="two lowest classes"),
        pytest.param((Kelas("A", Decimal(50)), Kelas("B", Decimal(90)), Kelas("C")), id="upwards"),
        pytest.param((Kelas("A", Decimal(50)), Kelas("B", Decimal(50)), Kelas("C")), id="twice"),
    ],
)
def test_classes_out_of_order_are_refused(kelas: tuple[Kelas, ...]) -> None:
    with pytest.raises(ValueError, match="tidak urut"):
        Skala("s", "", kelas)


@pytest.mark.parametrize(
    ("cetakan", "skala"),
    [
        pytest.param(CETAK_86, PERMENDAGRI_86_2017, id="86/2017 is read as the regulation is"),
        pytest.param(CETAK_85_100, SANGAT_BAIK_85, id="hyphens and labels in one text"),
        pytest.param(CETAK_X, SANGAT_BERHASIL_85, id="strict inequalities"),
        pytest.param(CETAK_AKIP, AKIP, id="the AKIP scale"),
    ],
)
def test_a_printed_scale_gives_the_known_classes(
    cetakan: list[tuple[str, str]], skala: Skala
) -> None:
    dibaca = baca_skala_cetak(cetakan).skala
    assert dibaca is not None
    assert dibaca.kelas == skala.kelas


def test_rows_may_stand_in_any_order() -> None:
    terbalik = baca_skala_cetak(CETAK_86[::-1]).skala
    assert terbalik is not None
    assert terbalik.kelas == PERMENDAGRI_86_2017.kelas


@pytest.mark.parametrize(
    ("cetakan", "temuan"),
    [
        pytest.param(
            CETAK_86,
            [
                (JenisTemuan.DIKENALI, None, None),
                (JenisTemuan.DI_ATAS_TANPA_LABEL, 100, None),
                (JenisTemuan.CELAH, 90, 91),
                (JenisTemuan.CELAH, 75, 76),
                (JenisTemuan.CELAH, 65, 66),
                (JenisTemuan.CELAH, 50, 51),
            ],
            id="gaps of one and nothing above 100",
        ),
        pytest.param(
            CETAK_85_100,
            [
                (JenisTemuan.DI_ATAS_TANPA_LABEL, 100, None),
                (JenisTemuan.CELAH, 84, 85),
                (JenisTemuan.CELAH, 69, 70),
                (JenisTemuan.CELAH, 49, 50),
            ],
            id="a gap below a strict bound",
        ),
        pytest.param(
            CETAK_X,
            [
                (JenisTemuan.TITIK_TANPA_LABEL, 85, 85),
                (JenisTemuan.TITIK_TANPA_LABEL, 70, 70),
                (JenisTemuan.TITIK_TANPA_LABEL, 55, 55),
            ],
            id="points without a label",
        ),
        pytest.param(
            CETAK_AKIP, [(JenisTemuan.DI_ATAS_TANPA_LABEL, 100, None)], id="no gap, no overlap"
        ),
        pytest.param(
            [("75-90", "B"), ("85-100", "A"), ("0-75", "C")],
            [
                (JenisTemuan.DI_ATAS_TANPA_LABEL, 100, None),
                (JenisTemuan.TUMPANG_TINDIH, 85, 90),
                (JenisTemuan.TUMPANG_TINDIH, 75, 75),
            ],
            id="overlaps of five points and of one",
        ),
        pytest.param(
            [(">= 85", "A"), ("50 - 84,99", "B")],
            [
                (JenisTemuan.CELAH, Decimal("84.99"), 85),
                (JenisTemuan.DI_BAWAH_TANPA_LABEL, None, 50),
            ],
            id="nothing below 50",
        ),
    ],
)
def test_holes_of_a_printed_scale_are_reported(
    cetakan: list[tuple[str, str]],
    temuan: list[tuple[JenisTemuan, Decimal | int | None, Decimal | int | None]],
) -> None:
    hasil = baca_skala_cetak(cetakan)
    assert [(satu.jenis, satu.dari, satu.sampai) for satu in hasil.temuan] == temuan


@pytest.mark.parametrize(
    ("cetakan", "kalimat"),
    [
        pytest.param(
            CETAK_86,
            "Nilai di antara 90 dan 91 tidak berlabel; masuk kelas Sangat Tinggi.",
            id="86/2017 lifts the gap",
        ),
        pytest.param(
            CETAK_85_100,
            "Nilai di antara 84 dan 85 tidak berlabel; masuk kelas Baik.",
            id="elsewhere the gap goes down",
        ),
        pytest.param(
            CETAK_85_100,
            "Nilai 49 sampai sebelum 50 tidak berlabel; masuk kelas Kurang Baik.",
            id="a strict bound is itself in the gap",
        ),
        pytest.param(
            CETAK_X,
            "Nilai tepat 85 tidak berlabel; masuk kelas Berhasil.",
            id="a lone point goes down",
        ),
    ],
)
def test_the_report_says_how_a_hole_is_closed(cetakan: list[tuple[str, str]], kalimat: str) -> None:
    assert kalimat in [temuan.kalimat for temuan in baca_skala_cetak(cetakan).temuan]


def test_an_overlap_goes_to_the_higher_class() -> None:
    skala = baca_skala_cetak([("85-100", "A"), ("75-90", "B"), ("0-75", "C")]).skala
    assert skala is not None
    assert [predikat(Decimal(n), skala) for n in (90, 85, 75)] == ["A", "A", "B"]


def test_a_row_that_cannot_be_read_stops_the_scale() -> None:
    hasil = baca_skala_cetak([("90-100", "A"), ("sisanya", "B")])
    assert hasil.skala is None
    assert [temuan.jenis for temuan in hasil.temuan] == [JenisTemuan.TIDAK_TERBACA]


def test_two_classes_from_the_same_bound_are_no_scale() -> None:
    assert baca_skala_cetak([("90-100", "A"), ("90-95", "B"), ("0-90", "C")]).skala is None


@pytest.mark.parametrize(
    ("teks", "bawah", "bawah_inklusif", "atas", "atas_inklusif"),
    [
        ("91% ≤ 100%", 91, True, 100, True),
        ("76% <90%", 76, True, 90, False),
        ("85-100", 85, True, 100, True),
        ("91 – 100", 91, True, 100, True),
        ("76 s/d 90", 76, True, 90, True),
        ("76 s.d. 90", 76, True, 90, True),
        ("76 sd 90", 76, True, 90, True),
        ("76 sampai dengan 90", 76, True, 90, True),
        ("50,01 - 65,00", "50.01", True, 65, True),
        ("X > 85", 85, False, None, False),
        ("70 < X < 85", 70, False, 85, False),
        ("70 < X ≤ 85", 70, False, 85, True),
        ("85 ≥ X > 70", 70, False, 85, True),
        ("85 < X", 85, False, None, False),
        ("$X \\geq 85$", 85, True, None, False),
        ("<49", None, False, 49, False),
        ("≤ 50%", None, False, 50, True),
        ("<= 50", None, False, 50, True),
        (">90", 90, False, None, False),
        ("91 ≥", 91, True, None, False),
        ("91 ke atas", 91, True, None, False),
        ("50 ke bawah", None, False, 50, True),
        ("di atas 90", 90, False, None, False),
        ("kurang dari 50", None, False, 50, False),
        ("lebih dari 90", 90, False, None, False),
        ("> 80 – 90", 80, False, 90, True),
        ("80 - <90", 80, True, 90, False),
        ("100", 100, True, 100, True),
        ("= 100", 100, True, 100, True),
    ],
)
def test_printed_interval_is_read(
    teks: str,
    bawah: str | int | None,
    bawah_inklusif: bool,
    atas: str | int | None,
    atas_inklusif: bool,
) -> None:
    interval = read_interval(teks)
    assert interval is not None
    assert interval.bawah == (None if bawah is None else Decimal(bawah))
    assert interval.atas == (None if atas is None else Decimal(atas))
    assert (interval.bawah_inklusif, interval.atas_inklusif) == (bawah_inklusif, atas_inklusif)


@pytest.mark.parametrize(
    "teks", ["", "baik", "70 < X > 85", "< 70 - 85", "85 > X > 90", "12.345.678"]
)
def test_what_is_no_interval_is_not_read(teks: str) -> None:
    assert read_interval(teks) is None


@pytest.mark.parametrize("skala", list(SKALA.values()), ids=list(SKALA))
def test_every_known_scale_names_its_source(skala: Skala) -> None:
    assert skala.sumber
