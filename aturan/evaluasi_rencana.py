"""What several years of an indicator come to: columns 6 and 13 of E.81, column 10 of T-C.29.

Source: Permendagri 86/2017, forms E.80, E.81 and T-C.29. Their printed rules "6 + 12" and
"5 + 7 + 9" hold of units that add up; an index or a percentage of one year is not added to
another's, and its last year counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeGuard

from aturan.alasan import Alasan
from aturan.konsolidasi import Gabung, Konsolidasi, take_jumlah, take_terakhir
from aturan.nilai import Kosong, Nilai, TidakBerlaku


def accumulate_tahun(nilai: Sequence[Nilai | None], cara: Konsolidasi | None) -> Gabung:
    """The years up to the last one, oldest first. ``nilai`` None: no year has a value.

    ``cara`` is how the quarters of the indicator make a year; None takes the last year.
    """
    terisi = [(urut, satu) for urut, satu in enumerate(nilai, 1) if is_terisi(satu)]
    if not terisi:
        return Gabung(None)
    return take_jumlah(terisi) if cara is Konsolidasi.KUMULATIF else take_terakhir(terisi)


def estimate_tahun(
    lalu: Sequence[Nilai | None], rencana: Nilai | None, cara: Konsolidasi | None
) -> Gabung:
    """What is expected by the end of the year that is running, out of its target ``rencana``.

    ``lalu`` are the years of the period before it, oldest first. Nothing is expected without a
    target, nor a sum while the last of those years has no value: it would be too small.
    """
    if not is_terisi(rencana):
        return Gabung(None, Alasan.BELUM_ADA_TARGET)
    if cara is Konsolidasi.KUMULATIF and lalu and not is_terisi(lalu[-1]):
        return Gabung(None, Alasan.BELUM_ADA_REALISASI)
    return accumulate_tahun([*lalu, rencana], cara)


def is_terisi(nilai: Nilai | None) -> TypeGuard[Nilai]:
    return nilai is not None and not isinstance(nilai, Kosong | TidakBerlaku)
