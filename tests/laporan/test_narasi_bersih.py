"""Prose comes in from Word, from other pages and from people who try things: what is kept of it."""

from __future__ import annotations

import sys
import time
from types import FrameType
from typing import Any

import pytest

from laporan.narasi.baca import read_html
from laporan.narasi.bentuk import Alinea, TabelNarasi, walk_text
from laporan.narasi.tulis import clean_html

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>
p.MsoNormal {mso-style-unhide:no}</style></head><body>
<!--[if gte mso 9]><xml><o:p/></xml><![endif]-->
<p class=MsoNormal style='text-align:justify'><b style='mso-bidi:normal'>Capaian<o:p></o:p></b>
tahun&nbsp;ini <span style='color:red'>naik</span>.<o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph><span style='font-family:Symbol'>\uf0b7</span> Butir satu</p>
<h2><a name="_Toc1">Judul</a></h2></body></html>"""


@pytest.mark.parametrize(
    ("html", "bersih"),
    [
        ("", ""),
        ("   \n ", ""),
        ("teks lepas", "<p>teks lepas</p>"),
        ("<div>a</div><div>b</div>", "<p>a</p>\n<p>b</p>"),
        ("<p>a<br>b</p>", "<p>a</p>\n<p>b</p>"),
        ("<h1>Judul</h1>isi", "<p>Judul</p>\n<p>isi</p>"),
        ("<b>te</b><i>mi</i>", "<p><strong>te</strong><em>mi</em></p>"),
        ("<p><b><i>dua</i></b></p>", "<p><strong><em>dua</em></strong></p>"),
        ("<p>  a   b </p>", "<p>a b</p>"),
        ("<p>a &lt; b &amp; c</p>", "<p>a &lt; b &amp; c</p>"),
        ("<ul><li>a<li>b</ul>", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"),
        ("<ol type=a><li>a</ol>", '<ol type="a"><li><p>a</p></li></ol>'),
        ("<li>tanpa daftar", "<ul><li><p>tanpa daftar</p></li></ul>"),
        (
            "<ul><li>a<ol><li>b</ol></ul>",
            "<ul><li><p>a</p><ol><li><p>b</p></li></ol></li></ul>",
        ),
        ("<p>a</p><script>alert(1)</script><style>p{}</style>", "<p>a</p>"),
        ('<img src="http://x/a.png"><p>a</p>', "<p>a</p>"),
        ('<p onclick="x()" style="color:red">a</p>', "<p>a</p>"),
        ('<a href="javascript:x()">tautan</a>', "<p>tautan</p>"),
        ('<svg><image href="file:///etc/passwd"/></svg>a', "<p>a</p>"),
        ("<iframe src=file:///etc/passwd>x</iframe>b", "<p>b</p>"),
        ("a\x00\x07b\ud800c", "<p>abc</p>"),
        ("12\u202e34\u202c", "<p>1234</p>"),
        ("\ufdd0rata_rata\ufdd199%\ufdd2", "<p>rata_rata99%</p>"),
        ("العربية 😀 é", "<p>العربية 😀 é</p>"),
        (
            "<p>{capaian:i3} &amp; [[tabel:capaian]]</p>",
            "<p>{capaian:i3} &amp; [[tabel:capaian]]</p>",
        ),
        ("&amp;lt;script&amp;gt;", "<p>&amp;lt;script&amp;gt;</p>"),
    ],
)
def test_what_is_kept_is_narrow_and_cleaning_it_again_changes_nothing(html: str, bersih: str):
    assert clean_html(html) == bersih
    assert clean_html(bersih) == bersih


def test_a_page_of_word_leaves_its_words():
    assert clean_html(WORD) == (
        "<p><strong>Capaian</strong> tahun ini naik.</p>\n<p>Butir satu</p>\n<p>Judul</p>"
    )


def rows(html: str) -> list[list[str]]:
    (tabel,) = read_html(html)
    assert isinstance(tabel, TabelNarasi)
    return [[sel.teks for sel in baris] for baris in tabel.baris]


@pytest.mark.parametrize(
    ("html", "isi"),
    [
        ("<table><tr><th>A<th>B<tr><td>1<td>2</table>", [["A", "B"], ["1", "2"]]),
        ("<table><tr><td>A<td>B<tr><td>1</table>", [["A", "B"], ["1", ""]]),
        ("<table><caption>judul</caption><tr><td>A</table>", [["judul\nA"]]),
        ("<table><td>a<table><tr><td>b<td>c</table>d<td>e</table>", [["a\nb\nc\nd", "e"]]),
        ("<table><tr><td>a<br>b</table>", [["a\nb"]]),
        ("<table><tr><td colspan=2>A<tr><td>1<td>2</table>", [["A"], ["1", "2"]]),
        ("<table><tr><td rowspan=3>A<td>B<tr><td>1</table>", [["A", "B"], ["1", ""]]),
    ],
)
def test_a_table_becomes_a_grid(html: str, isi: list[list[str]]):
    assert rows(html) == isi
    assert clean_html(clean_html(html)) == clean_html(html)


@pytest.mark.parametrize("rentang", ["1000000", "-4", "0", "x", "9" * 400, "²"])
def test_absurd_spans_stay_within_the_grid(rentang: str):
    html = f"<table><tr><td>A<td>B<tr><td colspan='{rentang}' rowspan='{rentang}'>C</table>"
    (tabel,) = read_html(html)
    assert isinstance(tabel, TabelNarasi)
    assert max(sum(sel.colspan for sel in baris) for baris in tabel.baris) <= 20
    assert len(tabel.baris) == 2


def test_an_empty_table_and_one_without_end_are_no_table():
    assert read_html("<table></table><p>a</p><table><tr>") == read_html("<p>a</p>")


@pytest.mark.parametrize("tag", ["div", "b", "ul><li", "table><tr><td", "ol><li><p"])
def test_thousands_of_nested_tags_are_read(tag: str):
    naskah = read_html(f"<{tag}>" * 3_000 + "dalam")
    assert "dalam" in " ".join(walk_text(naskah))


SATU_MEGA = 1_000_000
BERAT = {
    "lists that are never shut": "<ul><li>a",
    "divisions that are never shut": "<div>a",
    "tags that seem shut": "<div><table><tr><td></div></table>a",
    "bold that is opened anew in every paragraph": "<b><i><u></p><p>a",
    "attributes without end": "<p a1 a2 a3 a4 a5 a6",
    "attributes without end that look like tags": "<p a1 </p/a2 ",
    "comments without end": "<!--",
    "quotes without end": '<a "',
    "what is no tag": "</<",
}


@pytest.mark.parametrize("isi", BERAT.values(), ids=BERAT)
def test_a_megabyte_of_markup_costs_seconds_at_most(isi: str):
    mulai = time.process_time()
    html = isi * (SATU_MEGA // len(isi)) + "<p>akhir"
    naskah = read_html("".join(f"<b x={i}>" for i in range(9)) + html)
    assert time.process_time() - mulai < 8
    assert len("".join(walk_text(naskah))) <= SATU_MEGA


def test_many_marks_that_people_make_are_kept():
    """As a long text from an office program has them."""
    satu = "<p class=x><span style='a'><b>Kata</b> <i>dan</i></span></p>"
    tabel = (
        "<table><tbody>" + "<tr><td><p>1</p></td><td><p>2</p></td></tr>" * 400 + "</tbody></table>"
    )
    naskah = read_html(f"<div><div>{satu * 9_000}{tabel}</div></div>")
    assert len(naskah) == 9_001
    assert isinstance(naskah[0], Alinea)
    assert [(satu.teks, satu.tebal, satu.miring) for satu in naskah[0].isi] == [
        ("Kata", True, False),
        (" ", False, False),
        ("dan", False, True),
    ]


def test_a_megabyte_in_one_paragraph_is_read_at_once():
    (alinea,) = read_html("<p>" + "kata dan angka 12,5 " * 60_000 + "</p>")
    assert isinstance(alinea, Alinea)
    assert len(alinea.teks) > 1_000_000


BENTUK = {
    "alinea": "<p>kata</p>",
    "tebal dan biasa": "<b>a</b>b",
    "tebal terus": "<b>a</b>",
    "tanda yang tidak ditutup": "<b>",
    "butir": "<li>a</li>",
    "butir di dalam butir": "<ul><li>a",
    "sel": "<td>a</td>",
    "baris tabel": "<tr><td rowspan=50>a</td></tr>",
    "huruf yang disamarkan": "a &amp; b ",
}


def count_calls(html: str) -> int:
    """How many functions are called to clean it: the same on every machine."""
    banyak = 0

    def note(frame: FrameType, event: str, arg: Any) -> None:
        nonlocal banyak
        banyak += event in {"call", "c_call"}

    sys.setprofile(note)
    try:
        clean_html(html)
    finally:
        sys.setprofile(None)
    return banyak


@pytest.mark.parametrize("bentuk", BENTUK.values(), ids=BENTUK)
def test_a_text_of_twice_the_length_takes_no_more_than_twice_the_work(bentuk: str):
    awal = "<table>" if bentuk.startswith("<t") else ""
    sekali, dua_kali = (count_calls(awal + bentuk * banyak) for banyak in (400, 800))
    assert dua_kali <= 2.1 * sekali


@pytest.mark.parametrize(
    "html",
    [
        "<" * 999,
        "<!--",
        "<![CDATA[ x",
        "&#x110000; &#0; &bogus;",
        "<p <p <p>",
        "</table></li></ul>",
    ],
)
def test_broken_html_is_read_without_an_error(html: str):
    assert clean_html(clean_html(html)) == clean_html(html)
