"""A document in every format: each cell says the same everywhere."""

from __future__ import annotations

import html
import re
import subprocess
from collections.abc import Iterator
from io import BytesIO

import docx

from laporan.document import JenisSel, Sel, Tabel, tampil
from laporan.document.bagian import Document
from laporan.document.tampil import is_kosong
from laporan.dokumen.daftar import fingerprint
from laporan.numbering import number
from laporan.render.berkas import render
from laporan.render.glue import glue
from laporan.render.html import render_fragment
from tests.laporan.test_render_docx import cell_texts
from tests.laporan.test_render_xlsx import check_cells

UTUH = (JenisSel.ANGKA, JenisSel.PERSEN, JenisSel.RUPIAH, JenisSel.BILANGAN_BULAT)
SEL_HTML = re.compile(r"<td[^>]*>(.*?)</td>", re.DOTALL)
TABEL_HTML = re.compile(r'<div class="lap-tabel .*?</table>', re.DOTALL)
KATA_PENDEK = 8  # letters; a longer word may be hyphenated on paper


def list_tabel(document: Document) -> list[Tabel]:
    return [
        isi.blok
        for bab in number(document).bab
        for isi in bab.isi
        if isinstance(getattr(isi, "blok", None), Tabel)
    ]


def find_tabel(document: Document, kunci: str) -> Tabel:
    return next(satu for satu in list_tabel(document) if satu.kunci == kunci)


def texts(tabel: Tabel) -> list[list[str]]:
    """The rows as they read; a cell over several rows stands in the first of them."""
    return [[tampil(sel) for sel in baris.sel] for baris in tabel.baris]


def headings(tabel: Tabel) -> list[str]:
    return [" > ".join((*satu.kelompok, satu.judul)) for satu in tabel.kolom]


def list_sel(document: Document) -> Iterator[Sel]:
    for tabel in list_tabel(document):
        for baris in tabel.baris:
            yield from baris.sel


def check_html(document: Document) -> None:
    """Cells that pages would part are one on the screen, or go on empty below."""
    isi = render_fragment(document)
    for tabel, teks in zip(list_tabel(document), TABEL_HTML.findall(isi), strict=True):
        tubuh = teks.partition("</thead>")[2]
        ada = [html.unescape(re.sub(r"<[^>]*>", "", satu)) for satu in SEL_HTML.findall(tubuh)]
        harap = [glue(tampil(s)) + s.catatan for b in tabel.baris for s in b.sel]
        sisa = list(ada)
        for satu in harap or [tabel.teks_kosong]:
            assert satu in sisa, (tabel.kunci, satu)
            sisa.remove(satu)
        assert [satu for satu in sisa if satu] == [], tabel.kunci


def check_docx(document: Document) -> None:
    word = docx.Document(BytesIO(render(document, "docx", fingerprint(document))))
    semua = [satu for satu in word.tables if satu._tbl.xpath("w:tr/w:trPr/w:tblHeader")]
    for tabel, tertulis in zip(list_tabel(document), semua, strict=True):
        harap = [glue(tampil(s)) + s.catatan for b in tabel.baris for s in b.sel]
        assert cell_texts(tertulis) == (harap or [tabel.teks_kosong]), tabel.kunci


def check_xlsx(document: Document) -> int:
    """How many cells are numbers."""
    return check_cells(document, render(document, "xlsx", fingerprint(document)))


def check_pdf(document: Document) -> None:
    """Every figure as a whole, and the words of texts that no line break can part."""
    pdf = render(document, "pdf", fingerprint(document))
    perintah = ["pdftotext", "-layout", "-", "-"]
    keluar = subprocess.run(perintah, input=pdf, capture_output=True, check=True).stdout.decode()
    kata = set(re.sub("[\u2060\u200b\u00ad]", "", keluar).split())
    for sel in list_sel(document):
        isi = tampil(sel)
        if sel.jenis in UTUH and not is_kosong(sel):
            assert isi in (keluar if sel.catatan else kata), isi
        else:
            pendek = [satu for satu in isi.split() if len(satu) <= KATA_PENDEK]
            assert [satu for satu in pendek if satu not in keluar] == [], isi


def check_semua(document: Document) -> None:
    check_html(document)
    check_docx(document)
    check_xlsx(document)
