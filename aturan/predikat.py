"""Predikat: the label of a capaian under a scale, and the dated scales that are known.

A scale is ordered lower bounds with inclusive or exclusive, so that every value has exactly one
label: above the highest bound the top one, below the lowest the last one, negatives included.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal

from aturan.hitung import without_noise

_BULAT = Context(prec=100, rounding=ROUND_HALF_UP, traps=[])


@dataclass(frozen=True, slots=True)
class Kelas:
    """One class: from ``mulai`` (counted in when ``inklusif``) up to the class above it.

    ``mulai`` None is the lowest class, which has no lower bound.
    """

    label: str
    mulai: Decimal | None = None
    inklusif: bool = False

    def contains(self, nilai: Decimal) -> bool:
        """Whether a value lies above this class's lower bound."""
        if self.mulai is None:
            return True
        return nilai > self.mulai or (self.inklusif and nilai == self.mulai)


@dataclass(frozen=True, slots=True)
class Skala:
    """Classes from highest to lowest; the last has no lower bound.

    ``desimal`` is the scale's own rounding (half-up) before labelling; None: no rounding.
    Raises ValueError for classes that would leave a value with no label or a label with no value.
    """

    nama: str
    sumber: str
    kelas: tuple[Kelas, ...]
    desimal: int | None = None

    def __post_init__(self) -> None:
        if not is_urut(self.kelas):
            raise ValueError(f"Kelas skala “{self.nama}” tidak urut dari atas ke bawah.")


def is_urut(kelas: Sequence[Kelas]) -> bool:
    """Whether the classes go down without two alike, and only the last has no lower bound."""
    batas = [satu.mulai for satu in kelas]
    if not batas or batas[-1] is not None or None in batas[:-1]:
        return False
    if any(satu is not None and not satu.is_finite() for satu in batas):
        return False
    kunci = [(satu.mulai, not satu.inklusif) for satu in kelas[:-1] if satu.mulai is not None]
    return kunci == sorted(set(kunci), reverse=True)


def predikat(nilai: Decimal | None, skala: Skala) -> str | None:
    """The label of a capaian in percent; None stays None."""
    if nilai is None or nilai.is_nan():
        return None
    dibaca = round_for_skala(nilai, skala)
    return next(kelas.label for kelas in skala.kelas if kelas.contains(dibaca))


def round_for_skala(nilai: Decimal, skala: Skala) -> Decimal:
    if skala.desimal is None or not nilai.is_finite():
        return without_noise(nilai)
    dibulatkan = nilai.quantize(Decimal(1).scaleb(-skala.desimal), context=_BULAT)
    return dibulatkan if dibulatkan.is_finite() else nilai


def di_atas(label: str, mulai: int) -> Kelas:
    """A class that begins just above a bound."""
    return Kelas(label, Decimal(mulai))


def mulai_dari(label: str, mulai: int) -> Kelas:
    """A class that begins at a bound."""
    return Kelas(label, Decimal(mulai), inklusif=True)


PERMENDAGRI_86_2017 = Skala(
    nama="Permendagri 86/2017",
    sumber="Permendagri 86/2017",
    kelas=(
        di_atas("Sangat Tinggi", 90),
        di_atas("Tinggi", 75),
        di_atas("Sedang", 65),
        di_atas("Rendah", 50),
        Kelas("Sangat Rendah"),
    ),
)

SANGAT_BAIK_85 = Skala(
    nama="Sangat Baik mulai 85",
    sumber="Skala LAKIP Dinas Sosial Kabupaten Halmahera Timur 2021",
    kelas=(
        mulai_dari("Sangat Baik", 85),
        mulai_dari("Baik", 70),
        mulai_dari("Cukup Baik", 50),
        Kelas("Kurang Baik"),
    ),
)

SANGAT_BERHASIL_85 = Skala(
    nama="Sangat Berhasil di atas 85",
    sumber="Skala LAKIP Dinas Sosial Kabupaten Mukomuko 2020",
    kelas=(
        di_atas("Sangat Berhasil", 85),
        di_atas("Berhasil", 70),
        di_atas("Cukup Berhasil", 55),
        Kelas("Tidak Berhasil"),
    ),
)

AKIP = Skala(
    nama="Predikat AKIP",
    sumber="PermenPANRB 88/2021",
    kelas=(
        di_atas("AA", 90),
        di_atas("A", 80),
        di_atas("BB", 70),
        di_atas("B", 60),
        di_atas("CC", 50),
        di_atas("C", 30),
        Kelas("D"),
    ),
)

SKALA_BAWAAN = PERMENDAGRI_86_2017
SKALA: dict[str, Skala] = {
    "permendagri_86_2017": PERMENDAGRI_86_2017,
    "sangat_baik_85": SANGAT_BAIK_85,
    "sangat_berhasil_85": SANGAT_BERHASIL_85,
    "akip": AKIP,
}
