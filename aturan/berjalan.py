"""Running figures (``s.d. TW II``) taken apart into the figures of the quarters themselves.

Source: DOMAIN of SAKIP documents, chapter 4: how quarters make a year is set for each indicator. A
position is the same however it is counted; of a sum the running figures hold the quarters before.
"""

from __future__ import annotations

from collections.abc import Sequence

from aturan.capaian.titik import normalise_satuan
from aturan.konsolidasi import Konsolidasi, uses_terakhir
from aturan.nilai import Angka, Kosong, Nilai, TidakBerlaku

SAMA = frozenset(cara for cara in Konsolidasi if uses_terakhir(cara)) | {Konsolidasi.MAKSIMUM}
"""The ways in which a running figure may stand for its quarter: the year comes out the same."""


def split_berjalan(berjalan: Sequence[Nilai], cara: Konsolidasi) -> tuple[Nilai | None, ...]:
    """The quarters' own figures, from TW I onward; a blank stays blank.

    None: what the quarter added cannot be stated. That is so for means, for percentages of a sum,
    for units that change and for a count that falls.
    """
    hasil: list[Nilai | None] = []
    lalu: Nilai | None = None
    for kini in berjalan:
        if isinstance(kini, Kosong | TidakBerlaku) or cara in SAMA:
            hasil.append(kini)
            continue
        hasil.append(kini if lalu is None else find_tambahan(lalu, kini, cara))
        lalu = kini
    return tuple(hasil)


def find_tambahan(lalu: Nilai, kini: Nilai, cara: Konsolidasi) -> Nilai | None:
    """What a quarter added to a running count; None when that cannot be stated."""
    if cara is not Konsolidasi.KUMULATIF:
        return None
    if not isinstance(lalu, Angka) or not isinstance(kini, Angka):
        return None
    satuan = {normalise_satuan(lalu.satuan), normalise_satuan(kini.satuan)} - {""}
    if len(satuan) > 1 or kini.nilai < lalu.nilai:
        return None
    return Angka(kini.nilai - lalu.nilai, kini.satuan or lalu.satuan)
