"""What is odd but can be read is read, and every oddity is told with its cell."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook

from aturan.nilai import Angka, Persen, Teks
from impor.baca.anak import read_sheets
from impor.berkas import baca_berkas
from impor.istilah import Jenis, Kelas, TingkatPesan
from impor.sebab import SebabPesan
from impor.tabel import HasilBaca, IsiNilai

from . import buat
from .biff import Galat, write_xls

pytestmark = pytest.mark.usefixtures("here")
UANG = [(Decimal(5000), Decimal(4000)), (Decimal(7000), Decimal(0))]


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read in this process: the child has tests of its own, and takes long."""
    monkeypatch.setattr("impor.baca.buku.read_in_child", read_sheets)


def uang(hasil: HasilBaca) -> list[tuple[IsiNilai, ...]]:
    """Pagu and realisasi of each row of the only table; None where there is none."""
    (tabel,) = hasil.tabel
    kunci = ("pagu", "realisasi_anggaran")
    return [tuple(r.isian[k].nilai if k in r.isian else None for k in kunci) for r in tabel.baris]


def told(hasil: HasilBaca, sebab: SebabPesan) -> list[tuple[str, str, str]]:
    """Sheet, cell and sentence of the messages of one cause."""
    return [(p.lembar, p.sel, p.kalimat) for p in hasil.pesan if p.sebab == sebab]


def warnings(hasil: HasilBaca) -> list[tuple[str, str]]:
    """Cell and sentence of all that is more than information."""
    ringan = (TingkatPesan.INFO, TingkatPesan.KLAIM)
    return [(p.sel, p.kalimat) for p in hasil.pesan if p.tingkat not in ringan]


def read_rows(jalur: Path, *baris: Sequence[object]) -> HasilBaca:
    return baca_berkas(buat.write_xlsx(jalur / "b.xlsx", buat.KEPALA, *baris))


@pytest.mark.parametrize("nama", ["lama.xls", "baru.xlsx", "tanpa-akhiran"])
def test_an_xls_is_read_under_any_name(tmp_path: Path, nama: str) -> None:
    hasil = baca_berkas(write_xls(tmp_path / nama, [buat.KEPALA, *buat.BARIS]))
    assert uang(hasil) == UANG
    assert [p.sebab for p in hasil.pesan] == [SebabPesan.BERKAS_LAMA]


def test_an_xls_says_that_its_errors_look_blank(tmp_path: Path) -> None:
    jalur = write_xls(tmp_path / "lama.xls", [buat.KEPALA, (1, "Program A", Galat("#REF!"), 0)])
    hasil = baca_berkas(jalur)
    assert uang(hasil) == [(None, Decimal(0))]
    assert "#REF! kosong" in hasil.pesan[0].kalimat


@pytest.mark.parametrize("nama", ["anggaran.xls", "anggaran.xlsx", "anggaran.html"])
def test_a_page_with_a_table_is_read_under_any_name(tmp_path: Path, nama: str) -> None:
    isi = """<html><head><title>tak terlihat</title><style>td {color: red}</style>
    <script>document.write("<table>")</script><body>
    <h3>REALISASI ANGGARAN TAHUN 2021</h3>
    <table><caption>Dinas Sosial</caption>
    <tr><th rowspan=2>No<th rowspan=2>Program<th colspan=2>Anggaran</tr>
    <tr><th>Pagu<th>Realisasi</tr>
    <tr><td>1</td><td>Program&nbsp;A<br>lanjutan</td><td>5.000</td><td>4.000</td></tr>
    <tr><td>2<td>Program B<td>7.000,00<td>0</table><p>Sumber: SIPD</body>"""
    hasil = baca_berkas(buat.write_teks(tmp_path / nama, isi))
    (tabel,) = hasil.tabel
    assert (tabel.jenis, tabel.tahun) == (Jenis.ANGGARAN, 2021)
    assert tabel.judul == ("REALISASI ANGGARAN TAHUN 2021", "Dinas Sosial")
    assert uang(hasil) == UANG
    assert tabel.baris[0].isian["uraian"].nilai == "Program A lanjutan"
    assert [isi.mentah for isi in tabel.catatan_kaki] == ["Sumber: SIPD"]
    assert not warnings(hasil)


