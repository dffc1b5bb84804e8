"""Whether a budget row without an exact counterpart is probably a line that is there already."""

from __future__ import annotations

import re
from collections.abc import Iterable

from aturan.teks import kemiripan
from impor.jawaban.pertanyaan import MIRIP
from impor.rencana.entri import Entri

KATA_TINGKAT = re.compile(r"^(?:sub )?(?:program|kegiatan)\s+")


def is_serupa(kunci: str, kode: str, garis: Iterable[Entri]) -> bool:
    """Whether one of the lines has the same code, or a name that differs only a little.

    Counting such a row as a line of its own would count its money twice; it stays a claim until a
    person says that the two are different, or the same.
    """
    nama = KATA_TINGKAT.sub("", kunci)
    return any(
        (kode and entri.lihat("kode_baku") == kode)
        or kemiripan(nama, KATA_TINGKAT.sub("", entri.lihat("kunci")), batas=MIRIP) >= MIRIP
        for entri in garis
    )
