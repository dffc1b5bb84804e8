"""A budget line that serves several sasaran: its money by stated shares, to the sen.

Source: DOMAIN of SAKIP documents, chapter 5: when a program serves several sasaran, shares are
stated. Parts are whole sen and together are the line exactly; what no sasaran takes is said.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal

from aturan.alasan import Alasan
from aturan.hitung import KONTEKS, SERATUS, add, divide, is_wajar, multiply, subtract

SEN = Decimal("0.01")
_LANTAI = KONTEKS.copy()
_LANTAI.rounding = ROUND_FLOOR


@dataclass(frozen=True, slots=True)
class Pembagian:
    """Rupiah for each sasaran. ``tersisa`` belongs to none, because shares are below 100 %."""

    bagian: Mapping[str, Decimal]
    tersisa: Decimal
    alasan: Alasan | None = None


def split_by_porsi(nilai: Decimal, porsi: Mapping[str, Decimal]) -> Pembagian:
    """Divide money by shares in percent; shares that are none leave everything undivided."""
    jumlah = add(porsi.values())
    sah = all(satu.is_finite() and satu >= 0 for satu in porsi.values()) and jumlah <= SERATUS
    if not sah or not is_wajar(nilai):
        return Pembagian({}, nilai, Alasan.PORSI_TIDAK_SAH)
    tepat = {kunci: find_tepat(nilai, satu) for kunci, satu in porsi.items()}
    bagian = give_sen(tepat, floor_sen(find_tepat(nilai, jumlah)))
    if jumlah == SERATUS and bagian:
        bagian = add_selisih(bagian, subtract(nilai, add(bagian.values())))
    return Pembagian(bagian, subtract(nilai, add(bagian.values())))


def find_tepat(nilai: Decimal, porsi: Decimal) -> Decimal:
    return divide(multiply(nilai, porsi), SERATUS) or Decimal(0)


def floor_sen(nilai: Decimal) -> Decimal:
    return nilai.quantize(SEN, context=_LANTAI)


def give_sen(tepat: Mapping[str, Decimal], jumlah: Decimal) -> dict[str, Decimal]:
    """Whole sen that add up to ``jumlah``: the largest remainders are rounded up."""
    bagian = {kunci: floor_sen(satu) for kunci, satu in tepat.items()}
    kurang = int(divide(subtract(jumlah, add(bagian.values())), SEN) or 0)
    urutan = sorted(bagian, key=lambda kunci: subtract(bagian[kunci], tepat[kunci]))
    for kunci in urutan[:kurang]:
        bagian[kunci] = add((bagian[kunci], SEN))
    return bagian


def add_selisih(bagian: dict[str, Decimal], selisih: Decimal) -> dict[str, Decimal]:
    """What is smaller than a sen goes to the first part, so that nothing is lost."""
    pertama = next(iter(bagian))
    return {**bagian, pertama: add((bagian[pertama], selisih))}
