"""``Realisasi 2020`` before targets of later years: where a plan begins, and no comparison."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from impor.istilah import Peran
from impor.kenali.kolom import with_keys
from impor.kenali.pola import fold
from impor.tabel import PERAN_ANGGARAN, Kolom

POLA_BANDING = re.compile(r"\b(?:perbandingan|realisasi|capaian|evaluasi|pengukuran)\b")
DIUKUR = PERAN_ANGGARAN | {Peran.CAPAIAN, Peran.STATUS, Peran.PREDIKAT, Peran.PERSEN}
"""What stands beside the realisasi of a table that measures."""
TARGET_TERSEDIKIT = 2


def settle_baseline(kolom: Sequence[Kolom], judul: Sequence[str]) -> tuple[Kolom, ...]:
    """The realisasi of the last year before all targets is their baseline, unless the title or
    other columns say that the table measures. Realisasi of years before it stay beside the plan."""
    nyata = [k for k in kolom if k.peran is Peran.REALISASI]
    tahunan = [k for k in kolom if k.peran is Peran.TARGET and not k.periode]
    tahun = [k.tahun for k in nyata if k.tahun is not None and not k.periode]
    if not nyata or len(tahun) < len(nyata) or len(tahunan) < TARGET_TERSEDIKIT:
        return tuple(kolom)
    dasar = max(tahun)
    menyusul = all(k.tahun_ke or (k.tahun or 0) > dasar for k in tahunan)
    berawal = any(k.peran is Peran.TARGET and k.periode == "awal" for k in kolom)
    if not menyusul or berawal or {k.peran for k in kolom} & DIUKUR:
        return tuple(kolom)
    if POLA_BANDING.search(fold(" ".join(judul))):
        return tuple(kolom)
    return with_keys(_as_baseline(k, dasar) if k in nyata else k for k in kolom)


def _as_baseline(kolom: Kolom, dasar: int) -> Kolom:
    if kolom.tahun == dasar:
        return replace(kolom, peran=Peran.TARGET, periode="awal")
    return replace(kolom, peran=Peran.LAIN)
