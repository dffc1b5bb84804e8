"""The hidden column of a buku isian: whose row it is, what each of its cells states, and what it
said when the book was made.

The numbers of rows in it only help to find a row. They are looked for among the rows of the PD
that imports, and hold only where the row's name is the same.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from impor.istilah import Peran
from impor.tabel import Isi, Kolom, Rekaman, Tabel

KEPALA_KUNCI = "Kunci SAKIP"
VERSI = 1


class JenisLembar(StrEnum):
    """The sheets of a buku isian."""

    TARGET = "target"
    PROGRAM = "program"
    PK = "pk"
    PK_PROGRAM = "pk_program"
    REALISASI = "realisasi"
    ANGGARAN = "anggaran"


@dataclass(frozen=True, slots=True)
class Sel:
    """One cell that states something: ``fakta`` tells what (``tahun:2021``), ``semula`` what it
    said."""

    fakta: str
    semula: str


@dataclass(frozen=True, slots=True)
class KunciBaris:
    """One row. ``pd`` is ``pemda/kode``; ``baris`` the rows of the database that it is about, by
    kind; ``nama`` the column by whose text the row is known; ``sel`` goes by header."""

    pd: str
    tahun: int
    lembar: JenisLembar
    nama: str
    baris: Mapping[str, int]
    sel: Mapping[str, Sel]

    def as_teks(self) -> str:
        isi = {
            "v": VERSI,
            "pd": self.pd,
            "tahun": self.tahun,
            "lembar": str(self.lembar),
            "nama": self.nama,
            "baris": dict(self.baris),
            "sel": {kepala: [sel.fakta, sel.semula] for kepala, sel in self.sel.items()},
        }
        return json.dumps(isi, ensure_ascii=False, separators=(",", ":"))


def read_kunci(teks: str) -> KunciBaris | None:
    """The key in a cell; None when it is none that this application wrote."""
    try:
        isi: Any = json.loads(teks)
        if isi["v"] != VERSI:
            return None
        return KunciBaris(
            pd=str(isi["pd"]),
            tahun=int(isi["tahun"]),
            lembar=JenisLembar(isi["lembar"]),
            nama=str(isi["nama"]),
            baris={str(jenis): int(pk) for jenis, pk in isi["baris"].items()},
            sel={str(kepala): Sel(str(f), str(s)) for kepala, (f, s) in isi["sel"].items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


# --- in a table that was read -------------------------------------------------------------------


def find_kolom_kunci(tabel: Tabel) -> Kolom | None:
    """The column of keys; None in a table that is no buku isian."""
    return next((kolom for kolom in tabel.kolom if kolom.peran is Peran.KUNCI), None)


def kunci_of(baris: Rekaman, kolom: Kolom) -> Isi | None:
    """The cell of the row's key; None for a row without one of its own."""
    isi = baris.isian.get(kolom.kunci)
    return isi if isi is not None and not isi.diwariskan else None


def index_kepala(tabel: Tabel) -> dict[str, Kolom]:
    """The columns by their headers, as a buku isian has them in one row."""
    return {" ".join(" ".join(kolom.kepala).split()): kolom for kolom in tabel.kolom}


def rows_of(tabel: Tabel) -> Iterator[Rekaman]:
    """The rows of a buku isian, those too whose name reads like that of a total."""
    kolom = find_kolom_kunci(tabel)
    yield from tabel.baris
    yield from (baris for baris in tabel.total if kolom and kunci_of(baris, kolom))
