"""A document as PDF: A4 or F4, tagged, byte for byte the same for the same input.

Its pages are laid out in child processes with limited time and memory, which may fetch nothing but
the pieces handed to them. See ``laporan.render.tata_letak``.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from dataclasses import dataclass

from laporan.document import Document
from laporan.render.gaya_tata import write_css
from laporan.render.html import GAYA, Cetakan, render_print
from laporan.render.pdf_galat import (
    PdfGagalError,
    PdfTidakLengkapError,
    PdfTidakTersediaError,
    SimpananUsangError,
)
from laporan.render.pdf_proses import Lapor, ProsesTataLetak, start_layout
from laporan.render.pdf_simpan import Simpanan
from laporan.render.ruang import POIN
from laporan.render.tata_letak.batas import BatasPdf
from laporan.render.tata_letak.pesan import Berkas, Jawaban, Pesanan

__all__ = [
    "Pdf",
    "PdfGagalError",
    "PdfTidakLengkapError",
    "PdfTidakTersediaError",
    "check_pdf",
    "render_pdf",
]

TATA = "tata.css"
GAYA_TETAP = ("widths.css", "print.css")
GAMBAR_DRAF = "draf.svg"
PEKERJA_TERBANYAK = 4

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Pdf:
    """``halaman`` is the printed page number of every heading, table and figure by its anchor."""

    isi: bytes
    halaman: dict[str, str]
    jumlah_halaman: int


def render_pdf(
    document: Document,
    *,
    pengenal: str,
    batas: BatasPdf | None = None,
    lapor: Lapor | None = None,
    simpanan: Simpanan | None = None,
) -> Pdf:
    """Raises ``PdfGagalError``. ``pengenal`` is the hash of the facts and names the file within.
    With ``simpanan`` only what changed is laid out; the bytes are the same."""
    with start_layout() as proses:  # it loads its libraries while the pages are written
        cetakan = render_print(document, pengenal)
        pesanan = make_order(cetakan, document, pengenal, batas or BatasPdf())
        try:
            jawaban = ask(proses, pesanan, lapor, simpanan)
        except SimpananUsangError:
            with start_layout() as pengganti:
                jawaban = ask(pengganti, pesanan, lapor, None)
    _check_complete(cetakan, jawaban)
    return Pdf(jawaban.pdf, jawaban.halaman, jawaban.jumlah_halaman)


def ask(
    proses: ProsesTataLetak, pesanan: Pesanan, lapor: Lapor | None, simpanan: Simpanan | None
) -> Jawaban:
    """Raises ``PdfGagalError``."""
    if simpanan is None:
        return proses.ask(pesanan, lapor)
    jawaban = proses.ask(simpanan.complete(pesanan), lapor)
    simpanan.keep(pesanan, proses.jadi)
    return jawaban


def check_pdf() -> None:
    """Raises ``PdfTidakTersediaError`` when this machine cannot make a PDF."""
    with start_layout() as proses:
        proses.ask(Pesanan((), {}, ()))


def make_order(cetakan: Cetakan, document: Document, pengenal: str, batas: BatasPdf) -> Pesanan:
    gaya = dict(_stylesheets(document))
    draf = {f"sakip:{GAMBAR_DRAF}": ("image/svg+xml", (GAYA / GAMBAR_DRAF).read_bytes())}
    aset: dict[str, Berkas] = {
        nama: (aset.jenis_media, aset.isi) for nama, aset in cetakan.aset.items()
    }
    return Pesanan(
        cetakan.ruas,
        gaya | draf | aset,
        tuple(gaya),
        cetakan.judul,
        cetakan.penulis,
        pengenal,
        batas,
        min(len(os.sched_getaffinity(0)), PEKERJA_TERBANYAK),
        tuple(draf),
        (document.tata.pinggir.kanan * POIN, document.tata.pinggir.bawah * POIN),
    )


def _stylesheets(document: Document) -> Iterator[tuple[str, Berkas]]:
    """In their order."""
    yield TATA, ("text/css", write_css(document.tata).encode())
    pilihan = {"kepala.css": bool(document.tata.kepala), "draf.css": document.draf}
    for nama in (*GAYA_TETAP, *(nama for nama, dipakai in pilihan.items() if dipakai)):
        yield nama, ("text/css", (GAYA / nama).read_bytes())


def _check_complete(cetakan: Cetakan, jawaban: Jawaban) -> None:
    hilang = [jangkar for jangkar in cetakan.jangkar if jangkar not in jawaban.halaman]
    if hilang:
        raise PdfTidakLengkapError(f"Bagian laporan tidak tercetak: {', '.join(hilang)}")
    if jawaban.ditolak:
        logger.warning("Alamat yang ditolak saat membuat PDF: %s", jawaban.ditolak)
