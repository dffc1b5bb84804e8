"""What of a kiriman waits for a person before it is applied, each with its place on the page."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from impor.istilah import TingkatPesan
from impor.sebab import SebabPesan

from .pesan import GENTING
from .pratinjau import ANGKA, FAKTA, NAMA, Pratinjau

SEBUTAN = {
    TingkatPesan.GALAT.value: "galat",
    SebabPesan.INSTANSI_LAIN.value: "judul yang menyebut perangkat daerah lain",
    SebabPesan.TAHUN_LAIN.value: "judul yang menyebut tahun lain",
    SebabPesan.JUMLAH_BEDA.value: "jumlah tercetak yang berbeda dari jumlah barisnya",
    NAMA: "nama yang mirip",
    ANGKA: "angka yang dapat dibaca dengan dua cara",
    FAKTA: "hal tertulis dengan angka berbeda",
    TingkatPesan.PERINGATAN.value: "peringatan",
}
JANGKAR = {
    **{perihal: f"tanya-{perihal}" for perihal in (NAMA, ANGKA, FAKTA)},
    **{sebab: f"sebab-{sebab}" for sebab in GENTING},
}


@dataclass(frozen=True, slots=True)
class Perlu:
    """``jangkar``: the part of the check page that shows it."""

    kalimat: str
    jangkar: str


def list_perlu(pratinjau: Pratinjau) -> list[Perlu]:
    """The weightiest first; a question that was answered counts no more."""
    banyak = Counter(
        pesan["sebab"] if pesan["sebab"] in GENTING else pesan["tingkat"]
        for pesan in pratinjau["pesan"]
    )
    for perihal, tanya in pratinjau["tanya"].items():
        banyak[perihal] = sum(not satu.get("dipakai") for satu in tanya)
    return [
        Perlu(f"{banyak[satu]} {sebutan}", JANGKAR.get(satu, "pesan"))
        for satu, sebutan in SEBUTAN.items()
        if banyak[satu]
    ]
