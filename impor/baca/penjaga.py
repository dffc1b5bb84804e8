"""The guard: looks at a file before any reader opens it, and refuses what must not be opened.

A bomb of 3 MB took the reader 2,4 GB; one stray cell at the far end made it ask for 549 GB. So the
guard counts while it inflates, and never trusts what the archive says of itself.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import IO

from defusedxml import ElementTree

from impor.baca.bentang import Bentang
from impor.baca.grid import column_number
from impor.baca.isi_xlsx import DAFTAR_LEMBAR, sheet_paths
from impor.baca.penolakan import (
    BerkasDitolakError,
    locked,
    no_workbook,
    with_macro,
)
from impor.sebab import SebabPesan

MB = 1024 * 1024
BATAS_BERKAS = 20 * MB
BATAS_ENTRI = 200
BATAS_MEKAR = 200 * MB
POTONGAN = MB
SAMBUNGAN = 512
KEMASAN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""How workbooks are packed. What else zip knows inflates a kilobyte to gigabytes in one piece."""

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
TERENKRIPSI = "EncryptedPackage".encode("utf-16-le")
PROYEK_VBA = "_VBA_PROJECT".encode("utf-16-le")
BUKU_XLS = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))
BATAS_DAFTAR_LEMBAR = MB
JENIS_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
MANIFES = "META-INF/manifest.xml"
BOM_UTF16 = (b"\xff\xfe", b"\xfe\xff")
LEMBAR_KERJA_XML = (
    (b"urn:schemas-microsoft-com:office:spreadsheet", "lembar kerja XML 2003"),
    (b"urn:oasis:names:tc:opendocument:xmlns:office:1.0", "dokumen ODF datar (.fods)"),
)
"""How XML says that it is a workbook of a kind that is not read."""
KEPALA_XML = 8 * 1024
BUKAN_TEKS = "isi yang bukan teks dan bukan lembar kerja"
BUKAN_LEMBAR_KERJA = (
    (b"%pdf", "berkas PDF"),
    (b"{\\rtf", "dokumen RTF"),
    (b"mime-version", "halaman web MHTML; simpan ulang sebagai .xlsx"),
    (b"<?xml", "berkas XML yang bukan lembar kerja"),
    (b"<", "halaman HTML atau XML tanpa tabel"),
    (b"\x89png", BUKAN_TEKS),
    (b"\xff\xd8", BUKAN_TEKS),
)
"""How other files begin, and what they are."""
# Every repetition is bounded: with unbounded ones, 100 kB of "<c <c <c …" took minutes.
POLA_SEL_TERISI = re.compile(
    rb"<(?:\w{1,20}:)?c\s[^<>]{0,60}?\br=[\"']([A-Z]{1,3})([0-9]{1,7})[\"']"
    rb"[^<>]{0,80}(?<!/)>\s{0,80}<(?:\w{1,20}:)?(?:f|v|is)\b"
)
POLA_JAUH = re.compile(rb"r=[\"'](?:[A-Z]{2}|[A-Z][0-9]{6})")
"""What the address of every cell has beyond column Z or row 99999. Those before reach nowhere too
far, not even together with one farther below or to the right that may stand."""
POLA_DOCTYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)


CACAT = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    EOFError,
    OSError,
    KeyError,
    ValueError,
    ElementTree.ParseError,
)
"""What a broken archive, or broken XML in it, raises."""


class Format(StrEnum):
    """The formats that can be read, by content and not by name."""

    XLSX = "xlsx"
    ODS = "ods"
    XLS = "xls"
    HTML = "html"
    CSV = "csv"


def check_file(jalur: Path) -> Format:
    """Tell the format of a file that may be opened. Raises BerkasDitolakError."""
    _check_size(jalur)
    with jalur.open("rb") as berkas:
        awal = berkas.read(8)
    if awal.startswith(b"PK\x03\x04"):
        return _check_zip(jalur)
    if awal == OLE:
        return _check_ole(jalur)
    return _check_text(jalur)


