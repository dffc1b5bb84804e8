"""Valid sheets in random layouts give back exactly the facts that were written on them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from impor.baca.anak import read_sheets
from impor.baca.buku import build_workbook
from impor.baca.penjaga import Format
from impor.berkas import read_tables
from impor.istilah import Jenis, Kelas
from impor.tabel import HasilBaca

from .acak.kanvas import Kanvas, write_workbook
from .acak.kinerja import Ukur, capaian, pk, read_ukur, renstra
from .acak.rencana import Rencana, read_rencana, renstra_program
from .acak.uang import Garis, anggaran, read_garis, read_program


def read(lembar: list[Kanvas]) -> HasilBaca:
    """The sheets as a workbook on disk, read in this process."""
    with TemporaryDirectory() as folder:
        jalur = write_workbook(lembar, Path(folder) / "acak.xlsx")
        return read_tables(build_workbook(jalur.name, read_sheets(jalur, Format.XLSX)))


def check_cells(hasil: HasilBaca, lembar: list[Kanvas]) -> None:
    """Every cell is accounted for, and none of these is a riddle."""
    tertulis = {(satu.nama, tempat) for satu in lembar for tempat in satu.sel}
    assert sum(hasil.hitungan.values()) == len(tertulis)
    gelap = [alamat for alamat, kelas in hasil.kelas_sel.items() if kelas is Kelas.TIDAK_DIPAHAMI]
    assert gelap == []


def check_ukur(jenis: Jenis, semua: list[Ukur], hasil: HasilBaca) -> None:
    assert read_ukur(hasil, jenis) == semua


def check_pk(jenis: Jenis, semua: tuple[list[Ukur], list[Garis]], hasil: HasilBaca) -> None:
    check_ukur(jenis, semua[0], hasil)
    assert read_program(hasil) == [(garis.nama[-1], garis.pagu) for garis in semua[1]]


def check_rencana(_: Jenis, semua: list[Rencana], hasil: HasilBaca) -> None:
    assert read_rencana(hasil) == semua


def check_garis(_: Jenis, semua: list[Garis], hasil: HasilBaca) -> None:
    assert read_garis(hasil) == semua


@dataclass(frozen=True, slots=True)
class Macam:
    """A kind of sheet: what is drawn, what it must be known as, how its facts are compared."""

    klaim: str
    lembar: st.SearchStrategy[tuple[Any, list[Kanvas]]]
    jenis: Jenis
    periksa: Callable[[Jenis, Any, HasilBaca], None]


MACAM = (
    Macam("target and realisasi", capaian(), Jenis.TARGET_REALISASI, check_ukur),
    Macam("a PK", pk(), Jenis.PK, check_pk),
    Macam("the targets of a Renstra", renstra(), Jenis.RENSTRA_TARGET, check_ukur),
    Macam("the programs of a Renstra", renstra_program(), Jenis.RENSTRA_PROGRAM, check_rencana),
    Macam("a budget", anggaran(), Jenis.ANGGARAN, check_garis),
)
semua_macam = pytest.mark.parametrize("macam", MACAM, ids=lambda macam: macam.klaim)


def check(macam: Macam, data: st.DataObject) -> None:
    semua, lembar = data.draw(macam.lembar)
    hasil = read(lembar)
    macam.periksa(macam.jenis, semua, hasil)
    check_cells(hasil, lembar)


@semua_macam
@settings(max_examples=40, derandomize=True)
@given(data=st.data())
def test_facts_come_back(macam: Macam, data: st.DataObject) -> None:
    check(macam, data)


@pytest.mark.berat
@semua_macam
@settings(max_examples=400, derandomize=True)
@given(data=st.data())
def test_facts_come_back_from_very_many_layouts(macam: Macam, data: st.DataObject) -> None:
    check(macam, data)
