"""Capaian of numbers against numbers: every formula and every edge rule."""

from decimal import Decimal

import pytest

from aturan.alasan import Alasan
from aturan.capaian import Arah, AturanCapaian, Rumus, compute_capaian
from aturan.catatan import Catatan
from aturan.nilai import Angka, Kosong, Nilai, Ordinal, Persen, Rasio, Sebab, Teks, TidakBerlaku

NAIK = AturanCapaian()
SELISIH = AturanCapaian(Rumus.TURUN_SELISIH)
RASIO = AturanCapaian(Rumus.TURUN_RASIO)
STABIL = AturanCapaian(Rumus.STABIL)


def angka(teks: str, satuan: str = "") -> Angka:
    return Angka(Decimal(teks), satuan)


def persen(teks: str) -> Persen:
    return Persen(Decimal(teks))


@pytest.mark.parametrize(
    ("target", "realisasi", "aturan", "capaian"),
    [
        pytest.param("80", "74.76", NAIK, "93.450000", id="naik below target is R/T"),
        pytest.param("94.33", "90.02", NAIK, "95.430934", id="naik keeps every decimal"),
        pytest.param("100", "99.72", NAIK, "99.720000", id="naik just below target"),
        pytest.param("50", "100", NAIK, "200.000000", id="naik is not capped"),
        pytest.param("75", "100", NAIK, "133.333333", id="naik above target with thirds"),
        pytest.param("50", "0", NAIK, "0.000000", id="naik with realisasi 0 is 0"),
        pytest.param(
            "20", "100", SELISIH, "-300.000000", id="selisih far above target is negative"
        ),
        pytest.param("10", "15", SELISIH, "50.000000", id="selisih half above target is 50"),
        pytest.param("10", "10", SELISIH, "100.000000", id="selisih on target is 100, not 0"),
        pytest.param("32", "4.88", SELISIH, "184.750000", id="selisih below target is above 100"),
        pytest.param("10", "0", SELISIH, "200.000000", id="selisih with realisasi 0 is 200"),
        pytest.param("10", "20", SELISIH, "0.000000", id="selisih at twice the target is 0"),
        pytest.param("10", "15", RASIO, "66.666667", id="rasio half above target is two thirds"),
        pytest.param("46", "49.81", RASIO, "92.350934", id="rasio just above target"),
        pytest.param("10", "5", RASIO, "200.000000", id="rasio at half the target is 200"),
        pytest.param("40", "44", STABIL, "90.000000", id="stabil above target loses the distance"),
        pytest.param("40", "36", STABIL, "90.000000", id="stabil below target loses the same"),
        pytest.param("40", "40", STABIL, "100.000000", id="stabil on target is 100"),
        pytest.param("40", "100", STABIL, "-50.000000", id="stabil far off is negative"),
    ],
)
def test_capaian_of_numbers(
    target: str, realisasi: str, aturan: AturanCapaian, capaian: str
) -> None:
    hasil = compute_capaian(angka(target), angka(realisasi), aturan)
    assert hasil.nilai is not None
    assert hasil.nilai.quantize(Decimal("0.000001")) == Decimal(capaian)
    assert hasil.alasan is None


