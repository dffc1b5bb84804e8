"""The report as a workbook: what a cell shows is what the report prints."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell import Cell
from openpyxl.workbook import Workbook

from laporan.build import build_document
from laporan.document import Bab, Baris, Document, JenisSel, Kolom, Sel, Tabel, tampil
from laporan.facts import load_facts
from laporan.numbering import number
from laporan.render.docx import render_docx
from laporan.render.xlsx import render_xlsx
from laporan.render.xlsx.bentuk import number_of
from laporan.render.xlsx.letak import list_lembar, name_sheet
from laporan.render.xlsx.tinggi import row_heights
from tests.laporan.kantor import convert
from tests.laporan.kukar import CAPAIAN, make_kukar, make_lengkap
from tests.laporan.sintetis import document_sintetis


def open_buku(isi: bytes, *, nilai: bool) -> Workbook:
    return openpyxl.load_workbook(BytesIO(isi), data_only=nilai)


def show(sel: Cell) -> str:
    """A cell as a spreadsheet of Indonesian settings shows it."""
    if not isinstance(sel.value, int | float):
        return sel.value or ""
    bentuk = sel.number_format.partition(";")[0]
    cocok = re.fullmatch(r'(?:"(Rp)")?(#,##0|0)(?:\.(0+))?(?:"(%)")?', bentuk)
    assert cocok, bentuk
    mata_uang, bulat, pecahan, persen = cocok.groups()
    langkah = Decimal(1).scaleb(-len(pecahan or ""))
    nilai = Decimal(repr(sel.value)).quantize(langkah, ROUND_HALF_UP)
    teks = f"{abs(nilai):,f}" if bulat == "#,##0" else f"{abs(nilai):f}"
    teks = teks.translate(str.maketrans(",.", ".,"))
    return f"{'-' if nilai < 0 else ''}{mata_uang or ''}{teks}{persen or ''}"


def check_cells(document: Document, isi: bytes) -> int:
    """Compares every cell; gives how many of them are numbers."""
    buku = open_buku(isi, nilai=True)
    angka = 0
    lembar = list_lembar(number(document))
    assert buku.sheetnames[1:] == [satu.nama for satu in lembar]
    for satu in lembar:
        kertas = buku[satu.nama]
        for baris, kolom, sel in satu.tempat:
            tertulis = kertas.cell(baris + 1, kolom + 1)
            assert show(tertulis) == tampil(sel), (satu.nama, tertulis.coordinate)
            angka += isinstance(tertulis.value, int | float)
    return angka


def test_every_cell_shows_what_the_report_prints():
    document = document_sintetis()
    assert check_cells(document, render_xlsx(document, pengenal="a" * 64)) > 20


@pytest.mark.django_db
@pytest.mark.parametrize("buat", [make_kukar, make_lengkap])
def test_every_cell_of_a_real_report_shows_what_it_prints(buat):
    document = build_document(load_facts(buat().instansi, 2021))
    assert check_cells(document, render_xlsx(document, pengenal="a" * 64)) > 50


@pytest.mark.django_db
def test_figures_come_out_of_live_formulas():
    document = build_document(load_facts(make_kukar().instansi, 2021))
    isi = render_xlsx(document, pengenal="a" * 64)
    rumus = {
        (lembar.title, sel.coordinate): sel.value
        for lembar in open_buku(isi, nilai=False)
        for baris in lembar
        for sel in baris
        if sel.data_type == "f"
    }
    capaian = [isi for (lembar, _), isi in rumus.items() if lembar == "Tabel 3.2"]
    assert (
        sum(bool(re.fullmatch(r"=F(\d+)/E\1\*100", satu)) for satu in capaian) >= len(CAPAIAN) - 1
    )
    assert any(satu.startswith("=AVERAGE(") for satu in capaian)
    semua = set(rumus.values())
    assert any(re.fullmatch(r"=C(\d+)-D\1", satu) for satu in semua)  # the rest
    assert any(re.fullmatch(r"=SUM\(C\d+:C\d+\)", satu) for satu in semua)


def test_text_never_becomes_a_formula_or_a_link():
    jahat = ("=1+1", "+SUM(A1)", "@x", "-2+3", '=HYPERLINK("http://x")', "http://x.id", "007")
    baris = tuple(Baris((Sel(satu),)) for satu in jahat)
    tabel = Tabel("t", "=Judul", (Kolom("=Kolom"),), baris)
    document = replace(document_sintetis(), depan=(), lampiran=(), bab=(Bab("A", (tabel,)),))
    kertas = open_buku(render_xlsx(document, pengenal=""), nilai=False)["Tabel 1.1"]
    semua = [sel for baris in kertas for sel in baris if sel.value is not None]
    assert {sel.data_type for sel in semua} == {"s"}
    assert [kertas.cell(4 + i, 1).value for i in range(len(jahat))] == list(jahat)
    assert not kertas._hyperlinks


@pytest.mark.parametrize(
    ("sel", "harap"),
    [
        (Sel(Decimal("1234567.891"), JenisSel.ANGKA), ("1234567.891", "#,##0.00")),
        (Sel(Decimal("-5"), JenisSel.PERSEN), ("-5", '#,##0.00"%"')),
        (Sel(Decimal(0), JenisSel.RUPIAH), ("0", '"Rp"#,##0.00')),
        (Sel(2021, JenisSel.BILANGAN_BULAT), ("2021", "#,##0")),
        (Sel(None, JenisSel.PERSEN), None),
        (Sel("80", JenisSel.TEKS), None),
        # A workbook keeps 15 digits: what has more stays as it is printed.
        (Sel(Decimal("12345678901234567.89"), JenisSel.ANGKA), None),
    ],
)
def test_a_number_has_the_format_that_prints_it(sel: Sel, harap: tuple[str, str] | None):
    hasil = number_of(sel)
    if harap is None:
        assert hasil is None
        return
    assert hasil is not None
    assert (str(hasil[0]), hasil[1].partition(";")[0]) == harap


def test_sheets_have_names_of_their_own_that_a_workbook_takes():
    terpakai: set[str] = set()
    for _ in range(3):
        nama = name_sheet("Realisasi [2021]: program/kegiatan dan sub kegiatan", terpakai)
        assert len(nama) <= 31
        assert not set(nama) & set("[]:*?/\\'")
        assert nama.casefold() not in terpakai
        terpakai.add(nama.casefold())
    assert name_sheet("''", set()) == "Tabel"


def test_rows_are_as_high_as_their_texts():
    panjang = "kata " * 40
    isi = [(3, 0, 1, 1, panjang), (3, 1, 2, 1, "a\n" * 30), (5, 0, 1, 2, "pendek")]
    tinggi = row_heights(isi, [40.0, 10.0])
    assert tinggi[3] == 5 * 13.5 + 2
    assert tinggi[3] + tinggi[4] >= 31 * 13.5
    assert 5 not in tinggi


def test_the_same_document_gives_the_same_bytes():
    document = document_sintetis()
    isi = render_xlsx(document, pengenal="a" * 64)
    assert render_xlsx(document, pengenal="a" * 64) == isi
    assert render_xlsx(document, pengenal="b" * 64) != isi


@pytest.mark.berat
@pytest.mark.django_db
def test_libreoffice_computes_the_same_figures(tmp_path: Path):
    """The stored results are spoilt first, so that what it shows is what it computed."""
    document = build_document(load_facts(make_lengkap().instansi, 2021))
    isi = render_xlsx(document, pengenal="a" * 64)
    asal = tmp_path / "laporan.xlsx"
    buku = open_buku(isi, nilai=False)
    rumus = [(k.title, s.coordinate) for k in buku for b in k for s in b if s.data_type == "f"]
    assert len(rumus) > 30
    buku.save(asal)  # openpyxl keeps formulas and drops their results
    dihitung = convert(convert(asal, "ods", tmp_path), "xlsx", tmp_path)
    hasil = open_buku(dihitung.read_bytes(), nilai=True)
    lama = open_buku(isi, nilai=True)
    for lembar, sel in rumus:
        assert hasil[lembar][sel].value == pytest.approx(lama[lembar][sel].value, abs=1e-9)


@pytest.mark.berat
def test_libreoffice_opens_word_with_every_cell(tmp_path: Path):
    document = document_sintetis()
    asal = tmp_path / "laporan.docx"
    asal.write_bytes(render_docx(document, halaman={}, pengenal="a" * 64))
    teks = convert(asal, "txt:Text", tmp_path).read_text("utf-8-sig")
    rapat = re.sub(r"\s+", "", teks)
    for satu in list_lembar(number(document)):
        for _, _, sel in satu.tempat:
            assert re.sub(r"\s+", "", tampil(sel)) in rapat, (satu.nama, sel)
