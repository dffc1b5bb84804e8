"""The messages of a kiriman, out of its remembered plan: by weight and cause, and by sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from impor.istilah import TingkatPesan
from impor.sebab import SebabPesan

from .pratinjau import Pratinjau

Baris = dict[str, Any]

SEBUTAN_TINGKAT = {
    TingkatPesan.GALAT.value: "Galat",
    TingkatPesan.PERINGATAN.value: "Peringatan",
    TingkatPesan.KLAIM.value: "Hasil hitungan",
    TingkatPesan.INFO.value: "Keterangan",
}


@dataclass(frozen=True, slots=True)
class KelompokPesan:
    """Messages of one weight and cause; ``tampil`` are those that are shown at once."""

    tingkat: str
    sebab: str
    banyak: int
    tampil: tuple[Baris, ...]
    is_dibuka: bool

    @property
    def sebutan(self) -> str:
        return SEBUTAN_TINGKAT[self.tingkat]

    @property
    def judul(self) -> str:
        return SebabPesan(self.sebab).judul

    @property
    def sisa(self) -> int:
        return self.banyak - len(self.tampil)


def group_pesan(
    pratinjau: Pratinjau, *, sebab: str = "", contoh: int = 5, maks: int = 300
) -> list[KelompokPesan]:
    """Messages by weight, then by cause in the order in which they first come. Of each cause some
    are shown, of ``sebab`` all that a page bears."""
    per_sebab: dict[tuple[str, str], list[Baris]] = {}
    for pesan in pratinjau["pesan"]:
        per_sebab.setdefault((pesan["tingkat"], pesan["sebab"]), []).append(pesan)
    berat = list(SEBUTAN_TINGKAT)
    return [
        KelompokPesan(
            tingkat=tingkat,
            sebab=satu,
            banyak=len(per_sebab[tingkat, satu]),
            tampil=tuple(
                map(without_twice, per_sebab[tingkat, satu][: maks if satu == sebab else contoh])
            ),
            is_dibuka=satu == sebab or tingkat == TingkatPesan.GALAT,
        )
        for tingkat, satu in sorted(per_sebab, key=lambda kunci: berat.index(kunci[0]))
    ]


def without_twice(pesan: Baris) -> Baris:
    """What was found is told once, where the sentence does not quote it already."""
    return {**pesan, "ditemukan": ""} if f"“{pesan['ditemukan']}”" in pesan["kalimat"] else pesan


def list_sel(pratinjau: Pratinjau, berkas: str, lembar: str) -> list[Baris]:
    """The messages about a sheet and its cells."""
    return [p for p in pratinjau["pesan"] if (p["berkas"], p["lembar"]) == (berkas, lembar)]