@pytest.mark.parametrize(
    ("target", "realisasi", "aturan", "nilai", "alasan", "catatan"),
    [
        pytest.param("0", "5", NAIK, None, Alasan.TARGET_NOL, None, id="naik with target 0"),
        pytest.param("0", "0", NAIK, None, Alasan.TARGET_NOL, None, id="naik with both 0"),
        pytest.param("-5", "5", NAIK, None, Alasan.NILAI_NEGATIF, None, id="naik, target below 0"),
        pytest.param("5", "-5", NAIK, None, Alasan.NILAI_NEGATIF, None, id="naik, result below 0"),
        pytest.param("-5", "-5", NAIK, None, Alasan.NILAI_NEGATIF, None, id="naik, both below 0"),
        pytest.param(
            "0", "0", SELISIH, "100", None, Catatan.TARGET_DAN_REALISASI_NOL, id="selisih, both 0"
        ),
        pytest.param(
            "0", "3", SELISIH, "0", None, Catatan.TARGET_NOL_TERLAMPAUI, id="selisih, target 0"
        ),
        pytest.param(
            "0", "-3", SELISIH, None, Alasan.NILAI_NEGATIF, None, id="selisih, 0 and negative"
        ),
        pytest.param(
            "10",
            "21",
            SELISIH,
            "-10",
            None,
            Catatan.LEBIH_DARI_DUA_KALI_TARGET,
            id="selisih above twice the target is flagged",
        ),
        pytest.param("10", "20", SELISIH, "0", None, None, id="selisih at twice is not flagged"),
        pytest.param(
            "0", "0", RASIO, "100", None, Catatan.TARGET_DAN_REALISASI_NOL, id="rasio, both 0"
        ),
        pytest.param(
            "0", "3", RASIO, "0", None, Catatan.TARGET_NOL_TERLAMPAUI, id="rasio, target 0"
        ),
        pytest.param(
            "5",
            "0",
            RASIO,
            None,
            Alasan.REALISASI_NOL,
            Catatan.TERCAPAI_PENUH,
            id="rasio with realisasi 0 is fully reached and has no number",
        ),
        pytest.param("5", "-1", RASIO, None, Alasan.NILAI_NEGATIF, None, id="rasio below 0"),
        pytest.param(
            "0", "0", STABIL, "100", None, Catatan.TARGET_DAN_REALISASI_NOL, id="stabil, both 0"
        ),
        pytest.param("0", "3", STABIL, None, Alasan.PEMBAGI_NOL, None, id="stabil, target 0"),
        pytest.param("-3", "3", STABIL, None, Alasan.NILAI_NEGATIF, None, id="stabil below 0"),
    ],
)
def test_edge_rule_gives_value_or_reason(
    target: str,
    realisasi: str,
    aturan: AturanCapaian,
    nilai: str | None,
    alasan: Alasan | None,
    catatan: Catatan | None,
) -> None:
    hasil = compute_capaian(angka(target), angka(realisasi), aturan)
    assert hasil.nilai == (None if nilai is None else Decimal(nilai))
    assert hasil.alasan is alasan
    assert hasil.catatan == ((catatan,) if catatan else ())


@pytest.mark.parametrize(
    ("target", "realisasi", "alasan"),
    [
        pytest.param(angka("5"), Kosong(), Alasan.BELUM_ADA_REALISASI, id="an empty realisasi"),
        pytest.param(
            angka("5"), Kosong(Sebab.STRIP), Alasan.REALISASI_STRIP, id="a dash as realisasi"
        ),
        pytest.param(
            angka("5"), Kosong(Sebab.BELUM_DINILAI), Alasan.BELUM_DINILAI, id="not yet assessed"
        ),
        pytest.param(
            angka("5"), Kosong(Sebab.TIDAK_ADA_DATA), Alasan.TIDAK_ADA_DATA, id="no data published"
        ),
        pytest.param(Kosong(), angka("5"), Alasan.BELUM_ADA_TARGET, id="no target"),
        pytest.param(Kosong(), Kosong(), Alasan.BELUM_ADA_TARGET, id="neither"),
        pytest.param(angka("5"), TidakBerlaku(), Alasan.TIDAK_BERLAKU, id="not applicable"),
        pytest.param(
            TidakBerlaku(), Kosong(), Alasan.TIDAK_BERLAKU, id="not applicable goes first"
        ),
        pytest.param(Ordinal("C"), persen("0"), Alasan.JENIS_BERBEDA, id="a grade against percent"),
        pytest.param(
            angka("5"), Ordinal("BB"), Alasan.JENIS_BERBEDA, id="a number against a grade"
        ),
        pytest.param(angka("5"), Teks("ada"), Alasan.JENIS_BERBEDA, id="a number against words"),
        pytest.param(Teks("Ada"), Teks("Ada"), Alasan.BERUPA_TEKS, id="words against words"),
        pytest.param(
            angka("5", "orang"), persen("50"), Alasan.SATUAN_BERBEDA, id="people against percent"
        ),
        pytest.param(
            angka("1E+90"), angka("5"), Alasan.DI_LUAR_JANGKAUAN, id="a figure beyond all size"
        ),
        pytest.param(angka("NaN"), angka("5"), Alasan.DI_LUAR_JANGKAUAN, id="no number at all"),
        pytest.param(
            Rasio(Decimal(1), Decimal(0)),
            Rasio(Decimal(1), Decimal(2)),
            Alasan.PEMBAGI_NOL,
            id="a ratio to nothing",
        ),
    ],
)
def test_capaian_is_none_with_its_reason(target: Nilai, realisasi: Nilai, alasan: Alasan) -> None:
    hasil = compute_capaian(target, realisasi, NAIK)
    assert hasil.nilai is None
    assert hasil.alasan is alasan


