"""Parts of a year in headers: triwulan and months, each by itself or up to its end.

A part is written ``tw-1`` … ``tw-4``, ``semester-1``, ``semester-2`` or ``bulan-1`` … ``bulan-12``;
``sd-`` before it says that the figure runs from January (``Realisasi s.d. TW III``). The whole year
is no part, and ``TAK_TENTU`` one that nobody can tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from impor.kenali.kata_waktu import (
    NAMA_BULAN,
    POLA_ANGKA_TRIWULAN,
    POLA_BULAN,
    POLA_SEMESTER,
    POLA_TRIWULAN,
)
from impor.kenali.pola import fold, years_in

KE = {"i": 1, "ii": 2, "iii": 3, "iv": 4} | {"pertama": 1, "kesatu": 1, "kedua": 2}
KE |= {"ketiga": 3, "keempat": 4}
BULAN_ROMAWI = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
SAMPAI = re.compile(r"\b(?:s\s*[./]?\s*d|sampai|kumulatif)\b")
TAK_TENTU = "tak-tentu"
AKHIR_TAHUN = {"tw": 4, "semester": 2, "bulan": 12}
PARUH = ("tw", POLA_TRIWULAN), ("semester", POLA_SEMESTER)
POLA_UKURAN = re.compile(r"^(?:realisasi|target|rencana|capaian) (?:kinerja )?")
POLA_SEJAK_JANUARI = re.compile(r"\b(?:s\W*d|sampai(?: dengan)?|keadaan|posisi|per)\b")
POLA_BAGIAN = re.compile(r"\b(?:bulan|periode|tri ?wulan|tw)\b")
POLA_NAMA_BULAN = tuple(re.compile(rf"\b{nama}\b") for nama in NAMA_BULAN)


@dataclass(frozen=True, slots=True)
class BagianTahun:
    """``jenis`` is tw, semester or bulan; ``sampai``: it runs from the start of the year."""

    jenis: str
    nomor: int
    sampai: bool = False

    @property
    def periode(self) -> str:
        """As ``Kolom.periode`` writes it; "" for what runs up to the end of the year."""
        if self.sampai and self.nomor == AKHIR_TAHUN[self.jenis]:
            return ""
        return f"{'sd-' if self.sampai else ''}{self.jenis}-{self.nomor}"

    @property
    def triwulan(self) -> int:
        """The triwulan that it ends in."""
        return -(-self.nomor * AKHIR_TAHUN["tw"] // AKHIR_TAHUN[self.jenis])


def is_subperiod(teks: str) -> bool:
    """Whether a folded header names a triwulan, a semester or a month and nothing else."""
    if POLA_BULAN.fullmatch(teks):
        return True
    cocok = POLA_TRIWULAN.search(teks) or POLA_SEMESTER.search(teks)
    return cocok is not None and not SAMPAI.sub("", teks.replace(cocok[0], "")).strip(" ./:()")


def find_subperiod(kepala: Sequence[str]) -> str:
    """The part of the year that folded headers name; "" for the whole year."""
    ketemu = _find(kepala)
    return "" if ketemu is None else ketemu.periode


def names_year_end(kepala: Sequence[str]) -> bool:
    """Whether folded headers say that the figures run up to the end of the year."""
    ketemu = _find(kepala)
    return ketemu is not None and not ketemu.periode


def _find(kepala: Sequence[str]) -> BagianTahun | None:
    sampai = any(SAMPAI.search(teks) for teks in kepala)
    for teks in reversed(kepala):
        for paruh, pola in PARUH:
            if cocok := pola.search(teks):
                return BagianTahun(paruh, read_ke(cocok["n"]), sampai)
        if bulan := POLA_BULAN.fullmatch(POLA_UKURAN.sub("", teks)):
            nomor = next(n for n in range(1, 13) if bulan[f"b{n}"])
            return BagianTahun("bulan", nomor, sampai)
    return _below_triwulan(kepala, sampai) or _below_bulan(kepala, sampai)


def _below_bulan(kepala: Sequence[str], sampai: bool) -> BagianTahun | None:
    """``10`` or ``X`` below ``Jadwal (Bulan)``."""
    for nomor in reversed(range(1, len(kepala))):
        bulan = month_number(kepala[nomor])
        if bulan and re.search(r"\bbulan\b", " ".join(kepala[:nomor])):
            return BagianTahun("bulan", bulan, sampai)
    return None


def month_number(teks: str) -> int:
    """The month that a number by itself counts, in figures or roman; 0 for any other text."""
    if teks in BULAN_ROMAWI:
        return BULAN_ROMAWI.index(teks) + 1
    return int(teks) if re.fullmatch(r"0?[1-9]|1[0-2]", teks) else 0


def _below_triwulan(kepala: Sequence[str], sampai: bool) -> BagianTahun | None:
    """``I`` below ``Realisasi Triwulan``, perhaps above ``K`` and ``Rp``."""
    for nomor in reversed(range(1, len(kepala))):
        cocok = POLA_ANGKA_TRIWULAN.fullmatch(kepala[nomor])
        if cocok is not None and re.search(r"\b(?:tw|tri ?wulan)\b", " ".join(kepala[:nomor])):
            return BagianTahun("tw", read_ke(cocok["n"]), sampai)
    return None


def read_ke(teks: str) -> int:
    """The number that ``ii``, ``2`` or ``kedua`` is."""
    return KE.get(teks) or int(teks)


def read_subperiod(periode: str) -> BagianTahun | None:
    """The part of a year that ``Kolom.periode`` names; None when it names none."""
    cocok = re.fullmatch(r"(sd-)?(tw|semester|bulan)-(\d{1,2})", periode)
    return BagianTahun(cocok[2], int(cocok[3]), bool(cocok[1])) if cocok else None


def find_reach(judul: Sequence[str], tahun: int | None, *, tersirat: bool) -> str:
    """The month or triwulan that titles say the figures run up to; "" for the year or unsaid.

    ``tersirat``: a title that only names the month counts too. A date in another year than that
    of the budget tells when the table was made.
    """
    for baris in map(fold, judul):
        bertahun = set(years_in(baris))
        berlaku = POLA_SEJAK_JANUARI.search(baris) or (tersirat and POLA_BAGIAN.search(baris))
        if not berlaku or (tahun and bertahun and tahun not in bertahun):
            continue
        if cocok := POLA_TRIWULAN.search(baris):
            return BagianTahun("tw", read_ke(cocok["n"]), sampai=True).periode
        if bulan := [n for n, pola in enumerate(POLA_NAMA_BULAN, 1) if pola.search(baris)]:
            return BagianTahun("bulan", max(bulan), sampai=True).periode
    return ""


def names_part(judul: Sequence[str]) -> bool:
    """Whether titles name a month or a triwulan."""
    pola = (*POLA_NAMA_BULAN, POLA_TRIWULAN)
    return any(satu.search(baris) for baris in map(fold, judul) for satu in pola)
