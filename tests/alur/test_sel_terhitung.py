"""Every cell of a recognised table arrives in the database, or the person is told.

Figures arrive by their cell: a stored row names it. Words arrive by name: some row holds them, or
the settings declare them another spelling. What is left out is said in a message.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from aturan.teks import normalkan_nama
from impor.baca.anak import read_sheets
from impor.baca.buku import build_workbook
from impor.baca.penjaga import Format
from impor.berkas import read_tables
from impor.istilah import Jenis, Kelas, Peran
from impor.tabel import HasilBaca, Isi, Kolom, Tabel
from impor.terjemah import PENERJEMAH
from tests.impor.dinas import CONTOH, DINAS, berkas

from .muatan import Muatan, Tempat

pytestmark = pytest.mark.django_db

Muat = Callable[[str], Muatan]
DIHITUNG = (Kelas.NILAI, Kelas.KLAIM, Kelas.TOTAL)
ANGKA = frozenset(
    {Peran.TARGET, Peran.REALISASI, Peran.PAGU, Peran.REALISASI_ANGGARAN, Peran.TARGET_NASIONAL}
)
# Kinds whose figures are rows of their own: a profile keeps its cells as they stand, and a PK
# the money of a program in the program's row.
BERSEL = frozenset(PENERJEMAH) - {Jenis.PK_PROGRAM}
# A unit that another table of the same PD states otherwise: the first one holds.
SATUAN_LAIN = {("capaian.xlsx", "3.4", "C7")}
# The PD itself as the unit in charge: it answers for all its indicators anyway.
PD_SENDIRI = {("TC-27_lengkap.xlsx", "T-C.27", sel) for sel in ("W47", "W49")}
BERKAS = [(kode, path) for kode in DINAS for path in berkas(kode)]


@cache
def hasil(path: Path) -> HasilBaca:
    return read_tables(build_workbook(path.name, read_sheets(path, Format.XLSX)))


def strings(isi: Any) -> Iterator[str]:
    """Every text within a stored row; some fields hold JSON as text."""
    if isinstance(isi, str):
        yield isi
        if isi.startswith(("[", "{")):
            yield from strings(json.loads(isi))
    elif isinstance(isi, dict):
        for satu in isi.values():
            yield from strings(satu)
    elif isinstance(isi, list):
        for satu in isi:
            yield from strings(satu)


@cache
def padanan(kode: str) -> frozenset[str]:
    """Spellings that the settings declare to be another name."""
    isi = tomllib.loads((CONTOH / kode / "pengaturan.toml").read_text("utf-8"))
    return frozenset(normalkan_nama(satu["tertulis"]) for satu in isi.get("padanan", []))


@dataclass(frozen=True)
class Kedatangan:
    """What of one file reached the database, or was told."""

    kode: str
    berkas: str
    tempat: frozenset[Tempat]
    nama: frozenset[str]
    pesan: frozenset[tuple[str, str]]  # sheet and cell, or sheet and column

    def has(self, tabel: Tabel, kolom: Kolom, isi: Isi) -> bool:
        """A figure by its cell; words by name; or a message about cell or column."""
        if (self.berkas, tabel.lembar, isi.sel) in self.tempat:
            return True
        if (tabel.lembar, isi.sel) in self.pesan or (tabel.lembar, kolom.huruf) in self.pesan:
            return True
        berangka = (kolom.klaim or kolom.peran in ANGKA) and tabel.jenis in BERSEL
        return not berangka and self.knows(isi)

    def knows(self, isi: Isi) -> bool:
        kata = {normalkan_nama(isi.mentah), normalkan_nama(str(isi.nilai))}
        return bool(kata & (self.nama | padanan(self.kode)))


@cache
def kedatangan(muatan: Muatan, nama: str) -> Kedatangan:
    pesan = [satu for satu in muatan.rencana["pesan"] if satu["berkas"] == nama]
    kolom = {
        (satu["lembar"], satu["sel"].rstrip("0123456789"))
        for satu in pesan
        if satu["kalimat"].startswith("Kolom")
    }
    return Kedatangan(
        muatan.kode,
        nama,
        frozenset(tempat for _, tempat, _ in muatan.baris),
        frozenset(normalkan_nama(t) for _, _, isi in muatan.baris for t in strings(isi)),
        frozenset(kolom | {(satu["lembar"], satu["sel"]) for satu in pesan}),
    )


def fields(isi: HasilBaca) -> Iterator[tuple[Tabel, Kolom, Isi]]:
    """Every cell of every row with its column, each in the row where it stands."""
    for tabel in isi.tabel:
        kolom = {satu.kunci: satu for satu in tabel.kolom}
        for baris in (*tabel.baris, *tabel.total):
            for kunci, satu in baris.isian.items():
                if not satu.diwariskan and kunci in kolom:
                    yield tabel, kolom[kunci], satu


def is_label(tabel: Tabel, isi: Isi) -> bool:
    """The word "Total" is no fact."""
    label = {satu.sel for baris in tabel.total for satu in baris.isian.values()}
    return isi.sel in label and not re.search(r"\d", isi.mentah)


@pytest.mark.parametrize(("kode", "path"), BERKAS, ids=lambda isi: getattr(isi, "name", isi))
def test_every_cell_arrives_or_is_told(muat: Muat, kode: str, path: Path) -> None:
    datang = kedatangan(muat(kode), path.name)
    hilang = [
        (tabel.lembar, isi.sel, isi.mentah)
        for tabel, kolom, isi in fields(hasil(path))
        if kolom.peran is not Peran.NO
        and (path.name, tabel.lembar, isi.sel) not in SATUAN_LAIN | PD_SENDIRI
        and not is_label(tabel, isi)
        and not datang.has(tabel, kolom, isi)
    ]
    assert hilang == []


@pytest.mark.parametrize(("kode", "path"), BERKAS, ids=lambda isi: getattr(isi, "name", isi))
def test_every_counted_cell_belongs_to_a_row(kode: str, path: Path) -> None:
    isi = hasil(path)
    berbaris = {(tabel.lembar, satu.sel) for tabel, _, satu in fields(isi)}
    berbaris |= {(tabel.lembar, satu.sel) for tabel in isi.tabel for satu in tabel.spanduk}
    berbaris |= {alamat for tabel in isi.tabel for alamat in code_parts(tabel)}
    lepas = [alamat for alamat, kelas in isi.kelas_sel.items() if kelas in DIHITUNG]
    assert [alamat for alamat in lepas if alamat not in berbaris] == []


def code_parts(tabel: Tabel) -> Iterator[tuple[str, str]]:
    """The cells of a code that is split over several columns."""
    for kolom in tabel.kolom:
        if kolom.bagian is not None:
            for baris in tabel.baris:
                if "kode" in baris.isian:
                    yield tabel.lembar, f"{kolom.huruf}{baris.nomor_baris}"


@pytest.mark.parametrize(("kode", "path"), BERKAS, ids=lambda isi: getattr(isi, "name", isi))
def test_hardly_a_cell_is_not_understood(kode: str, path: Path) -> None:
    isi = hasil(path)
    gelap = [alamat for alamat, k in isi.kelas_sel.items() if k is Kelas.TIDAK_DIPAHAMI]
    assert len(gelap) <= len(isi.kelas_sel) / 100
    berangka = {
        (tabel.lembar, kolom.huruf)
        for tabel in isi.tabel
        for kolom in tabel.kolom
        if kolom.peran in ANGKA
    }
    assert [a for a in gelap if (a[0], a[1].rstrip("0123456789")) in berangka] == []
