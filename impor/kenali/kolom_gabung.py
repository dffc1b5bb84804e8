"""Sasaran and indicators in one column: ``Sasaran/Indikator``, or only ``Uraian``.

Such a column names what the table measures; rows without a figure name what stands above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from impor.baca.grid import Sel
from impor.istilah import Peran
from impor.kenali.kolom import DARI_INDUK, TEBAKAN, with_keys
from impor.kenali.pola import fold
from impor.tabel import PERAN_ANGGARAN, PERAN_BUTIR, Kolom

INDIKATOR = frozenset({Peran.INDIKATOR, Peran.INDIKATOR_SASARAN, Peran.INDIKATOR_TUJUAN})
UKURAN = frozenset({Peran.TARGET, Peran.REALISASI})
PENJELASAN = frozenset({Peran.RUMUS, Peran.DEFINISI, Peran.SUMBER_DATA})
ASAL = frozenset({Peran.SASARAN, Peran.TUJUAN, Peran.URAIAN, Peran.LAIN})
LAIN_ISI = PERAN_BUTIR | PERAN_ANGGARAN | {Peran.KODE, Peran.SISA, Peran.BAGIAN_UANG}
"""What only tables of programs and money have."""
POLA_GABUNG = re.compile(r"(?:.*\b)?(?:tujuan|sasaran)\b.*\bindikator\b.*")
POLA_URAIAN = re.compile(r"(?:uraian|kinerja|uraian kinerja|kinerja utama)")
POLA_UKUR = re.compile(r"(?:tolok )?ukur(?:an)?(?: kinerja| keberhasilan)")
"""What old forms call an indicator, where no column is headed so."""
POLA_JUDUL = re.compile(r"\b(?:capaian|pencapaian|kinerja|indikator|sasaran|iku)\b")
POLA_BUTIR = re.compile(r"(?:program|(?:sub ?-?)?kegiatan|belanja)\b")


def settle_mixed(
    kolom: Sequence[Kolom], isi: Iterable[Sel], judul: Sequence[str]
) -> tuple[Kolom, ...]:
    """The column that names sasaran and indicators as that of indicators, in a table of such that
    has no other. ``isi`` are the cells of the rows."""
    ada = {k.peran for k in kolom}
    if ada & (INDIKATOR | LAIN_ISI) or not ada & (UKURAN | PENJELASAN):
        return tuple(kolom)
    gabung = [k for k in kolom if k.peran in ASAL and POLA_GABUNG.fullmatch(fold(k.daun))]
    ukur = [k for k in kolom if k.peran is Peran.LAIN and POLA_UKUR.fullmatch(fold(k.daun))]
    polos = [k for k in kolom if k.peran in ASAL and POLA_URAIAN.fullmatch(fold(k.daun))]
    if len(gabung) == 1:
        return _as_indicator(kolom, gabung[0], gabung[0].keyakinan or TEBAKAN)
    if len(ukur) == 1:
        return _as_indicator(kolom, ukur[0], DARI_INDUK)
    if len(polos) == 1 and ada >= UKURAN and _measures(polos[0], ada, isi, judul):
        return _as_indicator(kolom, polos[0], TEBAKAN)
    return tuple(kolom)


def _measures(kolom: Kolom, ada: set[Peran], isi: Iterable[Sel], judul: Sequence[str]) -> bool:
    """Whether the lines of a column are measured, and are no programs."""
    nama = [fold(sel.teks) for sel in isi if sel.kolom == kolom.indeks]
    berjudul = Peran.CAPAIAN in ada or POLA_JUDUL.search(fold(" ".join(judul))) is not None
    return berjudul and not any(map(POLA_BUTIR.match, nama))


def _as_indicator(kolom: Sequence[Kolom], satu: Kolom, keyakinan: Decimal) -> tuple[Kolom, ...]:
    baru = replace(satu, peran=Peran.INDIKATOR, keyakinan=keyakinan)
    return with_keys(baru if k is satu else k for k in kolom)


def is_mixed(kolom: Kolom) -> bool:
    """Whether a column of indicators names what stands above them too."""
    return kolom.peran is Peran.INDIKATOR and (names_parents(kolom) or is_plain(kolom))


def names_parents(kolom: Kolom) -> bool:
    """Whether its header says that tujuan or sasaran stand in it."""
    return POLA_GABUNG.fullmatch(fold(kolom.daun)) is not None


def parents_named(kolom: Sequence[Kolom]) -> set[Peran]:
    """What stands above the indicators in one column with them, as its header says."""
    kepala = [fold(k.daun) for k in kolom if is_mixed(k) and names_parents(k)]
    return {
        peran
        for peran, kata in ((Peran.TUJUAN, "tujuan"), (Peran.SASARAN, "sasaran"))
        if any(kata in teks for teks in kepala)
    }


def is_plain(kolom: Kolom) -> bool:
    """Whether its header leaves open what it names (``Uraian``)."""
    return POLA_URAIAN.fullmatch(fold(kolom.daun)) is not None
