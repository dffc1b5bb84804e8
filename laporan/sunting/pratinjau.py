"""Some blocks as the report shows them, with the numbers that they have in the whole of it."""

from __future__ import annotations

from collections.abc import Iterable

from django.template.loader import render_to_string

from laporan.document import Blok, Gambar, JenisRujukan, Tabel
from laporan.numbering import DocumentBernomor, IsiBernomor, Nomor
from laporan.render.html_blocks import BlockViews
from laporan.render.media import Media


def render_blok(blok: Iterable[Blok], document: DocumentBernomor) -> str:
    """HTML that is safe to put into a page: the report's own templates draw it."""
    pandangan = BlockViews(document, Media(is_cetak=False))
    isi = [
        tampilan
        for satu in blok
        for tampilan in pandangan.views(IsiBernomor(satu, find_nomor(satu, document)))
    ]
    return render_to_string("laporan/_narasi_blok.html", {"blok_list": isi})


def find_nomor(blok: Blok, document: DocumentBernomor) -> Nomor | None:
    match blok:
        case Tabel(kunci, judul):
            nomor = document.rujukan.get((JenisRujukan.TABEL, kunci))
        case Gambar(kunci, judul):
            nomor = document.rujukan.get((JenisRujukan.GAMBAR, kunci))
        case _:
            return None
    return nomor or Nomor("", judul, judul, f"pratinjau-{kunci}")
