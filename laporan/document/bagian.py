"""The document and its parts: cover, front matter, chapters, sections, appendices."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from laporan.document.gambar import Aset, Gambar
from laporan.document.pengesahan import Pengesahan
from laporan.document.tabel import Tabel
from laporan.document.tanda_tangan import BlokTandaTangan
from laporan.document.teks import Daftar, Paragraf, Petunjuk, Rumus, Uraian

Blok = Paragraf | Daftar | Uraian | Tabel | Gambar | Rumus | Petunjuk | BlokTandaTangan | Pengesahan


@dataclass(frozen=True, slots=True)
class Subbab:
    """A section of up to three levels. ``kunci`` names it for ``{bagian:kunci}``."""

    judul: str
    isi: tuple[Blok | Subbab, ...] = ()
    kunci: str = ""


@dataclass(frozen=True, slots=True)
class Bab:
    """A chapter. One that is not ``bernomor`` is a page of a letter or form: its title stands
    centred, in as many lines as it has, and nothing within it is numbered. ``lanskap``: all of it
    lies down."""

    judul: str
    isi: tuple[Blok | Subbab, ...] = ()
    kunci: str = ""
    bernomor: bool = True
    lanskap: bool = False


@dataclass(frozen=True, slots=True)
class Lampiran:
    judul: str
    isi: tuple[Blok, ...] = ()
    kunci: str = ""


@dataclass(frozen=True, slots=True)
class BagianDepan:
    """An unnumbered part before the chapters (kata pengantar, ikhtisar eksekutif)."""

    judul: str
    isi: tuple[Blok, ...] = ()
    kunci: str = ""


class DaftarOtomatis(StrEnum):
    """A list that the renderer makes; an empty one is left out."""

    ISI = "isi"
    TABEL = "tabel"
    GAMBAR = "gambar"
    LAMPIRAN = "lampiran"


DAFTAR_LAZIM = (DaftarOtomatis.ISI, DaftarOtomatis.TABEL, DaftarOtomatis.GAMBAR)


@dataclass(frozen=True, slots=True)
class Sampul:
    """The cover. ``jenis_laporan`` is printed large ("Laporan Kinerja Instansi Pemerintah")."""

    jenis_laporan: str
    instansi: str
    pemda: str
    tahun: int
    alamat: tuple[str, ...] = ()
    singkatan: str = ""  # "LKjIP"
    logo: Aset | None = None


class SkemaSubbab(StrEnum):
    ANGKA = "angka"  # 3.1, 3.1.1, 3.1.1.1
    HURUF = "huruf"  # A., 1., a.


class SkemaHalaman(StrEnum):
    URUT = "urut"  # 1, 2, 3 through the whole body
    PER_BAB = "per_bab"  # III-2, and L-2 in the appendices


class Kertas(StrEnum):
    A4 = "a4"
    F4 = "f4"  # 215 × 330 mm


@dataclass(frozen=True, slots=True)
class Pinggir:
    """Margins in millimetres, the same on pages that lie down. Left is where it is bound."""

    atas: int = 30
    kanan: int = 20
    bawah: int = 20
    kiri: int = 30


PINGGIR_SEMPIT = Pinggir(15, 15, 15, 15)  # as little as printers need


@dataclass(frozen=True, slots=True)
class Tata:
    """How the document is numbered and how its pages look.

    ``kepala`` stands at the head of every page but the cover; without ``kaki`` the short title
    of the document stands at the foot, beside the page number.
    """

    skema_subbab: SkemaSubbab = SkemaSubbab.ANGKA
    skema_halaman: SkemaHalaman = SkemaHalaman.URUT
    kertas: Kertas = Kertas.A4
    pinggir: Pinggir = Pinggir()
    kepala: str = ""
    kaki: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report, before any renderer has touched it.

    ``judul_pendek`` stands in the footer of every page, unless ``tata`` has another text for it.
    ``draf`` prints the watermark. Without a cover, ``instansi`` says whose document it is.
    """

    sampul: Sampul | None
    judul_pendek: str
    depan: tuple[BagianDepan | DaftarOtomatis, ...] = DAFTAR_LAZIM
    bab: tuple[Bab, ...] = ()
    lampiran: tuple[Lampiran, ...] = ()
    draf: bool = False
    tata: Tata = Tata()
    instansi: str = ""

    @property
    def pemilik(self) -> str:
        return self.sampul.instansi if self.sampul else self.instansi

    @property
    def kaki(self) -> str:
        return self.tata.kaki or self.judul_pendek
