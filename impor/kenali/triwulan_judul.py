"""A part of the year that only the title or the sheet names, brought to the columns it speaks of.

``Realisasi Kinerja Triwulan III`` over a bare ``Realisasi`` gives the figures of that triwulan.
Whether a bare ``Target`` beside it is the triwulan's or the year's is told by another target column
alone; else it is ``TAK_TENTU``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from impor.istilah import Jenis, Peran
from impor.kenali.bulan_judul import months_of_sheet, months_of_title
from impor.kenali.judul import find_year
from impor.kenali.kata_waktu import POLA_SEMESTER, POLA_TRIWULAN
from impor.kenali.kolom import with_keys
from impor.kenali.pola import fold, years_in
from impor.kenali.waktu import (
    AKHIR_TAHUN,
    TAK_TENTU,
    BagianTahun,
    names_year_end,
    read_ke,
    read_subperiod,
)
from impor.tabel import Kolom

BERTRIWULAN = frozenset(
    {
        Jenis.TARGET_REALISASI,
        Jenis.PERBANDINGAN_TAHUN,
        Jenis.PERBANDINGAN_RENSTRA,
        Jenis.STANDAR_NASIONAL,
    }
)
"""The kinds whose titles may name the part of the year that they measure."""
HASIL = frozenset({Peran.CAPAIAN, Peran.PREDIKAT, Peran.STATUS})
POLA_SETAHUN = re.compile(
    r"\b(?:se)?tahun(?:an)?\b|\bpk\b|\bperjanjian\b|\brenstra\b|\brpjmd\b|\brk[pt]\b|\bth\b"
)
"""Words of a target that is the year's."""
POLA_TAHUNAN = re.compile(r"\b(?:setahun|tahunan)\b")
"""Words of a realisasi that is the year's."""
POLA_RENTANG = re.compile(
    r"\b(?:tw|tri ?wulan|tribulan)\W*(?P<dari>iv|i{1,3}|[1-4])\s*"
    r"(?:-|–|s\W*d\b\W*|sampai(?: dengan)?|hingga)\s*(?:(?:tw|tri ?wulan|tribulan)\W*)?"
    r"(?P<sampai>iv|i{1,3}|[1-4])\b"
)
POLA_DERET = re.compile(
    r"\b(?:tw|tri ?wulan|tribulan|semester)\W*(?:iv|i{1,3}|[1-4])\s*(?:dan|&|,|/|-|–)\s*"
    r"(?:iv|i{1,3}|[1-4])\b"
)
POLA_SAMPAI = re.compile(r"\b(?:s\W*d\b|sampai(?: dengan)?|hingga|kumulatif)\W*(?:akhir\W*)?$")


def settle_quarter(
    kolom: Sequence[Kolom], jenis: Jenis, judul: Sequence[str], lembar: str
) -> tuple[Kolom, ...]:
    """The columns with the part of the year that they hold, where only the title names it."""
    bagian = find_part(judul, lembar) if jenis in BERTRIWULAN else ""
    if not bagian or not any(_is_bare(k, Peran.REALISASI) for k in kolom):
        return with_keys(_without_results(kolom)) if jenis in BERTRIWULAN else tuple(kolom)
    sebagian = any(_is_part(k) for k in kolom if k.peran is Peran.REALISASI)
    if sebagian and _reaches_beyond(kolom, bagian):
        return tuple(kolom)
    waktu = TAK_TENTU if sebagian else bagian
    tahun = max(_years(judul) | {k.tahun or 0 for k in kolom if k.peran is Peran.REALISASI})
    setahun = any(_is_yearly(k) for k in kolom if k.peran is Peran.TARGET)
    lain = TAK_TENTU if jenis is Jenis.PERBANDINGAN_TAHUN else ""
    return with_keys(
        _with_time(k, waktu if k.tahun in (None, tahun) else lain, setahun=setahun) for k in kolom
    )


def _without_results(kolom: Sequence[Kolom]) -> list[Kolom]:
    """Beside realisasi of the year's first parts alone, what follows from it is no claim about the
    year."""
    nyata = [read_subperiod(k.periode) for k in kolom if k.peran is Peran.REALISASI]
    if not nyata or any(satu is None or satu.nomor == AKHIR_TAHUN[satu.jenis] for satu in nyata):
        return list(kolom)
    return [
        replace(k, peran=Peran.LAIN, tahun=None, periode="") if k.peran in HASIL else k
        for k in kolom
    ]


