"""A file on its way in: what it shows of itself, its fingerprint, and the limit of its size."""

from __future__ import annotations

import zipfile
from functools import wraps
from hashlib import sha256
from typing import IO, TYPE_CHECKING, Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, StopUpload
from django.http import HttpRequest
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from aturan.unggahan import OLE, PANJANG_AWAL, ZIP, Ciri

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpResponse

MB = 1024 * 1024
# What a form weighs beside its file.
ISIAN_LAIN = MB // 2
# A browser shows an answer only when it could send all: that much is read and thrown away.
TERBACA_MAKS = 64 * MB
POTONGAN = 64 * 1024

TERLALU_BESAR = "sakip.terlalu_besar"  # of a request; no header can bear that name


def maks_byte() -> int:
    return int(settings.BUKTI_MAKS_MB) * MB


def kalimat_terlalu_besar() -> str:
    return (
        f"Berkas ini lebih besar dari {settings.BUKTI_MAKS_MB} MB dan tidak disimpan. Kecilkan"
        " (misalnya simpan gambar sebagai PDF berkualitas sedang), bagi menjadi beberapa berkas,"
        " atau simpan di tempat lain lalu tambahkan tautannya."
    )


# --- how large --------------------------------------------------------------------------------


class PenjagaUkuran(FileUploadHandler):
    """Stops reading a request whose files together are larger than the limit."""

    is_lewat = False

    def __init__(self, request: HttpRequest) -> None:
        super().__init__(request)
        self.sisa = maks_byte()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        self.sisa -= len(raw_data)
        if self.sisa < 0:
            self.is_lewat = True
            raise StopUpload(connection_reset=False)
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """The handlers after this one keep the file."""


def is_terlalu_besar(request: HttpRequest) -> bool:
    """In a view ``with_size_limit``: whether nothing of its files was kept, for they are too large
    together."""
    return TERLALU_BESAR in request.META


def with_size_limit(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The view asks ``is_terlalu_besar``.

    The limit must stand before anything reads the body, the check of the CSRF token too: it
    comes right after.
    """
    terlindung = csrf_protect(view)

    @csrf_exempt
    @wraps(view)
    def dijaga(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        penjaga = PenjagaUkuran(request)
        request.upload_handlers.insert(0, penjaga)
        besar = declared_size(request)
        if besar > maks_byte() + ISIAN_LAIN:
            drain(request, besar)
            request.META[TERLALU_BESAR] = True
            return view(request, *args, **kwargs)
        if request.method == "POST":
            request.POST  # noqa: B018  # reads the body, under the eyes of the guard
        if penjaga.is_lewat:
            request.META[TERLALU_BESAR] = True
        return terlindung(request, *args, **kwargs)

    return dijaga


def declared_size(request: HttpRequest) -> int:
    panjang = str(request.META.get("CONTENT_LENGTH") or "0")
    return int(panjang) if panjang.isdigit() else 0


def drain(request: HttpRequest, besar: int) -> None:
    """Take the body off the line without keeping it, so that the browser gets to the answer."""
    if besar > TERBACA_MAKS:
        return
    while request.read(POTONGAN):
        pass


# --- what it is -------------------------------------------------------------------------------


def take_ciri(berkas: UploadedFile[Any]) -> Ciri:
    """What the rules need to know of a file; it is left at its beginning."""
    berkas.seek(0)
    awal = berkas.read(PANJANG_AWAL)
    ciri = Ciri(ukuran=berkas.size or 0, awal=awal)
    if awal.startswith(ZIP):
        ciri = take_ciri_zip(berkas, ciri)
    elif awal.startswith(OLE):
        ciri = Ciri(ciri.ukuran, awal, ole=awal + berkas.read())
    berkas.seek(0)
    return ciri


def take_ciri_zip(berkas: IO[bytes] | UploadedFile[Any], ciri: Ciri) -> Ciri:
    """The list of contents; nothing is unpacked."""
    try:
        with zipfile.ZipFile(berkas) as arsip:
            isi = arsip.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError):
        return Ciri(ciri.ukuran, ciri.awal, is_rusak=True)
    nama = tuple(satu.filename for satu in isi)
    return Ciri(ciri.ukuran, ciri.awal, nama, sum(satu.file_size for satu in isi))


def hash_berkas(berkas: UploadedFile[Any]) -> str:
    sidik = sha256()
    for potongan in berkas.chunks():
        sidik.update(potongan)
    berkas.seek(0)
    return sidik.hexdigest()
