"""A document as HTML: a fragment for the screen, and runs of pages for the PDF.

Both come from the same templates. Nothing carries a style attribute or an inline script.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from django.template.loader import render_to_string

from laporan.document import Aset, DaftarOtomatis, Document
from laporan.lists import isi_daftar
from laporan.numbering import DocumentBernomor, number
from laporan.render.media import Media
from laporan.render.penyusun import BagianTampil, DaftarIsiTampil, Penyusun
from laporan.render.ruang import ruang_of
from laporan.render.tata_letak.pesan import JenisRuas, Ruas

GAYA = Path(__file__).resolve().parents[2] / "static" / "laporan"


@dataclass(frozen=True, slots=True)
class Cetakan:
    """A report as runs of pages that begin and end with a forced break, and the pictures that they
    name."""

    ruas: tuple[Ruas, ...]
    judul: str
    penulis: str
    aset: dict[str, Aset]
    jangkar: tuple[str, ...]  # of every heading, table and figure


@dataclass(frozen=True, slots=True)
class RuasTampil:
    jenis: JenisRuas
    judul: str
    bagian: tuple[BagianTampil | DaftarIsiTampil, ...] = ()
    awalan: str = ""
    is_awal: bool = False


def render_fragment(document: Document) -> str:
    """The document for a page of the application; safe to put into its template."""
    penyusun = Penyusun(number(document), Media(False, ruang_of(document.tata)))
    isi = {
        **_cover(document, penyusun.media),
        "depan": tuple(penyusun.depan()),
        "isi": tuple(penyusun.isi("")),
        "cetak": False,
    }
    return render_to_string("laporan/document/dokumen.html", isi)


def render_print(document: Document, pengenal: str = "") -> Cetakan:
    """``pengenal`` is the fingerprint of the data; it stands in small print at the end."""
    bernomor = number(document)
    penyusun = Penyusun(bernomor, Media(True, ruang_of(document.tata)))
    umum = {**_cover(document, penyusun.media), "cetak": True}
    ruas = tuple(_render(satu, umum) for satu in _ruas(penyusun, pengenal))
    return Cetakan(
        ruas,
        _title(document),
        document.pemilik,
        penyusun.media.aset,
        tuple(dict.fromkeys(_anchors(bernomor))),
    )


def _title(document: Document) -> str:
    sampul = document.sampul
    if sampul is None:
        return document.judul_pendek
    return f"{sampul.jenis_laporan} {sampul.instansi} Tahun {sampul.tahun}"


def _cover(document: Document, media: Media) -> dict[str, object]:
    sampul = document.sampul
    logo = sampul.logo if sampul else None
    return {"dokumen": document, "sampul": sampul, "logo": logo and media.url(logo)}


def _render(ruas: RuasTampil, umum: dict[str, object]) -> Ruas:
    html = render_to_string("laporan/document/ruas.html", {**umum, "ruas": ruas})
    return Ruas(ruas.jenis, ruas.judul, html, ruas.awalan, ruas.is_awal)


def _ruas(penyusun: Penyusun, pengenal: str) -> Iterator[RuasTampil]:
    if penyusun.document.document.sampul:
        yield RuasTampil(JenisRuas.SAMPUL, "Sampul")
    for is_daftar, semua in groupby(
        penyusun.depan(), key=lambda satu: isinstance(satu, DaftarIsiTampil)
    ):
        bagian = tuple(semua)
        if is_daftar:  # one list may begin below another
            yield RuasTampil(JenisRuas.DAFTAR, "Daftar Isi", bagian)
        else:
            yield from _split(JenisRuas.DEPAN, bagian)
    yield from _split(JenisRuas.ISI, penyusun.isi(pengenal))


def _split(
    jenis: JenisRuas, semua: Sequence[BagianTampil | DaftarIsiTampil]
) -> Iterator[RuasTampil]:
    """Upright and landscape pages apart."""
    for bagian in semua:
        if isinstance(bagian, BagianTampil):
            for lembar in bagian.lembar:
                satu = replace(bagian, lembar=(lembar,))
                yield RuasTampil(jenis, bagian.judul, (satu,), lembar.awalan, lembar.is_awal)


def _anchors(document: DocumentBernomor) -> Iterator[str]:
    for daftar in DaftarOtomatis:
        yield from (nomor.jangkar for nomor in isi_daftar(document, daftar))
    for bagian in (*document.bab, *document.lampiran):
        yield from (isi.nomor.jangkar for isi in bagian.isi if isi.nomor)
