"""Budget: serapan, sisa, increments, roll-up, growth, shares."""

from decimal import Decimal

import pytest

from aturan.alasan import Alasan
from aturan.anggaran import (
    Kenaikan,
    accumulate_kenaikan,
    compute_proporsi,
    compute_serapan,
    compute_sisa,
    difference_kumulatif,
)
from aturan.catatan import Catatan
from aturan.pertumbuhan import Pertumbuhan, compute_pertumbuhan
from aturan.porsi import split_by_porsi
from aturan.rekap_anggaran import BarisAnggaran, Jumlah, roll_up


def rupiah(teks: str | None) -> Decimal | None:
    return None if teks is None else Decimal(teks)


@pytest.mark.parametrize(
    ("bagian", "seluruh", "proporsi"),
    [
        pytest.param("1586600000", "6346400000", "25", id="a quarter"),
        pytest.param("0", "100", "0", id="no money is 0, not nothing"),
        pytest.param("-5", "100", "-5", id="a negative pagu is not hidden"),
        pytest.param(None, "100", None, id="a part that is not known"),
        pytest.param("100", None, None, id="a whole that is not known"),
        pytest.param("100", "0", None, id="no whole"),
        pytest.param("1", "1E+30", None, id="no whole that can be meant"),
    ],
)
def test_the_share_of_a_budget(bagian: str | None, seluruh: str | None, proporsi: str | None):
    assert compute_proporsi(rupiah(bagian), rupiah(seluruh)) == rupiah(proporsi)


@pytest.mark.parametrize(
    ("pagu", "realisasi", "serapan", "sisa"),
    [
        pytest.param("20204377843", "17063361738", "84.45", "3141016105", id="a whole dinas"),
        pytest.param("1128699750", "1005192056", "89.06", "123507694", id="belanja langsung"),
        pytest.param("100", "0", "0.00", "100", id="nothing spent is 0, not nothing"),
        pytest.param("100", "-5", "-5.00", "105", id="returned money is negative"),
    ],
)
def test_serapan_and_sisa(pagu: str, realisasi: str, serapan: str, sisa: str) -> None:
    hasil = compute_serapan(Decimal(pagu), Decimal(realisasi))
    assert hasil.nilai is not None
    assert hasil.nilai.quantize(Decimal("0.01")) == Decimal(serapan)
    assert compute_sisa(Decimal(pagu), Decimal(realisasi)).nilai == Decimal(sisa)


@pytest.mark.parametrize(
    ("pagu", "realisasi", "alasan", "catatan"),
    [
        pytest.param(None, "5", Alasan.BELUM_ADA_PAGU, (), id="no pagu"),
        pytest.param("5", None, Alasan.BELUM_ADA_REALISASI, (), id="no realisasi"),
        pytest.param("0", "0", Alasan.PAGU_NOL, (), id="pagu 0"),
        pytest.param("NaN", "5", Alasan.DI_LUAR_JANGKAUAN, (), id="no number at all"),
        pytest.param(
            "0", "5", Alasan.PAGU_NOL, (Catatan.MELEBIHI_PAGU,), id="money without any pagu"
        ),
        pytest.param("-5", "1", Alasan.NILAI_NEGATIF, (Catatan.MELEBIHI_PAGU,), id="negative pagu"),
    ],
)
def test_serapan_is_none_with_its_reason(
    pagu: str | None, realisasi: str | None, alasan: Alasan, catatan: tuple[Catatan, ...]
) -> None:
    hasil = compute_serapan(rupiah(pagu), rupiah(realisasi))
    assert (hasil.nilai, hasil.alasan, hasil.catatan) == (None, alasan, catatan)


@pytest.mark.parametrize(("pagu", "realisasi"), [(None, "5"), ("5", None), (None, None)])
def test_sisa_needs_both(pagu: str | None, realisasi: str | None) -> None:
    hasil = compute_sisa(rupiah(pagu), rupiah(realisasi))
    assert hasil.nilai is None
    assert hasil.alasan is not None


