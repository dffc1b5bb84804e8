"""What reading a workbook gives: tables of records in which every field knows its cell.

Plain data without Django. A table is what a person would call one: title lines, header, rows,
footnotes. Values keep the text as it was seen (``mentah``) beside what was read from it.
``Kolom.kunci`` is the key of a column in ``Rekaman.isian``:

- the role alone: ``"indikator"``, ``"satuan"``, ``"pagu"``, ``"target"``;
- with a qualifier when the header names one: ``"target:2021"``, ``"target:ke-1"``,
  ``"target:awal"``, ``"target:akhir"``, ``"realisasi:2020"``, ``"pagu:2022"``, ``"pagu:akhir"``;
- with ``#2`` and so on when two columns would have the same key (``"lain#2"``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from aturan.nilai import Nilai
from impor.istilah import Jenis, JenisBaris, Kelas, Peran, Tingkat, TingkatPesan
from impor.sebab import SebabPesan

IsiNilai = Nilai | Decimal | str | date | bool | None


@dataclass(frozen=True, slots=True)
class Pesan:
    """One message to the person who brought the file. ``sel`` is empty for a whole sheet.

    Messages of one ``sebab`` belong together, whatever their sentences. ``sel_lain`` are further
    cells that the one message speaks of.
    """

    tingkat: TingkatPesan
    berkas: str
    lembar: str
    sel: str
    ditemukan: str
    diharapkan: str
    kalimat: str
    sebab: SebabPesan
    sel_lain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column of a table: where it stands, what its header says and what that means.

    ``tahun`` is a calendar year from the header, ``tahun_ke`` an ordinal year of a period.
    ``periode`` is ``"awal"``, ``"akhir"``, a part of a year (``kenali.waktu``) or empty.
    ``bagian`` counts the parts of a split code, ``milik`` is the level whose code it
    is where each level has a column of codes.
    """

    indeks: int
    huruf: str
    kepala: tuple[str, ...]
    peran: Peran
    kunci: str
    keyakinan: Decimal
    tahun: int | None = None
    tahun_ke: int | None = None
    periode: str = ""
    bagian: int | None = None
    milik: str = ""

    @property
    def daun(self) -> str:
        """The lowest of its header texts; empty where it has none."""
        return self.kepala[-1] if self.kepala else ""

    @property
    def klaim(self) -> bool:
        """Whether its figures are computed by the source and so are claims, never values."""
        return self.peran in PERAN_KLAIM


class Isi(NamedTuple):
    """One field of a record. A named tuple, because a budget holds hundreds of thousands of them.

    ``nilai`` by role: target, realisasi, capaian, persen and rasio give a ``Nilai``; money gives
    a ``Decimal``, or a ``Kosong`` with its reason; the others give cleaned text. ``awalan`` is a
    numbering that stood before the text (``"1.1."``), ``diwariskan`` tells that the field was
    filled from a merged or blank cell, so ``sel`` is the cell further up that holds it.
    ``alternatif`` are the other readings of a figure that is written ambiguously; ``is_ragu``
    tells that nothing settled which one holds. ``asal`` is the text that a person corrected.
    """

    sel: str
    mentah: str
    nilai: IsiNilai
    awalan: str = ""
    catatan: str = ""
    diwariskan: bool = False
    alternatif: tuple[Nilai, ...] = ()
    is_ragu: bool = False
    asal: str | None = None


class Rekaman(NamedTuple):
    """One row of a table, or one item of a list that stood in one cell (then ``butir`` counts).

    ``induk`` is the index in ``Tabel.baris`` of the parent by position; None is a top row.
    ``tingkat`` is the level of a row of program or budget, None in other tables.
    """

    nomor_baris: int
    jenis_baris: JenisBaris
    isian: Mapping[str, Isi]
    tingkat: Tingkat | None = None
    induk: int | None = None
    butir: int = 0


