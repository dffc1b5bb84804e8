"""Money that a table repeats on every indicator of one line: read as if its cells were merged.

Of a line that is named again with the same money the printed sums tell whether it is the same
line: the row above it, else the total of the table. Where neither does, it is when nothing but
the indicator differs from the row before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from aturan.teks import normalkan_nama
from impor.istilah import JenisBaris, Peran, Tingkat
from impor.tabel import PERAN_ANGGARAN, PERAN_BUTIR, Isi, Rekaman, Tabel

from .total_anggaran import find_total

NAMA = tuple(str(peran) for peran in (Peran.URAIAN, *sorted(PERAN_BUTIR)))
TURUNAN_INDIKATOR = frozenset(
    {Peran.NO, Peran.INDIKATOR_SASARAN, Peran.INDIKATOR_TUJUAN, Peran.KELOMPOK_INDIKATOR}
    | {Peran.INDIKATOR, Peran.ARAH, Peran.SATUAN, Peran.DEFINISI, Peran.RUMUS, Peran.SUMBER_DATA}
    | {Peran.KONSOLIDASI, Peran.TARGET, Peran.TARGET_NASIONAL, Peran.REALISASI, Peran.PEMBILANG}
    | {Peran.PENYEBUT, Peran.CAPAIAN, Peran.RASIO, Peran.PREDIKAT, Peran.STATUS, Peran.EFISIENSI}
    | {Peran.KETERANGAN}
)
"""What a row says of its indicator, and its number."""
DILAYANI = frozenset({Peran.MISI, Peran.TUJUAN, Peran.SASARAN})
BERPROGRAM = frozenset({Tingkat.PROGRAM, Tingkat.KEGIATAN, Tingkat.SUB_KEGIATAN})


@dataclass(frozen=True, slots=True)
class Ulangan:
    """Rows by number that name a line again, each with the row that it repeats.

    ``terbukti`` are those that a printed sum proves; of the others only the indicator differs.
    ``ragu`` may be repetitions, which nothing tells: they stay lines of their own.
    """

    asal: Mapping[int, int]
    terbukti: Collection[int]
    ragu: Mapping[int, int]


def find_ulangan(tabel: Tabel, *, berjauhan: bool) -> Ulangan:
    """What a table repeats; ``berjauhan``: also where other lines stand between."""
    pencari = Pencari(tabel, berjauhan=berjauhan)
    total = find_total(tabel)
    pencari.walk((None,), {} if total is None else pencari.amounts(total))
    return Ulangan(pencari.asal, pencari.terbukti, pencari.ragu)


class Pencari:
    """Walks down the tree of the rows with money, from sums to what they add up."""

    def __init__(self, tabel: Tabel, *, berjauhan: bool) -> None:
        self.baris = tabel.baris
        self.kolom = [k.kunci for k in tabel.kolom if k.peran in PERAN_ANGGARAN]
        self.berjauhan = berjauhan
        self.berjenjang = any(satu.tingkat for satu in tabel.baris)
        self.asal: dict[int, int] = {}
        self.terbukti: set[int] = set()
        self.ragu: dict[int, int] = {}
        self.uang = [self.amounts(satu) if self._counts(satu) else {} for satu in tabel.baris]
        self.anak: dict[int | None, list[int]] = {}
        for nomor in range(len(tabel.baris)):
            if self.uang[nomor]:
                self.anak.setdefault(self._above(nomor), []).append(nomor)

    def amounts(self, baris: Rekaman) -> dict[str, Decimal]:
        """The amounts that stand in a row itself, by column."""
        isi = ((kunci, baris.isian.get(kunci)) for kunci in self.kolom)
        return {
            kunci: satu.nilai
            for kunci, satu in isi
            if satu is not None and not satu.diwariskan and isinstance(satu.nilai, Decimal)
        }

    def _counts(self, baris: Rekaman) -> bool:
        """Whether the money of a row is that of a line."""
        if baris.jenis_baris is JenisBaris.LANJUTAN:
            return baris.induk is not None
        bertingkat = baris.tingkat is not None or not self.berjenjang
        return baris.jenis_baris is JenisBaris.DATA and bertingkat

    def _above(self, nomor: int) -> int | None:
        """The nearest row above with money, which adds up this one. A continuation stands where
        its line does."""
        atas = self.baris[nomor].induk
        if self._goes_on(nomor) and atas is not None:
            return self._above(atas)
        while atas is not None and not self.uang[atas]:
            atas = self.baris[atas].induk
        return atas

    def _goes_on(self, nomor: int) -> bool:
        return self.baris[nomor].jenis_baris is JenisBaris.LANJUTAN

    def walk(self, atas: Sequence[int | None], tercetak: Mapping[str, Decimal]) -> None:
        """Settle the rows that add up to ``tercetak``, then those below each of them."""
        kolam = sorted(nomor for satu in atas for nomor in self.anak.get(satu, ()))
        dekat, semua = self._repeats(kolam)
        terpilih = self._settle(kolam, dekat, semua, tercetak) if semua else {}
        kembar: dict[int, list[int]] = {nomor: [] for nomor in kolam if nomor not in terpilih}
        for nomor, asal in terpilih.items():
            kembar[asal].append(nomor)
        for nomor, sama in kembar.items():
            self.walk((nomor, *sama), self.uang[nomor])

    def _repeats(self, kolam: Sequence[int]) -> tuple[dict[int, int], dict[int, int]]:
        """The rows that name a line again with the same money: of the row right before, of any."""
        dekat: dict[int, int] = {}
        semua: dict[int, int] = {}
        pertama: dict[object, int] = {}
        sebanyak = Counter(self._money(nomor) for nomor in kolam)
        for nomor in kolam:
            if self._goes_on(nomor):
                garis = self.baris[nomor].induk
                if garis is not None and self.uang[nomor].items() <= self.uang[garis].items():
                    dekat[nomor] = dekat.get(garis, garis)
                    semua[nomor] = semua.get(garis, garis)
                continue
            if sebanyak[self._money(nomor)] == 1:
                continue
            asal = pertama.setdefault(self._identity(nomor), nomor)
            if asal == nomor:
                continue
            sebelum = self._line_before(nomor)
            if self._identity(sebelum) == self._identity(nomor):
                dekat[nomor] = dekat.get(sebelum, sebelum)
            if self.berjauhan or nomor in dekat:
                semua[nomor] = asal
        return dekat, semua

    def _line_before(self, nomor: int) -> int:
        sebelum = nomor - 1
        while sebelum > 0 and self._goes_on(sebelum):
            sebelum -= 1
        return sebelum

    def _identity(self, nomor: int) -> object:
        """What a line is known by: its place, level, name, code and money."""
        baris = self.baris[nomor]
        induk = baris.induk if baris.induk is None else self.asal.get(baris.induk, baris.induk)
        nama = tuple(_name(baris.isian.get(kunci)) for kunci in (*NAMA, "kode"))
        return induk, baris.tingkat, nama, self._money(nomor)

    def _money(self, nomor: int) -> tuple[tuple[str, Decimal], ...]:
        return tuple(self.uang[nomor].items())

    def _settle(
        self,
        kolam: Sequence[int],
        dekat: Mapping[int, int],
        semua: Mapping[int, int],
        tercetak: Mapping[str, Decimal],
    ) -> Mapping[int, int]:
        """The repetitions among ``kolam``. Of equal proofs the one that leaves more lines."""
        pilihan: tuple[Mapping[int, int], ...] = ({}, dekat, semua)
        bukti = [self._proofs(kolam, satu, tercetak) for satu in pilihan]
        if max(bukti):
            terbukti = pilihan[bukti.index(max(bukti))]
            self.terbukti |= terbukti.keys()
            self.asal |= terbukti
            return terbukti
        terpilih = {n: asal for n, asal in dekat.items() if self._is_same_line(asal, n)}
        self.asal |= terpilih
        self.ragu |= {
            nomor: asal
            for nomor, asal in semua.items()
            if nomor not in terpilih
            if self.baris[nomor].tingkat in BERPROGRAM
            if self._differs_only_in(TURUNAN_INDIKATOR | DILAYANI, asal, nomor)
        }
        return terpilih

    def _proofs(
        self, kolam: Sequence[int], ulang: Collection[int], tercetak: Mapping[str, Decimal]
    ) -> int:
        """How many printed sums hold without the rows ``ulang``."""
        dihitung = [self.uang[nomor] for nomor in kolam if nomor not in ulang]
        return sum(
            sum((satu.get(kunci, Decimal(0)) for satu in dihitung), Decimal(0)) == jumlah
            for kunci, jumlah in tercetak.items()
            if jumlah
        )

    def _is_same_line(self, asal: int, nomor: int) -> bool:
        """Whether a row differs from the one that it repeats by its indicator, and only so. A
        program, or what stands below it, needs no indicator: that may stand in a table beside."""
        if not self._differs_only_in(TURUNAN_INDIKATOR, asal, nomor):
            return False
        lama, baru = (_own(self.baris[satu].isian.get("indikator")) for satu in (asal, nomor))
        return baru not in ("", lama) or self.baris[nomor].tingkat in BERPROGRAM

    def _differs_only_in(self, peran: Collection[str], asal: int, nomor: int) -> bool:
        """Whether what both rows say is equal but for these roles; blank cells say nothing."""
        lama, baru = (self.baris[satu].isian for satu in (asal, nomor))
        return all(
            _name(lama[kunci]) == _name(isi)
            for kunci, isi in baru.items()
            if kunci in lama and _role(kunci) not in peran
        )


def _role(kunci: str) -> str:
    return kunci.partition("#")[0].partition(":")[0]


def _name(isi: Isi | None) -> str:
    return "" if isi is None else normalkan_nama(isi.mentah)


def _own(isi: Isi | None) -> str:
    return "" if isi is None or isi.diwariskan else _name(isi)
