"""Efficiency A, B and C, and the serapan of several programs."""

from decimal import Decimal

import pytest

from aturan.alasan import Alasan
from aturan.catatan import Catatan
from aturan.efisiensi import (
    Keluaran,
    MetodeEfisiensi,
    compute_efisiensi_kementerian,
    compute_efisiensi_rasio,
    compute_efisiensi_selisih,
)
from aturan.hitung import percent_of
from aturan.rerata import mean
from aturan.serapan_gabungan import MetodeSerapan, compute_serapan_gabungan

ENAM_PROGRAM = [
    (Decimal(pagu), Decimal(realisasi))
    for pagu, realisasi in (
        (1586600000, 828751400),
        (100000000, 47726100),
        (2215000000, 1616587000),
        (3302058989, 2745570509),
        (2025000000, 1675759477),
        (100000000, 97991600),
    )
]


def desimal(teks: str | None) -> Decimal | None:
    return None if teks is None else Decimal(teks)


@pytest.mark.parametrize(
    ("metode", "serapan"),
    [
        pytest.param(MetodeSerapan.TERTIMBANG, "75.17", id="weighted by pagu"),
        pytest.param(MetodeSerapan.SEDERHANA, "72.81", id="simple mean"),
    ],
)
def test_serapan_of_six_programs_depends_on_the_setting(
    metode: MetodeSerapan, serapan: str
) -> None:
    hasil = compute_serapan_gabungan(ENAM_PROGRAM, metode)
    assert hasil.nilai is not None
    assert hasil.nilai.quantize(Decimal("0.01")) == Decimal(serapan)
    assert hasil.catatan == ()
    assert metode.label


@pytest.mark.parametrize(
    ("metode", "nilai"),
    [
        pytest.param(MetodeSerapan.TERTIMBANG, 60, id="sums, as they are printed"),
        pytest.param(MetodeSerapan.SEDERHANA, 90, id="left out of the mean"),
    ],
)
def test_a_program_without_realisasi_is_noted(metode: MetodeSerapan, nilai: int) -> None:
    hasil = compute_serapan_gabungan([(Decimal(100), Decimal(90)), (Decimal(50), None)], metode)
    assert hasil.nilai == nilai
    assert hasil.catatan == (Catatan.REALISASI_TIDAK_LENGKAP,)


@pytest.mark.parametrize("metode", list(MetodeSerapan))
def test_no_program_has_no_serapan(metode: MetodeSerapan) -> None:
    hasil = compute_serapan_gabungan([], metode)
    assert (hasil.nilai, hasil.alasan) == (None, Alasan.BELUM_ADA_SERAPAN)


@pytest.mark.parametrize(
    ("capaian", "serapan", "nilai", "alasan"),
    [
        pytest.param("100", "92.4", "7.6", None, id="on target"),
        pytest.param("100", "110", "-10", None, id="money above pagu is negative"),
        pytest.param("99.99", "50", None, Alasan.CAPAIAN_KURANG_100, id="below target"),
        pytest.param(None, "50", None, Alasan.BELUM_ADA_CAPAIAN, id="no capaian"),
        pytest.param("100", None, None, Alasan.BELUM_ADA_SERAPAN, id="no serapan"),
    ],
)
def test_efficiency_a_is_the_difference_where_the_target_was_reached(
    capaian: str | None, serapan: str | None, nilai: str | None, alasan: Alasan | None
) -> None:
    hasil = compute_efisiensi_selisih(desimal(capaian), desimal(serapan))
    assert (hasil.nilai, hasil.alasan) == (desimal(nilai), alasan)


