"""Averages: what counts, what leaves, and when a mean is only sementara."""

from decimal import Decimal

import pytest

from aturan.agregasi import Butir, MetodeRataRata, butir_dari, rata_rata, rata_rata_instansi
from aturan.alasan import Alasan
from aturan.batas import limit, limit_for_rata_rata
from aturan.capaian import Acuan, AturanCapaian, Rumus, compute_capaian
from aturan.catatan import Catatan
from aturan.nilai import Angka, Rentang
from aturan.predikat import PERMENDAGRI_86_2017, predikat


def capaian(target: str, realisasi: str, rumus: Rumus = Rumus.NAIK) -> Butir:
    hasil = compute_capaian(Angka(Decimal(target)), Angka(Decimal(realisasi)), AturanCapaian(rumus))
    return butir_dari(hasil)


def butir(nilai: str, bobot: str = "1") -> Butir:
    return Butir(Decimal(nilai), bobot=Decimal(bobot))


def arsip() -> Butir:
    aturan = AturanCapaian(acuan=Acuan.ATAS)
    return butir_dari(
        compute_capaian(Rentang(Decimal(60), Decimal(70)), Angka(Decimal("58.78")), aturan)
    )


SASARAN = [
    [
        capaian("80", "74.76"),
        capaian("100", "100"),
        capaian("100", "100"),
        capaian("2", "2"),
        capaian("100", "99.72"),
        capaian("100", "100"),
        capaian("100", "93.22"),
        arsip(),
    ],
    [capaian("94.33", "90.02")],
    [capaian("100", "100")],
]


@pytest.mark.parametrize(
    ("metode", "nilai", "dari"),
    [
        pytest.param(MetodeRataRata.INDIKATOR, "96.58", 10, id="over ten indicators"),
        pytest.param(MetodeRataRata.SASARAN, "97.24", 3, id="over three sasaran"),
    ],
)
def test_mean_of_a_pd_depends_on_the_setting(metode: MetodeRataRata, nilai: str, dari: int) -> None:
    hasil = rata_rata_instansi(SASARAN, metode)
    assert hasil.nilai is not None
    assert hasil.nilai.quantize(Decimal("0.01")) == Decimal(nilai)
    assert (hasil.dihitung, hasil.dari, hasil.sementara, hasil.label) == (dari, dari, False, "")
    assert predikat(hasil.nilai, PERMENDAGRI_86_2017) == "Sangat Tinggi"


def test_the_trace_of_a_mean_prints_its_terms() -> None:
    assert rata_rata([butir("93.45"), butir("100")]).substitusi == "(93,45 + 100,00) ÷ 2"


@pytest.mark.parametrize(
    ("alasan", "sementara", "label"),
    [
        pytest.param(Alasan.TIDAK_BERLAKU, False, "2 dari 3", id="not applicable"),
        pytest.param(Alasan.BELUM_DINILAI, False, "2 dari 3", id="not yet assessed"),
        pytest.param(Alasan.TIDAK_ADA_DATA, False, "2 dari 3", id="no data published"),
        pytest.param(Alasan.JENIS_BERBEDA, False, "2 dari 3", id="not computable"),
        pytest.param(
            Alasan.BELUM_ADA_REALISASI, True, "sementara, 2 dari 3", id="not yet filled in"
        ),
        pytest.param(Alasan.REALISASI_STRIP, True, "sementara, 2 dari 3", id="an unexplained dash"),
        pytest.param(Alasan.BELUM_ADA_TARGET, True, "sementara, 2 dari 3", id="no target yet"),
    ],
)
def test_what_has_no_value_leaves_the_divisor(alasan: Alasan, sementara: bool, label: str) -> None:
    hasil = rata_rata([butir("80"), Butir(None, alasan), butir("100")])
    assert hasil.nilai == 90
    assert (hasil.dihitung, hasil.dari) == (2, 3)
    assert (hasil.sementara, hasil.label) == (sementara, label)
    assert hasil.keluar == ((alasan, 1),)


def test_a_missing_value_without_reason_is_waited_for() -> None:
    assert rata_rata([butir("80"), Butir(None)]).sementara


def test_zero_is_counted() -> None:
    assert rata_rata([butir("0"), butir("100")]).nilai == 50


