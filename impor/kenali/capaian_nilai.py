"""``Capaian 2023`` may be a percentage or the value that was reached: told by the figures.

A value is the realisasi of its year. It shows as one where another column gives its percentage of
the target, where it is near a target that no percentage would be near, or where it names a unit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from aturan.baca import parse_nilai
from aturan.nilai import Angka, Nilai
from aturan.satuan import is_persen
from impor.baca.grid import Sel
from impor.istilah import Peran
from impor.kenali.kolom import with_keys
from impor.kenali.pola import POLA_TAHUN, fold
from impor.tabel import Kolom

POLA_PERSEN = re.compile(r"%|\bpersen|\bpro?sen|\btingkat\b|\bterhadap\b|\bkeuangan\b|\banggaran\b")
TOLERANSI = Decimal("0.6")
CUKUP = Decimal("0.6")
SERATUS = Decimal(100)
LAZIM = Decimal(15), Decimal(400)
"""Between which percentages of a target mostly lie."""
SEKITAR = Decimal(2)

BacaAngka = Callable[[Sel], Decimal | None]
Larik = Sequence[Mapping[int, Sel]]


def settle_measured(kolom: Sequence[Kolom], baris: Larik, angka: BacaAngka) -> tuple[Kolom, ...]:
    """Columns of capaian that hold what was reached become realisasi, with those of the same words
    for other years."""
    calon = unclear_columns(kolom)
    nilai = {_words(k) for k in calon if _is_value(k, kolom, baris, angka) or _names_unit(k, baris)}
    if not nilai:
        return tuple(kolom)
    milik = {k.indeks for k in calon if _words(k) in nilai}
    return with_keys(replace(k, peran=Peran.REALISASI) if k.indeks in milik else k for k in kolom)


def unclear_columns(kolom: Sequence[Kolom]) -> list[Kolom]:
    """Columns of capaian that do not say what they are, for years without a realisasi."""
    terisi = {k.tahun for k in kolom if k.peran is Peran.REALISASI and not k.periode}
    return [
        k
        for k in kolom
        if k.peran is Peran.CAPAIAN and not k.periode and not _is_percent(k)
        if not (terisi & {None, k.tahun} if k.tahun else terisi)
    ]


def _is_percent(kolom: Kolom) -> bool:
    return any(POLA_PERSEN.search(fold(teks)) for teks in kolom.kepala)


def _words(kolom: Kolom) -> str:
    return fold(POLA_TAHUN.sub("", " ".join(kolom.kepala)))


def _is_value(kolom: Kolom, semua: Sequence[Kolom], baris: Larik, angka: BacaAngka) -> bool:
    persen = [k for k in semua if k.peran in (Peran.CAPAIAN, Peran.PERSEN) and _is_percent(k)]
    target = [k for k in semua if k.peran is Peran.TARGET and not k.periode]
    setahun = [k for k in target if k.tahun in (None, kolom.tahun)]
    kena = [
        _fits(v, t, p)
        for satu in baris
        for v, t, p in _figures(satu, (kolom, _only(setahun), _only(persen)), angka)
        if abs(v - p) > 1
    ]
    if kena:
        return sum(kena) >= CUKUP * len(kena)
    dekat = [
        _is_near(v, t)
        for satu in baris
        for v, t in _figures(satu, (kolom, _only(setahun or target[:1])), angka)
    ]
    return True in dekat and False not in dekat


def _names_unit(kolom: Kolom, baris: Larik) -> bool:
    """Whether a figure is written with a unit that no percentage has: ``9 kasus``."""
    sel = (satu[kolom.indeks] for satu in baris if kolom.indeks in satu)
    return any(isinstance(s.nilai, str) and _has_unit(parse_nilai(s.mentah).nilai) for s in sel)


def _has_unit(nilai: Nilai) -> bool:
    return isinstance(nilai, Angka) and bool(nilai.satuan) and not is_persen(nilai.satuan)


def _only(kolom: Sequence[Kolom]) -> Kolom | None:
    return kolom[0] if len(kolom) == 1 else None


def _figures(
    baris: Mapping[int, Sel], kolom: Sequence[Kolom | None], angka: BacaAngka
) -> list[tuple[Decimal, ...]]:
    """The numbers of a row in these columns: one tuple, or none where one of them is missing."""
    sel = [baris.get(k.indeks) if k is not None else None for k in kolom]
    nilai = [angka(satu) if satu is not None else None for satu in sel]
    lengkap = tuple(satu for satu in nilai if satu is not None)
    return [lengkap] if len(lengkap) == len(nilai) else []


def _fits(nilai: Decimal, target: Decimal, persen: Decimal) -> bool:
    """Whether the percentage is that of the value by one of the formulas in use."""
    if not target:
        return False
    hitung = [nilai / target * SERATUS, (2 * target - nilai) / target * SERATUS]
    if nilai:
        hitung.append(target / nilai * SERATUS)
    return any(abs(satu - persen) <= TOLERANSI for satu in hitung)


def _is_near(nilai: Decimal, target: Decimal) -> bool | None:
    """True: near the target, and no usual percentage. False: the other way round."""
    lazim = LAZIM[0] <= nilai <= LAZIM[1]
    dekat = target > 0 and target / SEKITAR <= nilai <= target * SEKITAR
    return dekat if dekat is not lazim else None
