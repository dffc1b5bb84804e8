"""How complete the passport of an indicator is: which parts count, how much, and what lacks.

Source: PermenPANRB 53/2014 (an IKU has its definition, formula and source of data), 88/2021
(criteria of measuring: definition, target, responsible unit), DOMAIN chapter 2 and 4.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from aturan.hitung import percent_of


class Butir(StrEnum):
    """A part of the passport."""

    SATUAN = "satuan"
    DEFINISI = "definisi"
    FORMULASI = "formulasi"
    SUMBER_DATA = "sumber_data"
    ARAH = "arah"
    KONSOLIDASI = "konsolidasi"
    UNIT = "unit"
    AWAL = "awal"
    TARGET = "target"

    @property
    def label(self) -> str:
        return LABEL_BUTIR[self]


LABEL_BUTIR = {
    Butir.SATUAN: "satuan",
    Butir.DEFINISI: "definisi operasional",
    Butir.FORMULASI: "formulasi",
    Butir.SUMBER_DATA: "sumber data",
    Butir.ARAH: "arah",
    Butir.KONSOLIDASI: "cara menggabungkan triwulan",
    Butir.UNIT: "penanggung jawab",
    Butir.AWAL: "kondisi awal",
    Butir.TARGET: "target setiap tahun",
}

# Without these the capaian cannot be computed, or means nothing: they weigh double.
BOBOT: dict[Butir, int] = {
    Butir.SATUAN: 2,
    Butir.DEFINISI: 1,
    Butir.FORMULASI: 2,
    Butir.SUMBER_DATA: 1,
    Butir.ARAH: 2,
    Butir.KONSOLIDASI: 1,
    Butir.UNIT: 1,
    Butir.AWAL: 1,
    Butir.TARGET: 2,
}

# Under these formulas no direction is asked for: the formula itself says what is good.
RUMUS_TANPA_ARAH = frozenset(
    {"naik", "turun_selisih", "turun_rasio", "stabil", "ordinal", "manual"}
)


@dataclass(frozen=True, slots=True)
class Paspor:
    """What is known of one indicator, the settings of the year included."""

    satuan: str = ""
    definisi: str = ""
    formulasi: str = ""
    sumber_data: str = ""
    arah: str = ""
    rumus: str = ""
    konsolidasi: str = ""
    has_unit: bool = False
    has_awal: bool = False
    tahun_tanpa_target: int = 0


@dataclass(frozen=True, slots=True)
class Kelengkapan:
    """``persen`` weighs the parts; ``terisi`` of ``dari`` counts them."""

    kurang: tuple[Butir, ...]
    dari: int = len(Butir)

    @property
    def terisi(self) -> int:
        return self.dari - len(self.kurang)

    @property
    def is_lengkap(self) -> bool:
        return not self.kurang

    @property
    def persen(self) -> Decimal:
        semua = sum(BOBOT.values())
        ada = semua - sum(BOBOT[butir] for butir in self.kurang)
        return percent_of(Decimal(ada), Decimal(semua)) or Decimal(0)

    @property
    def tampil(self) -> str:
        return f"{self.terisi} dari {self.dari}"


def score_paspor(paspor: Paspor) -> Kelengkapan:
    """What lacks, the heaviest first. Blanks alone are nothing."""
    ada = {
        Butir.SATUAN: paspor.satuan.strip(),
        Butir.DEFINISI: paspor.definisi.strip(),
        Butir.FORMULASI: paspor.formulasi.strip(),
        Butir.SUMBER_DATA: paspor.sumber_data.strip(),
        Butir.ARAH: paspor.arah or paspor.rumus in RUMUS_TANPA_ARAH,
        Butir.KONSOLIDASI: paspor.konsolidasi,
        Butir.UNIT: paspor.has_unit,
        Butir.AWAL: paspor.has_awal,
        Butir.TARGET: not paspor.tahun_tanpa_target,
    }
    kurang = [butir for butir, isi in ada.items() if not isi]
    return Kelengkapan(tuple(sorted(kurang, key=lambda butir: -BOBOT[butir])))
