"""Cases of budget sheets written as text files: what stands in the sheet, what it says.

The first line is a claim in words, the id of the test; then ``tahun 2024``. Sections follow:
``== lembar A1:B2`` is a sheet with its merged ranges (a line is a row, ``|`` parts its cells, bare
figures are number cells, ``'`` marks a text of digits), one workbook each and brought one after the
other; ``== bacaan`` and ``== simpanan`` are drawings as ``gambar`` makes them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from .bentuk import Baris, IsiSel, Lembar

ANGKA = re.compile(r"-?\d+(?:\.\d+)?")
FOLDER = Path(__file__).parent / "lembar"


@dataclass(frozen=True, slots=True)
class KasusAnggaran:
    """One file: its sheets, and the two drawings that a person wrote."""

    klaim: str
    tahun: int
    buku: tuple[Lembar, ...]
    bacaan: str
    simpanan: str


def load_cases() -> list[KasusAnggaran]:
    """Every case, by the name of its file."""
    return [parse_case(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.txt"))]


def parse_case(teks: str) -> KasusAnggaran:
    kepala, *bagian = re.split(r"^== ", teks, flags=re.MULTILINE)
    klaim, tahun = kepala.strip().splitlines()
    isi = [(judul, badan.rstrip("\n")) for judul, _, badan in (b.partition("\n") for b in bagian)]
    gambar = {judul: badan for judul, badan in isi if not judul.startswith("lembar")}
    buku = tuple(
        Lembar("Lembar1", parse_sheet(badan), tuple(judul.split()[1:]))
        for judul, badan in isi
        if judul.startswith("lembar")
    )
    tahun_angka = int(tahun.removeprefix("tahun "))
    return KasusAnggaran(klaim, tahun_angka, buku, gambar["bacaan"], gambar["simpanan"])


def parse_sheet(teks: str) -> list[Baris]:
    return [
        [parse_cell(sel.strip()) for sel in baris.split("|")] if baris.strip() else []
        for baris in teks.splitlines()
    ]


def parse_cell(teks: str) -> IsiSel:
    if ANGKA.fullmatch(teks):
        return float(teks) if "." in teks else int(teks)
    return teks.removeprefix("'").replace("\\n", "\n") or None