def _with_time(kolom: Kolom, waktu: str, *, setahun: bool) -> Kolom:
    """The column with the part of its year; what follows from figures of a part is no claim about
    the year."""
    if kolom.peran in HASIL and waktu:
        return replace(kolom, peran=Peran.LAIN, tahun=None, periode="")
    if _is_bare(kolom, Peran.REALISASI):
        return replace(kolom, periode=waktu)
    if _is_bare(kolom, Peran.TARGET) and not _is_yearly(kolom):
        return replace(kolom, periode=waktu if setahun else TAK_TENTU)
    return kolom


def _years(judul: Sequence[str]) -> set[int]:
    return {tahun for baris in judul for tahun in years_in(baris)}


def _is_bare(kolom: Kolom, peran: Peran) -> bool:
    """Whether a column of this role leaves open what part of a year it speaks of."""
    if kolom.peran is not peran or kolom.periode or kolom.tahun_ke is not None:
        return False
    lipat = [fold(teks) for teks in kolom.kepala]
    setahun = names_year_end(lipat) or any(map(POLA_TAHUNAN.search, lipat))
    return not (peran is Peran.REALISASI and setahun)


def _is_part(kolom: Kolom) -> bool:
    return read_subperiod(kolom.periode) is not None


def _reaches_beyond(kolom: Sequence[Kolom], bagian: str) -> bool:
    """Whether columns name a later part than the title: they are the whole year's, whatever it
    says."""
    batas = read_subperiod(bagian)
    ada = [read_subperiod(k.periode) for k in kolom if k.peran is Peran.REALISASI]
    return batas is not None and any(
        satu is not None and satu.jenis == batas.jenis and satu.nomor > batas.nomor for satu in ada
    )


def _is_yearly(kolom: Kolom) -> bool:
    """Whether a target says that it is the year's."""
    if kolom.periode:
        return kolom.periode in ("awal", "akhir")
    return kolom.tahun is not None or POLA_SETAHUN.search(fold(" ".join(kolom.kepala))) is not None


def find_part(judul: Sequence[str], lembar: str) -> str:
    """The part of the year that titles name, else the name of the sheet, as ``Kolom.periode``
    writes it; "" for the whole year, ``TAK_TENTU`` for several parts."""
    tahun = find_year(judul, ())
    for teks, bulan in ((judul, months_of_title), ((lembar,), months_of_sheet)):
        lipat = [fold(baris) for baris in teks]
        sebut = [satu for baris in lipat for satu in _parts(baris)]
        berbulan = [satu for baris in lipat for satu in bulan(baris, tahun)]
        semua = [*sebut, *filter(None, berbulan)] if sebut else berbulan
        if semua:
            return _one_part(semua)
    return ""


def names_quarter(judul: Sequence[str], lembar: str) -> bool:
    """Whether a title or the sheet names a quarter or half year, and not only a month."""
    return any(True for teks in (*judul, lembar) for _ in _parts(fold(teks)))


def _one_part(sebut: Sequence[BagianTahun | None]) -> str:
    ada = [satu for satu in sebut if satu]
    if len(ada) < len(sebut) or not _end_together(ada):
        return TAK_TENTU
    return replace(ada[0], sampai=any(satu.sampai for satu in ada)).periode


def _end_together(ada: Sequence[BagianTahun]) -> bool:
    """Whether parts are one: a quarter and a half year are when they run up to one day."""
    berjalan = any(satu.sampai for satu in ada)
    akhir = {satu.nomor / AKHIR_TAHUN[satu.jenis] for satu in ada}
    return len(akhir) == 1 and (berjalan or len({satu.jenis for satu in ada}) == 1)


def _parts(baris: str) -> Iterator[BagianTahun | None]:
    """The parts that one line names; None for a list of several."""
    if (rentang := POLA_RENTANG.search(baris)) is not None:
        dari, sampai = map(read_ke, rentang.group("dari", "sampai"))
        yield BagianTahun("tw", sampai, sampai=True) if dari == 1 else None
        return
    if POLA_DERET.search(baris):
        yield None
        return
    for jenis, pola in (("tw", POLA_TRIWULAN), ("semester", POLA_SEMESTER)):
        for cocok in pola.finditer(baris):
            nomor = read_ke(cocok["n"])
            yield BagianTahun(jenis, nomor, POLA_SAMPAI.search(baris[: cocok.start()]) is not None)
