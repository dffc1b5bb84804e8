"""What cannot be read is refused with a sentence that says what it is, where, and what to do."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from openpyxl import Workbook

from impor.baca.anak import read_sheets
from impor.baca.penjaga import Format
from impor.baca.penolakan import BerkasDitolakError
from impor.berkas import baca_berkas
from impor.istilah import TingkatPesan

from . import buat
from .biff import write_xls

TERKUNCI = "Berkas terkunci dengan kata sandi. Buka kuncinya, simpan, lalu impor lagi."
KEMASAN = (
    "Isi berkas dimampatkan dengan cara yang tidak dipakai lembar kerja. Buka berkasnya, simpan"
    " ulang sebagai .xlsx, lalu impor lagi."
)
MB = 1024 * 1024
BUKAN = "Berkas ini bukan lembar kerja."
MANIFES = (
    '<manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry '
    'm:full-path="content.xml"><m:encryption-data m:checksum="x"/></m:file-entry></manifest>'
)
JAUH = "Ada isi jauh di luar tabel, pada sel {}. Hapus isi sel itu."


@dataclass(frozen=True, slots=True)
class Tolak:
    """A file and what is said of it: the sentence, what was found, sheet and cell."""

    klaim: str
    nama: str
    tulis: Callable[[Path], Path]
    kalimat: str
    ditemukan: str = ""
    lembar: str = ""
    sel: str = ""


def teks(isi: str, sandi: str = "utf-8") -> Callable[[Path], Path]:
    return lambda jalur: buat.write_teks(jalur, isi, sandi)


def cut(jalur: Path) -> Path:
    """The first half of a good workbook, as a broken download leaves it."""
    buat.write_anggaran(jalur)
    jalur.write_bytes(jalur.read_bytes()[: jalur.stat().st_size // 2])
    return jalur


def scratch(jalur: Path) -> Path:
    """A good workbook with some bytes in its middle gone bad."""
    isi = bytearray(buat.write_anggaran(jalur).read_bytes())
    isi[900:1100] = b"x" * 200
    jalur.write_bytes(bytes(isi))
    return jalur


def folder(jalur: Path) -> Path:
    jalur.mkdir()
    return jalur


def package(jalur: Path) -> Path:
    """How LibreOffice 24 and later lock an ods: all of it is one part."""
    with zipfile.ZipFile(jalur, "w") as arsip:
        arsip.writestr("mimetype", buat.JENIS_ODS)
        arsip.writestr("encrypted-package", b"\x8f\x01acak")
        arsip.writestr("META-INF/manifest.xml", MANIFES)
    return jalur


def packed(cara: int, isi: bytes | None = None) -> Callable[[Path], Path]:
    """A good workbook whose sheet is packed in another way than workbooks are."""

    def tulis(jalur: Path) -> Path:
        asal = buat.write_anggaran(jalur.with_name("asal.xlsx"))
        with zipfile.ZipFile(asal) as dari, zipfile.ZipFile(jalur, "w") as ke:
            for nama in dari.namelist():
                lain = cara if nama == buat.LEMBAR else zipfile.ZIP_DEFLATED
                ke.writestr(nama, isi if isi and lain == cara else dari.read(nama), lain)
        return jalur

    return tulis


def binary(jalur: Path) -> Path:
    with zipfile.ZipFile(jalur, "w") as arsip:
        arsip.writestr("[Content_Types].xml", "<Types/>")
        arsip.writestr("xl/workbook.bin", b"\x83\x01")
    return jalur


DITOLAK = (
    Tolak("a folder", "anggaran.xlsx", folder, "Ini folder, bukan berkas.", "anggaran.xlsx"),
    Tolak("an empty file", "kosong.csv", teks(""), "Berkas kosong.", "0 bita"),
    Tolak(
        "an encrypted ods",
        "kunci.ods",
        lambda jalur: buat.write_ods(jalur, manifes=MANIFES, isi=b"\x8f\x01acak"),
        TERKUNCI,
        "dokumen ODS terenkripsi",
    ),
    Tolak("an ods locked as a whole", "k.ods", package, TERKUNCI, "dokumen ODS terenkripsi"),
    Tolak(
        "an encrypted xls",
        "kunci.xls",
        lambda jalur: write_xls(jalur, [buat.KEPALA], kunci=True),
        TERKUNCI,
    ),
    Tolak("a workbook cut in half", "p.xlsx", cut, "Berkas rusak: arsipnya tidak dapat dibuka."),
    Tolak(
        "a workbook gone bad inside",
        "r.xlsx",
        scratch,
        "Berkas rusak: arsipnya tidak dapat dibuka.",
    ),
    Tolak(
        "a workbook packed so that a kilobyte holds gigabytes",
        "bom.xlsx",
        packed(zipfile.ZIP_BZIP2, bytes(MB)),
        KEMASAN,
        f"cara 12 pada {buat.LEMBAR}",
    ),
    Tolak(
        "a workbook packed by a way that has errors of its own",
        "lzma.xlsx",
        packed(zipfile.ZIP_LZMA),
        KEMASAN,
        f"cara 14 pada {buat.LEMBAR}",
    ),
    Tolak(
        "an ods with a stray cell at the end of the earth",
        "jauh.ods",
        lambda jalur: buat.good_ods(
            jalur,
            buat.ods_row("<table:table-cell/>", sifat='table:number-rows-repeated="1048570"'),
            buat.ods_row("x"),
        ),
        JAUH.format("A1048574"),
        "isi pada A1048574",
        "Anggaran",
        "A1048574",
    ),
    Tolak(
        "an ods of one cell repeated seventeen thousand million times",
        "bom.ods",
        lambda jalur: buat.good_ods(
            jalur,
            buat.ods_row(
                buat.ods_cell("x", 'table:number-columns-repeated="16384"'),
                sifat='table:number-rows-repeated="1048570"',
            ),
        ),
        JAUH.format("XFD1048573"),
        "isi pada XFD1048573",
        "Anggaran",
        "XFD1048573",
    ),
    Tolak(
        "a csv of 100.000 columns",
        "lebar.csv",
        teks(";".join(f"k{n}" for n in range(100_000)) + "\r\n1;A;5\r\n"),
        "Berkas CSV terlalu besar.",
        "100000 kolom",
        sel="A1",
    ),
    Tolak(
        "a csv with a quote that is never closed",
        "kutip.csv",
        teks('No;Program;Pagu\r\n1;"Program A;5000\r\n2;Program B;7000\r\n'),
        "Berkas CSV rusak mulai baris 2: tanda kutip di situ tidak berpasangan, atau selnya lebih"
        " dari 32767 huruf.",
        '1;"Program A;5000',
        sel="A2",
    ),
    Tolak(
        "a csv with a quote within a quoted cell",
        "kutip.csv",
        teks('No;Program;Pagu\r\n1;"Program";5000\r\n2;"Program "B";7000\r\n'),
        "Berkas CSV rusak mulai baris 3: tanda kutip di situ tidak berpasangan, atau selnya lebih"
        " dari 32767 huruf.",
        '2;"Program "B";7000',
        sel="A3",
    ),
    Tolak(
        "a workbook of XML 2003",
        "lama.xls",
        teks(
            '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'
        ),
        BUKAN,
        "lembar kerja XML 2003; simpan ulang sebagai .xlsx",
    ),
    Tolak(
        "a workbook of XML 2003 with its table",
        "lama.xls",
        teks(
            '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook'
            ' xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table><Row>'
        ),
        BUKAN,
        "lembar kerja XML 2003; simpan ulang sebagai .xlsx",
    ),
    Tolak(
        "an ods in one file",
        "datar.fods",
        teks(f'<?xml version="1.0"?><office:document {buat.RUANG}><table:table/>'),
        BUKAN,
        "dokumen ODF datar (.fods); simpan ulang sebagai .xlsx",
    ),
    Tolak(
        "a binary workbook",
        "biner.xlsb",
        binary,
        BUKAN,
        "buku kerja biner .xlsb; simpan ulang sebagai .xlsx",
    ),
    Tolak(
        "XML of another kind",
        "a.xls",
        teks('<?xml version="1.0"?><a/>'),
        BUKAN,
        "berkas XML yang bukan lembar kerja",
    ),
    Tolak(
        "a web archive named xls",
        "lama.xls",
        teks("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<html><table>"),
        BUKAN,
        "halaman web MHTML; simpan ulang sebagai .xlsx",
    ),
    Tolak(
        "a page without a table",
        "masuk.xls",
        teks("<html><body>Sesi berakhir, silakan masuk lagi.</body></html>"),
        BUKAN,
        "halaman HTML atau XML tanpa tabel",
    ),
    Tolak(
        "a page of tags and quotes without an end",
        "terbuka.xls",
        teks("<table><tr><td>" + '<a b="' * 5_000),
        "Halaman rusak: terlalu banyak tanda yang dibuka dan tidak ditutup.",
        ('<a b="' * 10)[:60],
        "terbuka",
    ),
    Tolak(
        "a page of comments without an end",
        "komentar.xls",
        teks("<table><tr><td>" + "<!--" * 5_000),
        "Halaman rusak: terlalu banyak tanda yang dibuka dan tidak ditutup.",
        ("<!--" * 15)[:60],
        "komentar",
    ),
    Tolak(
        "utf-16 without its mark",
        "u.csv",
        teks("No;Program;Pagu\r\n1;A;5000\r\n", "utf-16-le"),
        BUKAN,
        "isi yang bukan teks dan bukan lembar kerja",
    ),
    Tolak(
        "a page with a cell beyond all columns",
        "lebar.xls",
        teks("<table><tr>" + "<td>x</td>" * 300 + "</tr></table>"),
        JAUH.format("GS1"),
        "isi pada GS1",
        "lebar",
        "GS1",
    ),
    Tolak(
        "a page with a cell that covers everything",
        "luas.xls",
        teks("<table><tr><td rowspan=90000 colspan=200>x</td></tr></table>"),
        JAUH.format("GR90000"),
        "isi pada GR90000",
        "luas",
        "GR90000",
    ),
)


@pytest.mark.parametrize("kasus", DITOLAK, ids=lambda kasus: kasus.klaim)
def test_it_is_refused_and_the_reason_is_told(kasus: Tolak, tmp_path: Path) -> None:
    hasil = baca_berkas(kasus.tulis(tmp_path / kasus.nama))
    (pesan,) = hasil.pesan
    assert pesan.tingkat is TingkatPesan.GALAT
    assert (pesan.berkas, pesan.lembar, pesan.sel) == (kasus.nama, kasus.lembar, kasus.sel)
    assert (pesan.kalimat, pesan.ditemukan) == (kasus.kalimat, kasus.ditemukan)
    assert not hasil.tabel
    assert not hasil.hitungan


def test_more_cells_than_a_process_can_hold_are_refused_in_the_child(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for modul in ("anak", "penolakan"):
        monkeypatch.setattr(f"impor.baca.{modul}.BATAS_SEL", 11)
    with pytest.raises(BerkasDitolakError) as tolak:
        list(read_sheets(buat.write_anggaran(tmp_path / "penuh.xlsx"), Format.XLSX))
    assert (tolak.value.lembar, tolak.value.ditemukan) == ("Anggaran", "lebih dari 11 sel")


PENUH = "Berkas berisi terlalu banyak sel."
LUAS = (
    "Isi lembar membentang terlalu luas: ke bawah sampai sel A200000, ke kanan sampai sel GR2."
    " Hapus yang di luar tabel, atau bagi lembarnya."
)


def cells_at(*alamat: str) -> Callable[[Path], Path]:
    """A workbook of single cells, far apart."""

    def tulis(jalur: Path) -> Path:
        buku = Workbook()
        buku.worksheets[0].title = "Anggaran"
        for satu in alamat:
            buku.worksheets[0][satu] = 1
        buku.save(jalur)
        return jalur

    return tulis


TERLALU_LUAS = (
    Tolak(
        "a workbook that is neither too long nor too wide, but both",
        "luas.xlsx",
        cells_at("A1", "GR2", "A200000"),
        LUAS,
        "isi pada A200000 dan GR2",
        "Anggaran",
        "A200000",
    ),
    Tolak(
        "an ods of the same extent",
        "luas.ods",
        lambda jalur: buat.write_ods(
            jalur,
            buat.ods_row(1),
            buat.ods_row('<table:table-cell table:number-columns-repeated="199"/>', 1),
            buat.ods_row("<table:table-cell/>", sifat='table:number-rows-repeated="199997"'),
            buat.ods_row(1),
        ),
        LUAS,
        "isi pada A200000 dan GR2",
        "Anggaran",
        "A200000",
    ),
    Tolak(
        "an ods whose one cell is repeated within all bounds, but full",
        "penuh.ods",
        lambda jalur: buat.write_ods(
            jalur,
            buat.ods_row(
                buat.ods_cell("x", 'table:number-columns-repeated="60"'),
                sifat='table:number-rows-repeated="100000"',
            ),
        ),
        PENUH,
        "lebih dari 2500000 sel",
        "Anggaran",
    ),
    Tolak(
        "a csv of millions of cells",
        "penuh.csv",
        teks((";".join("1" * 200) + "\n") * 13_000),
        PENUH,
        "lebih dari 2500000 sel",
        "penuh",
    ),
    Tolak(
        "a csv of more rows than a sheet may have",
        "panjang.csv",
        teks("1;A;5\n" * 300_001),
        "Berkas CSV terlalu besar.",
        "lebih dari 299999 baris",
    ),
)


@pytest.mark.berat
@pytest.mark.parametrize("kasus", TERLALU_LUAS, ids=lambda kasus: kasus.klaim)
def test_what_is_too_much_is_refused_with_its_place(kasus: Tolak, tmp_path: Path) -> None:
    test_it_is_refused_and_the_reason_is_told(kasus, tmp_path)
