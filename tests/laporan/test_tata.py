"""Margins, paper, page numbers by chapter, head and foot: alike on paper, in Word and in Excel."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from itertools import pairwise

import docx
import openpyxl
import pytest
from docx.shared import Mm

from laporan.document import DaftarOtomatis, Document, Kertas, Pinggir, SkemaHalaman, Tata
from laporan.lists import isi_daftar
from laporan.numbering import number
from laporan.render.docx import render_docx
from laporan.render.pdf import Pdf, render_pdf
from laporan.render.ruang import ruang_of
from laporan.render.tata_letak.penomoran import number_pages
from laporan.render.tata_letak.pesan import JenisRuas, Ruas
from laporan.render.xlsx import render_xlsx
from tests.laporan.kotak import Halaman, read_pages
from tests.laporan.sintetis import document_sintetis, tabel_lebar

MM = 72 / 25.4
KEPALA = "Pemerintah Kabupaten Contoh & Sekitarnya"
KAKI = "Laporan Kinerja 2021"
TATA = Tata(
    skema_halaman=SkemaHalaman.PER_BAB,
    kertas=Kertas.F4,
    pinggir=Pinggir(atas=35, kanan=25, bawah=25, kiri=40),
    kepala=KEPALA,
    kaki=KAKI,
)
NOMOR = re.compile(r"(?:[IVX]+|L)-\d+|[ivx]+")


@pytest.fixture(scope="module")
def document() -> Document:
    """Its second chapter begins with a table on a page that lies down."""
    asal = document_sintetis()
    pertama, kedua, *lain = asal.bab
    kedua = replace(kedua, isi=(tabel_lebar("lebar-awal"), *kedua.isi))
    return replace(asal, bab=(pertama, kedua, *lain), tata=TATA)


@pytest.fixture(scope="module")
def pdf(document: Document) -> Pdf:
    return render_pdf(document, pengenal="a")


@pytest.fixture(scope="module")
def halaman(pdf: Pdf) -> tuple[Halaman, ...]:
    return read_pages(pdf.isi)


def printed_number(satu: Halaman) -> str:
    kaki = [k.teks for k in satu.kata if k.atas > satu.tinggi - 25 * MM]
    return kaki[-1] if kaki and NOMOR.fullmatch(kaki[-1]) else ""


def make_ruas(jenis: JenisRuas, awalan: str = "", *, is_awal: bool = False) -> Ruas:
    return Ruas(jenis, "", "", awalan, is_awal)


def test_pages_are_roman_before_the_first_chapter_and_arabic_from_there():
    jenis = (JenisRuas.SAMPUL, JenisRuas.DEPAN, JenisRuas.DAFTAR, JenisRuas.ISI, JenisRuas.ISI)
    awal = number_pages([make_ruas(satu) for satu in jenis], (1, 3, 2, 4, 9))
    semua = [[satu.label(0), satu.label(1)] for satu in awal]
    assert semua == [["", ""], ["i", "ii"], ["iv", "v"], ["1", "2"], ["5", "6"]]


def test_page_labels_begin_anew_in_every_chapter_and_once_in_the_appendices():
    isi = JenisRuas.ISI
    ruas = (
        make_ruas(JenisRuas.DAFTAR),
        make_ruas(isi, "I-", is_awal=True),
        make_ruas(isi, "I-"),
        make_ruas(isi, "II-", is_awal=True),
        make_ruas(isi, "L-", is_awal=True),
        make_ruas(isi, "L-"),
    )
    awal = list(number_pages(ruas, (2, 3, 1, 1, 2, 2)))
    assert [satu.label(0) for satu in awal] == ["i", "I-1", "I-4", "II-1", "L-1", "L-3"]
    assert [satu.halaman for satu in awal if satu.is_awal] == [0, 2, 6, 7]


@pytest.mark.berat
def test_every_page_bears_the_number_that_the_lists_print(
    document: Document, pdf: Pdf, halaman: tuple[Halaman, ...]
):
    tercetak = [printed_number(satu) for satu in halaman]
    isi = [satu for satu in tercetak if "-" in satu]
    assert tercetak[0] == ""
    assert isi[0] == "I-1"
    for sebelum, sesudah in pairwise(isi):
        bab, _, angka = sebelum.partition("-")
        assert sesudah == f"{bab}-{int(angka) + 1}" or (
            sesudah.endswith("-1") and not sesudah.startswith(f"{bab}-")
        )
    assert {satu.partition("-")[0] for satu in isi} == {"I", "II", "III", "IV", "L"}
    assert {pdf.halaman[satu] for satu in pdf.halaman if satu.startswith("bab-")} <= set(isi)


@pytest.mark.berat
def test_lists_print_the_numbers_of_the_pages(
    document: Document, pdf: Pdf, halaman: tuple[Halaman, ...]
):
    teks = " ".join(satu.teks for satu in halaman if printed_number(satu).islower())
    for nomor in isi_daftar(number(document), DaftarOtomatis.ISI):
        if nomor.awalan:
            assert f" {pdf.halaman[nomor.jangkar]} " in f"{teks} "


@pytest.mark.berat
def test_paper_margins_head_and_foot_are_those_of_the_outline(halaman: tuple[Halaman, ...]):
    assert {(round(s.lebar / MM), round(s.tinggi / MM)) for s in halaman} == {
        (215, 330),
        (330, 215),
    }
    for satu in halaman:
        for kata in satu.badan:
            if kata.atas > 35 * MM - 6 and kata.bawah < satu.tinggi - 25 * MM:
                assert kata.kiri >= 40 * MM - 1.5
                assert kata.kanan <= satu.lebar - 25 * MM + 1.5
    assert all(KEPALA in satu.teks and KAKI in satu.teks for satu in halaman[1:])
    assert KEPALA not in halaman[0].teks


def test_word_has_the_same_pages(document: Document):
    daftar = isi_daftar(number(document), DaftarOtomatis.ISI)
    label = {nomor.jangkar: f"{nomor.awalan}7" for nomor in daftar}
    word = docx.Document(BytesIO(render_docx(document, halaman=label, pengenal="a")))
    ukuran = {(round(s.page_width.mm), round(s.page_height.mm)) for s in word.sections}
    assert ukuran == {(215, 330), (330, 215)}
    for satu in word.sections:
        tepi = (satu.top_margin, satu.right_margin, satu.bottom_margin, satu.left_margin)
        assert [round(s / Mm(1)) for s in tepi] == [35, 25, 25, 40]
    kaki = [satu.footer.paragraphs[0].text for satu in word.sections]
    assert {k.split("\t")[-1] for k in kaki if "\t" in k} == {
        *("1", "I-1", "II-1", "III-1", "IV-1", "L-1")
    }
    assert all(k.startswith(KAKI) for k in kaki if k)
    assert [satu.header.paragraphs[-1].text for satu in word.sections][1:] == [KEPALA] * (
        len(word.sections) - 1
    )
    teks = [p.text for p in word.paragraphs if p.style.name.startswith("toc")]
    assert any(satu.endswith("\tIII-7") for satu in teks)


def test_word_counts_anew_in_every_chapter_only(document: Document):
    word = docx.Document(BytesIO(render_docx(document, halaman={}, pengenal="a")))
    mulai = [
        satu.footer.paragraphs[0].text.split("\t")[-1].partition("-")[0]
        for satu in word.sections
        if satu._sectPr.xpath("w:pgNumType/@w:start")
    ]
    assert mulai == ["1", "I", "II", "III", "IV", "L"]


def test_the_workbook_prints_on_the_same_paper(document: Document):
    buku = openpyxl.load_workbook(BytesIO(render_xlsx(document, pengenal="a")))
    for lembar in buku:
        assert lembar.page_setup.paperSize == 14
        assert round(lembar.page_margins.left * 25.4) == 40
        assert KAKI in lembar.oddFooter.left.text
        assert KEPALA.replace("&", "&&") in lembar.oddHeader.left.text


def test_tables_get_the_room_between_the_margins():
    assert ruang_of(Tata()).tegak == (453, 680)
    assert ruang_of(Tata()).lanskap == (700, 430)
    assert ruang_of(TATA).tegak == (425, 745)
