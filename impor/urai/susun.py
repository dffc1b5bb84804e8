"""From one sheet to its tables: where each stands, what it was understood as, what its rows say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from aturan.kelipatan import find_multiple
from impor.baca.grid import Lembar, Sel
from impor.istilah import Jenis, Kelas
from impor.jawaban.isi import Jawaban
from impor.kenali.bagian import Bagian, RupaBaris, split_tables
from impor.kenali.belahan import split_beside
from impor.kenali.halaman import Halaman
from impor.kenali.judul import find_office, find_year, goes_on
from impor.kenali.lajur import split_strips
from impor.kenali.terjawab import Terjawab
from impor.kenali.tunjuk import find_pointed
from impor.tabel import Isi, Tabel
from impor.urai.berdampingan import own_measurements
from impor.urai.kata import read_words
from impor.urai.laporan_baca import report_sheet, report_table
from impor.urai.pencatat import Pencatat
from impor.urai.pengenalan import Dikenal, answer, split_known, understand
from impor.urai.tahun_baris import years_of_rows
from impor.urai.uraian import BARIS_ISI, Uraian, read_rows

KELAS_BARIS: dict[RupaBaris, Kelas] = {
    RupaBaris.JUDUL: Kelas.JUDUL,
    RupaBaris.KEPALA: Kelas.KEPALA,
    RupaBaris.KEPALA_ULANG: Kelas.KEPALA,
    RupaBaris.PENOMORAN: Kelas.PENOMORAN,
    RupaBaris.CATATAN_KAKI: Kelas.CATATAN_KAKI,
    RupaBaris.TANDA_TANGAN: Kelas.TANDA_TANGAN,
    RupaBaris.SPANDUK: Kelas.NILAI,
}


def read_sheet(
    lembar: Lembar, berkas: str, jenis: Jenis | None, jawaban: Jawaban
) -> tuple[tuple[Tabel, ...], Pencatat]:
    """The tables of a sheet, with the class of each of its cells and the messages.

    ``jenis`` overrides what the headers say, and an answer about a table overrides both. Raises
    ``SalahJawaban``.
    """
    pencatat = Pencatat(berkas, lembar.nama)
    utuh = Halaman(lembar)
    tabel: list[Tabel] = []
    judul: tuple[str, ...] = ()
    sel_judul: tuple[Isi, ...] = ()
    tunjuk = find_pointed(utuh, jawaban.tabel, berkas, lembar.nama)
    for halaman, bagian in _all_tables(utuh, tunjuk):
        sendiri = _title_lines(halaman, bagian)
        sel_sendiri = _title_words(halaman, bagian)
        lanjut = goes_on(sendiri)
        judul = (*judul, *sendiri) if lanjut else sendiri or judul
        sel_judul = (*sel_judul, *sel_sendiri) if lanjut else sel_sendiri or sel_judul
        terjawab = answer(halaman, bagian, judul, pencatat, jawaban)
        dibaca = _read_tables(halaman, bagian, sendiri, judul, pencatat, terjawab, jenis)
        tabel.extend(replace(satu, sel_judul=sel_judul) for satu in dibaca)
    pencatat.classify_rest(lembar)
    report_sheet(lembar, tabel, pencatat)
    return tuple(tabel), pencatat


def _all_tables(
    utuh: Halaman, tunjuk: Sequence[tuple[int, ...]]
) -> Iterator[tuple[Halaman, Bagian]]:
    """Each with the sheet or strip that it stands on. Those that a person pointed at stay whole."""
    for halaman in [utuh] if tunjuk else split_strips(utuh):
        for bagian in split_tables(halaman, tunjuk) if halaman.nomor else []:
            ditunjuk = bagian.kepala.kepala in tunjuk
            for satu in [bagian] if ditunjuk else split_beside(halaman, bagian):
                yield halaman, satu


def _title_lines(halaman: Halaman, bagian: Bagian) -> tuple[str, ...]:
    return tuple(
        " ".join(sel.teks for sel in _title_cells(halaman.baris[nomor], bagian))
        for nomor in bagian.rows(RupaBaris.JUDUL)
    )


def _title_words(halaman: Halaman, bagian: Bagian) -> tuple[Isi, ...]:
    baris = (halaman.baris[nomor] for nomor in bagian.rows(RupaBaris.JUDUL))
    return tuple(read_words(sel) for satu in baris for sel in _title_cells(satu, bagian))


def _title_cells(baris: Sequence[Sel], bagian: Bagian) -> Sequence[Sel]:
    """The cells over one of several tables beside each other; all where none stands over it."""
    if not bagian.sebelah:
        return baris
    sendiri = [sel for sel in baris if bagian.kolom_awal <= sel.kolom <= bagian.kolom_akhir]
    return sendiri or baris


def _read_tables(
    halaman: Halaman,
    bagian: Bagian,
    judul: tuple[str, ...],
    berlaku: tuple[str, ...],
    pencatat: Pencatat,
    terjawab: Terjawab,
    jenis: Jenis | None,
) -> list[Tabel]:
    """``judul`` are its own titles, ``berlaku`` those of the sheet that hold for it too.

    Two tables when performance and money stand side by side.
    """
    paksa = terjawab.jenis or jenis
    dikenal = understand(halaman, bagian, berlaku, pencatat, terjawab, paksa)
    _leave_out(halaman, bagian, pencatat, terjawab)
    for rupa, kelas in KELAS_BARIS.items():
        pencatat.classify(_row_cells(halaman, bagian, rupa), kelas)
    if terjawab.is_diabaikan:
        return [replace(_header_alone(bagian, judul, pencatat, dikenal), is_diabaikan=True)]
    belahan = [dikenal] if paksa else split_known(dikenal, berlaku)
    tabel = [_read_table(halaman, bagian, judul, berlaku, pencatat, satu) for satu in belahan]
    return tabel if len(tabel) == 1 else [_own_rows(satu) for satu in tabel]


def _own_rows(tabel: Tabel) -> Tabel:
    """One of two tables side by side: performance is told once, however many programs follow."""
    ukur = tabel.jenis is Jenis.TARGET_REALISASI
    return replace(tabel, baris=own_measurements(tabel.baris)) if ukur else tabel


def _leave_out(halaman: Halaman, bagian: Bagian, pencatat: Pencatat, terjawab: Terjawab) -> None:
    """Class what a person left out, and say how much that is: a whole table, or columns of it."""
    if not terjawab.is_diabaikan and not terjawab.diabaikan:
        return
    isi = _row_cells(halaman, bagian, *BARIS_ISI)
    if terjawab.is_diabaikan:
        pencatat.leave_out(isi, "Tabel ini", bagian.kepala.kepala[0])
    for kolom in () if terjawab.is_diabaikan else terjawab.diabaikan:
        milik = [
            sel
            for sel in isi
            if sel.kolom == kolom.indeks and bagian.rupa[sel.baris] is not RupaBaris.SPANDUK
        ]
        nama = " ".join(kolom.kepala) or kolom.huruf
        pencatat.leave_out(milik, f"Kolom “{nama}”", bagian.kepala.kepala[-1])


def _header_alone(
    bagian: Bagian, judul: tuple[str, ...], pencatat: Pencatat, dikenal: Dikenal
) -> Tabel:
    return Tabel(
        berkas=pencatat.berkas,
        lembar=pencatat.lembar,
        judul=judul,
        jenis=dikenal.jenis,
        keyakinan=dikenal.keyakinan,
        tahun=None,
        instansi_tertulis=None,
        kolom=dikenal.kolom,
        baris=(),
        total=(),
        baris_kepala=bagian.rows(RupaBaris.KEPALA),
        tanda_kepala=dikenal.tanda_kepala,
        kolom_awal=bagian.kolom_awal,
        kolom_diabaikan=dikenal.diabaikan,
    )


def _read_table(
    halaman: Halaman,
    bagian: Bagian,
    judul: tuple[str, ...],
    berlaku: tuple[str, ...],
    pencatat: Pencatat,
    dikenal: Dikenal,
) -> Tabel:
    isi = read_rows(halaman, bagian, dikenal, pencatat, find_multiple(berlaku))
    tabel = replace(
        _header_alone(bagian, judul, pencatat, dikenal),
        tahun=_year(berlaku, dikenal, pencatat, isi),
        instansi_tertulis=find_office(berlaku),
        baris=isi.baris,
        total=isi.total,
        spanduk=isi.spanduk,
        catatan_kaki=_words(halaman, bagian, RupaBaris.CATATAN_KAKI),
        tanda_tangan=_words(halaman, bagian, RupaBaris.TANDA_TANGAN),
        baris_kepala_ulang=bagian.rows(RupaBaris.KEPALA_ULANG),
        baris_penomoran=bagian.rows(RupaBaris.PENOMORAN),
        judul_berlaku=berlaku,
    )
    report_table(tabel, pencatat)
    return tabel


def _year(judul: tuple[str, ...], dikenal: Dikenal, pencatat: Pencatat, isi: Uraian) -> int | None:
    """The year that the rows of a budget state, else that of the titles."""
    sendiri = years_of_rows(dikenal.kolom, isi.baris) if dikenal.jenis is Jenis.ANGGARAN else []
    if len(sendiri) == 1:
        return sendiri[0]
    return find_year(judul, dikenal.kolom, pencatat.lembar)


def _row_cells(halaman: Halaman, bagian: Bagian, *rupa: RupaBaris) -> list[Sel]:
    return [sel for nomor in bagian.rows(*rupa) for sel in halaman.baris[nomor]]


def _words(halaman: Halaman, bagian: Bagian, rupa: RupaBaris) -> tuple[Isi, ...]:
    return tuple(read_words(sel) for sel in _row_cells(halaman, bagian, rupa))
