"""Columns of money in the light of their neighbours and of the title: sums, parts, running figures.

A budget printed by kind of belanja or by source has one pagu, the sum; its parts are no pagu of
their own. ``S.d. bulan ini`` means the month that the title names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from impor.istilah import Peran
from impor.kenali.judul import find_year
from impor.kenali.kolom import with_keys
from impor.kenali.pola import fold
from impor.kenali.waktu import find_reach, names_part, read_subperiod
from impor.tabel import PERAN_ANGGARAN, PERAN_BUTIR, Kolom

BERKODE = PERAN_BUTIR | {Peran.KODE}
UKURAN = frozenset({Peran.INDIKATOR, Peran.INDIKATOR_SASARAN, Peran.SATUAN})
BERJALAN = frozenset({Peran.REALISASI, Peran.REALISASI_ANGGARAN, Peran.FISIK})
BERUKURAN = frozenset({Peran.FISIK, Peran.PERSEN})
BERPASANGAN = PERAN_ANGGARAN | {Peran.TARGET, Peran.REALISASI}
NYATA = frozenset({Peran.REALISASI, Peran.REALISASI_ANGGARAN})
POLA_TARGET = re.compile(r"(?:target|rencana)\b")
POLA_SERAPAN = re.compile(r"(?:penyerapan|serapan|daya serap)(?: (?:anggaran|dana))?(?:\W*rp\W*)?")
POLA_REALISASI = re.compile(r"realisasi(?: (?:tahun )?\d{4})?")
POLA_JUMLAH = re.compile(r"(?:jumlah|total|nilai|biaya)(?:\W*rp\W*| \(?rupiah\)?)?")
POLA_JUDUL_UANG = re.compile(r"(?<!tahun )\banggaran|\b(?:belanja|pagu|apbd|rka|dpp?a|renja)\b")
POLA_KODE_LAIN = re.compile(r"barang|aset|register|jabatan|desa|pegawai|wilayah")
POLA_BARU = re.compile(r"perubahan|apbd-?p\b|\bp-?apbd")
POLA_SD_INI = re.compile(
    r".*\b(?:s\W*d|sampai(?: dengan)?)\W*(?:(?:bulan|tri ?wulan|periode|minggu|tanggal) )?ini"
)
POLA_UNIT = re.compile(r"\W*(?:rp|rupiah|jumlah|nilai|%|persen(?:tase)?)?\W*(?:rp|rupiah)?\W*")
POLA_BAGIAN_WAKTU = re.compile(
    r"(?:.*\b(?:s\W*d|sampai(?: dengan)?)\W*)?(?:\w+ )?(?:pada )?"
    r"(?:bulan|tri ?wulan|periode|minggu)(?: yang)? (?:ini|lalu)"
)


def settle_money(kolom: Sequence[Kolom], judul: Sequence[str]) -> tuple[Kolom, ...]:
    """The roles of money columns that their headers alone do not tell."""
    hasil = _settle_sum(kolom, fold(" ".join(judul)))
    for settle in (
        _settle_plan,
        _settle_absorbed,
        _settle_progress,
        _settle_beside_pagu,
        _settle_stage,
        _settle_cash,
    ):
        hasil = settle(hasil)
    return with_keys(_settle_running(hasil, judul))


def _settle_sum(kolom: Sequence[Kolom], judul: str) -> list[Kolom]:
    """``Jumlah (Rp)`` beside codes or names is the pagu where nothing else is money."""
    ada = {k.peran for k in kolom}
    jumlah = [k for k in kolom if _is_sum(k)]
    berbutir = any(k.peran in BERKODE and not POLA_KODE_LAIN.search(_leaf(k)) for k in kolom)
    if len(jumlah) != 1 or ada & PERAN_ANGGARAN or not berbutir:
        return list(kolom)
    bersebut = "rp" in _leaf(jumlah[0]) or Peran.BAGIAN_UANG in ada
    if not bersebut and not POLA_JUDUL_UANG.search(judul):
        return list(kolom)
    return [replace(k, peran=Peran.PAGU) if k is jumlah[0] else k for k in kolom]


def _is_sum(kolom: Kolom) -> bool:
    bebas = kolom.peran is Peran.LAIN and bool(kolom.kepala)
    return bebas and POLA_JUMLAH.fullmatch(_leaf(kolom)) is not None


def _settle_plan(kolom: Sequence[Kolom]) -> list[Kolom]:
    """``Keuangan: Target, Realisasi`` beside a pagu of the same time: that target is what was
    meant to be spent by then, and no pagu."""
    waktu = {
        (k.tahun, k.tahun_ke, k.periode)
        for k in kolom
        if k.peran is Peran.PAGU and not POLA_TARGET.match(_leaf(k))
    }
    return [
        replace(k, peran=Peran.LAIN)
        if k.peran is Peran.PAGU
        and POLA_TARGET.match(_leaf(k))
        and (k.tahun, k.tahun_ke, k.periode) in waktu
        else k
        for k in kolom
    ]


def _settle_absorbed(kolom: Sequence[Kolom]) -> list[Kolom]:
    """``Penyerapan`` beside its percentage is the money, where no other column is."""
    ada = {k.peran for k in kolom}
    persen = [k for k in kolom if k.peran is Peran.PERSEN]
    uang = [k for k in persen if POLA_SERAPAN.fullmatch(_leaf(k))]
    if len(uang) != 1 or len(persen) < 2 or Peran.PAGU not in ada or ada & NYATA:
        return list(kolom)
    return [replace(k, peran=Peran.REALISASI_ANGGARAN) if k in uang else k for k in kolom]


def _settle_progress(kolom: Sequence[Kolom]) -> list[Kolom]:
    """``Pagu, Keuangan: Rp, %, Fisik``: how far the money and the work have come."""
    uang = [k for k in kolom if k.peran is Peran.PAGU]
    maju = [k for k in uang if k.kepala and fold(k.kepala[0]) == "keuangan" and _is_plain(k)]
    lain = [k for k in uang if k not in maju and (k.tahun, k.periode) == (None, "")]
    nyata = any(k.peran is Peran.REALISASI_ANGGARAN for k in kolom)
    if nyata or len(maju) != 1 or len(lain) != 1:
        return list(kolom)
    return [replace(k, peran=Peran.REALISASI_ANGGARAN) if k in maju else k for k in kolom]


def _is_plain(kolom: Kolom) -> bool:
    """Whether a column is of no year or part of one, and says nothing below its first header."""
    return (kolom.tahun, kolom.periode) == (None, "") and all(
        map(_is_unit, map(fold, kolom.kepala[1:]))
    )


def _settle_beside_pagu(kolom: Sequence[Kolom]) -> list[Kolom]:
    """``Target, Realisasi, …, Anggaran, Realisasi``: the second realisasi is money, as it goes on
    from the pagu."""
    kiri: dict[int, Peran | None] = {}
    kini: Peran | None = None
    for k in kolom:
        kiri[k.indeks] = kini
        kini = k.peran if k.peran in BERPASANGAN else kini
    realisasi = [k for k in kolom if k.peran is Peran.REALISASI]
    kinerja = any(kiri[k.indeks] is Peran.TARGET for k in realisasi)
    if not kinerja or any(k.peran is Peran.REALISASI_ANGGARAN for k in kolom):
        return list(kolom)
    return [
        replace(k, peran=Peran.REALISASI_ANGGARAN)
        if k in realisasi and kiri[k.indeks] is Peran.PAGU and POLA_REALISASI.fullmatch(_leaf(k))
        else k
        for k in kolom
    ]


def _settle_stage(kolom: Sequence[Kolom]) -> list[Kolom]:
    """``APBD`` beside ``APBD Perubahan`` is a stage and no source."""
    berubah = any(k.peran is Peran.PAGU and POLA_BARU.search(_leaf(k)) for k in kolom)
    return [
        replace(k, peran=Peran.PAGU)
        if berubah and k.peran is Peran.BAGIAN_UANG and _leaf(k) == "apbd"
        else k
        for k in kolom
    ]


def _settle_cash(kolom: Sequence[Kolom]) -> list[Kolom]:
    """Target and realisasi of each triwulan beside a pagu and without an indicator are money: the
    plan of cash, and what was spent."""
    ada = {k.peran for k in kolom}
    kas = any(k.peran is Peran.TARGET and read_subperiod(k.periode) for k in kolom)
    if not kas or Peran.PAGU not in ada or ada & UKURAN:
        return list(kolom)
    ganti = {Peran.TARGET: Peran.LAIN, Peran.REALISASI: Peran.REALISASI_ANGGARAN}
    return [
        replace(k, peran=baru, periode="" if baru is Peran.LAIN else k.periode)
        for k in kolom
        for baru in (ganti.get(k.peran, k.peran),)
    ]


def _settle_running(kolom: Sequence[Kolom], judul: Sequence[str]) -> list[Kolom]:
    """The realisasi up to now; what it consists of stands in no column of its own."""
    if not any(k.peran is Peran.PAGU for k in kolom):
        return list(kolom)
    kini = _find_running(kolom)
    sampai = find_reach(judul, find_year(judul, ()), tersirat=kini is not None)
    return [_as_running(k, kini, sampai) for k in _drop_between(kolom)]


def _drop_between(kolom: Sequence[Kolom]) -> list[Kolom]:
    """Progress and percentages up to now are all there is; what they were before, and what came
    since, is nothing to be held against the year."""
    kini = {k.peran for k in kolom if k.peran in BERUKURAN and _is_now(k)}
    antara = [k for k in kolom if k.peran in kini and not _is_now(k)]
    lain = [k for k in antara if POLA_BAGIAN_WAKTU.fullmatch(_time_of(k))]
    return [replace(k, peran=Peran.LAIN) if k in lain else k for k in kolom]


def _is_now(kolom: Kolom) -> bool:
    return POLA_SD_INI.fullmatch(_time_of(kolom)) is not None


def _find_running(kolom: Sequence[Kolom]) -> Kolom | None:
    """The one column up to now: of several (kinds of SPJ) the one that sums them up."""
    calon = [k for k in kolom if _is_spending(k) and POLA_SD_INI.fullmatch(_time_of(k))]
    jumlah = [k for k in calon if re.search(r"\b(?:jumlah|total)\b", fold(" ".join(k.kepala)))]
    terpilih = jumlah or calon
    return terpilih[0] if len(terpilih) == 1 else None


def _is_spending(kolom: Kolom) -> bool:
    bebas = kolom.peran in (Peran.LAIN, Peran.REALISASI, Peran.REALISASI_ANGGARAN)
    return bebas and re.search(r"\b(?:realisasi|spj)\b", fold(" ".join(kolom.kepala))) is not None


def _as_running(kolom: Kolom, kini: Kolom | None, sampai: str) -> Kolom:
    if kolom is kini:
        return replace(kolom, peran=Peran.REALISASI_ANGGARAN, periode=sampai)
    if _is_spending(kolom) and _is_part_of_time(_time_of(kolom)):
        return replace(kolom, peran=Peran.LAIN)
    polos = kolom.peran in BERJALAN and not kolom.periode
    ikut = kini is None or kolom.peran is Peran.FISIK
    return replace(kolom, periode=sampai) if polos and ikut and sampai else kolom


def _is_part_of_time(kepala: str) -> bool:
    return bool(POLA_SD_INI.fullmatch(kepala) or POLA_BAGIAN_WAKTU.fullmatch(kepala))


def is_unplaced_running(kolom: Kolom, judul: Sequence[str]) -> bool:
    """Whether a column runs up to ``this month`` and no title says which one that is."""
    berjalan = kolom.peran is Peran.REALISASI_ANGGARAN and not kolom.periode
    return berjalan and bool(POLA_SD_INI.fullmatch(_time_of(kolom))) and not names_part(judul)


def _time_of(kolom: Kolom) -> str:
    """The last header that is no unit: ``Bulan Ini`` above ``Rp`` and ``%``."""
    return next((satu for satu in map(fold, reversed(kolom.kepala)) if not _is_unit(satu)), "")


def _is_unit(kepala: str) -> bool:
    return POLA_UNIT.fullmatch(kepala) is not None


def _leaf(kolom: Kolom) -> str:
    return fold(kolom.daun)