@dataclass(frozen=True, slots=True)
class Tabel:
    """One recognised table. ``tahun`` and ``instansi_tertulis`` come from titles: claims.

    ``tanda_kepala`` is the same for every table with these header words, wherever it stands;
    ``kolom_awal`` is the first column that it covers. ``kolom_diabaikan`` are columns that a person
    left out, ``is_diabaikan`` tells that the whole table was. ``judul`` are its own titles,
    ``judul_berlaku`` those of the table above where it has none, in the cells ``sel_judul``.
    """

    berkas: str
    lembar: str
    judul: tuple[str, ...]
    jenis: Jenis
    keyakinan: Decimal
    tahun: int | None
    instansi_tertulis: str | None
    kolom: tuple[Kolom, ...]
    baris: tuple[Rekaman, ...]
    total: tuple[Rekaman, ...]
    spanduk: tuple[Isi, ...] = ()
    catatan_kaki: tuple[Isi, ...] = ()
    tanda_tangan: tuple[Isi, ...] = ()
    baris_kepala: tuple[int, ...] = ()
    baris_kepala_ulang: tuple[int, ...] = ()
    baris_penomoran: tuple[int, ...] = ()
    tanda_kepala: str = ""
    kolom_awal: int = 1
    kolom_diabaikan: tuple[Kolom, ...] = ()
    judul_berlaku: tuple[str, ...] = ()
    sel_judul: tuple[Isi, ...] = ()
    is_diabaikan: bool = False

    def nomor(self, kolom: Kolom) -> int:
        """The number of a column, counted from the first of the table."""
        return kolom.indeks - self.kolom_awal + 1

    def kolom_peran(self, peran: Peran) -> tuple[Kolom, ...]:
        """Its columns of this role, from left to right."""
        return tuple(kolom for kolom in self.kolom if kolom.peran is peran)


@dataclass(frozen=True, slots=True)
class HasilBaca:
    """All that one file gave. ``hitungan`` and ``kelas_sel`` account for every non-empty cell.

    ``kelas_sel`` maps ``(lembar, alamat)`` to its class. A file with a galat has no tables.
    ``diabaikan`` are tables that a person left out: their columns, without rows. ``asal`` is what
    stood in the cells that a person corrected, by the same places.
    """

    berkas: str
    tabel: tuple[Tabel, ...] = ()
    pesan: tuple[Pesan, ...] = ()
    hitungan: Mapping[Kelas, int] = field(default_factory=dict)
    kelas_sel: Mapping[tuple[str, str], Kelas] = field(default_factory=dict)
    diabaikan: tuple[Tabel, ...] = ()
    asal: Mapping[tuple[str, str], str] = field(default_factory=dict)

    @property
    def semua_tabel(self) -> tuple[Tabel, ...]:
        """Its tables, those that are left out too."""
        return (*self.tabel, *self.diabaikan)

    @property
    def galat(self) -> bool:
        """Whether the file must not be written."""
        return any(pesan.tingkat is TingkatPesan.GALAT for pesan in self.pesan)


PERAN_KLAIM = frozenset(
    {
        Peran.CAPAIAN,
        Peran.PREDIKAT,
        Peran.STATUS,
        Peran.PERSEN,
        Peran.SISA,
        Peran.RASIO,
        Peran.EFISIENSI,
        Peran.PERTUMBUHAN,
    }
)
PERAN_BUTIR = frozenset({Peran.PROGRAM, Peran.KEGIATAN, Peran.SUB_KEGIATAN})
"""The names of one level each; ``URAIAN`` holds those of all levels."""
PERAN_ANGGARAN = frozenset({Peran.PAGU, Peran.REALISASI_ANGGARAN})
PERAN_ANALISIS = frozenset({Peran.PENYEBAB, Peran.MASALAH, Peran.SOLUSI, Peran.TINDAK_LANJUT})
"""What people say of a figure beside it."""
