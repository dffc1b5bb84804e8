"""The list of documents as its page shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.http import urlencode

from instansi.halaman import Halaman
from laporan.dokumen.daftar import JENIS
from laporan.dokumen.jenis import Kurang, Varian
from laporan.dokumen.keadaan import Keadaan


@dataclass(frozen=True, slots=True)
class KurangTampil:
    kalimat: str
    alamat: str


@dataclass(frozen=True, slots=True)
class VarianTampil:
    """``lihat`` and ``unduh`` (by format) are addresses."""

    sebutan: str
    kurang: tuple[KurangTampil, ...]
    lihat: str
    unduh: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DokumenTampil:
    kelompok: str
    kunci: str
    judul: str
    varian: tuple[VarianTampil, ...]


BENTUK = (("pdf", "PDF"), ("docx", "Word"), ("xlsx", "Excel"))


def list_tampil(halaman: Halaman, keadaan: Keadaan) -> Iterator[DokumenTampil]:
    for jenis in JENIS.values():
        yield DokumenTampil(
            jenis.kelompok,
            jenis.kunci,
            jenis.judul,
            tuple(make_varian(halaman, jenis.kunci, s) for s in jenis.list_varian(keadaan)),
        )


def make_varian(halaman: Halaman, kunci: str, varian: Varian) -> VarianTampil:
    tanya = f"?{urlencode(varian.tanya)}" if varian.tanya else ""
    return VarianTampil(
        sebutan=varian.sebutan,
        kurang=tuple(make_kurang(halaman, satu) for satu in varian.kurang),
        lihat=halaman.alamat("dokumen", jenis=kunci) + tanya,
        unduh=tuple(
            (nama, halaman.alamat("dokumen_unduh", jenis=kunci, bentuk=bentuk) + tanya)
            for bentuk, nama in BENTUK
        ),
    )


def make_kurang(halaman: Halaman, kurang: Kurang) -> KurangTampil:
    alamat = halaman.alamat(kurang.halaman, **kurang.tempat) if kurang.halaman else ""
    return KurangTampil(kurang.kalimat, alamat)
