"""Keys of columns as people choose them: a role, and the year or period of it.

The inverse of ``Kolom.kunci``: ``pagu``, ``pagu:2021``, ``target:ke-2``, ``target:akhir``,
``realisasi:sd-tw-2``. The count of equal keys (``lain#2``) and of the parts of a code (``kode:2``)
follows from the order of the columns, so here it says nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from impor.istilah import Peran
from impor.kenali.kolom import BERBAGIAN, BERPERIODE, PASTI
from impor.kenali.pola import years_in
from impor.kenali.waktu import TAK_TENTU, read_subperiod
from impor.tabel import Kolom

UJUNG = ("awal", "akhir")
POLA_KE = re.compile(r"ke-([1-9])")
POLA_TAHUN = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Kunci:
    """A key taken apart. At most one of the three parts of time is set."""

    peran: Peran
    tahun: int | None = None
    tahun_ke: int | None = None
    periode: str = ""


def parse_kunci(teks: str) -> Kunci:
    """Read a key. Raises ValueError with a sentence for the person who wrote it."""
    nama, _, waktu = teks.partition("#")[0].partition(":")
    if nama not in set(Peran):
        raise ValueError(f"peran “{nama}” tidak dikenal")
    peran = Peran(nama)
    if not waktu or peran is Peran.KODE:
        return Kunci(peran)
    is_bagian = peran in BERBAGIAN and read_subperiod(waktu) is not None
    if peran not in BERPERIODE and peran is not Peran.LAIN and not is_bagian:
        raise ValueError(f"peran “{nama}” tidak mengenal tahun atau periode")
    return _with_time(peran, waktu)


def _with_time(peran: Peran, waktu: str) -> Kunci:
    if POLA_TAHUN.fullmatch(waktu):
        return Kunci(peran, tahun=int(waktu))
    if cocok := POLA_KE.fullmatch(waktu):
        return Kunci(peran, tahun_ke=int(cocok[1]))
    if waktu in (*UJUNG, TAK_TENTU) or read_subperiod(waktu) is not None:
        return Kunci(peran, periode=waktu)
    raise ValueError(
        f"“{waktu}” bukan tahun atau periode; contoh: {peran}:2021, {peran}:ke-1, {peran}:akhir"
    )


def with_kunci(kolom: Kolom, kunci: Kunci) -> Kolom:
    """The column with this role. A period goes on with the year that the header names."""
    tahun = years_in(" ".join(kolom.kepala)) if kunci.periode else []
    return replace(
        kolom,
        peran=kunci.peran,
        tahun=tahun[-1] if tahun else kunci.tahun,
        tahun_ke=kunci.tahun_ke,
        periode=kunci.periode,
        bagian=None,
        keyakinan=PASTI,
    )
