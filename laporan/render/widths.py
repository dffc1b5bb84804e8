"""How wide the columns of a table are, and whether it stands upright.

Figures are never wrapped, so a column must be as wide as its widest figure; words should not be
cut either. What is left goes where it keeps the rows low. A table lies down only when it does not
fit upright in letters that can be read, or when that saves it pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from laporan.render.heights import LANGKAH, PUTARAN, IsiBaris, loads, pressure, sample, table_height
from laporan.render.ruang import RUANG_BIASA, Ruang

BAGIAN = 200  # widths are whole numbers of half percents, so that they can be classes
JARAK_SEL = 8.0  # padding left and right, with the rule
HEMAT = 0.85  # what lies down or has smaller letters must save about a sixth of the pages
PENDEK = 0.6  # of a page: a table that is no longer stays in the flow
PENDEK_DIPENGGAL = 0.4  # of a page
TERBACA = 8  # points
TERKECIL = 6
TOLERANSI = 0.1  # half percents
KATA_TERSEMPIT = 3.0  # em: below it a column of words becomes one of letters


@dataclass(frozen=True, slots=True)
class Kebutuhan:
    """What one column needs, in em: ``angka`` may never be cut, ``kata`` should not be.

    ``bobot`` is its share of the room that is left, before its content is looked at; ``penggal``
    is what its words need when long ones may be hyphenated.
    """

    angka: float
    kata: float
    bobot: float
    penggal: float = 0.0

    def em(self, kata: Kata) -> float:
        butuh = {
            Kata.UTUH: self.kata,
            Kata.DIPENGGAL: self.penggal or self.kata,
            Kata.BEBAS: min(self.kata, KATA_TERSEMPIT),
        }
        return max(self.angka, butuh[kata])


class Kata(Enum):
    """What may become of words that are wider than their column."""

    UTUH = "utuh"
    DIPENGGAL = "dipenggal"
    BEBAS = "bebas"  # cut anywhere


@dataclass(frozen=True, slots=True)
class Susunan:
    """How a table is laid out. ``ukuran`` is its letter size in points."""

    lanskap: bool
    ukuran: int
    lebar: tuple[int, ...]  # half percents, 200 in all
    is_dipenggal: bool = False  # long words are hyphenated
    is_sesak: bool = False  # words are cut anywhere, or the page is too narrow altogether


# Layouts in the order in which they are tried; of one line the first that fits is preferred.
CALON = (
    (
        (False, 9, Kata.UTUH),
        (False, 8, Kata.UTUH),
        (False, 8, Kata.DIPENGGAL),
        (True, 9, Kata.UTUH),
        (True, 8, Kata.UTUH),
    ),
    ((True, 8, Kata.DIPENGGAL), (True, 7, Kata.UTUH), (True, 7, Kata.DIPENGGAL)),
    ((False, 7, Kata.UTUH), (False, 7, Kata.DIPENGGAL), (False, 6, Kata.DIPENGGAL)),
    ((False, 8, Kata.BEBAS), (True, 8, Kata.BEBAS), (True, 7, Kata.BEBAS), (True, 6, Kata.BEBAS)),
    ((False, 7, Kata.BEBAS), (False, 6, Kata.BEBAS)),
)


@dataclass(frozen=True, slots=True)
class _Muat:
    """A layout that fits, with the number of pages that it takes."""

    susunan: Susunan
    halaman: float

    @property
    def is_layak(self) -> bool:
        """Many rows of hyphens are no reading; a short table may have them to stay in the flow."""
        return not self.susunan.is_dipenggal or self.halaman <= PENDEK_DIPENGGAL

    def is_lebih_baik(self, lain: _Muat) -> bool:
        terbaca = self.is_layak and self.susunan.ukuran >= TERBACA
        return terbaca and self.halaman < HEMAT * lain.halaman


def arrange(
    kebutuhan: Sequence[Kebutuhan],
    lanskap: bool | None,
    baris: Sequence[IsiBaris] = (),
    *,
    memenggal: bool = True,
    ruang: Ruang = RUANG_BIASA,
) -> Susunan:
    """The layout of a table; with ``lanskap`` None it lies down where that is better."""
    for pilihan in CALON:
        boleh = (calon for calon in pilihan if memenggal or calon[2] is not Kata.DIPENGGAL)
        muat = (
            satu for calon in boleh for satu in _fitting(kebutuhan, lanskap, baris, ruang, *calon)
        )
        if susunan := _choose(muat):
            return susunan
    tidur, ukuran = (lanskap is not False), TERKECIL
    minimum = [_minimum(kolom, ukuran, Kata.BEBAS) for kolom in kebutuhan]
    return Susunan(tidur, ukuran, _bulatkan(minimum, minimum), is_sesak=True)


def _choose(muat: Iterable[_Muat]) -> Susunan | None:
    """The first that fits, or for a long table a later one that can be read and saves pages.

    Nothing more is measured once a layout is short enough to stay in the flow.
    """
    pilihan: _Muat | None = None
    for satu in muat:
        if pilihan is None or not pilihan.is_layak or satu.is_lebih_baik(pilihan):
            pilihan = satu
        if pilihan.is_layak and pilihan.halaman <= PENDEK:
            break
    return pilihan.susunan if pilihan else None


def _fitting(
    kebutuhan: Sequence[Kebutuhan],
    lanskap: bool | None,
    baris: Sequence[IsiBaris],
    ruang: Ruang,
    tidur: bool,
    ukuran: int,
    kata: Kata,
) -> Iterator[_Muat]:
    minimum = [_minimum(kolom, ukuran, kata) for kolom in kebutuhan]
    lebar_halaman, tinggi_halaman = ruang.lanskap if tidur else ruang.tegak
    if (lanskap is not None and lanskap != tidur) or sum(minimum) > lebar_halaman:
        return
    lebar = _tune(kebutuhan, minimum, lebar_halaman, baris, ukuran)
    tinggi = table_height(baris, _room(lebar, ukuran), ukuran)
    halaman = tinggi / tinggi_halaman
    is_dipenggal, is_sesak = kata is Kata.DIPENGGAL, kata is Kata.BEBAS
    susunan = Susunan(tidur, ukuran, _bulatkan(lebar, minimum), is_dipenggal, is_sesak)
    yield _Muat(susunan, halaman)


def _minimum(kolom: Kebutuhan, ukuran: int, kata: Kata) -> float:
    return kolom.em(kata) * ukuran + JARAK_SEL


def _room(lebar: Sequence[float], ukuran: int) -> list[float]:
    """Points as em within the padding."""
    return [max(satu - JARAK_SEL, ukuran / 2) / ukuran for satu in lebar]


def _tune(
    kebutuhan: Sequence[Kebutuhan],
    minimum: Sequence[float],
    tersedia: float,
    baris: Sequence[IsiBaris],
    ukuran: int,
) -> list[float]:
    """Widths that keep the rows low: what a point of width saves is alike in all free columns."""
    bobot = [kolom.bobot for kolom in kebutuhan]
    lebar = _bagikan(bobot, minimum, tersedia)
    beban = loads(sample(baris))
    for _ in range(PUTARAN if baris else 0):
        tekanan = pressure(beban, _room(lebar, ukuran))
        bobot = [w * max(t, 1e-9) ** LANGKAH for w, t in zip(lebar, tekanan, strict=True)]
        lebar = _bagikan(bobot, minimum, tersedia)
    return lebar


def _bagikan(bobot: Sequence[float], minimum: Sequence[float], tersedia: float) -> list[float]:
    """Share the page by weight, but give each column at least its minimum."""
    tetap: set[int] = set()
    while True:
        sisa = tersedia - sum(minimum[i] for i in tetap)
        jumlah = sum(satu for i, satu in enumerate(bobot) if i not in tetap)
        lebar = [minimum[i] if i in tetap else sisa * satu / jumlah for i, satu in enumerate(bobot)]
        kurang = {i for i, nilai in enumerate(lebar) if i not in tetap and nilai < minimum[i]}
        if not kurang:
            return lebar
        tetap |= kurang


def _bulatkan(lebar: Sequence[float], minimum: Sequence[float]) -> tuple[int, ...]:
    """Whole half percents with the sum of 200; what rounding takes comes from columns that have
    more than their minimum."""
    jumlah = sum(lebar)
    tepat = [nilai / jumlah * BAGIAN for nilai in lebar]
    sisa = [(nilai - satu) / jumlah * BAGIAN for nilai, satu in zip(lebar, minimum, strict=True)]
    bulat = [max(round(nilai), 1) for nilai in tepat]
    while (selisih := BAGIAN - sum(bulat)) != 0:
        langkah = 1 if selisih > 0 else -1
        calon = [i for i, nilai in enumerate(bulat) if nilai + langkah >= 1]
        i = max(calon, key=lambda i: (sisa[i] + bulat[i] - tepat[i]) * -langkah)
        bulat[i] += langkah
    return tuple(_lift(bulat, tepat, sisa))


def _lift(bulat: list[int], tepat: Sequence[float], sisa: Sequence[float]) -> list[int]:
    """Give columns that rounding made too narrow a unit of those with room to spare."""
    longgar = [sisa[i] + bulat[i] - tepat[i] for i in range(len(bulat))]
    for i in range(len(bulat)):
        pemberi = max(range(len(bulat)), key=longgar.__getitem__)
        if longgar[i] < -TOLERANSI and longgar[pemberi] >= 1:
            bulat[i], bulat[pemberi] = bulat[i] + 1, bulat[pemberi] - 1
            longgar[i], longgar[pemberi] = longgar[i] + 1, longgar[pemberi] - 1
    return bulat
