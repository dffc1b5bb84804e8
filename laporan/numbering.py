"""Numbers of chapters, sections, tables and figures, and their anchors.

``number`` lays a document out as a linear sequence that every renderer walks in the same order.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from laporan.document import (
    Bab,
    BagianDepan,
    Blok,
    DaftarOtomatis,
    Document,
    Gambar,
    JenisRujukan,
    Lampiran,
    Rujukan,
    SkemaHalaman,
    SkemaSubbab,
    Subbab,
    Tabel,
    Tata,
)
from laporan.numerals import huruf, roman

TINGKAT_TERDALAM = 3
_KUNCI = re.compile(r"[\w.-]+")  # what a reference in text can name


class DocumentTidakSahError(ValueError):
    """The builder made a document that cannot be numbered (a key used twice, too deep)."""


@dataclass(frozen=True, slots=True)
class Nomor:
    """What numbering knows of one heading, table or figure.

    ``label`` stands before the title ("BAB III", "3.1", "Tabel 3.2", or empty), ``rujukan`` is
    the text of a reference to it, ``tingkat`` 0 is a chapter. ``awalan`` stands before the number
    of its page ("III-").
    """

    label: str
    rujukan: str
    judul: str
    jangkar: str
    tingkat: int = 0
    awalan: str = ""

    @property
    def lengkap(self) -> str:
        return f"{self.label} {self.judul}".strip()


@dataclass(frozen=True, slots=True)
class Judul:
    """A section heading in the sequence."""

    nomor: Nomor


@dataclass(frozen=True, slots=True)
class IsiBernomor:
    """A block in the sequence; only tables and figures have a ``nomor``."""

    blok: Blok
    nomor: Nomor | None = None


@dataclass(frozen=True, slots=True)
class BagianBernomor:
    """A part that begins on a new page."""

    bagian: BagianDepan | Bab | Lampiran
    nomor: Nomor
    isi: tuple[Judul | IsiBernomor, ...]


@dataclass(frozen=True, slots=True)
class DocumentBernomor:
    document: Document
    depan: tuple[BagianBernomor | DaftarOtomatis, ...]
    bab: tuple[BagianBernomor, ...]
    lampiran: tuple[BagianBernomor, ...]
    rujukan: dict[tuple[JenisRujukan, str], Nomor]

    def resolve(self, rujukan: Rujukan) -> Nomor | None:
        """None when nothing in the document bears that key."""
        return self.rujukan.get((rujukan.jenis, rujukan.kunci))


def number(document: Document) -> DocumentBernomor:
    """Number every part. Raises ``DocumentTidakSahError`` when a key is used twice."""
    penomor = _Penomor(document.tata)
    return DocumentBernomor(
        document,
        tuple(penomor.depan(i, bagian) for i, bagian in enumerate(document.depan, 1)),
        tuple(penomor.bab(i, bab) for i, bab in enumerate(document.bab, 1)),
        tuple(penomor.lampiran(i, lampiran) for i, lampiran in enumerate(document.lampiran, 1)),
        penomor.rujukan,
    )


class _Penomor:
    """Walks the parts in order, counting tables and figures and remembering keys."""

    def __init__(self, tata: Tata) -> None:
        self.skema = tata.skema_subbab
        self.is_per_bab = tata.skema_halaman is SkemaHalaman.PER_BAB
        self.awalan = ""  # of the part that is being numbered
        self.rujukan: dict[tuple[JenisRujukan, str], Nomor] = {}
        self.hitung: Counter[tuple[JenisRujukan, str]] = Counter()

    def depan(
        self, urut: int, bagian: BagianDepan | DaftarOtomatis
    ) -> BagianBernomor | DaftarOtomatis:
        if isinstance(bagian, DaftarOtomatis):
            return bagian
        nomor = Nomor("", bagian.judul, bagian.judul, f"depan-{urut}")
        self._remember(JenisRujukan.BAGIAN, bagian.kunci, nomor)
        return BagianBernomor(bagian, nomor, tuple(self._isi(bagian.isi, "", ())))

    def bab(self, urut: int, bab: Bab) -> BagianBernomor:
        if not bab.bernomor:
            return self._naskah(urut, bab)
        romawi = roman(urut)
        self.awalan = f"{romawi}-" if self.is_per_bab else ""
        nomor = self._nomor(f"BAB {romawi}", f"Bab {romawi}", bab.judul, f"bab-{urut}")
        self._remember(JenisRujukan.BAGIAN, bab.kunci, nomor)
        return BagianBernomor(bab, nomor, tuple(self._isi(bab.isi, str(urut), (urut,))))

    def _naskah(self, urut: int, bab: Bab) -> BagianBernomor:
        """A part without a number, like the tables and sections within it."""
        self.awalan = ""
        nomor = self._nomor("", bab.judul, bab.judul, f"bab-{urut}")
        self._remember(JenisRujukan.BAGIAN, bab.kunci, nomor)
        return BagianBernomor(bab, nomor, tuple(self._isi(bab.isi, "", (urut,))))

    def lampiran(self, urut: int, lampiran: Lampiran) -> BagianBernomor:
        label = f"Lampiran {urut}"
        self.awalan = "L-" if self.is_per_bab else ""
        nomor = self._nomor(label, label, lampiran.judul, f"lampiran-{urut}")
        self._remember(JenisRujukan.BAGIAN, lampiran.kunci, nomor)
        return BagianBernomor(lampiran, nomor, tuple(self._isi(lampiran.isi, f"L{urut}", ())))

    def _isi(
        self, isi: tuple[Blok | Subbab, ...], awalan: str, jalur: tuple[int, ...]
    ) -> Iterator[Judul | IsiBernomor]:
        urut = 0
        for bagian in isi:
            if isinstance(bagian, Subbab):
                urut += 1
                yield from self._subbab(bagian, awalan, (*jalur, urut))
            else:
                yield IsiBernomor(bagian, self._nomor_blok(bagian, awalan))

    def _subbab(
        self, subbab: Subbab, awalan: str, jalur: tuple[int, ...]
    ) -> Iterator[Judul | IsiBernomor]:
        tingkat = len(jalur) - 1
        if tingkat > TINGKAT_TERDALAM:
            raise DocumentTidakSahError(f"Subbab terlalu dalam: {subbab.judul}")
        label, rujukan = label_subbab(self.skema, jalur) if awalan else ("", subbab.judul)
        jangkar = "bab-" + "-".join(map(str, jalur))
        nomor = self._nomor(label, rujukan, subbab.judul, jangkar, tingkat)
        self._remember(JenisRujukan.BAGIAN, subbab.kunci, nomor)
        yield Judul(nomor)
        yield from self._isi(subbab.isi, awalan, jalur)

    def _nomor_blok(self, blok: Blok, awalan: str) -> Nomor | None:
        if isinstance(blok, Tabel):
            return self._nomor_tampilan(blok, awalan, JenisRujukan.TABEL)
        if isinstance(blok, Gambar):
            return self._nomor_tampilan(blok, awalan, JenisRujukan.GAMBAR)
        return None

    def _nomor_tampilan(self, blok: Tabel | Gambar, awalan: str, jenis: JenisRujukan) -> Nomor:
        """Front matter has no chapter number: its tables and figures keep their title only."""
        jangkar = f"{jenis}-{blok.kunci}"
        nomor = self._nomor("", blok.judul, blok.judul, jangkar)
        if blok.bernomor and awalan:
            self.hitung[jenis, awalan] += 1
            label = f"{jenis.capitalize()} {awalan}.{self.hitung[jenis, awalan]}"
            nomor = self._nomor(label, label, blok.judul, jangkar)
        self._remember(jenis, blok.kunci, nomor)
        return nomor

    def _nomor(self, label: str, rujukan: str, judul: str, jangkar: str, tingkat: int = 0) -> Nomor:
        return Nomor(label, rujukan, judul, jangkar, tingkat, self.awalan)

    def _remember(self, jenis: JenisRujukan, kunci: str, nomor: Nomor) -> None:
        if not kunci and jenis is JenisRujukan.BAGIAN:
            return
        if not _KUNCI.fullmatch(kunci):
            raise DocumentTidakSahError(f"Kunci {jenis} tidak dapat dirujuk: {kunci!r}")
        if (jenis, kunci) in self.rujukan:
            raise DocumentTidakSahError(f"Kunci {jenis} dipakai dua kali: {kunci!r}")
        self.rujukan[jenis, kunci] = nomor


def label_subbab(skema: SkemaSubbab, jalur: tuple[int, ...]) -> tuple[str, str]:
    """The label of a section and the text of a reference to it; ``jalur`` begins with the bab."""
    if skema is SkemaSubbab.ANGKA:
        angka = ".".join(map(str, jalur))
        return angka, f"Subbab {angka}"
    bentuk = (huruf(jalur[1]).upper(), *map(str, jalur[2:3]), *map(huruf, jalur[3:4]))
    return f"{bentuk[-1]}.", "Subbab " + ".".join((roman(jalur[0]), *bentuk))
