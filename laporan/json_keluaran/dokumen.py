"""Tables and paragraphs of the document as JSON, with their numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from laporan.document import Kolom, Paragraf, Rujukan, Tabel, Teks, tampil
from laporan.document.grid import row_groups
from laporan.numbering import BagianBernomor, DocumentBernomor, IsiBernomor, Judul, Nomor

Json = dict[str, Any]


def bagian(document: DocumentBernomor) -> Iterator[BagianBernomor]:
    depan = (satu for satu in document.depan if isinstance(satu, BagianBernomor))
    yield from (*depan, *document.bab, *document.lampiran)


def tabel(document: DocumentBernomor) -> list[Json]:
    """Every table; a cell over several rows is repeated in each of them."""
    return [
        {
            "nomor": isi.nomor.label if isi.nomor else "",
            "judul": isi.blok.judul,
            "kolom": [judul_kolom(kolom) for kolom in isi.blok.kolom],
            "baris": isi_tabel(isi.blok),
        }
        for satu in bagian(document)
        for isi in satu.isi
        if isinstance(isi, IsiBernomor) and isinstance(isi.blok, Tabel)
    ]


def judul_kolom(kolom: Kolom) -> str:
    """``Tahun 2021: Target``: the groups before the heading."""
    return ": ".join((*kolom.kelompok, kolom.judul))


def isi_tabel(isi: Tabel) -> list[list[str]]:
    baris = [[""] * len(isi.kolom) for _ in isi.baris]
    kelompok = row_groups(isi, len(baris) or 1)
    letak_baris = (letak for satu in kelompok for _, letak in satu.baris)
    for urut, semua in enumerate(letak_baris):
        for letak in semua:
            for bawah in range(urut, min(urut + letak.sel.rowspan, len(baris))):
                baris[bawah][letak.kolom] = tampil(letak.sel)
    return baris


def narasi(document: DocumentBernomor) -> list[Json]:
    """The paragraphs under each heading."""
    hasil = []
    for satu in bagian(document):
        for nomor, teks in paragraf_per_judul(document, satu):
            hasil.append({"bagian": nomor.label, "judul": nomor.judul, "teks": teks})
    return hasil


def paragraf_per_judul(
    document: DocumentBernomor, bagian: BagianBernomor
) -> Iterator[tuple[Nomor, str]]:
    """Each heading that has paragraphs right below it, with these paragraphs as one text."""
    judul, teks = bagian.nomor, list[str]()
    for isi in bagian.isi:
        if isinstance(isi, Judul):
            if teks:
                yield judul, "\n\n".join(teks)
            judul, teks = isi.nomor, []
        elif isinstance(isi.blok, Paragraf):
            teks.append(teks_paragraf(document, isi.blok))
    if teks:
        yield judul, "\n\n".join(teks)


def teks_paragraf(document: DocumentBernomor, paragraf: Paragraf) -> str:
    return "".join(teks_run(document, run) for run in paragraf.isi)


def teks_run(document: DocumentBernomor, run: Teks | Rujukan) -> str:
    if isinstance(run, Teks):
        return run.isi
    nomor = document.resolve(run)
    return nomor.rujukan if nomor else ""
