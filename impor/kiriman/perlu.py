"""What of a kiriman waits for a person before it is applied, each with its place on the page."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from impor.istilah import TingkatPesan

from .pratinjau import ANGKA, FAKTA, NAMA, Pratinjau

SEBUTAN = {
    TingkatPesan.GALAT.value: "galat",
    NAMA: "nama yang mirip",
    ANGKA: "angka yang dapat dibaca dengan dua cara",
    FAKTA: "hal tertulis dengan angka berbeda",
    TingkatPesan.PERINGATAN.value: "peringatan",
}


@dataclass(frozen=True, slots=True)
class Perlu:
    """``jangkar``: the part of the check page that shows it."""

    kalimat: str
    jangkar: str


def list_perlu(pratinjau: Pratinjau) -> list[Perlu]:
    """The weightiest first; a question that was answered counts no more."""
    banyak = Counter(pesan["tingkat"] for pesan in pratinjau["pesan"])
    for perihal, tanya in pratinjau["tanya"].items():
        banyak[perihal] = sum(not satu.get("dipakai") for satu in tanya)
    return [
        Perlu(
            f"{banyak[satu]} {sebutan}",
            f"tanya-{satu}" if satu in (NAMA, ANGKA, FAKTA) else "pesan",
        )
        for satu, sebutan in SEBUTAN.items()
        if banyak[satu]
    ]
