"""The document as HTML, for the screen and for paper."""

from __future__ import annotations

import re

import pytest

from laporan.document import Document, Kolom
from laporan.render.html import Cetakan, render_fragment, render_print
from laporan.render.html_header import header_rows
from tests.laporan.sintetis import document_sintetis
from tests.laporan.utuh import whole_html


@pytest.fixture(scope="module")
def document() -> Document:
    return document_sintetis()


@pytest.fixture(scope="module")
def fragmen(document: Document) -> str:
    return render_fragment(document)


@pytest.fixture(scope="module")
def cetakan(document: Document) -> Cetakan:
    return render_print(document)


def test_nothing_carries_a_style_or_a_script(fragmen: str, cetakan: Cetakan) -> None:
    for html in (fragmen, whole_html(cetakan)):
        assert not re.search(r"<[^>]*\sstyle=|<style|<script|\son\w+=", html)


def test_text_of_people_is_escaped_everywhere(fragmen: str) -> None:
    assert "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;" in fragmen
    assert "&lt;i&gt;Dinas&lt;/i&gt;" in fragmen


def test_references_show_the_number_and_lead_to_the_table(fragmen: str) -> None:
    assert '<a class="lap-rujukan" href="#tabel-capaian">Tabel\N{NO-BREAK SPACE}3.1</a>' in fragmen
    assert '<a class="lap-rujukan" href="#bab-3-1">Subbab\N{NO-BREAK SPACE}3.1</a>' in fragmen


def test_reference_to_nothing_says_so(fragmen: str) -> None:
    assert "[rujukan tidak ditemukan]" in fragmen


def test_every_anchor_that_is_linked_exists_once(fragmen: str) -> None:
    jangkar = re.findall(r'\sid="([^"]+)"', fragmen)
    assert len(jangkar) == len(set(jangkar))
    assert set(re.findall(r'href="#([^"]+)"', fragmen)) <= set(jangkar)


def test_screen_carries_charts_within_the_page_and_paper_names_them(
    fragmen: str, cetakan: Cetakan
) -> None:
    assert '<svg xmlns="http://www.w3.org/2000/svg" class="lap-grafik"' in fragmen
    assert "sakip:" not in fragmen
    assert set(re.findall(r'src="([^"]+)"', whole_html(cetakan))) == set(cetakan.aset)


def test_print_knows_every_heading_table_and_figure(cetakan: Cetakan) -> None:
    assert {"depan-1", "bab-3-1-2", "tabel-anggaran", "gambar-capaian", "lampiran-2"} <= set(
        cetakan.jangkar
    )


def test_missing_value_shows_its_reason_and_zero_shows_zero(fragmen: str) -> None:
    assert '<td class="k-tengah k-kosong">tidak dapat dihitung</td>' in fragmen
    assert '<td class="k-angka">Rp0,00</td>' in fragmen


def test_empty_table_says_that_it_is_empty(fragmen: str) -> None:
    assert '<td class="k-tengah" colspan="3">Belum ada penghargaan.</td>' in fragmen


def test_column_widths_are_classes_that_the_stylesheet_has(cetakan: Cetakan) -> None:
    assert '<col class="w-' in whole_html(cetakan)
    lebar = {int(angka) for angka in re.findall(r'<col class="w-(\d+)"', whole_html(cetakan))}
    assert max(lebar) <= 200


def test_heading_levels_begin_at_two_on_the_screen_and_at_one_on_paper(
    fragmen: str, cetakan: Cetakan
) -> None:
    assert "<h1" not in fragmen
    assert '<h2 class="lap-judul lap-j0" id="bab-1">' in fragmen
    assert '<h1 class="lap-judul lap-j0" id="bab-1">' in whole_html(cetakan)


def bentuk(kolom: tuple[Kolom, ...]) -> list[list[tuple[str, int, int]]]:
    return [[(x.teks, x.colspan, x.rowspan) for x in baris] for baris in header_rows(kolom)]


def test_equal_groups_side_by_side_become_one_header_cell() -> None:
    kolom = (
        Kolom("No"),
        Kolom("T", kelompok=("Tahun", "2020")),
        Kolom("R", kelompok=("Tahun", "2020")),
        Kolom("T", kelompok=("Tahun", "2021")),
        Kolom("Ket."),
    )
    bentuk = [
        [(sel.teks, sel.colspan, sel.rowspan) for sel in baris] for baris in header_rows(kolom)
    ]
    assert bentuk == [
        [("No", 1, 3), ("Tahun", 3, 1), ("Ket.", 1, 3)],
        [("2020", 2, 1), ("2021", 1, 1)],
        [("T", 1, 1), ("R", 1, 1), ("T", 1, 1)],
    ]


def test_column_under_a_shallower_group_reaches_down() -> None:
    kolom = (Kolom("a", kelompok=("X",)), Kolom("b", kelompok=("X", "Y")))
    bentuk = [
        [(sel.teks, sel.colspan, sel.rowspan) for sel in baris] for baris in header_rows(kolom)
    ]
    assert bentuk == [[("X", 2, 1)], [("a", 1, 2), ("Y", 1, 1)], [("b", 1, 1)]]