@pytest.mark.parametrize(
    ("isi", "alasan"),
    [
        pytest.param([], Alasan.TIDAK_ADA_YANG_DIHITUNG, id="nothing"),
        pytest.param(
            [Butir(None, Alasan.BELUM_ADA_REALISASI)] * 2,
            Alasan.BELUM_ADA_REALISASI,
            id="all for one reason",
        ),
        pytest.param(
            [Butir(None, Alasan.BELUM_ADA_REALISASI), Butir(None, Alasan.TIDAK_BERLAKU)],
            Alasan.TIDAK_ADA_YANG_DIHITUNG,
            id="for several reasons",
        ),
        pytest.param([butir("80", "0")], Alasan.BOBOT_TIDAK_SAH, id="no weight at all"),
        pytest.param(
            [butir("80", "-1"), butir("90", "3")], Alasan.BOBOT_TIDAK_SAH, id="negative weight"
        ),
    ],
)
def test_no_mean_says_why(isi: list[Butir], alasan: Alasan) -> None:
    hasil = rata_rata(isi)
    assert (hasil.nilai, hasil.alasan) == (None, alasan)


def test_weights_count() -> None:
    hasil = rata_rata([butir("80", "3"), butir("100", "1")])
    assert hasil.nilai == 85
    assert hasil.substitusi == "(80,00 × 3 + 100,00 × 1) ÷ 4"


def test_weights_of_sasaran_count() -> None:
    isi = [[butir("80")], [butir("100")]]
    bobot = [Decimal(3), Decimal(1)]
    assert rata_rata_instansi(isi, MetodeRataRata.SASARAN, bobot).nilai == 85
    kurang = rata_rata_instansi(isi, MetodeRataRata.SASARAN, bobot[:1])
    assert (kurang.nilai, kurang.alasan) == (None, Alasan.BOBOT_TIDAK_SAH)


def test_one_indicator_that_is_missing_makes_the_mean_over_sasaran_sementara() -> None:
    isi = [[butir("80"), Butir(None, Alasan.BELUM_ADA_REALISASI)], [butir("100")]]
    hasil = rata_rata_instansi(isi, MetodeRataRata.SASARAN)
    assert hasil.nilai == 90
    assert hasil.sementara


def test_a_sasaran_that_does_not_apply_leaves_the_mean() -> None:
    isi = [[Butir(None, Alasan.TIDAK_BERLAKU)], [butir("100")]]
    hasil = rata_rata_instansi(isi, MetodeRataRata.SASARAN)
    assert (hasil.nilai, hasil.dihitung, hasil.dari, hasil.sementara) == (100, 1, 2, False)


@pytest.mark.parametrize(
    ("nilai", "batas", "tampil", "untuk_rata_rata", "catatan"),
    [
        pytest.param("200", None, "200", "200", (), id="no cap"),
        pytest.param("200", "120", "120", "120", (Catatan.DIBATASI,), id="above the cap"),
        pytest.param("120", "120", "120", "120", (), id="at the cap"),
        pytest.param("80", "100", "80", "80", (), id="below the cap"),
        pytest.param(
            "-300", "100", "-300", "0", (Catatan.DINAIKKAN_KE_NOL,), id="negative counts as 0"
        ),
    ],
)
def test_cap_and_floor(
    nilai: str, batas: str | None, tampil: str, untuk_rata_rata: str, catatan: tuple[Catatan, ...]
) -> None:
    atas = None if batas is None else Decimal(batas)
    terbatas = limit_for_rata_rata(Decimal(nilai), atas)
    assert limit(Decimal(nilai), atas).nilai == Decimal(tampil)
    assert terbatas.nilai == Decimal(untuk_rata_rata)
    assert terbatas.mentah == Decimal(nilai)
    assert terbatas.catatan == catatan


def test_a_cap_makes_no_value_out_of_none() -> None:
    assert limit_for_rata_rata(None, Decimal(100)).nilai is None


def test_a_negative_capaian_counts_as_zero_in_a_mean() -> None:
    assert rata_rata([capaian("20", "100", Rumus.TURUN_SELISIH), capaian("80", "80")]).nilai == 50


@pytest.mark.parametrize("metode", list(MetodeRataRata))
def test_every_way_of_averaging_has_a_label(metode: MetodeRataRata) -> None:
    assert metode.label
