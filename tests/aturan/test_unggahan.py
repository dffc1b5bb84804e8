"""What an uploaded file is, by its content."""

import pytest

from aturan.ambang import Ambang
from aturan.cakupan import compute_cakupan
from aturan.nama_berkas import clean_nama
from aturan.unggahan import (
    ANGGOTA_MAKS,
    KALIMAT_TOLAK,
    MEKAR_MAKS,
    MIME,
    OLE,
    ZIP,
    Ciri,
    Tipe,
    Tolak,
    recognise,
)

ISI = "[Content_Types].xml"


def plain(awal: bytes) -> Ciri:
    return Ciri(ukuran=len(awal), awal=awal)


def archive(*anggota: str, awal: bytes = ZIP, mekar: int = 1000, is_rusak: bool = False) -> Ciri:
    return Ciri(5000, awal, anggota, mekar, is_rusak=is_rusak)


def ole(*kata: str) -> Ciri:
    return Ciri(9000, OLE, ole=OLE + b"\0".join(satu.encode("utf-16-le") for satu in kata))


def odf(jenis: str) -> Ciri:
    mimetype = f"mimetypeapplication/vnd.oasis.opendocument.{jenis}".encode()
    return archive("mimetype", "content.xml", awal=ZIP + bytes(26) + mimetype)


@pytest.mark.parametrize(
    ("ciri", "hasil"),
    [
        pytest.param(plain(b"%PDF-1.7\n"), Tipe.PDF, id="pdf"),
        pytest.param(plain(b"\x89PNG\r\n\x1a\n...."), Tipe.PNG, id="png"),
        pytest.param(plain(b"\xff\xd8\xff\xe0"), Tipe.JPEG, id="jpeg"),
        pytest.param(plain(b"RIFF\0\0\0\0WEBPVP8 "), Tipe.WEBP, id="webp"),
        pytest.param(plain(b"RIFF\0\0\0\0WAVEfmt "), Tolak.LAIN, id="sound"),
        pytest.param(archive(ISI, "word/document.xml"), Tipe.DOCX, id="docx"),
        pytest.param(archive(ISI, "xl/workbook.xml"), Tipe.XLSX, id="xlsx"),
        pytest.param(archive(ISI, "ppt/presentation.xml"), Tipe.PPTX, id="pptx"),
        pytest.param(odf("text"), Tipe.ODT, id="odt"),
        pytest.param(odf("spreadsheet"), Tipe.ODS, id="ods"),
        pytest.param(ole("WordDocument"), Tipe.DOC, id="doc"),
        pytest.param(ole("Workbook"), Tipe.XLS, id="xls"),
        pytest.param(ole("Property"), Tolak.LAIN, id="installer that is OLE"),
        pytest.param(ole("WordDocument", "_VBA_PROJECT"), Tolak.MAKRO, id="doc with macros"),
        pytest.param(ole("EncryptedPackage"), Tolak.TERKUNCI, id="docx behind a password"),
        pytest.param(
            archive(ISI, "word/document.xml", "word/vbaProject.bin"), Tolak.MAKRO, id="docm"
        ),
        pytest.param(
            archive(ISI, "xl/workbook.xml", "xl\\VBAPROJECT.bin"), Tolak.MAKRO, id="xlsm, odd names"
        ),
        pytest.param(
            archive(ISI, "xl/workbook.xml", "xl/macrosheets/sheet1.xml"), Tolak.MAKRO, id="xlm"
        ),
        pytest.param(archive(ISI, "evil/a.xml"), Tolak.ARSIP, id="zip that only looks like office"),
        pytest.param(archive("a.pdf", "b.pdf"), Tolak.ARSIP, id="zip of documents"),
        pytest.param(archive("META-INF/MANIFEST.MF", "A.class"), Tolak.ARSIP, id="jar"),
        pytest.param(
            archive(ISI, "word/document.xml", mekar=MEKAR_MAKS + 1), Tolak.MEKAR, id="zip bomb"
        ),
        pytest.param(
            archive(*[f"word/{n}" for n in range(ANGGOTA_MAKS + 1)]), Tolak.MEKAR, id="many members"
        ),
        pytest.param(archive(is_rusak=True), Tolak.RUSAK, id="cut zip"),
        pytest.param(plain(b""), Tolak.KOSONG, id="nothing"),
        pytest.param(plain(b"MZ\x90\0"), Tolak.PROGRAM, id="exe"),
        pytest.param(plain(b"\x7fELF\x02"), Tolak.PROGRAM, id="elf"),
        pytest.param(plain(b"#!/bin/sh\n"), Tolak.PROGRAM, id="shell script"),
        pytest.param(plain(b"@echo off"), Tolak.PROGRAM, id="batch file"),
        pytest.param(plain(b" \r\n<!DOCTYPE html><script>"), Tolak.HALAMAN, id="html"),
        pytest.param(plain(b"\xef\xbb\xbf<?xml version='1.0'?><a/>"), Tolak.HALAMAN, id="xml"),
        pytest.param(plain(b"<?xml version='1.0'?><SVG onload=x>"), Tolak.SVG, id="svg"),
        pytest.param(plain(b"<html>%PDF-1.4"), Tolak.HALAMAN, id="html with a pdf in it"),
        pytest.param(plain(b"Rar!\x1a\x07"), Tolak.ARSIP, id="rar"),
        pytest.param(plain(b"catatan rapat"), Tolak.LAIN, id="plain text"),
    ],
)
def test_a_file_is_what_its_content_says(ciri: Ciri, hasil: Tipe | Tolak):
    assert recognise(ciri) is hasil


def test_every_kind_has_its_media_type_and_every_refusal_its_sentence():
    assert set(MIME) == set(Tipe)
    assert set(KALIMAT_TOLAK) == set(Tolak)


@pytest.mark.parametrize(
    ("nama", "bersih"),
    [
        ("laporan.pdf", "laporan.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\x\\Data TW II.exe", "Data TW II.pdf"),
        ("a\u202efdp.exe", "afdp.pdf"),
        ('a"; filename="b.html', "a__ filename=_b.pdf"),
        ("a\r\nSet-Cookie: x", "aSet-Cookie_ x.pdf"),
        ("", "bukti.pdf"),
        ("....", "bukti.pdf"),
        ("n" * 500 + ".pdf", "n" * 120 + ".pdf"),
        ("Rekap s.d. Juni.xlsx", "Rekap s.d. Juni.pdf"),
    ],
)
def test_a_name_is_made_harmless(nama: str, bersih: str):
    assert clean_nama(nama, "pdf") == bersih


@pytest.mark.parametrize(
    ("berisi", "berbukti", "persen", "tanpa"),
    [
        ([], [], None, 0),
        ([], [1], None, 0),
        ([1, 2, 3, 4], [2], 25, 3),
        ([1, 2], [1, 1, 2], 100, 0),
        ([1], [9], 0, 1),
    ],
)
def test_coverage_counts_figures_that_have_evidence(berisi, berbukti, persen, tanpa):
    hasil = compute_cakupan(berisi, berbukti)
    assert (hasil.persen, hasil.tanpa) == (persen, tanpa)


@pytest.mark.parametrize(
    ("capaian", "sebab"),
    [
        (None, ""),
        (0, "capaian di bawah 75%"),
        (74.99, "capaian di bawah 75%"),
        (75, ""),
        (120, ""),
        (120.01, "capaian di atas 120%"),
    ],
)
def test_an_analysis_is_asked_for_outside_the_thresholds(capaian, sebab: str):
    assert Ambang(75, 120).find_sebab(capaian) == sebab