@pytest.mark.parametrize(
    ("capaian", "serapan", "nilai", "alasan", "catatan"),
    [
        pytest.param("100", "80", "1.25", None, (Catatan.EFISIEN,), id="above 1"),
        pytest.param("80", "80", "1", None, (Catatan.EFISIEN,), id="exactly 1 is efisien"),
        pytest.param("60", "80", "0.75", None, (Catatan.TIDAK_EFISIEN,), id="below 1"),
        pytest.param("60", "0", None, Alasan.SERAPAN_NOL, (), id="serapan 0"),
        pytest.param("-60", "80", None, Alasan.NILAI_NEGATIF, (), id="negative capaian"),
        pytest.param(None, "80", None, Alasan.BELUM_ADA_CAPAIAN, (), id="no capaian"),
    ],
)
def test_efficiency_b_is_the_ratio(
    capaian: str | None,
    serapan: str | None,
    nilai: str | None,
    alasan: Alasan | None,
    catatan: tuple[Catatan, ...],
) -> None:
    hasil = compute_efisiensi_rasio(desimal(capaian), desimal(serapan))
    assert (hasil.nilai, hasil.alasan, hasil.catatan) == (desimal(nilai), alasan, catatan)


def test_a_mean_of_thirds_that_is_100_has_reached_the_target() -> None:
    tepat = mean(
        [(percent_of(Decimal(r), Decimal(3)) or Decimal(0), Decimal(1)) for r in (1, 4, 4)]
    )
    assert tepat is not None
    assert compute_efisiensi_selisih(tepat, Decimal(50)).alasan is None
    assert compute_efisiensi_rasio(tepat, Decimal(100)).catatan == (Catatan.EFISIEN,)


@pytest.mark.parametrize(
    ("keluaran", "e", "ne", "catatan"),
    [
        pytest.param([("100", "90", "100")], "10", "75", (), id="a tenth saved"),
        pytest.param([("100", "100", "100")], "0", "50", (), id="nothing saved"),
        pytest.param(
            [("100", "90", "100"), ("300", "300", "100")], "2.5", "56.25", (), id="two outputs"
        ),
        pytest.param(
            [("100", "50", "100")], "50", "100", (Catatan.EFISIENSI_DIBATASI,), id="held to 20"
        ),
        pytest.param(
            [("100", "100", "50")], "-100", "0", (Catatan.EFISIENSI_DIBATASI,), id="held to −20"
        ),
        pytest.param([("100", "80", "100")], "20", "100", (), id="exactly 20 is not held"),
    ],
)
def test_efficiency_c_of_the_ministries(
    keluaran: list[tuple[str, str, str]], e: str, ne: str, catatan: tuple[Catatan, ...]
) -> None:
    hasil = compute_efisiensi_kementerian(
        [Keluaran(Decimal(p), Decimal(r), Decimal(c)) for p, r, c in keluaran]
    )
    assert hasil.efisiensi.nilai == Decimal(e)
    assert hasil.nilai_efisiensi.nilai == Decimal(ne)
    assert hasil.nilai_efisiensi.catatan == catatan


@pytest.mark.parametrize(
    ("keluaran", "alasan"),
    [
        pytest.param([(None, "1", "1")], Alasan.BELUM_ADA_PAGU, id="no pagu"),
        pytest.param([("1", None, "1")], Alasan.BELUM_ADA_REALISASI, id="no realisasi"),
        pytest.param([("1", "1", None)], Alasan.BELUM_ADA_CAPAIAN, id="no capaian"),
        pytest.param([("1", "1", "-1")], Alasan.NILAI_NEGATIF, id="negative capaian"),
        pytest.param([("1", "1", "0")], Alasan.PEMBAGI_NOL, id="capaian 0"),
        pytest.param([], Alasan.PEMBAGI_NOL, id="no output"),
    ],
)
def test_efficiency_c_is_none_with_its_reason(
    keluaran: list[tuple[str | None, str | None, str | None]], alasan: Alasan
) -> None:
    hasil = compute_efisiensi_kementerian(
        [Keluaran(desimal(p), desimal(r), desimal(c)) for p, r, c in keluaran]
    )
    assert (hasil.efisiensi.nilai, hasil.efisiensi.alasan) == (None, alasan)
    assert (hasil.nilai_efisiensi.nilai, hasil.nilai_efisiensi.alasan) == (None, alasan)


@pytest.mark.parametrize("metode", list(MetodeEfisiensi))
def test_every_way_has_label_and_formula(metode: MetodeEfisiensi) -> None:
    assert metode.label
    assert metode.teks
