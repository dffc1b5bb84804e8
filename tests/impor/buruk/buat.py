"""Makers of files as people bring them by mistake, each as small as its mistake allows."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

from openpyxl import Workbook

KEPALA = ("No", "Program", "Pagu", "Realisasi")
BARIS = ((1, "Program A", 5000, 4000), (2, "Program B", 7000, 0))
KINERJA = ("No", "Indikator Kinerja", "Satuan", "Target", "Realisasi")
LEMBAR = "xl/worksheets/sheet1.xml"
RUANG = " ".join(
    f'xmlns:{awal}="urn:oasis:names:tc:opendocument:xmlns:{awal}:1.0"'
    for awal in ("office", "table", "text")
)
JENIS_ODS = "application/vnd.oasis.opendocument.spreadsheet"

Ubah = Callable[[str], str]


def write_xlsx(jalur: Path, *baris: Sequence[object], nama: str = "Anggaran") -> Path:
    """A workbook of one sheet."""
    buku = Workbook()
    lembar = buku.worksheets[0]
    lembar.title = nama
    for satu in baris:
        lembar.append(list(satu))
    buku.save(jalur)
    return jalur


def write_anggaran(jalur: Path, *lain: Sequence[object]) -> Path:
    """A good budget of two programs, then whatever is given."""
    return write_xlsx(jalur, KEPALA, *BARIS, *lain)


def change(jalur: Path, ubah: Ubah, *, tambah: dict[str, bytes] | None = None) -> Path:
    """The good budget with the XML of its sheet changed, and perhaps with further parts."""
    asal = write_anggaran(jalur.with_name("asal-" + jalur.name))
    with zipfile.ZipFile(asal) as dari, zipfile.ZipFile(jalur, "w", zipfile.ZIP_DEFLATED) as ke:
        for isi in dari.namelist():
            data = dari.read(isi)
            ke.writestr(isi, ubah(data.decode()).encode() if isi == LEMBAR else data)
        for isi, data in (tambah or {}).items():
            ke.writestr(isi, data)
    return jalur


def replace_in_part(jalur: Path, bagian: str, lama: str, baru: str) -> Path:
    """A copy of a workbook with other words in one of its parts."""
    ke_jalur = jalur.with_name("ganti-" + jalur.name)
    with zipfile.ZipFile(jalur) as dari, zipfile.ZipFile(ke_jalur, "w") as ke:
        for isi in dari.namelist():
            data = dari.read(isi)
            if isi == bagian:
                assert lama.encode() in data
                data = data.replace(lama.encode(), baru.encode())
            ke.writestr(isi, data)
    return ke_jalur


def replace_cell(alamat: str, unsur: str) -> Ubah:
    """Another element for a cell of the good budget."""

    def ubah(xml: str) -> str:
        awal = xml.index(f'<c r="{alamat}"')
        return xml[:awal] + unsur + xml[xml.index("</c>", awal) + 4 :]

    return ubah


def ods_cell(nilai: object, sifat: str = "") -> str:
    """A cell of an ods; ``sifat`` are further attributes."""
    jenis = (
        f'office:value-type="float" office:value="{nilai}"'
        if isinstance(nilai, int | float)
        else 'office:value-type="string"'
    )
    return f"<table:table-cell {jenis} {sifat}><text:p>{nilai}</text:p></table:table-cell>"


def ods_row(*sel: object, sifat: str = "") -> str:
    """A row of an ods; a cell that is XML already stays as it is."""
    isi = "".join(s if isinstance(s, str) and s.startswith("<") else ods_cell(s) for s in sel)
    return f"<table:table-row {sifat}>{isi}</table:table-row>"


def write_ods(
    jalur: Path, *baris: str, manifes: str = "<manifest/>", isi: bytes | None = None
) -> Path:
    """An ods of one sheet; ``isi`` stands for all of it, as when it is encrypted."""
    tabel = f'<table:table table:name="Anggaran">{"".join(baris)}</table:table>'
    teks = (
        f"<office:document-content {RUANG}><office:body><office:spreadsheet>{tabel}"
        "</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(jalur, "w", zipfile.ZIP_DEFLATED) as arsip:
        arsip.writestr("mimetype", JENIS_ODS)
        arsip.writestr("content.xml", teks.encode() if isi is None else isi)
        arsip.writestr("META-INF/manifest.xml", manifes)
    return jalur


def good_ods(jalur: Path, *lain: str) -> Path:
    """The good budget as an ods, then whatever rows are given."""
    return write_ods(jalur, ods_row(*KEPALA), *(ods_row(*baris) for baris in BARIS), *lain)


def write_teks(jalur: Path, teks: str, sandi: str = "utf-8") -> Path:
    """A text file in some encoding."""
    jalur.write_bytes(teks.encode(sandi))
    return jalur
