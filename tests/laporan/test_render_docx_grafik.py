"""Charts of Word: their figures, the order of their elements, and the structure as shapes."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from decimal import Decimal
from io import BytesIO

import pytest
from lxml import etree
from openpyxl import load_workbook

from laporan.document import (
    Bab,
    BaganStruktur,
    BagianUang,
    Batang,
    Document,
    Gambar,
    GrafikBatang,
    GrafikKomposisi,
    GrafikPasangan,
    GrafikTren,
    Letak,
    Pasang,
    Sampul,
    Seri,
    UnitBagan,
)
from laporan.render.docx import render_docx
from laporan.render.docx.grafik_macam import make_grafik
from laporan.render.docx.xml import RUANG_NAMA, W

# Children in the order of the schema (ECMA-376 part 1, 21.2), as far as we write them.
URUTAN = {
    "ser": "idx order tx spPr invertIfNegative marker dPt dLbls cat val smooth",
    "dPt": "idx invertIfNegative spPr",
    "barChart": "barDir grouping varyColors ser gapWidth overlap axId",
    "lineChart": "grouping varyColors ser marker axId",
    "dLbls": "dLbl spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent"
    " showBubbleSize",
    "dLbl": "idx tx spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent"
    " showBubbleSize",
    "catAx": "axId scaling delete axPos majorTickMark minorTickMark tickLblPos spPr txPr crossAx"
    " crosses tickLblSkip",
    "valAx": "axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark"
    " tickLblPos txPr crossAx crosses majorUnit",
    "scaling": "orientation max min",
    "legend": "legendPos overlay txPr",
    "chart": "autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs",
    "plotArea": "layout barChart lineChart catAx valAx",
    "wsp": "cNvPr cNvSpPr cNvCnPr spPr txbx bodyPr",
    "wgp": "cNvGrpSpPr grpSpPr wsp",
    "inline": "extent docPr cNvGraphicFramePr graphic",
}
BATANG = GrafikBatang((Batang("Indikator A", Decimal("93.45")), Batang("B", None)), "persen")
PASANGAN = GrafikPasangan(
    (
        Pasang("Sasaran A", (Decimal("96.3"), Decimal("92.4"))),
        Pasang("Sasaran B", (Decimal(80), None), ("", "belum ada pagu")),
    ),
    ("Capaian", "Serapan"),
    "persen",
    label_garis="target",
)
KOMPOSISI = GrafikKomposisi(
    (
        BagianUang("Program A", Decimal(1_000_000), Decimal(400_000), Decimal(100)),
        BagianUang("Program B", None, None, None),
    )
)
TREN = GrafikTren(
    (2019, 2020, 2021),
    (Seri("Indikator A", (Decimal(90), None, Decimal("92.5"))),),
    "Capaian (%)",
    garis=Decimal(100),
    label_garis="target 100%",
)
BAGAN = BaganStruktur(
    UnitBagan(
        "Kepala <Dinas>",
        Letak.KOLOM,
        (
            UnitBagan("Bidang A", Letak.KOLOM),
            UnitBagan("Bidang Baru", Letak.KOLOM, is_baru=True),
        ),
    )
)
SEMUA = (BATANG, PASANGAN, KOMPOSISI, TREN, BAGAN)


@pytest.fixture(scope="module")
def berkas() -> dict[str, bytes]:
    gambar = tuple(Gambar(f"g{i}", f"Gambar {i}", isi) for i, isi in enumerate(SEMUA))
    sampul = Sampul("Laporan", "Dinas", "Kabupaten", 2021)
    document = Document(sampul, "LKjIP", (), (Bab("Satu", gambar),))
    isi = render_docx(document, halaman={}, pengenal="")
    with zipfile.ZipFile(BytesIO(isi)) as paket:
        return {nama: paket.read(nama) for nama in paket.namelist()}


def chart(berkas: dict[str, bytes], nomor: int) -> etree._Element:
    return etree.fromstring(berkas[f"word/charts/chart{nomor}.xml"])


def body(berkas: dict[str, bytes]) -> etree._Element:
    return etree.fromstring(berkas["word/document.xml"])


def find(akar: etree._Element, jalur: str) -> list[etree._Element]:
    return etree.ElementBase.xpath(akar, jalur, namespaces=RUANG_NAMA)


def texts(akar: etree._Element, jalur: str) -> list[str]:
    return [satu.text for satu in find(akar, jalur)]


def elements(berkas: dict[str, bytes]) -> Iterator[etree._Element]:
    for nomor in (1, 2, 3, 4):
        yield from chart(berkas, nomor).iter()
    yield from body(berkas).iter()


def test_children_stand_in_the_order_of_the_schema(berkas: dict[str, bytes]):
    for satu in elements(berkas):
        urutan = URUTAN.get(etree.QName(satu).localname)
        if urutan and etree.QName(satu).namespace != W:
            nama = [etree.QName(anak).localname for anak in satu]
            if nama:  # the reference to a chart is named like the chart
                assert nama == sorted(nama, key=urutan.split().index)


def test_bars_below_the_line_are_lighter(berkas: dict[str, bytes]):
    akar = chart(berkas, 1)
    assert [s.get("val") for s in find(akar, "//c:ser/c:spPr/a:solidFill/a:srgbClr")] == ["1F4E79"]
    terang = find(akar, "//c:dPt[.//a:solidFill/a:srgbClr/@val='D5E0EC']/c:idx")
    assert [satu.get("val") for satu in terang] == ["0", "1"]


def test_pairs_are_two_series_told_apart_without_colour(berkas: dict[str, bytes]):
    akar = chart(berkas, 2)
    assert texts(akar, "//c:ser/c:tx//c:v") == ["Capaian", "Serapan"]
    warna = [s.get("val") for s in find(akar, "//c:ser/c:spPr/a:solidFill/a:srgbClr")]
    assert warna == ["1F4E79", "D5E0EC"]
    assert texts(akar, "(//c:ser)[2]/c:val//c:v") == ["92.4"]
    assert "Sasaran B (serapan: belum ada pagu)" in texts(akar, "//c:cat//c:v")


def test_shares_are_stacked_and_nothing_is_above_a_pagu(berkas: dict[str, bytes]):
    akar = chart(berkas, 3)
    assert find(akar, "//c:grouping")[0].get("val") == "stacked"
    assert texts(akar, "//c:ser/c:tx//c:v") == ["Realisasi", "Sisa pagu"]
    assert texts(akar, "(//c:ser)[1]/c:cat//c:v") == [
        "Program A (100,00%; Rp1.000.000)",
        "Program B (belum ada pagu; realisasi belum ada)",
    ]


def test_a_missing_year_is_a_gap_and_the_last_value_stands_at_the_end(berkas: dict[str, bytes]):
    akar = chart(berkas, 4)
    seri = find(akar, "//c:ser")[0]
    assert texts(seri, "c:val//c:v") == ["90", "92.5"]
    assert [s.get("idx") for s in find(seri, "c:val//c:pt")] == ["0", "2"]
    assert find(akar, "//c:dispBlanksAs")[0].get("val") == "gap"
    assert texts(seri, "c:dLbls//a:t") == ["92,50%"]


@pytest.mark.parametrize(("nomor", "grafik"), list(enumerate(SEMUA[:4], 1)))
def test_the_workbook_within_holds_the_same_figures(
    berkas: dict[str, bytes], nomor: int, grafik: GrafikBatang
):
    (word,) = make_grafik(grafik)
    lembar = load_workbook(BytesIO(berkas[f"word/embeddings/grafik{nomor}.xlsx"]))["Data"]
    baris = list(lembar.iter_rows(values_only=True))
    assert [satu[0] for satu in baris[1:]] == list(word.kategori)
    for kolom, seri in enumerate(word.seri, 1):
        assert [None if s[kolom] is None else Decimal(str(s[kolom])) for s in baris[1:]] == list(
            seri.nilai
        )


def test_a_structure_is_drawn_in_shapes_with_every_name(berkas: dict[str, bytes]):
    akar = body(berkas)
    assert texts(akar, "//wps:txbx//w:t") == [
        "Kepala <Dinas>",
        "Bidang A",
        "Bidang Baru",
        "diusulkan dibentuk",
    ]
    assert len(find(akar, "//wps:wsp[wps:cNvCnPr]")) >= 4
    putus = find(akar, "//wps:wsp[.//a:prstDash]//w:t")
    assert [satu.text for satu in putus] == ["Bidang Baru", "diusulkan dibentuk"]
    (lama,) = find(akar, "//mc:Fallback")
    assert "Kepala <Dinas>, membawahi: Bidang A" in "".join(lama.itertext())


def test_shapes_have_numbers_of_their_own(berkas: dict[str, bytes]):
    nomor = [s.get("id") for s in find(body(berkas), "//wp:docPr | //wps:cNvPr")]
    assert len(nomor) == len(set(nomor))
