"""What an uploaded file is, told by its content and never by its name, and whether it may be kept.

Evidence is read by people, so only documents and pictures are taken; what a browser or an office
program would run is refused with a sentence that says what to do instead.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

PANJANG_AWAL = 4096
ANGGOTA_MAKS = 5_000
MEKAR_MAKS = 300 * 1024 * 1024
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = b"PK\x03\x04"


class Tipe(StrEnum):
    """What is taken; the value is the ending of the name."""

    PDF = "pdf"
    PNG = "png"
    JPEG = "jpg"
    WEBP = "webp"
    DOCX = "docx"
    XLSX = "xlsx"
    PPTX = "pptx"
    ODT = "odt"
    ODS = "ods"
    DOC = "doc"
    XLS = "xls"

    @property
    def mime(self) -> str:
        return MIME[self]

    @property
    def sebutan(self) -> str:
        return "gambar" if self in (Tipe.PNG, Tipe.JPEG, Tipe.WEBP) else self.value.upper()


_OOXML = "application/vnd.openxmlformats-officedocument"
_ODF = "application/vnd.oasis.opendocument"
MIME = {
    Tipe.PDF: "application/pdf",
    Tipe.PNG: "image/png",
    Tipe.JPEG: "image/jpeg",
    Tipe.WEBP: "image/webp",
    Tipe.DOCX: f"{_OOXML}.wordprocessingml.document",
    Tipe.XLSX: f"{_OOXML}.spreadsheetml.sheet",
    Tipe.PPTX: f"{_OOXML}.presentationml.presentation",
    Tipe.ODT: f"{_ODF}.text",
    Tipe.ODS: f"{_ODF}.spreadsheet",
    Tipe.DOC: "application/msword",
    Tipe.XLS: "application/vnd.ms-excel",
}


class Tolak(StrEnum):
    """Why a file is not kept."""

    KOSONG = "kosong"
    PROGRAM = "program"
    HALAMAN = "halaman"
    SVG = "svg"
    MAKRO = "makro"
    TERKUNCI = "terkunci"
    RUSAK = "rusak"
    MEKAR = "mekar"
    ARSIP = "arsip"
    LAIN = "lain"

    @property
    def kalimat(self) -> str:
        return KALIMAT_TOLAK[self]


DITERIMA = "PDF, gambar (PNG, JPEG, WebP), Word, Excel, PowerPoint, atau OpenDocument"
KALIMAT_TOLAK = {
    Tolak.KOSONG: "Berkas ini kosong (0 byte). Periksa berkasnya, lalu unggah lagi.",
    Tolak.PROGRAM: "Isi berkas ini program, bukan dokumen, apa pun nama berkasnya. Unggah"
    " dokumennya sendiri sebagai PDF.",
    Tolak.HALAMAN: "Isi berkas ini halaman web (HTML/XML), yang tidak dapat disimpan sebagai bukti."
    " Cetak halamannya ke PDF, atau tambahkan alamatnya sebagai tautan.",
    Tolak.SVG: "Gambar SVG tidak diterima karena dapat memuat program. Simpan sebagai PNG atau"
    " PDF.",
    Tolak.MAKRO: "Berkas ini memuat makro. Simpan ulang tanpa makro (.docx, .xlsx, atau .pptx),"
    " atau sebagai PDF, lalu unggah lagi.",
    Tolak.TERKUNCI: "Berkas ini terkunci dengan kata sandi, sehingga tidak dapat diperiksa orang"
    " lain. Buka kuncinya, simpan, lalu unggah lagi.",
    Tolak.RUSAK: "Berkas ini rusak atau terpotong. Buka di komputer Anda, simpan ulang, lalu"
    " unggah lagi.",
    Tolak.MEKAR: "Isi berkas ini mengembang terlalu besar saat dibuka. Simpan ulang sebagai PDF,"
    " lalu unggah lagi.",
    Tolak.ARSIP: "Arsip (zip dan sejenisnya) tidak diterima. Unggah berkas di dalamnya satu per"
    " satu.",
    Tolak.LAIN: f"Jenis berkas ini tidak diterima. Yang diterima: {DITERIMA}.",
}


@dataclass(frozen=True, slots=True)
class Ciri:
    """What a file shows of itself: its first bytes; of a zip the names in it and the size that it
    says it inflates to; of an OLE file the whole content. ``is_rusak``: it cannot be opened."""

    ukuran: int
    awal: bytes
    anggota: Sequence[str] = ()
    mekar: int = 0
    ole: bytes = b""
    is_rusak: bool = False


def recognise(ciri: Ciri) -> Tipe | Tolak:
    """What the file is, or why it is not kept."""
    if not ciri.ukuran:
        return Tolak.KOSONG
    for tanda, tipe in TANDA:
        if ciri.awal.startswith(tanda):
            return tipe(ciri) if callable(tipe) else tipe
    return _recognise_text(ciri)


def _recognise_zip(ciri: Ciri) -> Tipe | Tolak:
    if ciri.is_rusak:
        return Tolak.RUSAK
    if len(ciri.anggota) > ANGGOTA_MAKS or ciri.mekar > MEKAR_MAKS:
        return Tolak.MEKAR
    nama = [satu.lower().replace("\\", "/") for satu in ciri.anggota]
    tipe = _find_office(nama, ciri.awal)
    if tipe is None:
        return Tolak.ARSIP
    return Tolak.MAKRO if any(map(_is_makro, nama)) else tipe


def _find_office(nama: list[str], awal: bytes) -> Tipe | None:
    for tipe in (Tipe.ODT, Tipe.ODS):
        if f"mimetype{tipe.mime}".encode() in awal[:200]:
            return tipe
    if "[content_types].xml" not in nama:
        return None
    return next((tipe for inti, tipe in INTI if any(satu.startswith(inti) for satu in nama)), None)


INTI = (
    ("word/document", Tipe.DOCX),
    ("xl/workbook", Tipe.XLSX),
    ("ppt/presentation", Tipe.PPTX),
)


def _is_makro(nama: str) -> bool:
    return (
        "vbaproject" in nama
        or "/activex/" in nama
        or nama.startswith(("basic/", "scripts/", "xl/macrosheets/"))
    )


def _recognise_ole(ciri: Ciri) -> Tipe | Tolak:
    """Names of streams stand in the file as UTF-16."""
    for kata, hasil in ALIRAN:
        if kata.encode("utf-16-le") in ciri.ole:
            return hasil
    return Tolak.LAIN


ALIRAN: tuple[tuple[str, Tipe | Tolak], ...] = (
    ("EncryptedPackage", Tolak.TERKUNCI),
    ("_VBA_PROJECT", Tolak.MAKRO),
    ("WordDocument", Tipe.DOC),
    ("Workbook", Tipe.XLS),
)


def _recognise_webp(ciri: Ciri) -> Tipe | Tolak:
    return Tipe.WEBP if ciri.awal[8:12] == b"WEBP" else Tolak.LAIN


def _recognise_text(ciri: Ciri) -> Tolak:
    awal = ciri.awal.lstrip(b"\xef\xbb\xbf \t\r\n\x00").lower()
    if awal.startswith(b"<"):
        return Tolak.SVG if b"<svg" in awal else Tolak.HALAMAN
    return Tolak.PROGRAM if awal.startswith((b"#!", b"@echo")) else Tolak.LAIN


Pengenal = Tipe | Tolak | Callable[[Ciri], Tipe | Tolak]
TANDA: tuple[tuple[bytes, Pengenal], ...] = (
    (b"%PDF-", Tipe.PDF),
    (b"\x89PNG\r\n\x1a\n", Tipe.PNG),
    (b"\xff\xd8\xff", Tipe.JPEG),
    (b"RIFF", _recognise_webp),
    (ZIP, _recognise_zip),
    (OLE, _recognise_ole),
    (b"MZ", Tolak.PROGRAM),
    (b"\x7fELF", Tolak.PROGRAM),
    (b"\xca\xfe\xba\xbe", Tolak.PROGRAM),
    (b"\xfe\xed\xfa", Tolak.PROGRAM),
    (b"\xcf\xfa\xed\xfe", Tolak.PROGRAM),
    (b"PK\x05\x06", Tolak.ARSIP),
    (b"Rar!", Tolak.ARSIP),
    (b"7z\xbc\xaf\x27\x1c", Tolak.ARSIP),
    (b"\x1f\x8b", Tolak.ARSIP),
)
