"""A file of many PDs: which of its rows are whose.

Whose a row is, a column of the table says, or the row of an office that it stands below, or the
sheet that it stands on. Rows of nobody (totals, urusan above the offices) are told, and go nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from aturan.sebut_instansi import find_bernama, words
from impor.baca.grid import Buku, Lembar
from impor.berkas import read_tables
from impor.istilah import Jenis, Tingkat
from impor.kenali.judul import POLA_INSTANSI
from impor.tabel import Rekaman, Tabel
from impor.terjemah.uang_lepas import POLA_KODE_PD, office_columns

from .kenal import Daftar, Pengenalan, list_judul, recognise_name

Baris = tuple[str, int]
"""A sheet and the number of a row."""
DIBELAH = frozenset({Jenis.ANGGARAN, Jenis.EVALUASI_KINERJA})
"""Budgets are divided by row. In other tables a column of offices names those who help, too."""
POLA_SEBUT = re.compile(
    r"(?:nama\s+)?(?:skpd|opd|(?:unit\s+)?organisasi|perangkat daerah)\s*:\s*(.+)", re.IGNORECASE
)
POLA_KEPALA = re.compile(
    r"(?:kode\s+)?(?:nama\s+)?(?:skpd|opd|perangkat daerah|organisasi)(?:/\w+)?", re.IGNORECASE
)
KODE = re.compile(r"[\d.]+\s*")
PANJANG_NAMA = 120


@dataclass(frozen=True, slots=True)
class Bagian:
    """One office of the file: what it is called there, who that is, and its rows."""

    tertulis: str
    kenal: Pengenalan
    baris: frozenset[Baris]


@dataclass(frozen=True, slots=True)
class Belahan:
    """``isi`` are all rows that are somebody's or nobody's; what else stands on a sheet (titles,
    headers, footnotes) goes with every part that has rows there. ``lepas`` are those of nobody."""

    bagian: tuple[Bagian, ...]
    isi: frozenset[Baris]

    @property
    def lepas(self) -> list[Baris]:
        milik = frozenset[Baris]().union(*(satu.baris for satu in self.bagian))
        return sorted(self.isi - milik)


def split(buku: Buku, daftar: Daftar) -> Belahan | None:
    """The parts of a file that holds rows of two offices or more; None for any other."""
    if not may_hold_many(buku, daftar):
        return None
    tabel = read_tables(buku).tabel
    pemilik: dict[Baris, str] = {}
    isi: set[Baris] = set()
    for satu in tabel:
        isi |= {(satu.lembar, nomor) for nomor in rows_of(satu)}
        if satu.jenis in DIBELAH:
            milik = dict(owners_by_column(satu)) or owners_by_heading(satu, daftar)
            pemilik |= {(satu.lembar, nomor): nama for nomor, nama in milik.items()}
    if not pemilik:
        pemilik = owners_by_sheet(buku, tabel, daftar)
        isi = set(pemilik)
    bagian = gather(pemilik, daftar)
    return Belahan(bagian, frozenset(isi)) if len(bagian) > 1 else None


def may_hold_many(buku: Buku, daftar: Daftar) -> bool:
    """A quick look, so that ordinary files are not recognised twice."""
    kode: set[str] = set()
    nama: set[int] = set()
    for lembar in buku.lembar:
        nama |= names_of_sheet(lembar, daftar)
        for sel in lembar.sel.values():
            if POLA_KEPALA.fullmatch(sel.teks):
                return True
            if (cocok := POLA_KODE_PD.match(sel.teks)) is not None:
                kode.add(cocok[0])
            nama |= find_whole(sel.teks, daftar)
            if len(kode) > 1 or len(nama) > 1:
                return True
    return False


def find_whole(teks: str, daftar: Daftar) -> frozenset[int]:
    """The PD whose name is all that a text says, codes and ``SKPD :`` aside."""
    sebut = POLA_SEBUT.fullmatch(teks)
    nama = KODE.sub("", sebut[1] if sebut else teks, count=1)
    if len(nama) > PANJANG_NAMA or not nama[:1].isalpha():
        return frozenset()
    kata = words(nama)
    return frozenset(siapa for siapa, satu in daftar.nama.items() if satu.kata == kata)


# --- whose a row is ---------------------------------------------------------------------------


def rows_of(tabel: Tabel) -> Iterable[int]:
    """From the first row of a table to its last, without headers that come again."""
    nomor = [satu.nomor_baris for satu in (*tabel.baris, *tabel.total)]
    kepala = {*tabel.baris_kepala, *tabel.baris_kepala_ulang, *tabel.baris_penomoran}
    return (
        satu
        for satu in range(min(nomor, default=1), max(nomor, default=0) + 1)
        if satu not in kepala
    )


def owners_by_column(tabel: Tabel) -> Iterator[tuple[int, str]]:
    """The office in the column of offices; a blank cell goes on with the one above."""
    kolom = [satu.kunci for satu in office_columns(tabel)]
    nama = ""
    for baris in tabel.baris if kolom else ():
        isi = (baris.isian.get(kunci) for kunci in kolom)
        nama = next((s.mentah for s in isi if s is not None and s.mentah.strip()), nama)
        if nama:
            yield baris.nomor_baris, " ".join(nama.split())


def owners_by_heading(tabel: Tabel, daftar: Daftar) -> dict[int, str]:
    """The office whose row stands above. Urusan between two offices belong to neither of them."""
    judul = find_headings(tabel, daftar)
    if len(set(judul.values())) < 2:
        return {}
    hasil: dict[int, str] = {}
    nama, urusan = "", list[int]()
    for baris in tabel.baris:
        nomor = baris.nomor_baris
        if nomor in judul:
            nama, urusan = judul[nomor], []
            if is_office_code(baris):
                hasil[nomor] = nama
        elif baris.tingkat in (Tingkat.URUSAN, Tingkat.BIDANG):
            urusan.append(nomor)
        elif nama:
            hasil |= dict.fromkeys([*urusan, nomor], nama)
            urusan = []
    return hasil


def find_headings(tabel: Tabel, daftar: Daftar) -> dict[int, str]:
    """The rows of whole offices: by their code, or because a PD's name is all that they say. Beside
    such rows whatever is called like an office is one, known or not."""
    pasti: dict[int, str] = {}
    mungkin: dict[int, str] = {}
    kode: dict[str, str] = {}
    for baris in tabel.baris:
        teks = text_of(baris)
        if is_office_code(baris):
            pasti[baris.nomor_baris] = kode.setdefault(code_of(baris), teks)
        elif (sebut := POLA_SEBUT.fullmatch(teks)) is not None:
            pasti[baris.nomor_baris] = KODE.sub("", sebut[1], count=1)
        elif not code_of(baris) and find_whole(teks, daftar):
            pasti[baris.nomor_baris] = teks
        elif not code_of(baris) and POLA_INSTANSI.fullmatch(teks):
            mungkin[baris.nomor_baris] = teks
    return {**pasti, **mungkin} if pasti else {}


def text_of(baris: Rekaman) -> str:
    """What the row names, on one line."""
    isi = (baris.isian.get(kunci) for kunci in ("uraian", "program", "kegiatan", "sub_kegiatan"))
    return next((" ".join(s.mentah.split()) for s in isi if s is not None and s.mentah), "")


def code_of(baris: Rekaman) -> str:
    """Of an office without the digits of its sub units."""
    kode = baris.isian.get("kode")
    if kode is None:
        return ""
    cocok = POLA_KODE_PD.match(kode.mentah)
    return cocok[0] if cocok else kode.mentah


def is_office_code(baris: Rekaman) -> bool:
    return baris.tingkat is Tingkat.BIDANG and POLA_KODE_PD.match(code_of(baris)) is not None


def owners_by_sheet(buku: Buku, tabel: Iterable[Tabel], daftar: Daftar) -> dict[Baris, str]:
    """Where each sheet with tables names one PD: all its rows are that one's."""
    bertabel = {satu.lembar for satu in tabel}
    hasil: dict[Baris, str] = {}
    for lembar in buku.lembar:
        if lembar.nama not in bertabel:
            continue
        nama = names_of_sheet(lembar, daftar)
        if len(nama) != 1:
            return {}
        [siapa] = nama
        hasil |= {(lembar.nama, nomor): daftar.lengkap[siapa] for nomor in lembar.rows()}
    return hasil


def names_of_sheet(lembar: Lembar, daftar: Daftar) -> frozenset[int]:
    """The PDs that its titles name, else its own name."""
    judul = (find_bernama(teks, daftar.nama, daftar.wilayah) for teks in list_judul(lembar))
    di_judul = frozenset[int]().union(*judul)
    return di_judul or find_bernama(lembar.nama, daftar.nama, daftar.wilayah)


def gather(pemilik: dict[Baris, str], daftar: Daftar) -> tuple[Bagian, ...]:
    """The rows of each office together, in the order in which they come; one PD under two
    spellings is one."""
    baris: dict[object, set[Baris]] = {}
    kenal: dict[object, tuple[str, Pengenalan]] = {}
    per_nama = {nama: recognise_name(nama, daftar) for nama in set(pemilik.values())}
    for letak, nama in pemilik.items():
        satu = per_nama[nama]
        kunci: object = satu.instansi or words(nama)
        kenal.setdefault(kunci, (nama, satu))
        baris.setdefault(kunci, set()).add(letak)
    return tuple(Bagian(*kenal[kunci], frozenset(milik)) for kunci, milik in baris.items())