def test_money_above_pagu_is_flagged_and_computed() -> None:
    serapan, sisa = (
        compute_serapan(Decimal(80), Decimal(100)),
        compute_sisa(Decimal(80), Decimal(100)),
    )
    assert (serapan.nilai, sisa.nilai) == (125, -20)
    assert serapan.catatan == sisa.catatan == (Catatan.MELEBIHI_PAGU,)


def test_the_trace_of_serapan_prints_the_money() -> None:
    hasil = compute_serapan(Decimal(1128699750), Decimal(1005192056))
    assert hasil.substitusi == "1.005.192.056 ÷ 1.128.699.750 × 100"


def test_cumulative_figures_become_increments() -> None:
    kumulatif = [Decimal(10), None, Decimal(35), Decimal(30)]
    assert difference_kumulatif(kumulatif) == (
        Kenaikan(Decimal(10)),
        Kenaikan(None),
        Kenaikan(Decimal(25), mencakup=2),
        Kenaikan(Decimal(-5)),
    )


def test_increments_add_up_to_the_cumulative_figures() -> None:
    kumulatif = (Decimal(10), None, Decimal(35), Decimal(30))
    kenaikan = [satu.nilai for satu in difference_kumulatif(kumulatif)]
    assert accumulate_kenaikan(kenaikan) == kumulatif


def baris(
    kunci: str, induk: str | None, pagu: str | None = None, realisasi: str | None = None
) -> BarisAnggaran:
    return BarisAnggaran(kunci, induk, rupiah(pagu), rupiah(realisasi))


POHON = [
    baris("program", None, "999", "999"),
    baris("kegiatan 1", "program"),
    baris("sub 1", "kegiatan 1", "100", "80"),
    baris("sub 2", "kegiatan 1", "50", None),
    baris("kegiatan 2", "program", "30", "30"),
    baris("lain", None, "20", "25"),
]


def test_lines_are_summed_by_parent_from_their_leaves() -> None:
    pohon = roll_up(POHON)
    assert pohon.rekap["kegiatan 1"].pagu == Jumlah(Decimal(150), 2, 2)
    assert pohon.rekap["program"].pagu == Jumlah(Decimal(180), 3, 3)
    assert pohon.total.pagu == Jumlah(Decimal(200), 4, 4)


def test_what_is_printed_above_the_leaves_is_a_claim() -> None:
    program = roll_up(POHON).rekap["program"]
    assert (program.klaim_pagu, program.klaim_realisasi) == (999, 999)
    assert program.realisasi.nilai == 110


def test_a_sum_says_how_many_leaves_it_has() -> None:
    program = roll_up(POHON).rekap["program"]
    assert program.realisasi == Jumlah(Decimal(110), 2, 3)
    assert program.realisasi.label == "2 dari 3 baris"
    assert program.serapan.catatan == (Catatan.REALISASI_TIDAK_LENGKAP,)


def test_money_above_pagu_shows_on_its_line() -> None:
    assert roll_up(POHON).rekap["lain"].sisa.catatan == (Catatan.MELEBIHI_PAGU,)


def test_leaves_without_money_have_no_sum() -> None:
    pohon = roll_up([baris("program", None), baris("sub", "program")])
    assert pohon.total.pagu == Jumlah(None, 0, 1)
    assert pohon.total.serapan.alasan is Alasan.BELUM_ADA_PAGU


def test_no_lines_have_no_sum() -> None:
    assert roll_up([]).total.pagu == Jumlah(None, 0, 0)


def test_lines_are_not_needed_in_order() -> None:
    assert roll_up(POHON[::-1]).rekap == roll_up(POHON).rekap


def test_a_line_with_an_unknown_parent_is_counted_and_listed() -> None:
    pohon = roll_up([baris("sub", "tidak ada", "10", "5")])
    assert pohon.total.pagu.nilai == 10
    assert pohon.tanpa_induk == ("sub",)


def test_lines_that_are_their_own_ancestors_are_listed_and_not_summed() -> None:
    pohon = roll_up(
        [baris("a", "b"), baris("b", "a"), baris("c", "a", "5", "5"), baris("d", None, "1", "1")]
    )
    assert pohon.melingkar == ("a", "b")
    assert pohon.total.pagu.nilai == 1


