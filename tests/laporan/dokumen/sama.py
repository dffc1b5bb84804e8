"""A document in every format: each cell says the same everywhere."""

from __future__ import annotations

import html
import re
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from django.db import connection
from django.test.utils import CaptureQueriesContext
from docx.document import Document as Word

from laporan.document import JenisSel, Sel, Tabel, tampil
from laporan.document.bagian import Document
from laporan.document.tampil import is_kosong
from laporan.dokumen.daftar import fingerprint
from laporan.json_keluaran.dokumen import bagian
from laporan.numbering import IsiBernomor, Nomor, number
from laporan.render.berkas import render
from laporan.render.glue import glue
from laporan.render.html import render_fragment
from laporan.render.html_table import table_views
from laporan.render.media import Media
from tests.laporan.kantor import convert
from tests.laporan.test_render_docx import cell_texts
from tests.laporan.test_render_xlsx import check_cells

UTUH = (JenisSel.ANGKA, JenisSel.PERSEN, JenisSel.RUPIAH, JenisSel.BILANGAN_BULAT)
SEL_HTML = re.compile(r"<td[^>]*>(.*?)</td>", re.DOTALL)
TABEL_HTML = re.compile(r'<div class="lap-tabel .*?</table>', re.DOTALL)


def number_tabel(document: Document) -> list[tuple[Tabel, Nomor]]:
    return [
        (isi.blok, isi.nomor)
        for satu in bagian(number(document))
        for isi in satu.isi
        if isinstance(isi, IsiBernomor) and isinstance(isi.blok, Tabel) and isi.nomor
    ]


def count_queries(buat: Callable[..., object], *isi: object) -> int:
    """How often making it asks the database."""
    with CaptureQueriesContext(connection) as tertangkap:
        buat(*isi)
    return len(tertangkap)


def list_tabel(document: Document) -> list[Tabel]:
    return [tabel for tabel, _ in number_tabel(document)]


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
    """A table wider than the paper stands in parts, each with the columns that name its rows."""
    word = docx.Document(BytesIO(render(document, "docx", fingerprint(document))))
    semua = [satu for satu in word.tables if satu._tbl.xpath("w:tr/w:trPr/w:tblHeader")]
    for tabel, nomor in number_tabel(document):
        semua_bagian = list(table_views(tabel, nomor, Media(is_cetak=True)))
        harap = [
            glue(tampil(sel)) + sel.catatan
            for bagian in semua_bagian
            for baris in bagian.tabel.baris
            for sel in baris.sel
        ]
        ada: list[str] = []
        for _ in semua_bagian:
            ada += cell_texts(semua.pop(0))
        assert ada == (harap or [tabel.teks_kosong]), tabel.kunci
    assert semua == []


def check_docx_in_libreoffice(document: Document, tempat: Path) -> None:
    """LibreOffice reads our file and writes it anew: no word of a table and no heading is lost."""
    asal = tempat / "laporan.docx"
    asal.write_bytes(render(document, "docx", fingerprint(document)))
    hasil = convert(asal, "docx:MS Word 2007 XML", tempat / "lagi")
    lama, baru = (list_words(docx.Document(str(satu))) for satu in (asal, hasil))
    assert lama["tabel"]
    assert lama.pop("tabel") == baru.pop("tabel")
    assert lama == baru


def list_words(word: Word) -> dict[str, list[str]]:
    """The letters of every table, and the headings by their depth, without blanks."""
    isi: dict[str, list[str]] = {
        "tabel": ["".join(satu._tbl.xpath("string(.)").split()) for satu in word.tables]
    }
    for satu in word.paragraphs:
        if satu.style is not None and satu.style.name.lower().startswith("heading"):
            isi.setdefault(satu.style.name.lower(), []).append("".join(satu.text.split()))
    return isi


def check_xlsx(document: Document) -> int:
    """How many cells are numbers."""
    return check_cells(document, render(document, "xlsx", fingerprint(document)))


def check_json(document: Document, laporan: dict[str, Any]) -> None:
    """``laporan`` is what ``--format json`` gives; a cell over several rows stands in each."""
    for tabel, tertulis in zip(list_tabel(document), laporan["tabel"], strict=True):
        ada = Counter(satu for baris in tertulis["baris"] for satu in baris)
        harap = Counter(tampil(sel) for baris in tabel.baris for sel in baris.sel)
        assert harap - ada == Counter(), tabel.kunci


def check_pdf(document: Document) -> None:
    """The whole text of every cell as it stands on the paper, and every figure as one word."""
    pdf = render(document, "pdf", fingerprint(document))
    perintah = ["pdftotext", "-raw", "-", "-"]
    keluar = subprocess.run(perintah, input=pdf, capture_output=True, check=True).stdout.decode()
    isi = squeeze(keluar)
    assert [tampil(s) for s in list_sel(document) if squeeze(tampil(s)) not in isi] == []
    kata = set(re.sub("[\u2060\u200b\u00ad]", "", keluar).split())
    angka = [s for s in list_sel(document) if s.jenis in UTUH and not is_kosong(s)]
    assert [tampil(s) for s in angka if tampil(s) + s.catatan not in kata] == []


def squeeze(teks: str) -> str:
    """Without what a line break adds or takes: blanks and hyphens."""
    return re.sub("[\\s\u2060\u200b\u00ad\u2010-]", "", teks)


def check_semua(document: Document) -> None:
    check_html(document)
    check_docx(document)
    check_xlsx(document)
