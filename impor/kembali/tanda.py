"""From the messages about a file to the marks on it: which cell, which row, which cause.

Pure data that goes to the child process as JSON. What is only told (info) or kept (claims) is no
problem and gets no mark; but what was corrected on the pages still stands wrong in the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from impor.baca.grid import POLA_ALAMAT, column_number, split_address
from impor.baca.penolakan import BATAS_KOLOM
from impor.istilah import Kelas, TingkatPesan
from impor.sebab import SebabPesan
from impor.tabel import HasilBaca, Pesan, Tabel

BATAS_SEL = 5_000
"""Cells that get a mark of their own; the summary lists the causes of the others too."""
BATAS_BUTIR = 500
"""Places that the summary lists for one cause."""
BERMASALAH = (TingkatPesan.GALAT, TingkatPesan.PERINGATAN)


@dataclass(slots=True)
class TandaSel:
    """One cell with everything that is wrong with it."""

    lembar: str
    alamat: str
    galat: bool
    teks: list[str] = field(default_factory=list)


@dataclass(slots=True)
class KolomMasalah:
    """The column right of a table: its header row, and the problems of each row below."""

    lembar: str
    kolom: int
    kepala: int
    baris: dict[int, list[str]] = field(default_factory=dict)


@dataclass(slots=True)
class Butir:
    """One place in the summary."""

    lembar: str
    sel: str
    ditemukan: str
    kalimat: str
    diharapkan: str


@dataclass(slots=True)
class Kelompok:
    """All messages of one cause. ``banyak`` counts the cells, or the messages about no cell."""

    judul: str
    galat: bool
    banyak: int = 0
    butir: list[Butir] = field(default_factory=list)


@dataclass(slots=True)
class Tanda:
    """Everything that is written into a returned workbook."""

    sel: list[TandaSel]
    kolom: list[KolomMasalah]
    kelompok: list[Kelompok]

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)

    def rename(self, nama: Mapping[str, str]) -> None:
        """Take over the names that the sheets have in a copy."""
        butir = [butir for kelompok in self.kelompok for butir in kelompok.butir]
        semua: list[TandaSel | KolomMasalah | Butir] = [*self.sel, *self.kolom, *butir]
        for satu in semua:
            satu.lembar = nama.get(satu.lembar, satu.lembar)


def is_masalah(pesan: Pesan) -> bool:
    """Whether the file itself would have to be changed, or looked at."""
    return pesan.tingkat in BERMASALAH or pesan.sebab == SebabPesan.DIBETULKAN


def make_tanda(hasil: HasilBaca, pesan: Iterable[Pesan]) -> Tanda:
    """The marks for one file out of the messages of a run."""
    milik = [satu for satu in pesan if satu.berkas == hasil.berkas and is_masalah(satu)]
    sel = collect_cells(hasil, milik)
    return Tanda(sel, list(collect_columns(hasil, sel)), collect_causes(milik))


# --- cells --------------------------------------------------------------------------------------


def collect_cells(hasil: HasilBaca, pesan: Sequence[Pesan]) -> list[TandaSel]:
    """Every cell that a message names, with its sentences."""
    semua: dict[tuple[str, str], TandaSel] = {}
    for satu in pesan:
        for alamat in places(hasil, satu):
            tanda = semua.setdefault(
                (satu.lembar, alamat), TandaSel(satu.lembar, alamat, galat=False)
            )
            tanda.galat |= satu.tingkat is TingkatPesan.GALAT
            teks = sentence(satu)
            if teks not in tanda.teks:
                tanda.teks.append(teks)
    return list(semua.values())[:BATAS_SEL]


def places(hasil: HasilBaca, pesan: Pesan) -> Iterator[str]:
    """The cells of a message; of one about a column, the header of that column."""
    for sel in (pesan.sel, *pesan.sel_lain):
        if POLA_ALAMAT.match(sel):
            yield sel
        elif sel.isalpha() and (kepala := find_header(hasil, pesan.lembar, sel)):
            yield kepala


def find_header(hasil: HasilBaca, lembar: str, huruf: str) -> str:
    """The lowest header cell of a column that holds anything; empty when no table has it."""
    for tabel in hasil.tabel:
        if tabel.lembar == lembar and any(kolom.huruf == huruf for kolom in tabel.kolom):
            alamat = (f"{huruf}{baris}" for baris in reversed(tabel.baris_kepala))
            return next((satu for satu in alamat if (lembar, satu) in hasil.kelas_sel), "")
    return ""


def sentence(pesan: Pesan) -> str:
    """What is wrong, and what would be right."""
    if not pesan.diharapkan:
        return pesan.kalimat
    return f"{pesan.kalimat} Yang diharapkan: {pesan.diharapkan}."


# --- columns ------------------------------------------------------------------------------------


def collect_columns(hasil: HasilBaca, sel: Iterable[TandaSel]) -> Iterator[KolomMasalah]:
    """For every table with a problem the column to its right, with the problems row by row."""
    kolom: dict[tuple[str, int], KolomMasalah] = {}
    for satu in sel:
        tabel = table_above(hasil, satu)
        if tabel is None:
            continue
        kunci = (tabel.lembar, tabel.baris_kepala[0])
        if kunci not in kolom:
            kolom[kunci] = KolomMasalah(tabel.lembar, free_column(hasil, tabel), kunci[1])
        baris, _ = split_address(satu.alamat)
        di_kepala = baris in tabel.baris_kepala
        tempat = kolom[kunci].kepala + 1 if di_kepala else baris
        kolom[kunci].baris.setdefault(tempat, []).extend(f"{satu.alamat}: {t}" for t in satu.teks)
    return (satu for satu in kolom.values() if satu.kolom <= BATAS_KOLOM)


def table_above(hasil: HasilBaca, sel: TandaSel) -> Tabel | None:
    """The table that a cell stands in or below: the last one whose header is not below it."""
    baris, _ = split_address(sel.alamat)
    calon = [
        tabel
        for tabel in hasil.tabel
        if tabel.lembar == sel.lembar and tabel.baris_kepala and tabel.baris_kepala[0] <= baris
    ]
    return max(calon, key=lambda tabel: tabel.baris_kepala[0], default=None)


def free_column(hasil: HasilBaca, tabel: Tabel) -> int:
    """The first column right of everything that stands in the rows of a table."""
    akhir = next_header(hasil, tabel)
    terisi = [
        kolom
        for (lembar, alamat), kelas in hasil.kelas_sel.items()
        if lembar == tabel.lembar and kelas is not Kelas.TAMBAHAN
        for baris, kolom in (split_address(alamat),)
        if tabel.baris_kepala[0] <= baris < akhir
    ]
    return max(*terisi, *(column_number(kolom.huruf) for kolom in tabel.kolom)) + 1


def next_header(hasil: HasilBaca, tabel: Tabel) -> float:
    """The row in which the next table of the sheet begins."""
    lain = (
        satu.baris_kepala[0]
        for satu in hasil.tabel
        if satu.lembar == tabel.lembar and satu.baris_kepala
    )
    return min((baris for baris in lain if baris > tabel.baris_kepala[0]), default=float("inf"))


# --- causes -------------------------------------------------------------------------------------


def collect_causes(pesan: Iterable[Pesan]) -> list[Kelompok]:
    """The messages by cause, what stops the file first."""
    semua: dict[tuple[bool, str], Kelompok] = {}
    for satu in pesan:
        galat = satu.tingkat is TingkatPesan.GALAT
        kelompok = semua.setdefault((galat, satu.sebab), Kelompok(satu.sebab.judul, galat))
        kelompok.banyak += 1 + len(satu.sel_lain)
        if len(kelompok.butir) < BATAS_BUTIR:
            kelompok.butir += butir_of(satu)
    return sorted(semua.values(), key=lambda kelompok: not kelompok.galat)


def butir_of(pesan: Pesan) -> Iterator[Butir]:
    """A line for the message, and a short one for each further cell that it speaks of."""
    yield Butir(pesan.lembar, pesan.sel, pesan.ditemukan, pesan.kalimat, pesan.diharapkan)
    for sel in pesan.sel_lain:
        yield Butir(pesan.lembar, sel, "", f"Sama seperti {pesan.sel}.", "")
