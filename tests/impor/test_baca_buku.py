"""Every format gives the same grid: addresses, percent cells, formulas, hidden rows."""

from __future__ import annotations

import time
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook

from impor.baca.buku import read_workbook
from impor.baca.penjaga import Format
from impor.baca.penolakan import BerkasDitolakError
from impor.baca.proses import read_in_child
from impor.baca.rupa import parse_format, show_number
from impor.baca.teks_csv import find_delimiter
from impor.berkas import baca_berkas
from impor.istilah import Jenis, Kelas, TingkatPesan
from tests.impor.lembar_uji import DATA

KEPALA = ["No", "Program", "Pagu", "Realisasi", "%"]


@pytest.fixture
def serba(tmp_path: Path) -> Path:
    """A workbook with everything that a plain reader does not tell."""
    buku = Workbook()
    lembar = buku.worksheets[0]
    lembar.title = "Anggaran"
    isi = {
        **dict(zip(("B3", "C3", "D3", "E3", "F3"), KEPALA, strict=True)),
        "B4": 1,
        "C4": "Program A",
        "D4": 1000000,
        "E4": 0,
        "F4": 0.9972,
        "G4": "catatan",
        "B5": 2,
        "C5": "Program B",
        "D5": 2000000,
        "E5": "=D5*0.5",
        "F5": date(2021, 3, 4),
        "B6": 3,
        "C6": "Program C",
        "D6": 74.76000000000001,
    }
    for alamat, nilai in isi.items():
        lembar[alamat] = nilai
    lembar["E4"].number_format = '#,##0;-#,##0;"-"'
    lembar["F4"].number_format = "0.00%"
    lembar.row_dimensions[6].hidden = True
    lembar.column_dimensions["G"].hidden = True
    rahasia = buku.create_sheet("Simpanan")
    rahasia["A1"] = "x"
    rahasia.sheet_state = "hidden"
    buku.save(tmp_path / "serba.xlsx")
    return tmp_path / "serba.xlsx"


def test_cells_keep_their_address_when_a_table_starts_anywhere(serba: Path) -> None:
    lembar = read_workbook(serba).lembar[0]
    assert lembar.sel[3, 2].alamat == "B3"
    assert lembar.sel[3, 2].mentah == "No"


def test_percent_dash_formula_and_date_are_seen(serba: Path) -> None:
    sel = read_workbook(serba).lembar[0].sel
    assert (sel[4, 6].nilai, sel[4, 6].persen, sel[4, 6].mentah) == (
        Decimal("0.9972"),
        True,
        "99,72%",
    )
    assert (sel[4, 5].nilai, sel[4, 5].strip, sel[4, 5].mentah) == (Decimal(0), True, "-")
    assert (sel[5, 5].nilai, sel[5, 5].rumus) == (None, "D5*0.5")
    assert sel[5, 6].nilai == date(2021, 3, 4)


def test_binary_noise_of_floats_is_gone(serba: Path) -> None:
    assert read_workbook(serba).lembar[0].sel[6, 4].nilai == Decimal("74.76")


def test_hidden_rows_columns_and_sheets_are_read_and_said(serba: Path) -> None:
    hasil = baca_berkas(serba)
    kalimat = [p.kalimat for p in hasil.pesan if p.tingkat is TingkatPesan.PERINGATAN]
    assert "Baris tersembunyi tetap dibaca: 6." in kalimat
    assert "1 kolom tersembunyi tetap dibaca." in kalimat
    assert "Lembar ini disembunyikan, tetapi tetap dibaca." in kalimat
    assert [baris.nomor_baris for baris in hasil.tabel[0].baris] == [4, 5, 6]


def test_formula_with_a_result_gives_the_result() -> None:
    buku = read_workbook(DATA / "timor-tengah-utara-2021-2026" / "TC-27_lengkap.xlsx")
    sel = buku.lembar[0].sel[9, 12]
    assert (sel.nilai, sel.rumus) == (Decimal(2652004727), "L10+L13+L17+L23+L27+L32")
    assert not buku.rumus_tanpa_nilai


def test_formula_that_was_never_computed_is_no_zero(serba: Path) -> None:
    hasil = baca_berkas(serba)
    pesan = [p for p in hasil.pesan if p.ditemukan == "rumus tanpa hasil"]
    assert [(p.lembar, p.sel) for p in pesan] == [("Anggaran", "E5")]
    assert hasil.tabel[0].baris[1].isian["realisasi_anggaran"].nilai is None
    assert hasil.kelas_sel["Anggaran", "E5"] is Kelas.TIDAK_DIPAHAMI


def test_date_in_a_money_column_is_refused_with_its_cell(tmp_path: Path) -> None:
    buku = Workbook()
    for baris in (["No", "Program", "Pagu"], [1, "Program A", date(2021, 3, 4)]):
        buku.worksheets[0].append(baris)
    buku.save(tmp_path / "tanggal.xlsx")
    hasil = baca_berkas(tmp_path / "tanggal.xlsx")
    assert [p.tingkat for p in hasil.pesan if p.sel == "C2"] == [TingkatPesan.PERINGATAN]
    assert hasil.tabel[0].baris[0].isian["pagu"].nilai is None


