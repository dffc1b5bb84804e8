"""What several years of an indicator come to: columns 6 and 13 of E.81.

Source: Permendagri 86/2017, forms E.80 and E.81. Their printed rule "6 + 12" holds of units that
add up; an index or a percentage of one year is not added to another's, and its last year counts.
"""

from __future__ import annotations

from collections.abc import Sequence

from aturan.konsolidasi import Gabung, Konsolidasi, take_jumlah, take_terakhir
from aturan.nilai import Kosong, Nilai, TidakBerlaku


def accumulate_tahun(nilai: Sequence[Nilai | None], cara: Konsolidasi | None) -> Gabung:
    """The years up to the last one, oldest first. ``nilai`` None: no year has a value.

    ``cara`` is how the quarters of the indicator make a year; None takes the last year.
    """
    terisi = [
        (urut, satu)
        for urut, satu in enumerate(nilai, 1)
        if satu is not None and not isinstance(satu, Kosong | TidakBerlaku)
    ]
    if not terisi:
        return Gabung(None)
    return take_jumlah(terisi) if cara is Konsolidasi.KUMULATIF else take_terakhir(terisi)
