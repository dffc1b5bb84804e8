"""Figures that somebody typed into prose, and which of them no current figure bears out.

What is no figure of performance or money is passed over: years, dates, numbers of regulations,
articles, tables and lists, ordinals, codes, times, and counts up to ten that are written without a
sign.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal

from aturan.angka import PENGALI, parse_angka
from aturan.tanggal import BULAN

_LEBAR = Context(prec=200, rounding=ROUND_HALF_UP)
KECIL = Decimal(10)
TAHUN = range(1900, 2101)

_BADAN = r"\d+(?:[.,]\d+)*"
_POLA = re.compile(
    rf"(?P<rp>\bRp\.?\s?)?(?<![\d.,])(?P<badan>{_BADAN})"
    rf"(?:\s?(?P<persen>%|persen\b)|\s(?P<pengali>{'|'.join(PENGALI)})\b)?",
    re.IGNORECASE,
)
_KODE = re.compile(r"\d{1,2}(?:\.\d{1,4}){2,}")
_RIBUAN = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
# What stands right before a number that is a name and no figure.
_SEBUTAN = re.compile(
    r"(?:\b(?:nomor|nomer|no|pasal|ayat|huruf|angka|butir|poin|tabel|gambar|grafik|bab|subbab|lampiran"
    r"|halaman|hal|bagian|misi|tujuan|sasaran|triwulan|semester|tw|tahap|eselon|golongan|kelas|tipe"
    r"|pukul|jam|jalan|rt|rw|kode|perpres|permen\w*|kepmen\w*|perda|perbup|perwali|pp|uu|inpres|keppres"
    r"|undang-undang|tahun|ke)\b\.?[\s-]*|[A-Za-z]-)\Z",
    re.IGNORECASE,
)
_BULAN = re.compile(rf"\s(?:{'|'.join(BULAN)})\b", re.IGNORECASE)
_JAM = re.compile(r"\s(?:wib|wita|wit)\b", re.IGNORECASE)
_AWAL_DAFTAR = re.compile(r"\s*\(?\Z")
_AKHIR_DAFTAR = re.compile(r"[.)]\s")


@dataclass(frozen=True, slots=True)
class AngkaKetik:
    """A figure as typed, where it stands in its text, and how it may be read: an ambiguous one in
    two ways. ``pangkat`` is that of "juta" or "miliar", ``desimal`` how many places were typed."""

    teks: str
    awal: int
    akhir: int
    nilai: tuple[Decimal, ...]
    pangkat: int = 0
    desimal: int = 0


@dataclass(frozen=True, slots=True)
class _Letak:
    """A number that was found, in its text."""

    teks: str
    cocok: re.Match[str]

    @property
    def badan(self) -> str:
        return self.cocok["badan"]

    @property
    def bertanda(self) -> bool:
        return bool(self.cocok["rp"] or self.cocok["persen"] or self.cocok["pengali"])

    @property
    def sebelum(self) -> str:
        return self.teks[max(0, self.cocok.start() - 40) : self.cocok.start()]

    @property
    def sesudah(self) -> str:
        return self.teks[self.cocok.end() : self.cocok.end() + 20]


def list_angka(teks: str) -> Iterator[AngkaKetik]:
    """The figures of a text in their order."""
    for cocok in _POLA.finditer(teks):
        letak = _Letak(teks, cocok)
        if not any(is_lain(letak) for is_lain in BUKAN_ANGKA):
            angka = read_angka(cocok)
            if angka is not None and not is_kecil(letak, angka):
                yield angka


def find_tak_dikenal(teks: str, dikenal: Iterable[Decimal]) -> list[AngkaKetik]:
    """Those that equal no known figure."""
    nilai = frozenset(dikenal)
    return [satu for satu in list_angka(teks) if not is_dikenal(satu, nilai)]


def is_dikenal(angka: AngkaKetik, dikenal: frozenset[Decimal]) -> bool:
    """``Rp20,2 miliar`` is known when a figure rounds to it."""
    if not dikenal.isdisjoint(angka.nilai):
        return True
    if not angka.pangkat:
        return False
    tepat = Decimal(1).scaleb(angka.pangkat - angka.desimal)
    return any(abs(satu - angka.nilai[0]) * 2 <= tepat for satu in dikenal)


def values_of(semua: Iterable[str]) -> frozenset[Decimal]:
    """Every number in texts that state figures, whatever stands before it."""
    ada = (read_angka(cocok) for teks in semua for cocok in _POLA.finditer(teks))
    return frozenset(nilai for satu in ada if satu for nilai in satu.nilai)


def read_angka(cocok: re.Match[str]) -> AngkaKetik | None:
    teks = cocok[0].strip()
    pangkat = PENGALI.get((cocok["pengali"] or "").lower(), 0)
    bacaan = parse_angka(f"{cocok['badan']} {cocok['pengali'] or ''}".strip())
    if bacaan.nilai is None:
        return None
    desimal = len(cocok["badan"].rpartition(",")[2]) if "," in cocok["badan"] else 0
    nilai = tuple(satu.normalize(_LEBAR) for satu in (bacaan.nilai, *bacaan.alternatif))
    return AngkaKetik(teks, cocok.start(), cocok.end(), nilai, pangkat, desimal)


# --- what is no figure ------------------------------------------------------------------------


def is_tahun(letak: _Letak) -> bool:
    badan = letak.badan
    return not letak.bertanda and len(badan) == 4 and badan.isdigit() and int(badan) in TAHUN


def is_tanggal(letak: _Letak) -> bool:
    return not letak.bertanda and bool(_BULAN.match(letak.sesudah))


def is_garis_miring(letak: _Letak) -> bool:
    """``53/2014``, ``31/12/2021``."""
    pendek = letak.badan.isdigit() and len(letak.badan) <= 3
    return not letak.bertanda and pendek and letak.sesudah.startswith("/")


def is_bernama(letak: _Letak) -> bool:
    return not letak.bertanda and bool(_SEBUTAN.search(letak.sebelum))


def is_jam(letak: _Letak) -> bool:
    return bool(_JAM.match(letak.sesudah))


def is_kode(letak: _Letak) -> bool:
    badan = letak.badan
    return bool(_KODE.fullmatch(badan)) and not _RIBUAN.fullmatch(badan)


def is_dalam_kata(letak: _Letak) -> bool:
    """``4P``, ``x2``, ``2nd``."""
    return (
        letak.sebelum[-1:].isalpha()
        or letak.sebelum[-1:] == "_"
        or (not letak.bertanda and letak.sesudah[:1].isalpha())
    )


def is_nomor_daftar(letak: _Letak) -> bool:
    """At the beginning of a text: ``1.`` or ``2)``."""
    return (
        not letak.bertanda
        and len(letak.badan) <= 2
        and bool(_AWAL_DAFTAR.fullmatch(letak.teks[: letak.cocok.start()]))
        and bool(_AKHIR_DAFTAR.match(letak.sesudah))
    )


def is_kecil(letak: _Letak, angka: AngkaKetik) -> bool:
    bulat = letak.badan.isdigit()
    return not letak.bertanda and bulat and angka.nilai[0] <= KECIL


BUKAN_ANGKA: tuple[Callable[[_Letak], bool], ...] = (
    is_tahun,
    is_tanggal,
    is_garis_miring,
    is_bernama,
    is_jam,
    is_kode,
    is_dalam_kata,
    is_nomor_daftar,
)
