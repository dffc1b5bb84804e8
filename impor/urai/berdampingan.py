"""Two tables in one, side by side: each has its own names and its own figures.

Offices print target and realisasi of a sasaran's indicator beside the programs that took the
money. The indicator stands left of the program, so it belongs to the sasaran and not to it. Others
print those of a tujuan beside those of its sasaran.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from impor.istilah import Peran
from impor.kenali.kolom import with_keys
from impor.tabel import PERAN_ANGGARAN, PERAN_BUTIR, Kolom, Rekaman

BERNAMA = PERAN_BUTIR | {Peran.URAIAN}
UKURAN = frozenset({Peran.INDIKATOR, Peran.TARGET, Peran.REALISASI})
INDIKATOR = frozenset({Peran.INDIKATOR, Peran.INDIKATOR_SASARAN})
BERSAMA = frozenset({Peran.NO, Peran.MISI, Peran.TUJUAN, Peran.SASARAN})


def split_side_by_side(kolom: Sequence[Kolom]) -> tuple[tuple[Kolom, ...], ...]:
    """The columns of both tables; the columns as they are when they are one."""
    return _split_goals(kolom) or _split_money(kolom) or (tuple(kolom),)


def _split_goals(kolom: Sequence[Kolom]) -> tuple[tuple[Kolom, ...], ...]:
    """The measured tujuan, and the sasaran right of its figures; empty where they share them."""
    sasaran = min((k.indeks for k in kolom if k.peran is Peran.SASARAN), default=0)
    kiri = [k for k in kolom if k.indeks < sasaran]
    kanan = [k for k in kolom if k.indeks >= sasaran]
    ukuran = UKURAN - {Peran.INDIKATOR}
    terpisah = (
        {k.peran for k in kiri} >= {Peran.TUJUAN, *ukuran}
        and {k.peran for k in kiri} & {Peran.INDIKATOR, Peran.INDIKATOR_TUJUAN}
        and {k.peran for k in kanan} >= ukuran
        and {k.peran for k in kanan} & INDIKATOR
    )
    if not terpisah:
        return ()
    atas = [k for k in kiri if k.peran in BERSAMA]
    return with_keys(map(_as_indikator, kiri)), with_keys(map(_as_indikator, (*atas, *kanan)))


def _as_indikator(kolom: Kolom) -> Kolom:
    milik = kolom.peran in {Peran.INDIKATOR_TUJUAN, Peran.INDIKATOR_SASARAN}
    return replace(kolom, peran=Peran.INDIKATOR) if milik else kolom


def _split_money(kolom: Sequence[Kolom]) -> tuple[tuple[Kolom, ...], ...]:
    """The columns of performance and those of money; empty when they are one table."""
    butir = min((k.indeks for k in kolom if k.peran in BERNAMA), default=0)
    kiri = [k for k in kolom if k.indeks < butir]
    kanan = [k for k in kolom if k.indeks >= butir]
    terpisah = (
        {k.peran for k in kiri} >= UKURAN
        and {k.peran for k in kanan} & PERAN_ANGGARAN
        and not {k.peran for k in kanan} & UKURAN
        and not {k.peran for k in kiri} & PERAN_ANGGARAN
    )
    if not terpisah:
        return ()
    atas = [k for k in kiri if k.peran in BERSAMA]
    return with_keys(kiri), with_keys([*atas, *kanan])


def own_measurements(baris: Sequence[Rekaman]) -> tuple[Rekaman, ...]:
    """The rows that name an indicator of their own; the others only name one more program."""
    return tuple(
        satu
        for satu in baris
        if (isi := satu.isian.get("indikator")) is not None and not isi.diwariskan
    )
