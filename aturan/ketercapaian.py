"""Whether a target was reached, told from its capaian.

A capaian of 100 % or more reaches the target. Where there is no figure, the reason may still tell:
a grade below its target is a miss, and a realisasi of 0 under the ratio formula is a full success.
"""

from __future__ import annotations

from enum import StrEnum

from aturan.alasan import Alasan
from aturan.capaian import Hasil
from aturan.catatan import Catatan
from aturan.hitung import SERATUS, without_noise


class Ketercapaian(StrEnum):
    """The status that a table prints beside target and realisasi."""

    TERCAPAI = "tercapai"
    BELUM_TERCAPAI = "belum_tercapai"
    BELUM_DAPAT_DINILAI = "belum_dapat_dinilai"

    @property
    def label(self) -> str:
        return LABEL_KETERCAPAIAN[self]


LABEL_KETERCAPAIAN = {
    Ketercapaian.TERCAPAI: "Tercapai",
    Ketercapaian.BELUM_TERCAPAI: "Belum tercapai",
    Ketercapaian.BELUM_DAPAT_DINILAI: "Belum dapat dinilai",
}


def assess(hasil: Hasil) -> Ketercapaian:
    """The status that a capaian stands for."""
    if hasil.nilai is not None:
        tercapai = without_noise(hasil.nilai) >= SERATUS
        return Ketercapaian.TERCAPAI if tercapai else Ketercapaian.BELUM_TERCAPAI
    if Catatan.TERCAPAI_PENUH in hasil.catatan:
        return Ketercapaian.TERCAPAI
    if hasil.alasan is Alasan.PREDIKAT_BELUM_TERCAPAI:
        return Ketercapaian.BELUM_TERCAPAI
    return Ketercapaian.BELUM_DAPAT_DINILAI