def test_a_page_of_utf16_is_a_page(tmp_path: Path) -> None:
    isi = "\ufeff<table><tr><td>No<td>Program<td>Pagu<td>Realisasi<tr><td>1<td>A<td>5.000<td>4.000"
    hasil = baca_berkas(buat.write_teks(tmp_path / "a.xls", isi, "utf-16-le"))
    assert uang(hasil) == [UANG[0]]


@pytest.mark.parametrize("rusak", ['<b title="x>', "<!-- catatan", "<b "])
def test_a_mark_that_is_never_closed_swallows_no_row(tmp_path: Path, rusak: str) -> None:
    isi = f"""<table><tr><td>No<td>Program<td>Pagu<td>Realisasi</tr>
    <tr><td>1</td><td>Program A {rusak}</td><td>5.000</td><td>4.000</td></tr>
    <tr><td>2</td><td>Program B</td><td>7.000</td><td>0</td></tr></table>"""
    hasil = baca_berkas(buat.write_teks(tmp_path / "a.xls", isi))
    assert uang(hasil) == UANG


def test_two_tables_of_a_page_are_two_tables(tmp_path: Path) -> None:
    tabel = "<table><tr><td>No<td>Program<td>Pagu</tr><tr><td>1<td>Program A<td>5.000</table>"
    isi = f"<p>Anggaran 2020</p>{tabel}<p>Anggaran Tahun 2021</p>{tabel}"
    hasil = baca_berkas(buat.write_teks(tmp_path / "a.xls", isi))
    assert [satu.tahun for satu in hasil.tabel] == [2020, 2021]


def test_a_csv_of_utf16_is_read(tmp_path: Path) -> None:
    isi = "No\tProgram\tPagu\tRealisasi\r\n1\tCafé\t5.000\t4.000\r\n2\tB\t7.000\t0\r\n"
    hasil = baca_berkas(buat.write_teks(tmp_path / "u.txt", isi, "utf-16"))
    assert uang(hasil) == UANG
    assert hasil.tabel[0].baris[0].isian["uraian"].nilai == "Café"


def test_a_csv_with_ten_thousand_empty_columns_is_read(tmp_path: Path) -> None:
    isi = "".join(
        ";".join(map(str, baris)) + ";" * 100_000 + "\r\n" for baris in (buat.KEPALA, *buat.BARIS)
    )
    assert uang(baca_berkas(buat.write_teks(tmp_path / "l.csv", isi))) == UANG


def test_ten_million_declared_cells_with_twelve_used_are_twelve(tmp_path: Path) -> None:
    kosong = '<row r="1048576" ht="20"><c r="XFD1048576" s="0"/></row></sheetData>'

    def swell(xml: str) -> str:
        luas = xml.replace('ref="A1:D3"', 'ref="A1:XFD1048576"')
        assert luas != xml
        return luas.replace("</sheetData>", kosong)

    hasil = baca_berkas(buat.change(tmp_path / "luas.xlsx", swell))
    assert uang(hasil) == UANG
    assert sum(hasil.hitungan.values()) == 12


def test_a_million_empty_rows_of_an_ods_are_none(tmp_path: Path) -> None:
    kosong = buat.ods_row(
        '<table:table-cell table:number-columns-repeated="16384"/>',
        sifat='table:number-rows-repeated="1048570"',
    )
    hasil = baca_berkas(buat.good_ods(tmp_path / "luas.ods", kosong))
    assert uang(hasil) == UANG
    assert sum(hasil.hitungan.values()) == 12


def test_equal_cells_of_an_ods_are_all_percentages(tmp_path: Path) -> None:
    """Equal cells in a row, and equal rows, are written once with a count."""
    persen = (
        '<table:table-cell office:value-type="percentage" office:value="0.4"'
        ' table:number-columns-repeated="2"><text:p>40%</text:p></table:table-cell>'
    )
    baris = buat.ods_row("Cakupan", persen, sifat='table:number-rows-repeated="2"')
    kepala = buat.ods_row("Indikator Kinerja", "Target", "Realisasi")
    hasil = baca_berkas(buat.write_ods(tmp_path / "p.ods", kepala, baris))
    nilai = [isi.nilai for r in hasil.tabel[0].baris for k, isi in r.isian.items() if ":" not in k]
    assert nilai.count(Persen(Decimal(40))) == 4


