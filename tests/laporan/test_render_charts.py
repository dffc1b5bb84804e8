"""Bar charts: scale, marks and words."""

from __future__ import annotations

import re
from decimal import Decimal
from xml.etree import ElementTree

from laporan.charts import TINGGI_HALAMAN, axis, describe, svg_parts
from laporan.document import Batang, GrafikBatang

SVG = "{http://www.w3.org/2000/svg}"


def grafik(*nilai: str | None, garis: Decimal | None = Decimal(100)) -> GrafikBatang:
    batang = tuple(
        Batang(f"Indikator {i}", None if satu is None else Decimal(satu))
        for i, satu in enumerate(nilai, 1)
    )
    return GrafikBatang(batang, "Capaian (%)", garis)


def batang_tergambar(satu: GrafikBatang) -> list[ElementTree.Element]:
    (svg,) = svg_parts(satu)
    return ElementTree.fromstring(svg).findall(f"{SVG}rect")


def lebar(satu: GrafikBatang) -> list[int]:
    return [int(rect.attrib["width"]) for rect in batang_tergambar(satu)]


def test_length_is_proportional_to_the_value() -> None:
    seratus, lima_puluh = lebar(grafik("100", "50"))
    assert seratus == 2 * lima_puluh > 0


def test_zero_is_a_bar_of_length_zero_and_missing_is_no_bar() -> None:
    assert lebar(grafik("0", None)) == [0]


def test_missing_value_shows_its_reason() -> None:
    (svg,) = svg_parts(grafik(None))
    assert "belum ada" in svg
    assert "0,00%" not in svg


def test_outlier_does_not_shrink_the_others_and_is_marked_as_cut() -> None:
    sumbu = axis(grafik("500", "100", "-300"))
    assert (sumbu.bawah, sumbu.atas) == (Decimal(-50), Decimal(200))
    (svg,) = svg_parts(grafik("500", "100", "-300"))
    assert svg.count("<path") == 2


def test_value_at_the_line_is_reached_and_below_it_is_lighter() -> None:
    warna = [rect.attrib["fill"] for rect in batang_tergambar(grafik("100", "99.99"))]
    assert warna[0] != warna[1]


def test_chart_without_a_line_draws_all_bars_alike() -> None:
    warna = {rect.attrib["fill"] for rect in batang_tergambar(grafik("40", "99", garis=None))}
    assert len(warna) == 1


def test_tall_chart_is_continued_in_further_pictures() -> None:
    bagian = svg_parts(grafik(*["50"] * 60))
    tinggi = [int(ElementTree.fromstring(svg).attrib["height"]) for svg in bagian]
    assert len(bagian) > 1
    assert max(tinggi) <= TINGGI_HALAMAN + 80


def test_description_names_every_bar_with_its_value() -> None:
    kalimat = describe(grafik("93.45", None))
    assert kalimat == "Grafik batang Capaian (%). Indikator 1: 93,45%; Indikator 2: belum ada."


def test_drawing_has_no_style_and_escapes_text() -> None:
    jahat = GrafikBatang((Batang("<script>x</script>", Decimal(1)),), "a & b")
    (svg,) = svg_parts(jahat)
    assert not re.search(r"<script|style=", svg)
    ElementTree.fromstring(svg)


def test_control_characters_from_a_sheet_do_not_break_the_drawing() -> None:
    (svg,) = svg_parts(GrafikBatang((Batang("Indikator\x0b\x00 satu", Decimal(1)),), "a"))
    assert "satu" in "".join(ElementTree.fromstring(svg).itertext())


def test_chart_without_bars_is_still_a_picture() -> None:
    (svg,) = svg_parts(grafik())
    ElementTree.fromstring(svg)
