"""Lines over years, pairs of bars, shares of a budget, the chart of a structure: as drawings."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import chain, pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laporan.charts import describe, svg_parts
from laporan.charts.komposisi import pieces
from laporan.charts.tren import ATAS, BANYAK_SERI, TINGGI, make_skala, spread
from laporan.document import (
    BaganStruktur,
    BagianUang,
    Grafik,
    GrafikKomposisi,
    GrafikPasangan,
    GrafikTren,
    Letak,
    Pasang,
    Seri,
    UnitBagan,
)

SVG = "{http://www.w3.org/2000/svg}"
GELAP, TERANG, HITAM = "#1f4e79", "#d5e0ec", "#000000"
TAHUN = (2019, 2020, 2021)


def d(isi: str | None) -> Decimal | None:
    return None if isi is None else Decimal(isi)


def trend(*seri: tuple[str | None, ...], satuan: str = "%") -> GrafikTren:
    garis = tuple(Seri(f"Indikator {i}", tuple(map(d, satu))) for i, satu in enumerate(seri, 1))
    return GrafikTren(TAHUN, garis, "Capaian (%)", satuan)


def pair(satu: str | None, dua: str | None) -> GrafikPasangan:
    pasang = Pasang("Sasaran A", (d(satu), d(dua)), ("belum dinilai", "belum ada pagu"))
    return GrafikPasangan((pasang,), ("Capaian", "Serapan"), "persen")


def share(pagu: str | None, realisasi: str | None, proporsi: str | None = "50") -> BagianUang:
    return BagianUang("Program A", d(pagu), d(realisasi), d(proporsi))


def chart(is_baru: bool = False) -> BaganStruktur:
    bidang = UnitBagan("Bidang <A> & B", Letak.KOLOM, is_baru=is_baru)
    return BaganStruktur(UnitBagan("Kepala", Letak.KOLOM, (bidang,)))


def draw(grafik: Grafik | BaganStruktur) -> ElementTree.Element:
    (svg,) = svg_parts(grafik)
    return ElementTree.fromstring(svg)


def lines(grafik: GrafikTren) -> list[ElementTree.Element]:
    """Pieces of lines, without those of the legend."""
    semua = draw(grafik).findall(f"{SVG}line")
    return [s for s in semua if s.get("stroke-width") == "1.6" and s.get("x1") != "0"]


def points(grafik: GrafikTren) -> int:
    """Marks above the name of a year."""
    akar = draw(grafik)
    tahun = {
        teks.attrib["x"] for teks in akar.findall(f"{SVG}text") if str(teks.text).startswith("20")
    }
    letak = [satu.attrib["transform"] for satu in akar.findall(f"{SVG}path")]
    return sum(re.findall(r"\d+", satu)[0] in tahun for satu in letak)


def filled(grafik: Grafik) -> list[str]:
    """The fill of each bar, without those of the legend."""
    return [
        satu.attrib["fill"]
        for satu in draw(grafik).findall(f"{SVG}rect")
        if satu.get("height") != "11"
    ]


SEMUA = [
    trend(("90", None, "95"), ("80", "85", "99")),
    pair("96.3", None),
    GrafikKomposisi((share("100", "40"), share("50", "60"), share(None, None, None))),
    chart(),
    chart(is_baru=True),
]


@pytest.mark.parametrize("grafik", SEMUA, ids=lambda satu: type(satu).__name__)
def test_drawings_carry_attributes_only_and_figures_with_points(grafik: Grafik | BaganStruktur):
    (svg,) = svg_parts(grafik)
    assert not re.search(r"\sstyle=|<script|<style|url\(", svg)
    akar = ElementTree.fromstring(svg)
    assert akar.get("role") == "img"
    assert akar.findtext(f"{SVG}title") == describe(grafik)
    angka = ("x", "y", "x1", "y1", "x2", "y2", "width", "height", "font-size")
    for satu in akar.iter():
        assert all(re.fullmatch(r"-?\d+(\.\d+)?", satu.get(nama, "0")) for nama in angka)


# --- lines over years --------------------------------------------------------------------------


def test_a_line_breaks_where_a_value_is_missing():
    assert len(lines(trend(("90", "91", "92")))) == 2
    assert lines(trend(("90", None, "92"))) == []
    assert points(trend(("90", None, "92"))) == 2


def test_a_missing_value_is_said_and_never_zero():
    kalimat = describe(trend(("90", None, "92.5")))
    isi = "Indikator 1: 2019 90,00%, 2020 belum ada, 2021 92,50%."
    assert kalimat == f"Grafik garis Capaian (%). {isi}"
    assert make_skala(trend(("90", None, "92"))).bawah > 80


def test_each_line_of_a_picture_has_its_own_mark_and_dash():
    akar = draw(trend(*[("90", "91", "92")] * BANYAK_SERI))
    tanda = {satu.attrib["d"] for satu in akar.findall(f"{SVG}path")}
    putus = {satu.get("stroke-dasharray", "") for satu in akar.findall(f"{SVG}line")}
    assert len(tanda) == len(putus) == BANYAK_SERI


def test_more_lines_than_can_be_told_apart_are_drawn_in_further_pictures():
    assert len(svg_parts(trend(*[("90", "91", "92")] * (BANYAK_SERI + 1)))) == 2


def test_values_in_words_have_their_unit():
    assert "2021 1.250 orang" in describe(trend((None, "900", "1250"), satuan="orang"))


@given(
    st.lists(
        st.tuples(*[st.none() | st.decimals(-500, 5000, places=2)] * 3), min_size=1, max_size=5
    ),
    st.none() | st.just(Decimal(100)),
)
def test_every_value_lies_within_the_scale(
    seri: list[tuple[Decimal | None, ...]], garis: Decimal | None
):
    satu = GrafikTren(TAHUN, tuple(Seri("a", isi) for isi in seri), "", "%", garis)
    skala = make_skala(satu)
    assert 1 <= len(skala.marks()) <= 12
    for nilai in (*chain.from_iterable(seri), garis):
        assert nilai is None or ATAS <= skala.y(nilai) <= ATAS + TINGGI


@given(st.lists(st.integers(ATAS, ATAS + TINGGI), min_size=1, max_size=5))
def test_values_at_the_ends_of_lines_do_not_overlap(letak: list[int]):
    hasil = sorted(spread(dict(enumerate(letak))).values())
    assert all(bawah - atas >= 13 for atas, bawah in pairwise(hasil))
    assert hasil[-1] <= ATAS + TINGGI


# --- pairs and shares --------------------------------------------------------------------------


def test_the_first_of_a_pair_is_dark_and_a_missing_one_shows_its_reason():
    assert filled(pair("96.3", "75")) == [GELAP, TERANG]
    assert filled(pair("96.3", None)) == [GELAP]
    assert "belum ada pagu" in svg_parts(pair("96.3", None))[0]


def test_a_pair_in_words():
    isi = "Sasaran A: capaian 96,30%, serapan belum ada pagu."
    assert describe(pair("96.3", None)) == f"Grafik batang berpasangan persen. {isi}"


@pytest.mark.parametrize(
    ("pagu", "realisasi", "potong"),
    [
        ("100", "40", ("40", "60", "0")),
        ("100", "100", ("100", "0", "0")),
        ("100", "130", ("100", "0", "30")),
        ("100", "-5", ("0", "100", "0")),
        ("100", None, ("0", "100", "0")),
        (None, "40", ("0", "0", "40")),
        (None, None, ("0", "0", "0")),
    ],
)
def test_a_share_is_cut_into_what_was_spent_left_and_above(
    pagu: str | None, realisasi: str | None, potong: tuple[str, ...]
):
    assert pieces(share(pagu, realisasi)) == tuple(map(Decimal, potong))


def test_what_was_spent_above_a_pagu_is_black_and_only_then_explained():
    biasa, lebih = (GrafikKomposisi((share("100", isi),)) for isi in ("40", "130"))
    assert filled(biasa) == [GELAP, TERANG]
    assert filled(lebih) == [GELAP, HITAM]
    assert "di atas pagu" not in svg_parts(biasa)[0]
    assert "di atas pagu" in svg_parts(lebih)[0]


def test_a_share_whose_realisasi_is_not_known_looks_like_no_rest_of_it():
    kosong = GrafikKomposisi((share("100", None),))
    assert filled(kosong) == ["#ffffff"]
    assert "realisasi belum ada</text>" in svg_parts(kosong)[0]
    assert "belum ada" not in svg_parts(GrafikKomposisi((share("100", "0"),)))[0]


def test_a_share_in_words():
    grafik = GrafikKomposisi((share("1500000", None, "100"),))
    isi = "Program A: pagu Rp1.500.000,00, 100,00% dari seluruh pagu, realisasi belum ada."
    assert describe(grafik) == f"Grafik komposisi anggaran. {isi}"


# --- structure ---------------------------------------------------------------------------------


def test_a_proposed_unit_is_dashed_and_explained():
    assert "stroke-dasharray" not in svg_parts(chart())[0]
    (svg,) = svg_parts(chart(is_baru=True))
    assert svg.count("stroke-dasharray") == 2
    assert "diusulkan dibentuk" in svg


def test_a_structure_in_words():
    assert describe(chart(is_baru=True)) == (
        "Bagan struktur organisasi. Kepala, membawahi: Bidang <A> & B [diusulkan]."
    )
