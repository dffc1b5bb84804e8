"""Which node of the plan, or which indicator, a row that people keep is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from aturan.kode import parse_kode
from aturan.teks import normalkan_nama

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Calon(Generic[K]):
    kunci: K
    nama: str
    kode: str = ""


class Pencocok(Generic[K]):
    """Finds by code and name, or by either where the row has only one. What fits several is none
    of them."""

    def __init__(self, calon: Iterable[Calon[K]]) -> None:
        self._calon = [
            (satu.kunci, normalkan_kode(satu.kode), normalkan_nama(satu.nama)) for satu in calon
        ]

    def find(self, nama: str, kode: str = "") -> K | None:
        nama, kode = normalkan_nama(nama), normalkan_kode(kode)
        if not nama and not kode:
            return None
        cocok = [
            kunci
            for kunci, satu_kode, satu_nama in self._calon
            if (not nama or satu_nama == nama) and (not kode or satu_kode == kode)
        ]
        return cocok[0] if len(cocok) == 1 else None


def normalkan_kode(kode: str) -> str:
    """1 06 02 is 1.06.02."""
    return parse_kode(kode).baku if kode.strip() else ""
