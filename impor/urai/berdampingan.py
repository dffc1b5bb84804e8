"""Two tables in one: performance of an indicator at the left, its programs and money at the right.

Offices print target and realisasi of a sasaran's indicator beside the programs that took the
money. The indicator stands left of the program, so it belongs to the sasaran and not to it.
"""

from __future__ import annotations

from collections.abc import Sequence

from impor.istilah import Peran
from impor.kenali.kolom import with_keys
from impor.tabel import PERAN_ANGGARAN, PERAN_BUTIR, Kolom, Rekaman

BERNAMA = PERAN_BUTIR | {Peran.URAIAN}
UKURAN = frozenset({Peran.INDIKATOR, Peran.TARGET, Peran.REALISASI})
BERSAMA = frozenset({Peran.NO, Peran.MISI, Peran.TUJUAN, Peran.SASARAN})


def split_side_by_side(kolom: Sequence[Kolom]) -> tuple[tuple[Kolom, ...], ...]:
    """The columns of performance and those of money; the columns as they are when they are one."""
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
        return (tuple(kolom),)
    atas = [k for k in kiri if k.peran in BERSAMA]
    return with_keys(kiri), with_keys([*atas, *kanan])


def own_measurements(baris: Sequence[Rekaman]) -> tuple[Rekaman, ...]:
    """The rows that name an indicator of their own; the others only name one more program."""
    return tuple(
        satu
        for satu in baris
        if (isi := satu.isian.get("indikator")) is not None and not isi.diwariskan
    )
