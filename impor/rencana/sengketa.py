"""Facts that two cells state differently with equal right: said, and open to a person's choice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from impor.istilah import TingkatPesan
from impor.sebab import SebabPesan
from impor.tabel import Pesan

from .entri import Entri, Tempat
from .hilang import name_fakta
from .papan import Papan


@dataclass(frozen=True, slots=True)
class PertanyaanFakta:
    """Which of these cells states the fact? The first of ``pilihan`` does so now."""

    entri: Entri
    pilihan: tuple[tuple[Tempat, str], ...]
    is_dijawab: bool

    def as_template(self) -> dict[str, Any]:
        semua = [{**tempat._asdict(), "tertulis": teks} for tempat, teks in self.pilihan]
        return {
            "jenis": self.entri.jenis,
            "tentang": name_fakta(self.entri),
            "dibaca": semua[0],
            "pilihan": semua,
            "dipakai": self.pilihan[0][0]._asdict() if self.is_dijawab else None,
        }


def find_fakta(papan: Papan) -> list[PertanyaanFakta]:
    """The facts in dispute, each with all the cells that state it."""
    sel: dict[Entri, dict[Tempat, str]] = {}
    for satu in papan.sengketa:
        milik = sel.setdefault(satu.entri, {})
        milik[satu.dipakai], milik[satu.lain] = satu.tertulis, satu.tertulis_lain
    return [
        PertanyaanFakta(entri, order(entri, milik), is_dijawab=not papan.utama.isdisjoint(milik))
        for entri, milik in sel.items()
    ]


def order(entri: Entri, sel: dict[Tempat, str]) -> tuple[tuple[Tempat, str], ...]:
    """The cells, the one that stands first."""
    return tuple(sorted(sel.items(), key=lambda satu: satu[0] != entri.tempat))


def report_fakta(tanya: PertanyaanFakta) -> list[Pesan]:
    """One message for each cell whose figure does not stand."""
    (dipakai, tertulis), *lain = tanya.pilihan
    tingkat = TingkatPesan.INFO if tanya.is_dijawab else TingkatPesan.PERINGATAN
    return [
        Pesan(
            tingkat,
            *tempat,
            teks,
            tertulis,
            f"{name_fakta(tanya.entri)} tertulis {tertulis} pada {dipakai}, tetapi {teks} di sini;"
            " yang di sini dicatat sebagai klaim.",
            SebabPesan.FAKTA_GANDA,
        )
        for tempat, teks in lain
    ]


def report_lepas(papan: Papan, tanya: Iterable[PertanyaanFakta]) -> list[Pesan]:
    """One warning for every chosen cell that no dispute is about."""
    disebut = {tempat for satu in tanya for tempat, _ in satu.pilihan}
    return [
        Pesan(
            TingkatPesan.PERINGATAN,
            *sel,
            "",
            "salah satu “pilihan” pada “fakta”",
            "Jawaban memilih sel ini, tetapi tidak ada angka lain yang berbeda dengannya.",
            SebabPesan.JAWABAN_LEPAS,
        )
        for sel in sorted(papan.utama - disebut)
    ]
