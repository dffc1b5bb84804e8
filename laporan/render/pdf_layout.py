"""Laying out one report with WeasyPrint. Runs in the child process only."""

from __future__ import annotations

import gc

import weasyprint
from weasyprint.urls import FatalURLFetchingError

from laporan.render.pdf_fetcher import SakipFetcher
from laporan.render.pdf_fonts import missing_fonts
from laporan.render.pdf_message import Jawaban, Kendala, Pesanan

PILIHAN = {"pdf_variant": "pdf/ua-1", "presentational_hints": False}


def lay_out(pesanan: Pesanan) -> Jawaban:
    if hilang := missing_fonts():
        return Jawaban(Kendala.HURUF, ", ".join(hilang))
    if not pesanan.html:
        return Jawaban()
    gc.freeze()
    gc.disable()
    try:
        return _render(pesanan)
    except FatalURLFetchingError as galat:  # no Exception: nothing else would catch it
        return Jawaban(Kendala.TATA_LETAK, str(galat))
    except MemoryError:
        return Jawaban(Kendala.MEMORI)
    except RecursionError:
        return Jawaban(Kendala.TATA_LETAK, "susunan terlalu dalam")


def _render(pesanan: Pesanan) -> Jawaban:
    fetcher = SakipFetcher(pesanan.berkas)
    html = weasyprint.HTML(string=pesanan.html, base_url=None, url_fetcher=fetcher)
    dokumen = html.render(**PILIHAN)
    pdf = dokumen.write_pdf(pdf_identifier=pesanan.pengenal.encode(), **PILIHAN)
    return Jawaban(
        jangkar=_anchors(dokumen),
        jumlah_halaman=len(dokumen.pages),
        ditolak=tuple(fetcher.ditolak),
        pdf=pdf,
    )


def _anchors(dokumen: weasyprint.Document) -> dict[str, int]:
    """The first page of each anchor."""
    hasil: dict[str, int] = {}
    for urut, halaman in enumerate(dokumen.pages):
        for jangkar in halaman.anchors:
            hasil.setdefault(jangkar, urut)
    return hasil
