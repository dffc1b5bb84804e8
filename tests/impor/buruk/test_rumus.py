"""Formulas whose result is none: those that need their own, and names that were never computed."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from impor.baca.anak import read_sheets
from impor.berkas import baca_berkas
from impor.istilah import Kelas, TingkatPesan
from impor.sebab import SebabPesan

from . import buat
from .test_terbaca import UANG, read_rows, told, uang, warnings

pytestmark = pytest.mark.usefixtures("here")


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read in this process: the child has tests of its own, and takes long."""
    monkeypatch.setattr("impor.baca.buku.read_in_child", read_sheets)


MELINGKAR = (
    "Rumus ini memerlukan hasilnya sendiri, langsung atau lewat rumus lain; nilainya tidak dipakai."
)


@pytest.mark.parametrize(
    "rumus",
    ["SUM(C2:C3)", "C3+1", "$C$3*1", "IF(C2>0,C3,0)"],
)
def test_a_formula_that_needs_itself_gives_no_zero(tmp_path: Path, rumus: str) -> None:
    unsur = f'<c r="C3"><f>{rumus.replace(">", "&gt;")}</f><v>0</v></c>'
    hasil = baca_berkas(buat.change(tmp_path / "l.xlsx", buat.replace_cell("C3", unsur)))
    assert uang(hasil) == [UANG[0], (None, Decimal(0))]
    assert warnings(hasil) == [("C3", MELINGKAR)]


def test_formulas_in_a_circle_and_what_rests_on_them_give_no_figure(tmp_path: Path) -> None:
    def circle(xml: str) -> str:
        for alamat, rumus in (("C2", "D3+1"), ("D3", "C2-1"), ("C3", "SUM(C2:C2)")):
            xml = buat.replace_cell(alamat, f'<c r="{alamat}"><f>{rumus}</f><v>0</v></c>')(xml)
        return xml

    hasil = baca_berkas(buat.change(tmp_path / "l.xlsx", circle))
    assert uang(hasil) == [(None, Decimal(4000)), (None, None)]
    assert warnings(hasil) == [("C2", MELINGKAR + " Begitu juga C3, D3.")]


@pytest.mark.parametrize(
    "rumus",
    [
        "ROWS(C$2:C3)*3500",
        "ROW(C3)",
        "SUM(C$2:OFFSET(C3,-1,0))",
        "Lain!C3",
        '"C3"&amp;D3',
        "C2*1.4",
    ],
)
def test_a_formula_that_only_names_its_place_is_no_circle(tmp_path: Path, rumus: str) -> None:
    unsur = f'<c r="C3"><f>{rumus}</f><v>7000</v></c>'
    hasil = baca_berkas(buat.change(tmp_path / "l.xlsx", buat.replace_cell("C3", unsur)))
    assert uang(hasil) == UANG
    assert not warnings(hasil)


def test_a_circle_in_an_ods_is_told(tmp_path: Path) -> None:
    sel = buat.ods_cell(0, 'table:formula="of:=SUM([.C2:.C4])"')
    hasil = baca_berkas(buat.good_ods(tmp_path / "l.ods", buat.ods_row(3, "Program C", sel, 1)))
    assert uang(hasil) == [*UANG, (None, Decimal(1))]
    assert warnings(hasil) == [("C4", MELINGKAR)]


TANPA_NAMA = (
    "Nama pada sel ini berupa rumus tanpa hasil, jadi tidak diketahui angka siapa pada barisnya."
)


@pytest.mark.parametrize("isi", ['="Program "&"A"', "#REF!"], ids=["not_computed", "error"])
def test_a_name_that_is_no_name_keeps_the_file_out(tmp_path: Path, isi: str) -> None:
    """Its figures would go to the line above, or to a program called ``#REF!``."""
    hasil = read_rows(tmp_path, (1, "Program A", 5, 4), (2, isi, 7, 6), (3, isi, 8, 6))
    assert [
        (p.sel, p.kalimat, p.sel_lain) for p in hasil.pesan if p.tingkat is TingkatPesan.GALAT
    ] == [("B3", f"{TANPA_NAMA} Begitu juga B4.", ("B4",))]
    assert hasil.kelas_sel["Anggaran", "B3"] is Kelas.TIDAK_DIPAHAMI
    assert [r.isian["uraian"].nilai for r in hasil.tabel[0].baris] == ["Program A", "", ""]


def test_other_words_that_no_formula_gave_are_blank_and_told(tmp_path: Path) -> None:
    jalur = buat.write_xlsx(
        tmp_path / "t.xlsx", buat.KINERJA, (1, "Cakupan", '="Per"&"sen"', 80, 81)
    )
    hasil = baca_berkas(jalur)
    assert not hasil.galat
    assert hasil.tabel[0].baris[0].isian["satuan"].nilai == ""
    assert [sel for _, sel, _ in told(hasil, SebabPesan.RUMUS_TANPA_HASIL)] == ["C2"]
