"""Files on their way in: looked at before they are kept, and read too when they are not large.

A file that cannot be read is refused with a sentence that names it; the others are taken. What is
large is read in the background, where a file that cannot be read becomes a galat of the plan.
"""

from __future__ import annotations

import errno
import logging
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any

from django.core.files.uploadedfile import UploadedFile

from aturan.nama_berkas import clean_nama
from capaian.berkas import hash_berkas
from impor.baca.penjaga import Format, check_file
from impor.baca.penolakan import BerkasDitolakError
from impor.baca.ukuran import count_sel
from impor.models.kiriman import is_lama_dibaca
from impor.sebab import SebabPesan

from .lemari import read_grid

catat = logging.getLogger(__name__)

TAK_TERTULIS = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM})
"""What a disk says that is full, or that may not be written to."""

AKHIRAN: dict[Format, tuple[str, ...]] = {
    Format.XLSX: ("xlsx", "xlsm"),
    Format.ODS: ("ods",),
    Format.XLS: ("xls",),
    Format.HTML: ("xls", "html", "htm"),
    Format.CSV: ("csv", "tsv", "txt"),
}
"""Endings that tell the truth about a format; another one is replaced by the first."""


class SimpananGagal(Exception):
    """Nothing was kept, for the machine has no place; the sentence is for the person."""

    def __init__(self) -> None:
        super().__init__(
            "Penyimpanan di peladen penuh atau tidak dapat ditulisi, jadi tidak ada yang disimpan."
            " Coba lagi nanti; bila berulang, hubungi pengelola aplikasi."
        )


@contextmanager
def storing() -> Iterator[None]:
    """Raises ``SimpananGagal`` where the disk takes no file; the log tells the rest."""
    try:
        yield
    except OSError as sebab:
        if sebab.errno not in TAK_TERTULIS:
            raise
        catat.exception("Berkas impor tidak dapat disimpan")
        raise SimpananGagal from sebab


@dataclass(frozen=True, slots=True)
class Unggahan:
    """A file that may be read; ``sel`` is about how many filled cells it holds."""

    berkas: UploadedFile[Any]
    nama: str
    sha256: str
    ukuran: int
    sel: int = 0


@dataclass(frozen=True, slots=True)
class Terimaan:
    """What came of an upload; ``ditolak`` are sentences, each beginning with a file's name."""

    diterima: tuple[Unggahan, ...]
    ditolak: tuple[str, ...]


def accept(
    semua: Iterable[UploadedFile[Any]],
    sudah: Iterable[tuple[str, str]] = (),
    *,
    boleh_latar: bool = False,
) -> Terimaan:
    """Look at every file. The same content twice is taken once. ``sudah`` are name and digest of
    files that they join; with ``boleh_latar`` large ones are not read here."""
    dipakai = {sha256: nama for nama, sha256 in sudah}
    dijaga: list[Unggahan] = []
    ditolak: list[str] = []
    for berkas in semua:
        try:
            satu = guard(berkas, dipakai)
        except BerkasDitolakError as tolak:
            ditolak.append(explain(berkas.name or "", tolak))
        else:
            dipakai[satu.sha256] = satu.nama
            dijaga.append(satu)
    if boleh_latar and is_lama_dibaca(sum(satu.sel for satu in dijaga)):
        return Terimaan(tuple(dijaga), tuple(ditolak))
    return read_all(dijaga, ditolak)


def read_all(dijaga: Iterable[Unggahan], ditolak: Iterable[str]) -> Terimaan:
    """Those that can be read; the others join the refused ones."""
    diterima: list[Unggahan] = []
    semua_ditolak = list(ditolak)
    for satu in dijaga:
        try:
            read(satu)
        except BerkasDitolakError as tolak:
            semua_ditolak.append(explain(satu.nama, tolak))
        else:
            diterima.append(satu)
    return Terimaan(tuple(diterima), tuple(semua_ditolak))


def guard(berkas: UploadedFile[Any], sudah: Mapping[str, str]) -> Unggahan:
    """``sudah``: the names of the others, by their digests. Raises ``BerkasDitolakError`` for what
    must not be opened."""
    sha256 = hash_berkas(berkas)
    if sha256 in sudah:
        raise BerkasDitolakError(
            f"Isinya sama persis dengan {sudah[sha256]}.",
            diharapkan="",
            sebab=SebabPesan.BERKAS_KEMBAR,
        )
    with on_disk(berkas, "berkas") as jalur:
        format_berkas = check_file(jalur)
        sel = count_sel(jalur, format_berkas)
    nama = unused(clean(berkas.name or "", format_berkas), set(sudah.values()))
    berkas.seek(0)
    return Unggahan(berkas, nama, sha256, berkas.size or 0, sel)


def read(satu: Unggahan) -> None:
    """Raises ``BerkasDitolakError``."""
    with on_disk(satu.berkas, satu.nama) as jalur:
        read_grid(satu.sha256, jalur)
    satu.berkas.seek(0)


def clean(nama: str, format_berkas: Format) -> str:
    """The name that messages call the file by, with an ending that fits its content."""
    akhiran = nama.rpartition(".")[2].lower()
    benar = AKHIRAN[format_berkas]
    return clean_nama(nama, akhiran if akhiran in benar else benar[0])


def unused(nama: str, terpakai: set[str]) -> str:
    """``Data.xlsx``, or ``Data (2).xlsx`` when another file is called so."""
    dasar, _, akhiran = nama.rpartition(".")
    calon, nomor = nama, 1
    while calon in terpakai:
        nomor += 1
        calon = f"{dasar} ({nomor}).{akhiran}"
    return calon


def explain(nama: str, tolak: BerkasDitolakError) -> str:
    tempat = " › ".join(satu for satu in (tolak.lembar, tolak.sel) if satu)
    tampak = clean_nama(nama, nama.rpartition(".")[2][:8] or "?")
    harap = f" Yang diterima: {tolak.diharapkan}." if tolak.diharapkan else ""
    return f"{tampak}: {f'{tempat}: ' if tempat else ''}{tolak.kalimat}{harap}"


@contextmanager
def on_disk(isi: IO[bytes] | Any, nama: str) -> Iterator[Path]:
    """The content as a file of this name, for readers that want a path, until the block ends."""
    with TemporaryDirectory() as folder:
        jalur = Path(folder) / nama
        isi.seek(0)
        with jalur.open("wb") as tujuan:
            shutil.copyfileobj(isi, tujuan)
        yield jalur