def _check_size(jalur: Path) -> None:
    if jalur.is_dir():
        raise BerkasDitolakError(
            "Ini folder, bukan berkas.", jalur.name, sebab=SebabPesan.BERKAS_TIADA
        )
    if not jalur.is_file():
        raise BerkasDitolakError(
            "Berkas tidak ditemukan.", str(jalur.name), sebab=SebabPesan.BERKAS_TIADA
        )
    ukuran = jalur.stat().st_size
    if ukuran == 0:
        raise BerkasDitolakError("Berkas kosong.", "0 bita", sebab=SebabPesan.BERKAS_KOSONG)
    if ukuran > BATAS_BERKAS:
        raise BerkasDitolakError(
            "Berkas terlalu besar untuk diimpor.",
            f"{ukuran // MB} MB",
            f"paling besar {BATAS_BERKAS // MB} MB; hapus gambar atau lembar yang tidak perlu",
            sebab=SebabPesan.BERKAS_BESAR,
        )


def _check_zip(jalur: Path) -> Format:
    try:
        with zipfile.ZipFile(jalur) as arsip:
            return _check_archive(arsip)
    except CACAT as sebab:
        raise BerkasDitolakError(
            "Berkas rusak: arsipnya tidak dapat dibuka.", sebab=SebabPesan.BERKAS_RUSAK
        ) from sebab
    except RuntimeError as sebab:
        raise locked("arsip terenkripsi") from sebab


def _check_archive(arsip: zipfile.ZipFile) -> Format:
    entri = arsip.infolist()
    if len(entri) > BATAS_ENTRI:
        raise BerkasDitolakError(
            "Berkas memuat terlalu banyak bagian: lembar, gambar, dan lain-lain.",
            f"{len(entri)} bagian",
            f"paling banyak {BATAS_ENTRI} bagian; bagi lembarnya ke beberapa berkas",
            sebab=SebabPesan.BERKAS_TERLARANG,
        )
    _check_packing(entri)
    nama = [isi.filename for isi in entri]
    format_berkas = _archive_format(arsip, nama)
    _check_names(nama)
    _check_contents(arsip, entri)
    return format_berkas


def _check_packing(entri: list[zipfile.ZipInfo]) -> None:
    asing = next((isi for isi in entri if isi.compress_type not in KEMASAN), None)
    if asing is not None:
        raise BerkasDitolakError(
            "Isi berkas dimampatkan dengan cara yang tidak dipakai lembar kerja. Buka berkasnya,"
            " simpan ulang sebagai .xlsx, lalu impor lagi.",
            f"cara {asing.compress_type} pada {asing.filename}",
            sebab=SebabPesan.BERKAS_TERLARANG,
        )


def _archive_format(arsip: zipfile.ZipFile, nama: list[str]) -> Format:
    if "xl/workbook.bin" in nama:
        raise no_workbook("buku kerja biner .xlsb; simpan ulang sebagai .xlsx")
    if "[Content_Types].xml" in nama and any(n.startswith("xl/workbook") for n in nama):
        return Format.XLSX
    if "mimetype" in nama:
        with arsip.open("mimetype") as berkas:
            jenis = berkas.read(100)
        if jenis.startswith(JENIS_ODS):
            _check_lock(arsip, nama)
            return Format.ODS
    raise no_workbook("arsip zip yang bukan buku kerja Excel atau ODS")


def _check_lock(arsip: zipfile.ZipFile, nama: list[str]) -> None:
    """A locked ods says so in its manifest, and older ones keep their names."""
    if "encrypted-package" in nama:
        raise locked("dokumen ODS terenkripsi")
    if MANIFES in nama:
        with arsip.open(MANIFES) as berkas:
            if b"encryption-data" in berkas.read(BATAS_DAFTAR_LEMBAR):
                raise locked("dokumen ODS terenkripsi")
    if "content.xml" not in nama:
        raise BerkasDitolakError(
            "Berkas rusak: isi dokumen ODS tidak ada.",
            "tanpa content.xml",
            sebab=SebabPesan.BERKAS_RUSAK,
        )


