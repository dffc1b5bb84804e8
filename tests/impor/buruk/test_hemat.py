"""What hostile and careless files cost: the process that asks stays small, its child is bounded.

The bounds are generous: they tell bounded from unbounded on a busy machine, not fast from slow.
"""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from impor.baca.buku import read_workbook

from . import buat

pytestmark = pytest.mark.berat

ROOT = Path(__file__).resolve().parents[3]
DETIK = 90.0
INDUK_MB = 300
ANAK_MB = 1100
MB = 1024 * 1024


def measure(jalur: Path) -> dict[str, Any]:
    perintah = [sys.executable, "-m", "tests.impor.buruk.ukur", str(jalur)]
    jalan = subprocess.run(perintah, cwd=ROOT, capture_output=True, check=True, text=True)
    hasil: dict[str, Any] = json.loads(jalan.stdout)
    return hasil


def inflating(jalur: Path) -> Path:
    """Less than 1 MB that inflates to more than 200 MB."""
    buat.change(jalur, str)
    with (
        zipfile.ZipFile(jalur, "a", zipfile.ZIP_DEFLATED) as arsip,
        arsip.open("xl/media/gambar.bin", "w", force_zip64=True) as isi,
    ):
        for _ in range(210):
            isi.write(bytes(MB))
    return jalur


def chained(jalur: Path) -> Path:
    """Twenty thousand formulas, each of which sums all above it."""
    baris = "".join(
        f'<row r="{n}"><c r="C{n}"><f>SUM(C$3:C{n - 1})</f><v>{n}</v></c></row>'
        for n in range(4, 20_004)
    )

    def swell(xml: str) -> str:
        return xml.replace("</sheetData>", baris + "</sheetData>")

    return buat.change(jalur, swell)


def quoted(jalur: Path) -> Path:
    """Ten million marks in a csv."""
    return buat.write_teks(jalur, 'a;"' * 3_000_000)


def one_line(jalur: Path) -> Path:
    """A csv of one line of millions of cells."""
    return buat.write_teks(jalur, "a;" * 4_000_000)


def nested(jalur: Path) -> Path:
    """A page of tables within tables, and cells that cover much."""
    isi = "<table><tr><td rowspan=400 colspan=200>x" * 40_000
    return buat.write_teks(jalur, isi)


def long_lines(jalur: Path) -> Path:
    """An ods of 100.000 rows that differ in nothing but being there."""
    kosong = buat.ods_row('<table:table-cell table:number-columns-repeated="16384"/>')
    return buat.good_ods(jalur, kosong * 100_000)


@pytest.mark.parametrize(
    ("tulis", "nama"),
    [
        (inflating, "bom.xlsx"),
        (chained, "rantai.xlsx"),
        (quoted, "kutip.csv"),
        (one_line, "sebaris.csv"),
        (nested, "sarang.xls"),
        (long_lines, "panjang.ods"),
    ],
    ids=lambda isi: getattr(isi, "__name__", isi),
)
def test_it_costs_a_bounded_amount(
    tulis: Callable[[Path], Path], nama: str, tmp_path: Path
) -> None:
    hemat = measure(tulis(tmp_path / nama))
    assert hemat["detik"] < DETIK
    assert hemat["induk_mb"] < INDUK_MB
    assert hemat["anak_mb"] < ANAK_MB
    assert hemat["pesan"] or hemat["sel"] == 12


def test_two_hundred_thousand_rows_are_read(tmp_path: Path) -> None:
    baris = "".join(
        f'<row r="{n}"><c r="A{n}"><v>{n}</v></c><c r="C{n}"><v>{n * 7}</v></c></row>'
        for n in range(4, 200_001)
    )
    jalur = buat.change(
        tmp_path / "b.xlsx", lambda xml: xml.replace("</sheetData>", baris + "</sheetData>")
    )
    (lembar,) = read_workbook(jalur).lembar
    assert len(lembar.sel) == 12 + 2 * 199_997
    assert lembar.sel[200_000, 3].nilai == 1_400_000
