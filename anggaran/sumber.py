"""Which lines of a year's budget count when several kinds of table have stated lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from .models import BarisAnggaran, Pagu, RealisasiAnggaran

EVALUASI = "evaluasi_kinerja"
MANUAL = "manual"  # entered by a person


def lines_in_force(
    baris: Sequence[BarisAnggaran],
    pagu: Iterable[Pagu],
    realisasi: Iterable[RealisasiAnggaran],
) -> list[BarisAnggaran]:
    """The lines without those that an evaluation table alone states although a budget table
    states the same level of the same year.

    Both tables speak of one budget, often in different words; adding up both would count the
    money twice. A level that only evaluation tables state stays, and what a person entered neither
    falls nor makes another line fall.
    """
    sumber = sources_below(baris, pagu, realisasi)
    tingkat = {(b.tahun, b.tingkat) for b in baris if sumber[b.pk] - {EVALUASI, MANUAL}}
    gugur = {b.pk for b in baris if sumber[b.pk] == {EVALUASI} and (b.tahun, b.tingkat) in tingkat}
    anak = children(baris)
    tumpukan = list(gugur)
    while tumpukan:
        baru = {b.pk for b in anak[tumpukan.pop()]} - gugur
        gugur |= baru
        tumpukan += baru
    return [b for b in baris if b.pk not in gugur]


def children(baris: Iterable[BarisAnggaran]) -> dict[int | None, list[BarisAnggaran]]:
    anak: dict[int | None, list[BarisAnggaran]] = defaultdict(list)
    for satu in baris:
        anak[satu.induk_id].append(satu)
    return anak


def sources_below(
    baris: Sequence[BarisAnggaran],
    pagu: Iterable[Pagu],
    realisasi: Iterable[RealisasiAnggaran],
) -> dict[int, set[str]]:
    """The kinds of source of the money of each line and of all lines below it."""
    sumber: dict[int, set[str]] = {satu.pk: set() for satu in baris}
    induk = {satu.pk: satu.induk_id for satu in baris}
    semua: list[Pagu | RealisasiAnggaran] = [*pagu, *realisasi]
    for uang in semua:
        atas: int | None = uang.baris_id
        while atas is not None and atas in sumber and uang.jenis_sumber not in sumber[atas]:
            sumber[atas].add(uang.jenis_sumber)
            atas = induk[atas]
    return sumber