def _check_names(nama: list[str]) -> None:
    for n in nama:
        bagian = n.lower()
        if "vbaproject" in bagian or bagian.startswith(("basic/", "scripts/")):
            raise with_macro(n)


def _check_contents(arsip: zipfile.ZipFile, entri: list[zipfile.ZipInfo]) -> None:
    tersisa = BATAS_MEKAR
    for isi in entri:
        bentang = Bentang()
        with arsip.open(isi) as aliran:
            for potongan, baru in _chunks(aliran):
                tersisa -= baru
                if tersisa < 0:
                    raise BerkasDitolakError(
                        "Isi berkas mengembang terlalu besar saat dibuka.",
                        f"lebih dari {BATAS_MEKAR // MB} MB",
                        "lembar kerja biasa tanpa ribuan baris kosong",
                        sebab=SebabPesan.BERKAS_BESAR,
                    )
                _check_chunk(isi.filename, potongan)
                _check_extent(arsip, isi.filename, potongan, bentang)


def _chunks(aliran: IO[bytes]) -> Iterator[tuple[bytes, int]]:
    """The stream in pieces that overlap a little, with the number of new bytes in each."""
    ekor = b""
    while potongan := aliran.read(POTONGAN):
        yield ekor + potongan, len(potongan)
        ekor = potongan[-SAMBUNGAN:]


def _check_chunk(nama: str, potongan: bytes) -> None:
    if POLA_DOCTYPE.search(potongan):
        raise BerkasDitolakError(
            "Berkas memuat deklarasi XML yang tidak diizinkan.",
            f"DOCTYPE pada {nama}",
            sebab=SebabPesan.BERKAS_TERLARANG,
        )


def _check_extent(arsip: zipfile.ZipFile, nama: str, potongan: bytes, bentang: Bentang) -> None:
    if not POLA_JAUH.search(potongan):
        return
    for cocok in POLA_SEL_TERISI.finditer(potongan):
        huruf, baris = cocok[1], int(cocok[2])
        if (baris > bentang.baris or len(huruf) > 1) and not bentang.reach(
            baris, column_number(huruf.decode())
        ):
            raise bentang.refusal(_sheet_name(arsip, nama))


def _sheet_name(arsip: zipfile.ZipFile, bagian: str) -> str:
    """The name that people see for a part of the archive; the part's own in a swollen file."""
    if any(arsip.getinfo(isi).file_size > BATAS_DAFTAR_LEMBAR for isi in DAFTAR_LEMBAR):
        return bagian
    nama = {jalur: lembar for lembar, jalur in sheet_paths(arsip).items()}
    return nama.get(bagian, bagian)


def _check_ole(jalur: Path) -> Format:
    isi = jalur.read_bytes()
    if TERENKRIPSI in isi:
        raise locked("buku kerja terenkripsi")
    if PROYEK_VBA in isi:
        raise with_macro("makro")
    if not any(nama in isi for nama in BUKU_XLS):
        raise no_workbook("berkas OLE yang bukan Excel")
    return Format.XLS


def _check_text(jalur: Path) -> Format:
    isi = jalur.read_bytes()
    if isi.startswith(BOM_UTF16):
        isi = isi.decode("utf-16", errors="replace").encode()
    bentuk = isi[:POTONGAN].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    kepala = bentuk[:KEPALA_XML]
    lain = next((apa for tanda, apa in LEMBAR_KERJA_XML if tanda in kepala), "")
    if lain and kepala.startswith(b"<") and b"<html" not in kepala:
        raise no_workbook(f"{lain}; simpan ulang sebagai .xlsx")
    if b"\x00" not in isi and bentuk.startswith(b"<") and b"<table" in isi.lower():
        return Format.HTML
    lain = next((apa for awal, apa in BUKAN_LEMBAR_KERJA if bentuk.startswith(awal)), "")
    if lain or b"\x00" in isi:
        raise no_workbook(lain or BUKAN_TEKS)
    return Format.CSV