@pytest.mark.parametrize(
    ("target", "realisasi"),
    [
        pytest.param(persen("80"), angka("74.76"), id="percent against a bare number"),
        pytest.param(angka("80", "Persen"), persen("74.76"), id="a number in percent"),
        pytest.param(angka("80", "%"), angka("74.76", "persen"), id="two ways to write percent"),
        pytest.param(Ordinal("A", Decimal(80)), angka("74.76"), id="a scored grade and a number"),
        pytest.param(
            Ordinal("A", Decimal(80)), Ordinal("BB", Decimal("74.76")), id="two scored grades"
        ),
    ],
)
def test_what_is_a_number_compares_as_number(target: Nilai, realisasi: Nilai) -> None:
    hasil = compute_capaian(target, realisasi, NAIK)
    assert hasil.nilai == Decimal("93.45")
    assert hasil.rumus is Rumus.NAIK


def test_units_written_differently_are_compared_and_flagged() -> None:
    hasil = compute_capaian(angka("20", "org"), angka("15", "Orang"), NAIK)
    assert hasil.nilai == 75
    assert hasil.catatan == (Catatan.SATUAN_DITULIS_BERBEDA,)


def test_capitals_make_no_other_unit() -> None:
    assert compute_capaian(angka("20", "Unit"), angka("15", "unit"), NAIK).catatan == ()


def test_ratios_are_compared_as_quotients() -> None:
    target, realisasi = Rasio(Decimal(1), Decimal(32)), Rasio(Decimal(1), Decimal("17.9"))
    hasil = compute_capaian(target, realisasi, NAIK)
    assert hasil.nilai is not None
    assert hasil.nilai.quantize(Decimal("0.01")) == Decimal("178.77")
    assert hasil.substitusi == "(1 ÷ 17,9) ÷ (1 ÷ 32) × 100"


def test_equal_ratios_are_exactly_on_target() -> None:
    hasil = compute_capaian(Rasio(Decimal(1), Decimal(3)), Rasio(Decimal(2), Decimal(6)), NAIK)
    assert hasil.nilai == 100


@pytest.mark.parametrize(
    ("aturan", "rumus", "substitusi"),
    [
        pytest.param(NAIK, "R ÷ T × 100", "74,76 ÷ 80 × 100", id="naik"),
        pytest.param(
            SELISIH, "(T − (R − T)) ÷ T × 100", "(80 − (74,76 − 80)) ÷ 80 × 100", id="selisih"
        ),
        pytest.param(RASIO, "T ÷ R × 100", "80 ÷ 74,76 × 100", id="rasio"),
        pytest.param(
            STABIL, "100 − |R − T| ÷ T × 100", "100 − |74,76 − 80| ÷ 80 × 100", id="stabil"
        ),
    ],
)
def test_the_trace_prints_formula_and_figures(
    aturan: AturanCapaian, rumus: str, substitusi: str
) -> None:
    hasil = compute_capaian(angka("80"), angka("74.76"), aturan)
    assert (hasil.rumus_teks, hasil.substitusi) == (rumus, substitusi)


def test_manual_needs_a_reason() -> None:
    tanpa = AturanCapaian(Rumus.MANUAL, manual=Decimal(90), alasan_manual="  ")
    hasil = compute_capaian(Kosong(), Kosong(), tanpa)
    assert (hasil.nilai, hasil.alasan) == (None, Alasan.MANUAL_TANPA_ALASAN)


def test_manual_without_value_is_no_zero() -> None:
    hasil = compute_capaian(angka("5"), angka("5"), AturanCapaian(Rumus.MANUAL))
    assert (hasil.nilai, hasil.alasan) == (None, Alasan.MANUAL_BELUM_DIISI)


def test_manual_is_marked_and_keeps_its_reason() -> None:
    aturan = AturanCapaian(Rumus.MANUAL, manual=Decimal(90), alasan_manual="Penilaian tim.")
    hasil = compute_capaian(Teks("Ada"), angka("-1"), aturan)
    assert hasil.nilai == 90
    assert hasil.rumus is Rumus.MANUAL
    assert hasil.catatan == (Catatan.DIISI_MANUAL,)
    assert hasil.keterangan == "Penilaian tim."


def test_direction_of_numbers_under_another_rule_is_the_set_one() -> None:
    turun = AturanCapaian(Rumus.RENTANG, Arah.TURUN)
    assert compute_capaian(angka("10"), angka("15"), turun).nilai == 50
    rasio = AturanCapaian(Rumus.RENTANG, Arah.TURUN, rumus_dasar=Rumus.TURUN_RASIO)
    assert compute_capaian(angka("10"), angka("15"), rasio).rumus is Rumus.TURUN_RASIO


@pytest.mark.parametrize("rumus", list(Rumus))
def test_every_formula_has_label_and_text(rumus: Rumus) -> None:
    assert rumus.label
    assert rumus.teks


@pytest.mark.parametrize(
    "kode",
    [
        *Alasan,
        *Catatan,
    ],
)
def test_every_code_has_its_sentence(kode: Alasan | Catatan) -> None:
    assert kode.kalimat.endswith(".")
