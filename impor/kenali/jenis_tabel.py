"""Which kind a table is: the one whose marks its columns and the words of its title show most."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from impor.istilah import Jenis, Peran
from impor.kenali.ciri import Ciri
from impor.kenali.ciri_jenis import CIRI
from impor.kenali.kolom import is_year_column
from impor.kenali.kolom_gabung import parents_named
from impor.tabel import PERAN_ANGGARAN, Kolom


def find_kind(kolom: Sequence[Kolom], judul: Sequence[str]) -> tuple[Jenis, Decimal]:
    """The best kind of a table and how sure that is; PROFIL when none fits."""
    peran = {isi.peran for isi in kolom} | parents_named(kolom)
    terbaik, nilai = Jenis.PROFIL, Decimal(0)
    for ciri in CIRI:
        angka = _weigh(ciri, kolom, peran, " ".join(judul).casefold())
        if angka > nilai:
            terbaik, nilai = ciri.jenis, angka
    return terbaik, min(Decimal(1), nilai / 10)


def _weigh(ciri: Ciri, kolom: Sequence[Kolom], peran: set[Peran], judul: str) -> Decimal:
    """0 when a kind is out; else more for each thing that speaks for it."""
    kepala = " ".join(teks for isi in kolom for teks in isi.kepala).casefold()
    bobot = 4 if ciri.kata_wajib else 3
    kata = bobot * (_found(ciri.judul, judul) + _found(ciri.kepala, kepala))
    if not all(any(isi in peran for isi in pilihan) for pilihan in ciri.wajib):
        return Decimal(0)
    if peran & set(ciri.mustahil):
        return Decimal(0)
    if (ciri.kata_wajib and not kata) or not _enough_periods(ciri, kolom):
        return Decimal(0)
    ada = 2 * len(ciri.wajib) + 2 * len(ciri.tahun) + 2 * len(ciri.periode)
    lebih = sum(isi in peran for isi in ciri.lebih)
    kurang = 3 * sum(isi in peran for isi in ciri.tanpa)
    return Decimal(max(0, ada + lebih + kata - kurang))


def _found(pola: str, teks: str) -> bool:
    return bool(pola) and re.search(pola, teks) is not None


def _enough_periods(ciri: Ciri, kolom: Sequence[Kolom]) -> bool:
    periode = {isi.periode for isi in kolom if isi.peran is Peran.TARGET}
    if not set(ciri.periode) <= periode:
        return False
    if not ciri.tahun:
        return True
    if any(map(is_year_column, kolom)):
        return not {isi.peran for isi in kolom} & PERAN_ANGGARAN
    return any(_count_years(kolom, peran) >= 2 for peran in ciri.tahun)


def _count_years(kolom: Sequence[Kolom], peran: Peran) -> int:
    return len(
        {isi.tahun or isi.tahun_ke for isi in kolom if isi.peran is peran and not isi.periode}
        - {None}
    )