def test_two_lines_with_one_key_are_refused() -> None:
    with pytest.raises(ValueError, match="kunci yang sama"):
        roll_up([baris("a", None), baris("a", None)])


@pytest.mark.parametrize(
    ("cara", "nilai", "persen"),
    [
        pytest.param(Pertumbuhan.TAHUN_TERAKHIR, ("50", "100", "110"), "10", id="last year"),
        pytest.param(Pertumbuhan.RATA_RATA, ("50", "100", "110"), "55", id="mean of the years"),
        pytest.param(Pertumbuhan.MAJEMUK, ("100", "150", "121"), "10", id="compound"),
        pytest.param(Pertumbuhan.TAHUN_TERAKHIR, ("100", "0"), "-100", id="down to 0"),
        pytest.param(Pertumbuhan.MAJEMUK, ("100", "0"), "-100", id="compound down to 0"),
        pytest.param(
            Pertumbuhan.TAHUN_TERAKHIR, (None, "100", "110"), "10", id="the first is not needed"
        ),
    ],
)
def test_growth_by_its_named_formula(
    cara: Pertumbuhan, nilai: tuple[str | None, ...], persen: str
) -> None:
    hasil = compute_pertumbuhan([rupiah(satu) for satu in nilai], cara)
    assert hasil.nilai is not None
    assert hasil.nilai.quantize(Decimal("0.000001")) == Decimal(persen)
    assert hasil.rumus_teks == cara.teks


@pytest.mark.parametrize("cara", list(Pertumbuhan))
@pytest.mark.parametrize(
    ("nilai", "alasan"),
    [
        pytest.param((), Alasan.BELUM_ADA_PEMBANDING, id="no year"),
        pytest.param(("5",), Alasan.BELUM_ADA_PEMBANDING, id="one year"),
        pytest.param(("5", None), Alasan.BELUM_ADA_PEMBANDING, id="a year without value"),
        pytest.param(("0", "5"), Alasan.PEMBAGI_NOL, id="from 0"),
        pytest.param(("-1", "5"), Alasan.NILAI_NEGATIF, id="from below 0"),
    ],
)
def test_growth_is_none_with_its_reason(
    cara: Pertumbuhan, nilai: tuple[str | None, ...], alasan: Alasan
) -> None:
    hasil = compute_pertumbuhan([rupiah(satu) for satu in nilai], cara)
    assert (hasil.nilai, hasil.alasan) == (None, alasan)
    assert cara.label


@pytest.mark.parametrize(
    ("nilai", "porsi", "bagian", "tersisa"),
    [
        pytest.param("100", ("60", "40"), ("60", "40"), "0", id="two shares"),
        pytest.param("0.05", ("50", "50"), ("0.03", "0.02"), "0", id="the odd sen goes to one"),
        pytest.param("100", ("33.33", "33.33"), ("33.33", "33.33"), "33.34", id="a rest"),
        pytest.param("-0.05", ("50", "50"), ("-0.02", "-0.03"), "0", id="returned money"),
        pytest.param("0.01", ("10", "90"), ("0", "0.01"), "0", id="to the largest remainder"),
        pytest.param("100", (), (), "100", id="no share"),
    ],
)
def test_a_line_is_divided_to_the_sen(
    nilai: str, porsi: tuple[str, ...], bagian: tuple[str, ...], tersisa: str
) -> None:
    hasil = split_by_porsi(Decimal(nilai), {str(i): Decimal(satu) for i, satu in enumerate(porsi)})
    assert list(hasil.bagian.values()) == [Decimal(satu) for satu in bagian]
    assert (hasil.tersisa, hasil.alasan) == (Decimal(tersisa), None)


@pytest.mark.parametrize("porsi", [("60", "50"), ("-10", "50"), ("NaN",)])
def test_shares_that_are_none_divide_nothing(porsi: tuple[str, ...]) -> None:
    hasil = split_by_porsi(Decimal(100), {str(i): Decimal(satu) for i, satu in enumerate(porsi)})
    assert (hasil.bagian, hasil.tersisa) == ({}, 100)
    assert hasil.alasan is Alasan.PORSI_TIDAK_SAH
