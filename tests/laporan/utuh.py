"""The same report laid out in one piece by one plain call of WeasyPrint: what the joined PDF must
look like, and what the measurements compare it with."""

from __future__ import annotations

import re
from itertools import groupby

import weasyprint

from laporan.document import Document
from laporan.render.html import Cetakan, render_print
from laporan.render.pdf import make_order
from laporan.render.tata_letak.batas import BatasPdf
from laporan.render.tata_letak.pengambil import SakipFetcher
from laporan.render.tata_letak.pesan import JenisRuas

ISI = re.compile(r'<article class="lap">(.*)</article>', re.DOTALL)
DALAM = re.compile(r'^\s*<div class="lap-(?:isi|depan)">(.*)</div>\s*$', re.DOTALL)
GAYA = """
@page { @bottom-right { font-kerning: none; } }
@page depan { @bottom-right { content: counter(page, lower-roman); } }
@page isi { @bottom-right { content: counter(page); } }
@page lanskap { @bottom-right { content: counter(page); } }
@page :nth(1 of depan) { counter-reset: page 1; counter-increment: none; }
@page :nth(1 of isi) { counter-reset: page 1; counter-increment: none; }
.lap-entri a::after { content: leader(".....") " " target-counter(attr(href), page); }
.lap-entri a[href^="#depan"]::after, .lap-entri a[href^="#daftar"]::after {
  content: leader(".....") " " target-counter(attr(href), page, lower-roman);
}
"""


def whole_html(cetakan: Cetakan) -> str:
    kepala, _, _ = cetakan.ruas[0].html.partition('<article class="lap">')
    badan = "".join(
        _part(jenis, [satu.html for satu in semua])
        for jenis, semua in groupby(cetakan.ruas, key=lambda satu: _kind(satu.jenis))
    )
    return f'{kepala}<article class="lap">{badan}</article></body></html>'


def _kind(jenis: JenisRuas) -> str:
    return {JenisRuas.SAMPUL: "", JenisRuas.ISI: "isi"}.get(jenis, "depan")


def _part(jenis: str, semua: list[str]) -> str:
    isi = [cocok[1] for html in semua if (cocok := ISI.search(html))]
    if not jenis:
        return "".join(isi)
    dalam = "".join(cocok[1] for satu in isi if (cocok := DALAM.match(satu)))
    return f'<div class="lap-{jenis}">{dalam}</div>'


def render_whole(document: Document, **pilihan: object) -> bytes:
    cetakan = render_print(document, "uji")
    pesanan = make_order(cetakan, document, "uji", BatasPdf())
    fetcher = SakipFetcher(pesanan.berkas)
    gaya = [
        weasyprint.CSS(string=teks, url_fetcher=fetcher)
        for teks in (*(pesanan.berkas[nama][1].decode() for nama in pesanan.gaya), GAYA)
    ]
    html = weasyprint.HTML(string=whole_html(cetakan), base_url=None, url_fetcher=fetcher)
    pdf = html.write_pdf(stylesheets=gaya, **pilihan)
    assert isinstance(pdf, bytes)
    return pdf
