"""A figure too wide for an upright page lies down, with its heading and the words between."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from lxml import etree

from laporan.document import (
    Bab,
    BaganStruktur,
    Blok,
    Document,
    Gambar,
    Letak,
    Paragraf,
    Sampul,
    Subbab,
    UnitBagan,
)
from laporan.numbering import number
from laporan.render.docx import render_docx
from laporan.render.docx.xml import RUANG_NAMA
from laporan.render.html_pages import JudulTampil
from laporan.render.media import Media
from laporan.render.penyusun import Penyusun

PENDEK, PANJANG = Paragraf.dari("Sebagai berikut."), Paragraf.dari("Panjang sekali. " * 60)


def figure(banyak: int) -> Gambar:
    bidang = tuple(
        UnitBagan(f"Bidang Pemberdayaan Masyarakat {n}", Letak.KOLOM) for n in range(banyak)
    )
    return Gambar("struktur", "Struktur", BaganStruktur(UnitBagan("Kepala", anak=bidang)))


def document(*isi: Blok) -> Document:
    awal = Subbab("Awal", (Paragraf.dari("Awal."),))
    bab = Bab("Satu", (awal, Subbab("Struktur Organisasi", isi)))
    return Document(Sampul("Laporan", "Dinas", "Kabupaten", 2021), "LKjIP", (), (bab,))


def pages(isi: Document) -> list[tuple[bool, list[str]]]:
    """Each sheet: whether it lies down, and the kinds of its pieces."""
    (bagian,) = Penyusun(number(isi), Media(is_cetak=True)).isi("")
    return [
        (
            lembar.is_lanskap,
            [
                satu.nomor.judul if isinstance(satu, JudulTampil) else type(satu).__name__
                for satu in lembar.isi
            ],
        )
        for lembar in bagian.lembar
    ]


def test_a_figure_that_fits_stays_upright():
    assert [arah for arah, _ in pages(document(PENDEK, figure(3)))] == [False]


@pytest.mark.parametrize(
    ("isi", "bersama"),
    [
        ((), ["Struktur Organisasi", "GambarTampil"]),
        ((PENDEK,), ["Struktur Organisasi", "ParagrafTampil", "GambarTampil"]),
        ((PANJANG,), ["GambarTampil"]),
    ],
    ids=["heading", "heading and a short sentence", "a long text stays on its page"],
)
def test_a_wide_figure_takes_along_what_belongs_to_it(
    isi: tuple[Paragraf, ...], bersama: list[str]
):
    tegak, lanskap = pages(document(*isi, figure(8)))
    assert not tegak[0]
    assert lanskap == (True, bersama)


def test_word_lays_the_page_down_too():
    isi = render_docx(document(PENDEK, figure(8)), halaman={}, pengenal="")
    with zipfile.ZipFile(BytesIO(isi)) as paket:
        akar = etree.fromstring(paket.read("word/document.xml"))
    lebar = akar.xpath("//w:sectPr[w:pgSz/@w:orient='landscape']", namespaces=RUANG_NAMA)
    assert len(lebar) == 1