def test_merged_headers_of_an_ods_are_merged(tmp_path: Path) -> None:
    def merged(teks: str, baris: int, kolom: int) -> str:
        luas = f'table:number-rows-spanned="{baris}" table:number-columns-spanned="{kolom}"'
        return buat.ods_cell(teks, luas) + "<table:covered-table-cell/>" * (kolom - 1)

    jalur = buat.write_ods(
        tmp_path / "g.ods",
        buat.ods_row(
            merged("Program", 2, 1), merged("Anggaran", 1, 2), merged("Sumber Dana", 2, 1)
        ),
        buat.ods_row("<table:covered-table-cell/>", "Pagu", "Realisasi"),
        buat.ods_row("Program A", 5000, 4000, "APBD"),
    )
    (tabel,) = baca_berkas(jalur).tabel
    assert tabel.baris_kepala == (1, 2)
    assert [k.kepala for k in tabel.kolom] == [
        ("Program",),
        ("Anggaran", "Pagu"),
        ("Anggaran", "Realisasi"),
        ("Sumber Dana",),
    ]


@pytest.mark.parametrize(
    "unsur",
    ['<c r="C2" t="e"><v>#REF!</v></c>', '<c r="C2" t="e"><f>1/0</f><v>#REF!</v></c>'],
    ids=["value", "formula"],
)
def test_an_error_in_a_money_column_is_told_and_no_blank(tmp_path: Path, unsur: str) -> None:
    hasil = baca_berkas(buat.change(tmp_path / "g.xlsx", buat.replace_cell("C2", unsur)))
    assert uang(hasil) == [(None, Decimal(4000)), UANG[1]]
    assert told(hasil, SebabPesan.GALAT_RUMUS) == [
        ("Anggaran", "C2", "sel berisi galat rumus #REF!; perbaiki rumusnya di lembar kerja")
    ]
    assert hasil.kelas_sel["Anggaran", "C2"] is Kelas.TIDAK_DIPAHAMI


