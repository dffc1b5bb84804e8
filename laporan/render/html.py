"""A document as HTML: a fragment for the screen, and a whole page for the PDF.

Both come from the same templates. Nothing carries a style attribute or an inline script.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.template.loader import render_to_string

from laporan.document import Aset, DaftarOtomatis, Document
from laporan.lists import isi_daftar
from laporan.numbering import DocumentBernomor, number
from laporan.render.media import Media
from laporan.render.penyusun import Penyusun
from laporan.render.ruang import ruang_of

GAYA = Path(__file__).resolve().parents[2] / "static" / "laporan"


@dataclass(frozen=True, slots=True)
class Cetakan:
    """A whole page and the pictures that it names."""

    html: str
    aset: dict[str, Aset]
    jangkar: tuple[str, ...]  # of every heading, table and figure


def render_fragment(document: Document) -> str:
    """The document for a page of the application; safe to put into its template."""
    media = Media(False, ruang_of(document.tata))
    return render_to_string("laporan/document/dokumen.html", _context(document, media))


def render_print(document: Document, pengenal: str = "") -> Cetakan:
    """``pengenal`` is the fingerprint of the data; it stands in small print at the end."""
    media = Media(is_cetak=True, ruang=ruang_of(document.tata))
    bernomor = number(document)
    isi = _context(document, media, bernomor, pengenal)
    html = render_to_string("laporan/document/cetak.html", isi)
    return Cetakan(html, media.aset, tuple(dict.fromkeys(_anchors(bernomor))))


def _anchors(document: DocumentBernomor) -> Iterator[str]:
    for daftar in DaftarOtomatis:
        yield from (nomor.jangkar for nomor in isi_daftar(document, daftar))
    for bagian in (*document.bab, *document.lampiran):
        yield from (isi.nomor.jangkar for isi in bagian.isi if isi.nomor)


def _context(
    document: Document,
    media: Media,
    bernomor: DocumentBernomor | None = None,
    pengenal: str = "",
) -> dict[str, object]:
    penyusun = Penyusun(bernomor or number(document), media)
    logo = document.sampul.logo if document.sampul else None
    return {
        "dokumen": document,
        "sampul": document.sampul,
        "logo": logo and media.url(logo),
        "depan": tuple(penyusun.depan()),
        "isi": tuple(penyusun.isi(pengenal)),
        "cetak": media.is_cetak,
    }
