"""The lists of contents, tables, figures and appendices: fields with the pages of the PDF."""

from __future__ import annotations

from collections.abc import Iterator

from laporan.document import DaftarOtomatis
from laporan.numbering import Nomor
from laporan.render.docx.penanda import Penanda
from laporan.render.docx.xml import FIELD_END, TAB, field_begin, link, paragraph, run
from laporan.render.penyusun import DaftarIsiTampil

PERINTAH = {
    DaftarOtomatis.ISI: 'TOC \\o "1-3" \\h \\z \\u',
    DaftarOtomatis.TABEL: 'TOC \\h \\z \\c "Tabel"',
    DaftarOtomatis.GAMBAR: 'TOC \\h \\z \\c "Gambar"',
    DaftarOtomatis.LAMPIRAN: 'TOC \\h \\z \\t "Judul Lampiran,1"',
}
SELA = "  "


def write_entri(daftar: DaftarIsiTampil, penanda: Penanda) -> Iterator[str]:
    jenis = DaftarOtomatis(daftar.jenis)
    entri = (*daftar.depan, *daftar.isi)
    for urut, nomor in enumerate(entri):
        awal = field_begin(PERINTAH[jenis]) if urut == 0 else ""
        akhir = FIELD_END if urut == len(entri) - 1 else ""
        gaya = f"TOC{nomor.tingkat + 1}" if jenis is DaftarOtomatis.ISI else "TableofFigures"
        yield paragraph(gaya, awal + write_satu(nomor, jenis, penanda) + akhir)


def write_satu(nomor: Nomor, jenis: DaftarOtomatis, penanda: Penanda) -> str:
    besar = jenis is DaftarOtomatis.ISI and not nomor.jangkar.startswith("lampiran-")
    judul = nomor.judul.upper() if besar and nomor.tingkat == 0 else nomor.judul
    teks = run(SELA.join(filter(None, (nomor.label, judul))))
    return link(
        penanda.name(nomor.jangkar), teks + TAB + penanda.page_of(nomor.jangkar, nomor.awalan)
    )
