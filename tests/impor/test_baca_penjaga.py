"""What must not be opened is refused before any reader sees it, with a sentence that helps."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from impor.baca.bentang import BATAS_LUAS
from impor.baca.penjaga import BATAS_ENTRI, Format, check_file
from impor.baca.penolakan import BATAS_BARIS, BATAS_KOLOM, BerkasDitolakError
from impor.berkas import baca_berkas
from impor.istilah import TingkatPesan
from tests.impor.lembar_uji import DATA

CONTOH = DATA / "mukomuko-2020" / "anggaran.xlsx"
JENIS = b'<?xml version="1.0"?><Types/>'


def repack(jalur: Path, **ganti: bytes) -> Path:
    """A copy of a real workbook with some parts replaced or added; ``__`` stands for ``/``."""
    baru = {nama.replace("__", "/").replace("_dot_", "."): isi for nama, isi in ganti.items()}
    with zipfile.ZipFile(CONTOH) as asal, zipfile.ZipFile(jalur, "w", zipfile.ZIP_DEFLATED) as ke:
        for isi in asal.infolist():
            if isi.filename not in baru:
                ke.writestr(isi.filename, asal.read(isi.filename))
        for nama, data in baru.items():
            ke.writestr(nama, data)
    return jalur


def refusal(jalur: Path) -> BerkasDitolakError:
    with pytest.raises(BerkasDitolakError) as tolak:
        check_file(jalur)
    return tolak.value


def test_a_real_workbook_passes() -> None:
    assert check_file(CONTOH) is Format.XLSX


def test_missing_file_is_said(tmp_path: Path) -> None:
    assert "tidak ditemukan" in refusal(tmp_path / "tiada.xlsx").kalimat


def test_empty_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "kosong.xlsx").touch()
    assert refusal(tmp_path / "kosong.xlsx").kalimat == "Berkas kosong."


@pytest.mark.parametrize(
    ("isi", "ditemukan"),
    [
        (b"%PDF-1.7 ...", "berkas PDF"),
        (b"<html><p>Laporan", "halaman HTML atau XML tanpa tabel"),
        (b"\x00\x01\x02\x03" * 9, "isi yang bukan teks dan bukan lembar kerja"),
    ],
)
def test_what_is_no_workbook_is_named(tmp_path: Path, isi: bytes, ditemukan: str) -> None:
    jalur = tmp_path / "laporan.xlsx"
    jalur.write_bytes(isi)
    assert refusal(jalur).ditemukan == ditemukan


def test_zip_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "arsip.xlsx", "w") as arsip:
        arsip.writestr("word/document.xml", "<w/>")
    assert "bukan lembar kerja" in refusal(tmp_path / "arsip.xlsx").kalimat


def test_broken_archive_is_refused(tmp_path: Path) -> None:
    jalur = tmp_path / "rusak.xlsx"
    jalur.write_bytes(CONTOH.read_bytes()[:4000])
    assert "rusak" in refusal(jalur).kalimat


def test_200_mb_is_refused_by_its_size_alone(tmp_path: Path) -> None:
    jalur = tmp_path / "besar.xlsx"
    with jalur.open("wb") as berkas:
        berkas.truncate(200 * 1024 * 1024)
    assert refusal(jalur).ditemukan == "200 MB"


def test_encrypted_workbook_is_named_as_locked(tmp_path: Path) -> None:
    jalur = tmp_path / "terkunci.xlsx"
    jalur.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    )
    assert "terkunci" in refusal(jalur).kalimat


def test_word_document_of_the_old_format_is_refused(tmp_path: Path) -> None:
    jalur = tmp_path / "surat.xls"
    jalur.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"))
    assert "bukan lembar kerja" in refusal(jalur).kalimat


def test_macro_is_refused(tmp_path: Path) -> None:
    jalur = repack(tmp_path / "makro.xlsm", xl__vbaProject_dot_bin=b"\x00")
    assert "makro" in refusal(jalur).kalimat


def test_doctype_is_refused(tmp_path: Path) -> None:
    jahat = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'
    jalur = repack(tmp_path / "entitas.xlsx", xl__worksheets__sheet1_dot_xml=jahat)
    assert "DOCTYPE" in refusal(jalur).ditemukan


def test_too_many_entries_are_refused(tmp_path: Path) -> None:
    banyak = {f"xl__media__{n}_dot_png": b"" for n in range(BATAS_ENTRI + 1)}
    assert "terlalu banyak bagian" in refusal(repack(tmp_path / "b.xlsx", **banyak)).kalimat


def test_zip_bomb_is_stopped_while_it_inflates(tmp_path: Path) -> None:
    jalur = tmp_path / "bom.xlsx"
    with zipfile.ZipFile(jalur, "w", zipfile.ZIP_DEFLATED) as arsip:
        arsip.writestr("[Content_Types].xml", JENIS)
        arsip.writestr("xl/workbook.xml", "<workbook/>")
        with arsip.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as lembar:
            for _ in range(210):
                lembar.write(bytes(1024 * 1024))
    assert jalur.stat().st_size < 1024 * 1024
    assert "mengembang" in refusal(jalur).kalimat


def test_stray_cell_at_the_far_end_is_named(tmp_path: Path) -> None:
    jalur = tmp_path / "jauh.xlsx"
    buku = Workbook()
    buku.worksheets[0].title = "Anggaran"
    buku.worksheets[0]["A1"] = "No"
    buku.worksheets[0]["XFD1048576"] = 1
    buku.save(jalur)
    tolak = refusal(jalur)
    assert (tolak.lembar, tolak.sel) == ("Anggaran", "XFD1048576")


def test_formatted_but_empty_far_cells_do_no_harm(tmp_path: Path) -> None:
    jalur = tmp_path / "gaya.xlsx"
    buku = Workbook()
    for baris in (["No", "Program", "Pagu"], [1, "Program A", 5000]):
        buku.worksheets[0].append(baris)
    buku.worksheets[0]["XFD2"].number_format = "0%"
    buku.save(jalur)
    assert not baca_berkas(jalur).galat


def test_broken_xml_inside_is_a_broken_file(tmp_path: Path) -> None:
    jalur = repack(tmp_path / "b.xlsx", xl__worksheets__sheet1_dot_xml=b"<worksheet><sheetData>")
    hasil = baca_berkas(jalur)
    assert [p.kalimat for p in hasil.pesan] == [
        "Berkas rusak: isinya tidak dapat dibaca sebagai lembar kerja."
    ]


def test_far_cell_is_found_wherever_the_sheet_is_kept(tmp_path: Path) -> None:
    jauh = b'<worksheet><sheetData><row><c r="XFD9"><v>1</v></c></row></sheetData></worksheet>'
    assert refusal(repack(tmp_path / "t.xlsx", lain__isi_dot_xml=jauh)).sel == "XFD9"


def test_refusal_becomes_a_message_with_the_file(tmp_path: Path) -> None:
    (tmp_path / "kosong.xlsx").touch()
    hasil = baca_berkas(tmp_path / "kosong.xlsx")
    assert hasil.galat
    assert [(p.tingkat, p.berkas) for p in hasil.pesan] == [(TingkatPesan.GALAT, "kosong.xlsx")]
    assert not hasil.tabel


def test_cells_that_are_not_looked_at_closely_reach_nowhere_too_far() -> None:
    """Those in columns A to Z and rows up to 99999, even with the farthest that may stand."""
    assert max(26 * BATAS_BARIS, 99_999 * BATAS_KOLOM) <= BATAS_LUAS


@pytest.mark.parametrize("sel", ["GS1", "A300000", "Z300000", "AAA9"])
def test_a_cell_beyond_what_is_looked_at_closely_is_refused(tmp_path: Path, sel: str) -> None:
    jauh = f'<worksheet><row><c s="1" r=\'{sel}\' t="n"><v>1</v></c></row></worksheet>'.encode()
    assert refusal(repack(tmp_path / "t.xlsx", xl__worksheets__sheet1_dot_xml=jauh)).sel == sel
