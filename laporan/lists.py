"""The lists of contents, tables, figures and appendices, made from a numbered document."""

from __future__ import annotations

from collections.abc import Iterator

from laporan.document import DaftarOtomatis, Gambar, Tabel
from laporan.numbering import BagianBernomor, DocumentBernomor, Judul, Nomor

TINGKAT_DAFTAR_ISI = 2  # deeper sections stay out of the Daftar Isi
JUDUL = {
    DaftarOtomatis.ISI: "Daftar Isi",
    DaftarOtomatis.TABEL: "Daftar Tabel",
    DaftarOtomatis.GAMBAR: "Daftar Gambar",
    DaftarOtomatis.LAMPIRAN: "Daftar Lampiran",
}


def nomor_daftar(daftar: DaftarOtomatis) -> Nomor:
    """The heading of a list, as it stands over the list and in the Daftar Isi."""
    return Nomor("", JUDUL[daftar], JUDUL[daftar], f"daftar-{daftar}")


def isi_daftar(document: DocumentBernomor, daftar: DaftarOtomatis) -> tuple[Nomor, ...]:
    """The entries of a list; an empty one is not printed."""
    if daftar is DaftarOtomatis.ISI:
        return tuple(_daftar_isi(document))
    if daftar is DaftarOtomatis.LAMPIRAN:
        return tuple(bagian.nomor for bagian in document.lampiran)
    jenis = Tabel if daftar is DaftarOtomatis.TABEL else Gambar
    return tuple(_daftar_tampilan(document, jenis))


def _daftar_isi(document: DocumentBernomor) -> Iterator[Nomor]:
    for bagian in document.depan:
        if isinstance(bagian, BagianBernomor):
            yield bagian.nomor
        elif bagian is DaftarOtomatis.ISI or isi_daftar(document, bagian):
            yield nomor_daftar(bagian)
    for bagian in (*document.bab, *document.lampiran):
        yield from _judul(bagian)


def _judul(bagian: BagianBernomor) -> Iterator[Nomor]:
    yield bagian.nomor
    for isi in bagian.isi:
        if isinstance(isi, Judul) and isi.nomor.tingkat <= TINGKAT_DAFTAR_ISI:
            yield isi.nomor


def _daftar_tampilan(
    document: DocumentBernomor, jenis: type[Tabel] | type[Gambar]
) -> Iterator[Nomor]:
    """Every numbered table or figure, in the order of the document."""
    for bagian in (*document.bab, *document.lampiran):
        for isi in bagian.isi:
            if isinstance(isi, Judul) or isi.nomor is None:
                continue
            if isinstance(isi.blok, jenis) and isi.nomor.label:
                yield isi.nomor
