"""What a signed report is made of: no notes to the author, and how it can be recognised."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from typing import Any, TypeVar

import segno

from aturan.tanggal import format_tanggal
from laporan.document import (
    Aset,
    Bab,
    BagianDepan,
    Blok,
    DaftarOtomatis,
    Document,
    Lampiran,
    Paragraf,
    Pengesahan,
    Petunjuk,
    Subbab,
)

Bagian = TypeVar("Bagian", Bab, BagianDepan, Lampiran, Subbab)
PIKSEL_QR = 6  # for each module; the code stays sharp when printed


@dataclass(frozen=True, slots=True)
class Kekurangan:
    """What a report lacks, and in which part."""

    bagian: str
    judul: str
    kalimat: str


@dataclass(frozen=True, slots=True)
class Tanda:
    """Who signed which version, and where that can be checked."""

    nomor: int
    jabatan: str
    tanggal: date
    alamat: str
    is_ralat: bool = False

    @property
    def kalimat(self) -> str:
        sebutan = "Ralat" if self.is_ralat else "Laporan"
        return (
            f"{sebutan} ini (versi {self.nomor}) disahkan oleh {self.jabatan} pada"
            f" {format_tanggal(self.tanggal)} di dalam aplikasi. Keasliannya dapat diperiksa di"
        )


def find_kekurangan(document: Document) -> tuple[Kekurangan, ...]:
    """Every note to the author, with its part."""
    depan = [satu for satu in document.depan if not isinstance(satu, DaftarOtomatis)]
    semua: tuple[Bab | BagianDepan | Lampiran, ...] = (*depan, *document.bab, *document.lampiran)
    return tuple(hasil for satu in semua for hasil in walk_petunjuk(satu))


def walk_petunjuk(bagian: Bab | BagianDepan | Lampiran | Subbab) -> Iterator[Kekurangan]:
    for satu in bagian.isi:
        if isinstance(satu, Subbab):
            yield from walk_petunjuk(satu)
        elif isinstance(satu, Petunjuk):
            yield Kekurangan(bagian.kunci, bagian.judul, satu.lengkap)


def finalise(document: Document, tanda: Tanda) -> Document:
    """The document as it is signed."""
    return attach(
        settle_document(document), Pengesahan(tanda.kalimat, tanda.alamat, make_qr(tanda.alamat))
    )


def settle_document(document: Document) -> Document:
    """What is missing is stated, not asked for; no watermark."""
    depan = tuple(
        satu if isinstance(satu, DaftarOtomatis) else settle(satu) for satu in document.depan
    )
    bab = tuple(settle(satu) for satu in document.bab)
    lampiran = tuple(settle(satu) for satu in document.lampiran)
    return replace(document, depan=depan, bab=bab, lampiran=lampiran, draf=False)


def settle(bagian: Bagian) -> Bagian:
    isi: tuple[Any, ...] = tuple(
        settle(satu) if isinstance(satu, Subbab) else state(satu) for satu in bagian.isi
    )
    return replace(bagian, isi=isi)


def state(blok: Blok) -> Blok:
    return Paragraf.dari(blok.teks) if isinstance(blok, Petunjuk) else blok


def attach(document: Document, pengesahan: Pengesahan) -> Document:
    """Below the signature of the last chapter; a report without chapters ends with it."""
    if document.bab:
        *bab, penutup = document.bab
        return replace(document, bab=(*bab, append(penutup, pengesahan)))
    if document.lampiran:
        *lampiran, akhir = document.lampiran
        return replace(document, lampiran=(*lampiran, append(akhir, pengesahan)))
    return replace(document, bab=(Bab("Pengesahan", (pengesahan,), "pengesahan"),))


def append(bagian: Bagian, pengesahan: Pengesahan) -> Bagian:
    isi: tuple[Any, ...] = (*bagian.isi, pengesahan)
    return replace(bagian, isi=isi)


def make_qr(alamat: str) -> Aset:
    """Error correction M: readable from paper that was folded or stamped."""
    hasil = BytesIO()
    segno.make(alamat, error="m", micro=False).save(hasil, kind="png", scale=PIKSEL_QR, border=2)
    return Aset("qr", "image/png", hasil.getvalue())