@pytest.mark.parametrize(
    "sifat",
    ["", 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'],
    ids=["unmarked", "marked"],
)
def test_an_error_of_an_ods_is_told(tmp_path: Path, sifat: str) -> None:
    tanda = 'calcext:value-type="error"' if sifat else ""
    galat = (
        f'<table:table-cell {sifat} table:formula="of:=1/0" office:value-type="string"'
        f' office:string-value="" {tanda}><text:p>#DIV/0!</text:p></table:table-cell>'
    )
    hasil = baca_berkas(buat.good_ods(tmp_path / "g.ods", buat.ods_row(3, "Program C", galat, 1)))
    assert uang(hasil) == [*UANG, (None, Decimal(1))]
    assert [sel for _, sel, _ in told(hasil, SebabPesan.GALAT_RUMUS)] == ["C4"]


def test_a_percentage_in_a_money_column_is_no_amount(tmp_path: Path) -> None:
    buku = Workbook()
    for satu in (buat.KEPALA, *buat.BARIS):
        buku.worksheets[0].append(satu)
    buku.worksheets[0]["D2"] = 0.8
    buku.worksheets[0]["D2"].number_format = "0%"
    buku.save(tmp_path / "p.xlsx")
    hasil = baca_berkas(tmp_path / "p.xlsx")
    assert uang(hasil) == [(Decimal(5000), None), UANG[1]]
    assert warnings(hasil) == [("D2", "“80%” bukan jumlah uang, jadi tidak dipakai.")]


@pytest.mark.parametrize("angka", ["1e+308", "-1e+308", "5e-324", "1e+60"])
def test_a_number_that_no_document_can_mean_is_no_amount(tmp_path: Path, angka: str) -> None:
    def ubah(xml: str) -> str:
        return xml.replace("<v>5000</v>", f"<v>{angka}</v>")

    hasil = baca_berkas(buat.change(tmp_path / "b.xlsx", ubah))
    assert uang(hasil) == [(None, Decimal(4000)), UANG[1]]
    ((sel, kalimat),) = warnings(hasil)
    assert sel == "C2"
    assert kalimat.endswith("bukan jumlah uang, jadi tidak dipakai.")


def test_errors_in_targets_are_told(tmp_path: Path) -> None:
    jalur = buat.write_xlsx(
        tmp_path / "t.xlsx", buat.KINERJA, (1, "Cakupan", "%", "#DIV/0!", 81), (2, "B", "%", 5, 5)
    )
    hasil = baca_berkas(jalur)
    assert hasil.tabel[0].baris[0].isian["target"].nilai == Teks("#DIV/0!")
    assert [sel for _, sel, _ in told(hasil, SebabPesan.GALAT_RUMUS)] == ["D2"]


@pytest.mark.parametrize(
    "tertulis",
    [
        "1234567",
        "1.234.567",
        "1,234,567",
        "Rp\u00a01.234.567,00",
        "Rp 1.234.567,-",
        "１.２３４.５６７",
        "١٢٣٤٥٦٧",
        "\u200b1.234.567\ufeff",
        "1\u00a0234\u00a0567",
        "1.234.567,00",
        "1,234,567.00",
    ],
)
def test_an_amount_is_read_however_it_is_spelt(tmp_path: Path, tertulis: str) -> None:
    hasil = read_rows(tmp_path, (1, "Program A", tertulis, 0))
    assert uang(hasil) == [(Decimal(1234567), Decimal(0))]
    assert not warnings(hasil)


@pytest.mark.parametrize(
    ("tertulis", "sebab"),
    [
        ("5O00", SebabPesan.HURUF_DALAM_ANGKA),
        ("l000", SebabPesan.HURUF_DALAM_ANGKA),
        ("Rp 5.OOO", SebabPesan.HURUF_DALAM_ANGKA),
        ("1.234,567.00", SebabPesan.PEMISAH_KACAU),
        ("12.34.56", SebabPesan.PEMISAH_KACAU),
        ("1,23E+12", SebabPesan.NOTASI_ILMIAH),
        ("O", SebabPesan.BUKAN_UANG),
        ("50%", SebabPesan.BUKAN_UANG),
        ("Mar-21", SebabPesan.BUKAN_UANG),
        ("'5000", SebabPesan.BUKAN_UANG),
        (True, SebabPesan.BUKAN_UANG),
        (date(2021, 2, 1), SebabPesan.BUKAN_UANG),
    ],
)
def test_what_is_no_amount_is_asked_and_not_guessed(
    tmp_path: Path, tertulis: object, sebab: SebabPesan
) -> None:
    hasil = read_rows(tmp_path, (1, "Program A", tertulis, 0))
    assert uang(hasil) == [(None, Decimal(0))]
    assert [(p.sel, p.sebab) for p in hasil.pesan] == [("C2", sebab)]


@pytest.mark.parametrize(
    ("tertulis", "sebab", "nilai"),
    [
        (date(2021, 3, 1), SebabPesan.SEL_TANGGAL, Teks("1 Maret 2021")),
        ("Mar-21", SebabPesan.BUKAN_ANGKA, Teks("Mar-21")),
        ("1O0", SebabPesan.HURUF_DALAM_ANGKA, Teks("1O0")),
        ("l00", SebabPesan.HURUF_DALAM_ANGKA, Teks("l00")),
        ("12.34.56", SebabPesan.PEMISAH_KACAU, Teks("12.34.56")),
    ],
)
def test_a_target_that_is_no_number_is_kept_as_text_and_told(
    tmp_path: Path, tertulis: object, sebab: SebabPesan, nilai: Teks
) -> None:
    jalur = buat.write_xlsx(
        tmp_path / "t.xlsx", buat.KINERJA, (1, "Jumlah A", "Orang", tertulis, 81)
    )
    hasil = baca_berkas(jalur)
    assert hasil.tabel[0].baris[0].isian["target"].nilai == nilai
    assert [sel for _, sel, _ in told(hasil, sebab)] == ["D2"]


def test_digits_of_other_scripts_are_digits_in_a_target(tmp_path: Path) -> None:
    jalur = buat.write_xlsx(
        tmp_path / "t.xlsx", buat.KINERJA, (1, "Jumlah A", "Orang", "１２", "١٢")
    )
    isian = baca_berkas(jalur).tabel[0].baris[0].isian
    assert (isian["target"].nilai, isian["realisasi"].nilai) == (Angka(Decimal(12)),) * 2


def test_a_header_in_row_40_is_found(tmp_path: Path) -> None:
    kosong = [()] * 38
    jalur = buat.write_xlsx(tmp_path / "b.xlsx", ("Catatan",), *kosong, buat.KEPALA, *buat.BARIS)
    hasil = baca_berkas(jalur)
    assert hasil.tabel[0].baris_kepala == (40,)
    assert uang(hasil) == UANG


def test_formulas_that_are_text_stay_text(tmp_path: Path) -> None:
    teks = ("=1+1", "=cmd|'/c calc'!A1", "+62 811", "-A", "@SUM(A1)", "\t=1+1")
    jalur = tmp_path / "t.csv"
    baris = [f'{n};"{isi}";{n}000' for n, isi in enumerate(teks, 1)]
    jalur.write_text("\n".join(["No;Program;Pagu", *baris]), encoding="utf-8")
    hasil = baca_berkas(jalur)
    assert [r.isian["uraian"].nilai for r in hasil.tabel[0].baris] == [t.strip() for t in teks]


def test_ten_thousand_letters_scripts_and_turned_letters_are_only_words(tmp_path: Path) -> None:
    panjang = "Program " + "a" * 10_000
    hasil = read_rows(
        tmp_path,
        (1, panjang, 1, 1),
        (2, "<script>alert(1)</script>", 2, 2),
        (3, "Program \u202egnitset\u202c \u2066A\u2069", 3, 3),
    )
    nama = [r.isian["uraian"].nilai for r in hasil.tabel[0].baris]
    assert nama == [panjang, "<script>alert(1)</script>", "Program gnitset A"]


def test_controls_in_a_workbook_are_gone(tmp_path: Path) -> None:
    jalur = buat.change(tmp_path / "k.xlsx", str)
    with zipfile.ZipFile(jalur) as dari, zipfile.ZipFile(tmp_path / "l.xlsx", "w") as ke:
        for isi in dari.namelist():
            data = dari.read(isi).replace(b"Program A", "Program\u0085 A\x7f".encode())
            ke.writestr(isi, data)
    hasil = baca_berkas(tmp_path / "l.xlsx")
    assert hasil.tabel[0].baris[0].isian["uraian"].nilai == "Program A"


def merge(jalur: Path, rentang: str, *baris: Sequence[object]) -> Path:
    buku = Workbook()
    for isi in baris:
        buku.worksheets[0].append(list(isi))
    buku.worksheets[0].merge_cells(rentang)
    buku.save(jalur)
    return jalur


def test_an_amount_merged_over_several_lines_is_none_of_them(tmp_path: Path) -> None:
    baris = (buat.KEPALA, *buat.BARIS, (3, "Program C", 5, 5), (4, "Program D", 9, 9))
    hasil = baca_berkas(merge(tmp_path / "g.xlsx", "C2:C4", *baris))
    assert [satu for satu, _ in uang(hasil)] == [None, None, None, Decimal(9)]
    assert warnings(hasil) == [
        (
            "C2",
            "Jumlah 5000 digabung untuk beberapa baris, jadi tidak dapat dibagi dan tidak dipakai.",
        )
    ]


def test_an_amount_merged_over_the_indicators_of_one_line_is_its_own(tmp_path: Path) -> None:
    kepala = ("Program", "Indikator Kinerja", "Target", "Pagu", "Realisasi")
    baris = (("A", "I1", 10, 5000, 4000), (None, "I2", 20, None, 1), ("B", "I3", 30, 7000, 0))
    hasil = baca_berkas(merge(tmp_path / "g.xlsx", "D2:D3", kepala, *baris))
    pagu = [r.isian["pagu"] for r in hasil.tabel[0].baris]
    assert [(isi.nilai, isi.diwariskan) for isi in pagu] == [
        (Decimal(5000), False),
        (Decimal(5000), True),
        (Decimal(7000), False),
    ]
    assert not warnings(hasil)
