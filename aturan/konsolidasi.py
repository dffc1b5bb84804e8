"""The ways in which quarters make a year: a value, or the reason why they make none.

Percentages are never summed: a cumulative percentage adds numerator and denominator, or is refused.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from aturan.alasan import Alasan
from aturan.capaian.titik import SATUAN_PERSEN, normalise_satuan
from aturan.hitung import add, divide, is_wajar, percent_of
from aturan.nilai import Angka, Nilai, Persen

Terisi = Sequence[tuple[int, Nilai]]  # the quarters that have a value, with their number


class Konsolidasi(StrEnum):
    """How the quarters make the year."""

    KUMULATIF = "kumulatif"
    POSISI_AKHIR = "posisi_akhir"
    RATA_RATA = "rata_rata"
    MAKSIMUM = "maksimum"
    HANYA_TW4 = "hanya_tw4"

    @property
    def label(self) -> str:
        return LABEL_KONSOLIDASI[self]


LABEL_KONSOLIDASI = {
    Konsolidasi.KUMULATIF: "kumulatif (dijumlahkan)",
    Konsolidasi.POSISI_AKHIR: "posisi akhir",
    Konsolidasi.RATA_RATA: "rata-rata",
    Konsolidasi.MAKSIMUM: "nilai tertinggi",
    Konsolidasi.HANYA_TW4: "hanya triwulan IV",
}


def uses_terakhir(cara: Konsolidasi) -> bool:
    """Whether the year is the value of one quarter, the last."""
    return cara in (Konsolidasi.POSISI_AKHIR, Konsolidasi.HANYA_TW4)


@dataclass(frozen=True, slots=True)
class Gabung:
    """What quarters give together. ``nilai`` None has a reason."""

    nilai: Nilai | None
    alasan: Alasan | None = None


def take_terakhir(terisi: Terisi) -> Gabung:
    return Gabung(terisi[-1][1])


def take_tw4(terisi: Terisi) -> Gabung:
    nomor, nilai = terisi[-1]
    return Gabung(nilai) if nomor == 4 else Gabung(None, Alasan.BELUM_ADA_REALISASI)


def take_maksimum(terisi: Terisi) -> Gabung:
    angka = find_sejenis(terisi)
    if not angka:
        return Gabung(None, Alasan.JENIS_TIDAK_DIHITUNG)
    return Gabung(max(angka, key=lambda satu: satu.nilai))


def take_rata_rata(terisi: Terisi) -> Gabung:
    angka = find_sejenis(terisi)
    rata = divide(add(satu.nilai for satu in angka), Decimal(len(angka)))
    if rata is None:
        return Gabung(None, Alasan.JENIS_TIDAK_DIHITUNG)
    return Gabung(Persen(rata) if isinstance(angka[0], Persen) else Angka(rata, angka[0].satuan))


def take_jumlah(terisi: Terisi) -> Gabung:
    angka = find_sejenis(terisi)
    if not angka:
        return Gabung(None, Alasan.JENIS_TIDAK_DIHITUNG)
    persen = [satu for satu in angka if isinstance(satu, Persen)]
    if persen:
        return sum_persen(persen)
    if any(is_satuan_persen(satu) for satu in angka):
        return Gabung(None, Alasan.PERSEN_TIDAK_DIJUMLAHKAN)
    return Gabung(Angka(add(satu.nilai for satu in angka), angka[0].satuan))


def is_satuan_persen(nilai: Angka | Persen) -> bool:
    return normalise_satuan(nilai.satuan) in SATUAN_PERSEN


def sum_persen(persen: Sequence[Persen]) -> Gabung:
    """Numerators and denominators added; refused when one of them is not known."""
    pembilang = [satu.pembilang for satu in persen if satu.pembilang is not None]
    penyebut = [satu.penyebut for satu in persen if satu.penyebut is not None]
    if not len(pembilang) == len(penyebut) == len(persen):
        return Gabung(None, Alasan.PERSEN_TIDAK_DIJUMLAHKAN)
    nilai = percent_of(add(pembilang), add(penyebut))
    if nilai is None or not is_wajar(nilai):
        return Gabung(None, Alasan.PEMBAGI_NOL)
    return Gabung(Persen(nilai, add(pembilang), add(penyebut), persen[0].satuan))


def find_sejenis(terisi: Terisi) -> list[Angka | Persen]:
    """The numbers, when all quarters are (printable) numbers of one kind; else nothing."""
    angka = [
        nilai for _, nilai in terisi if isinstance(nilai, Angka | Persen) and is_wajar(nilai.nilai)
    ]
    return angka if len(angka) == len(terisi) and len({type(satu) for satu in angka}) == 1 else []


CARA: dict[Konsolidasi, Callable[[Terisi], Gabung]] = {
    Konsolidasi.KUMULATIF: take_jumlah,
    Konsolidasi.POSISI_AKHIR: take_terakhir,
    Konsolidasi.RATA_RATA: take_rata_rata,
    Konsolidasi.MAKSIMUM: take_maksimum,
    Konsolidasi.HANYA_TW4: take_tw4,
}