def test_empty_workbook_is_a_galat(tmp_path: Path) -> None:
    buku = Workbook()
    buku.worksheets[0].title = "Kosong"
    buku.save(tmp_path / "k.xlsx")
    hasil = baca_berkas(tmp_path / "k.xlsx")
    assert [(p.kalimat, p.lembar) for p in hasil.pesan if p.tingkat is TingkatPesan.GALAT] == [
        ("Berkas ini kosong.", "Kosong")
    ]


ISI_ODS = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
<office:body><office:spreadsheet><table:table table:name="Capaian">
<table:table-row>{kepala}</table:table-row>
<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>
<table:table-row table:visibility="collapse">
<table:table-cell office:value-type="string"><text:p>Cakupan layanan</text:p></table:table-cell>
<table:table-cell office:value-type="percentage" office:value="0.4"><text:p>40,00%</text:p>
</table:table-cell>
<table:table-cell office:value-type="float" office:value="0.3" table:formula="of:=[.B4]-0.1">
<text:p>0,3</text:p></table:table-cell>
</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"""


def test_ods_tells_percent_formula_and_hidden_rows(tmp_path: Path) -> None:
    kepala = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{teks}</text:p></table:table-cell>'
        for teks in ("Indikator Kinerja", "Target", "Realisasi")
    )
    jalur = tmp_path / "capaian.ods"
    with zipfile.ZipFile(jalur, "w") as arsip:
        arsip.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        arsip.writestr("content.xml", "".join(ISI_ODS.format(kepala=kepala).splitlines()))
        arsip.writestr("META-INF/manifest.xml", "<manifest/>")
    lembar = read_workbook(jalur).lembar[0]
    assert (lembar.sel[4, 2].nilai, lembar.sel[4, 2].persen) == (Decimal("0.4"), True)
    assert lembar.sel[4, 2].mentah == "40,00%"
    assert lembar.sel[4, 3].rumus == "[.B4]-0.1"
    assert lembar.baris_tersembunyi == {4}
    assert baca_berkas(jalur).tabel[0].jenis is Jenis.TARGET_REALISASI


@pytest.mark.parametrize("pemisah", [";", ",", "\t"])
@pytest.mark.parametrize("sandi", ["utf-8", "utf-8-sig", "cp1252"])
def test_csv_is_read_in_every_dialect(tmp_path: Path, pemisah: str, sandi: str) -> None:
    baris = [["No", "Program", "Pagu"], ["1", "Café – Sosial", '"1.000.000"']]
    teks = "\r\n".join(pemisah.join(isi) for isi in baris)
    jalur = tmp_path / "anggaran.csv"
    jalur.write_bytes(teks.encode(sandi))
    hasil = baca_berkas(jalur)
    assert hasil.tabel[0].jenis is Jenis.ANGGARAN
    isian = hasil.tabel[0].baris[0].isian
    assert (isian["pagu"].nilai, isian["uraian"].nilai) == (Decimal(1000000), "Café - Sosial")


def test_decimal_commas_do_not_pass_for_separators() -> None:
    assert find_delimiter("No;Target;Realisasi\n1;93,45;94,1\n2;1,5;2,5") == ";"


def test_child_that_takes_too_long_is_stopped() -> None:
    mulai = time.monotonic()
    with pytest.raises(BerkasDitolakError) as tolak:
        list(read_in_child(DATA / "mukomuko-2020" / "sdm.xlsx", Format.XLSX, batas_detik=0))
    assert "terlalu lama" in tolak.value.kalimat
    assert time.monotonic() - mulai < 30


def test_child_without_memory_dies_alone(tmp_path: Path) -> None:
    jalur = tmp_path / "banyak.xlsx"
    buku = Workbook()
    for baris in range(4000):
        buku.worksheets[0].append([f"Uraian {baris} {kolom}" for kolom in range(10)])
    buku.save(jalur)
    with pytest.raises(BerkasDitolakError) as tolak:
        list(read_in_child(jalur, Format.XLSX, batas_memori=20 * 1024 * 1024))
    assert "memori" in tolak.value.kalimat


@pytest.mark.parametrize(
    ("kode", "nilai", "terlihat"),
    [
        ("General", "74.76", "74,76"),
        ("0%", "0.4", "40%"),
        ("0.00%", "0.99715", "99,72%"),
        ("#,##0", "4107713153", "4.107.713.153"),
        ("#,##0.00", "8360961563.32", "8.360.961.563,32"),
        ('#,##0;-#,##0;"-"', "0", "-"),
        ('_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', "0", "-"),
        ('_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', "1500", "1.500"),
        ("00", "6", "06"),
        ("0.00", "1.1", "1,10"),
        ("#,##0", "-1234", "-1.234"),
        ('"Rp"#,##0', "5000", "5.000"),
    ],
)
def test_numbers_are_shown_as_their_format_shows_them(kode: str, nilai: str, terlihat: str) -> None:
    assert show_number(Decimal(nilai), parse_format(kode)) == terlihat
