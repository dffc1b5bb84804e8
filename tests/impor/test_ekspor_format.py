"""Lists as files: the same values in every format, and no text that is a formula."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from io import StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from impor.keluar.lembar import IsiSel, KolomKeluar, LembarKeluar, clean_teks, is_exact, sheet_name
from impor.keluar.ods import write_ods
from impor.keluar.teks_csv import TANDA_UTF8, stream_csv
from impor.keluar.xlsx import write_xlsx

JAHAT = (
    "=1+1",
    "+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "  =1+1",
    "=cmd|'/c calc'!A0",
    '=HYPERLINK("http://contoh.invalid","klik")',
    "http://contoh.invalid",
    "＝1+1",
)
BINER: dict[str, Callable[[list[LembarKeluar]], bytes]] = {"xlsx": write_xlsx, "ods": write_ods}


def lembar(baris: list[list[IsiSel]], nama: str = "Uji") -> LembarKeluar:
    lebar = max(len(satu) for satu in baris)
    return LembarKeluar(nama, [KolomKeluar(f"K{n}") for n in range(lebar)], baris)


def baca(isi: bytes, tempat: Path) -> list[list[object]]:
    """The cells below the header, as the reader of the import sees them."""
    tempat.write_bytes(isi)
    return CalamineWorkbook.from_path(tempat).get_sheet_by_index(0).to_python()[1:]


@pytest.mark.parametrize("bentuk", BINER)
@pytest.mark.parametrize("teks", JAHAT)
def test_no_text_becomes_a_formula_or_a_link(bentuk: str, teks: str, tmp_path: Path) -> None:
    tempat = tmp_path / f"a.{bentuk}"
    [[isi]] = baca(BINER[bentuk]([lembar([[teks]])]), tempat)
    assert isinstance(isi, str)
    assert isi.strip() == teks.strip()
    with ZipFile(tempat) as arsip:
        semua = b"".join(arsip.read(nama) for nama in arsip.namelist())
    for tanda in (b"<f>", b"<hyperlink ", b"table:formula", b"<text:a "):
        assert tanda not in semua
    if bentuk == "xlsx":
        assert load_workbook(tempat).active["A2"].data_type == "s"


@pytest.mark.parametrize("teks", [satu for satu in JAHAT if not satu.startswith("http")])
def test_in_csv_such_a_text_has_an_apostrophe_before_it(teks: str) -> None:
    isi = "".join(stream_csv(lembar([[teks]]))).removeprefix(TANDA_UTF8)
    [_, [sel]] = csv.reader(StringIO(isi, newline=""), delimiter=";")
    assert sel == f"'{teks}"


def test_in_csv_a_negative_number_stays_a_number() -> None:
    baris = [Decimal("-1234567.5"), 3, None, date(2021, 2, 5), "Ada; ya"]
    isi = "".join(stream_csv(lembar([baris])))
    assert isi == f'{TANDA_UTF8}K0;K1;K2;K3;K4\r\n-1234567,5;3;;05/02/2021;"Ada; ya"\r\n'


@pytest.mark.parametrize("bentuk", BINER)
def test_numbers_dates_and_nothing_stay_what_they_are(bentuk: str, tmp_path: Path) -> None:
    isi: list[IsiSel] = [Decimal("85.5"), 0, None, date(2021, 2, 5), "Ada", Decimal("-0.21")]
    [baris] = baca(BINER[bentuk]([lembar([isi])]), tmp_path / f"a.{bentuk}")
    assert baris == [85.5, 0, "", date(2021, 2, 5), "Ada", -0.21]


@pytest.mark.parametrize("bentuk", BINER)
def test_a_number_that_a_cell_would_round_goes_as_text(bentuk: str, tmp_path: Path) -> None:
    besar = Decimal("99999999999999.99")
    [[isi]] = baca(BINER[bentuk]([lembar([[besar]])]), tmp_path / f"a.{bentuk}")
    assert isi == "99.999.999.999.999,99"
    assert not is_exact(besar)
    assert is_exact(Decimal("9999999999999.99"))


@pytest.mark.parametrize("bentuk", BINER)
def test_letters_that_no_file_may_hold_are_shown_as_replaced(bentuk: str, tmp_path: Path) -> None:
    teks = "a\x00b\x08c\ud800d\uffffe\nf  g"
    [[isi]] = baca(BINER[bentuk]([lembar([[teks]])]), tmp_path / f"a.{bentuk}")
    assert isi == "a\ufffdb\ufffdc\ufffdd\ufffde\nf  g"


def test_a_text_longer_than_a_cell_ends_in_an_ellipsis() -> None:
    assert len(clean_teks("x" * 40_000)) == 32_767
    assert clean_teks("x" * 40_000).endswith("…")


@pytest.mark.parametrize("bentuk", BINER)
def test_names_of_sheets_are_made_to_fit(bentuk: str, tmp_path: Path) -> None:
    nama = ["Realisasi [2021]: a/b", "realisasi  2021   a b", "x" * 40, "x" * 40, "'"]
    terpakai: set[str] = set()
    for satu in nama:
        sheet_name(satu, terpakai)
    assert len(terpakai) == len(nama)
    tempat = tmp_path / f"a.{bentuk}"
    tempat.write_bytes(BINER[bentuk]([lembar([["a"]], satu) for satu in nama]))
    ada = CalamineWorkbook.from_path(tempat).sheet_names
    assert len(set(ada)) == len(nama)
    assert all(len(satu) <= 31 for satu in ada)
