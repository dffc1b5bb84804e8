"""The report as Word: the same text as on paper, in parts that Word itself understands."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import docx
import pytest
from docx.document import Document as Word
from docx.table import Table
from lxml import etree

from laporan.document import Aset, Bab, Document, Gambar, Paragraf, Tabel, tampil
from laporan.numbering import BagianBernomor, DocumentBernomor, number
from laporan.render.docx import render_docx
from laporan.render.docx.xml import RUANG_NAMA, W
from laporan.render.glue import glue
from tests.laporan.sintetis import document_sintetis

# Children in the order of the schema (ECMA-376, transitional), as far as we write them.
URUTAN = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind"
    " jc outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps color sz szCs u vertAlign lang",
    "tblPr": "tblStyle tblW jc tblBorders shd tblLayout tblCellMar tblLook tblCaption",
    "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap vAlign",
    "trPr": "cantSplit tblHeader",
    "sectPr": "headerReference footerReference type pgSz pgMar pgNumType",
    "tbl": "tblPr tblGrid tr",
    "tc": "tcPr p",
}


@pytest.fixture(scope="module")
def document() -> Document:
    return document_sintetis()


@pytest.fixture(scope="module")
def bernomor(document: Document) -> DocumentBernomor:
    return number(document)


@pytest.fixture(scope="module")
def halaman(bernomor: DocumentBernomor) -> dict[str, str]:
    """Made-up pages, each of its own."""
    nomor = [satu.jangkar for satu in bernomor.rujukan.values()]
    return {jangkar: str(urut) for urut, jangkar in enumerate(nomor, 701)}


@pytest.fixture(scope="module")
def berkas(document: Document, halaman: dict[str, str]) -> bytes:
    return render_docx(document, halaman=halaman, pengenal="a" * 64)


@pytest.fixture(scope="module")
def word(berkas: bytes) -> Word:
    return docx.Document(BytesIO(berkas))


T, BR = f"{{{W}}}t", f"{{{W}}}br"


def find(word: Word, jalur: str) -> list[etree._Element]:
    return etree.ElementBase.xpath(word.element, jalur, namespaces=RUANG_NAMA)


def tables(bernomor: DocumentBernomor) -> Iterator[Tabel]:
    bagian = [satu for satu in bernomor.depan if isinstance(satu, BagianBernomor)]
    for satu in (*bagian, *bernomor.bab, *bernomor.lampiran):
        for isi in satu.isi:
            blok = getattr(isi, "blok", None)
            if isinstance(blok, Tabel):
                yield blok


def body_tables(word: Word) -> list[Table]:
    """Without those that hold signatures, which have no caption."""
    return [satu for satu in word.tables if satu._tbl.tblPr.xpath("w:tblCaption")]


def cell_texts(tabel: Table) -> list[str]:
    """The text of every cell that is not covered from above."""
    return [
        "\n".join(
            "".join(
                "\n" if t.tag == f"{{{W}}}br" else t.text or ""
                for t in satu.iter(f"{{{W}}}t", f"{{{W}}}br")
            )
            for satu in sel.xpath("w:p")
        )
        for sel in tabel._tbl.xpath("w:tr[not(w:trPr/w:tblHeader)]/w:tc")
        if not sel.xpath("w:tcPr/w:vMerge[not(@w:val)]")
    ]


def test_every_cell_reads_as_everywhere_else(word: Word, bernomor: DocumentBernomor):
    semua = list(zip(tables(bernomor), body_tables(word), strict=True))
    assert len(semua) > 5
    for tabel, tertulis in semua:
        harap = [glue(tampil(sel)) + sel.catatan for baris in tabel.baris for sel in baris.sel] or [
            tabel.teks_kosong
        ]
        assert cell_texts(tertulis) == harap, tabel.kunci


def test_every_row_fills_the_width_of_its_table(word: Word):
    for tabel in word.tables:
        kisi = [int(satu.get(f"{{{W}}}w")) for satu in tabel._tbl.xpath("w:tblGrid/w:gridCol")]
        assert sum(kisi) == int(tabel._tbl.xpath("w:tblPr/w:tblW/@w:w")[0])
        for baris in tabel._tbl.tr_lst:
            rentang = [
                int((sel.xpath("w:tcPr/w:gridSpan/@w:val") or [1])[0]) for sel in baris.tc_lst
            ]
            assert sum(rentang) == len(kisi)
            lebar = [int(sel.xpath("w:tcPr/w:tcW/@w:w")[0]) for sel in baris.tc_lst]
            assert sum(lebar) == sum(kisi)


@pytest.mark.parametrize("nama", URUTAN)
def test_children_stand_in_the_order_of_the_schema(word: Word, nama: str):
    urutan = URUTAN[nama].split()
    ketemu = find(word, f"//w:{nama}") + etree.ElementBase.xpath(
        word.styles.element, f"//w:{nama}", namespaces=RUANG_NAMA
    )
    assert ketemu
    for satu in find(word, f"//w:{nama}"):
        anak = [etree.QName(a).localname for a in satu]
        assert set(anak) <= set(urutan)
        assert anak == sorted(anak, key=urutan.index)


def test_headings_are_those_of_word(word: Word, bernomor: DocumentBernomor):
    judul = [p.text for p in word.paragraphs if p.style.name == "Heading 1"]
    harap = [b.nomor.judul for b in bernomor.depan if isinstance(b, BagianBernomor)]
    harap += [f"{bab.nomor.label}\n{bab.nomor.judul}" for bab in bernomor.bab]
    assert judul == harap
    subbab = [p.text for p in word.paragraphs if p.style.name in {"Heading 2", "Heading 3"}]
    assert subbab[0].startswith("1.1")


def test_lists_carry_the_pages_of_the_pdf(
    word: Word, bernomor: DocumentBernomor, halaman: dict[str, str]
):
    entri = {
        p.text for p in word.paragraphs if p.style.name in {"table of figures", "toc 1", "toc 2"}
    }
    for nomor in bernomor.rujukan.values():
        if nomor.label.startswith(("Tabel", "Gambar")):
            assert f"{nomor.label}  {nomor.judul}\t{halaman[nomor.jangkar]}" in entri
    perintah = [satu.text.strip() for satu in find(word, "//w:instrText")]
    assert 'TOC \\o "1-3" \\h \\z \\u' in perintah
    assert 'TOC \\h \\z \\c "Tabel"' in perintah


def test_short_lists_share_the_page_of_the_tables(word: Word):
    baru = {
        satu.text.casefold(): bool(satu.style.paragraph_format.page_break_before)
        for satu in word.paragraphs
        if satu.style.style_id.startswith("JudulDaftar")
    }
    assert baru == {"daftar isi": True, "daftar tabel": True, "daftar gambar": False}


def test_fields_end_and_need_no_update(berkas: bytes, word: Word):
    jenis = [s.get(f"{{{W}}}fldCharType") for s in find(word, "//w:fldChar")]
    dalam = 0
    for satu in jenis:
        dalam += {"begin": 1, "separate": 0, "end": -1}[satu]
        assert dalam >= 0
    assert dalam == 0
    with zipfile.ZipFile(BytesIO(berkas)) as paket:
        assert b"updateFields" not in paket.read("word/settings.xml")


def test_every_link_leads_to_a_bookmark(word: Word):
    nama = [satu.get(f"{{{W}}}name") for satu in find(word, "//w:bookmarkStart")]
    assert len(nama) == len(set(nama))
    assert all(re.fullmatch(r"_\w{1,39}", satu) for satu in nama)
    nomor = [satu.get(f"{{{W}}}id") for satu in find(word, "//w:bookmarkStart")]
    assert nomor == [satu.get(f"{{{W}}}id") for satu in find(word, "//w:bookmarkEnd")]
    dituju = {satu.get(f"{{{W}}}anchor") for satu in find(word, "//w:hyperlink")}
    dituju |= {
        satu.text.split()[1] for satu in find(word, "//w:instrText") if "PAGEREF" in satu.text
    }
    assert dituju
    assert dituju <= set(nama)


def test_each_list_begins_anew(word: Word):
    dipakai = {satu.get(f"{{{W}}}val") for satu in find(word, "//w:numPr/w:numId")}
    akar = word.part.numbering_part.element
    ada = {satu.get(f"{{{W}}}numId") for satu in akar.xpath("w:num")}
    assert dipakai
    assert dipakai == ada
    assert len(akar.xpath("w:num/w:lvlOverride/w:startOverride")) == 9 * len(ada)


def test_front_matter_counts_in_roman_and_chapters_from_one(word: Word):
    bagian = find(word, "//w:sectPr")
    bentuk = [satu.xpath("w:pgNumType/@w:fmt") for satu in bagian]
    assert bentuk[0] == []  # the cover
    assert bentuk[1] == ["lowerRoman"]
    assert bentuk[-1] == ["decimal"]
    mulai = [
        satu.xpath("string(w:pgNumType/@w:fmt)")
        for satu in bagian
        if satu.xpath("w:pgNumType/@w:start")
    ]
    assert mulai == ["lowerRoman", "decimal"]
    arah = {satu.xpath("string(w:pgSz/@w:orient)") for satu in bagian}
    assert arah == {"", "landscape"}


def test_the_same_document_gives_the_same_bytes(
    document: Document, halaman: dict[str, str], berkas: bytes
):
    assert render_docx(document, halaman=halaman, pengenal="a" * 64) == berkas
    assert render_docx(document, halaman=halaman, pengenal="b" * 64) != berkas


def test_a_chart_holds_its_figures_and_what_it_says(berkas: bytes, bernomor: DocumentBernomor):
    grafik = [
        isi.blok.isi
        for bab in bernomor.bab
        for isi in bab.isi
        if isinstance(getattr(isi, "blok", None), Gambar) and not isinstance(isi.blok.isi, Aset)
    ]
    assert grafik
    with zipfile.ZipFile(BytesIO(berkas)) as paket:
        nama = sorted(satu for satu in paket.namelist() if satu.startswith("word/charts/chart"))
        akar = [etree.fromstring(paket.read(satu)) for satu in nama]
    titik = [
        satu.text for bagan in akar for satu in bagan.xpath("//c:val//c:v", namespaces=RUANG_NAMA)
    ]
    nilai = [str(b.nilai) for satu in grafik for b in satu.batang if b.nilai is not None]
    assert sorted(titik) == sorted(nilai)


def test_a_draft_says_so_on_every_page(document: Document):
    def kepala(draf: bool) -> list[str]:
        isi = render_docx(replace(document, draf=draf), halaman={}, pengenal="")
        with zipfile.ZipFile(BytesIO(isi)) as paket:
            return [n for n in paket.namelist() if b'string="DRAF"' in paket.read(n)]

    assert kepala(draf=True) == ["word/header1.xml"]
    assert kepala(draf=False) == []


def test_what_no_xml_may_hold_is_left_out(document: Document):
    aneh = "nul\x00 bel\x07 \ud800 surat \U0001f600 عربي"
    bab = Bab("Satu", (Paragraf.dari(aneh),))
    isi = render_docx(replace(document, bab=(bab,), lampiran=(), depan=()), halaman={}, pengenal="")
    teks = [p.text for p in docx.Document(BytesIO(isi)).paragraphs]
    assert "nul bel  surat \U0001f600 عربي" in teks
