"""The formulas of capaian for one target and one realisasi, with their edge rules as tables.

Source: LAN 239/2003 (naik, turun by selisih) and DOMAIN of SAKIP documents, chapter 4. Every
function takes T and R as ``Decimal`` and is used only where no edge rule applies.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from aturan.alasan import Alasan
from aturan.catatan import Catatan
from aturan.hitung import NOL, SERATUS, multiply, percent_of, subtract


class Arah(StrEnum):
    """Whether a higher realisasi is better. Set by people, never guessed from a name."""

    NAIK = "naik"
    TURUN = "turun"

    @property
    def label(self) -> str:
        return LABEL_ARAH[self]


class Acuan(StrEnum):
    """Which point of a target range counts as the target; None: anywhere inside is 100."""

    BAWAH = "bawah"
    ATAS = "atas"
    TENGAH = "tengah"

    @property
    def label(self) -> str:
        return LABEL_ACUAN[self]


class Rumus(StrEnum):
    """The formula of an indicator, printed with its figure."""

    NAIK = "naik"
    TURUN_SELISIH = "turun_selisih"
    TURUN_RASIO = "turun_rasio"
    RENTANG = "rentang"
    STABIL = "stabil"
    ORDINAL = "ordinal"
    GABUNGAN = "gabungan"
    MANUAL = "manual"

    @property
    def label(self) -> str:
        return LABEL_RUMUS[self]

    @property
    def teks(self) -> str:
        """The formula as it is printed, with R and T."""
        return POLA_RUMUS[self].format(r="R", t="T")


LABEL_ARAH = {Arah.NAIK: "makin tinggi makin baik", Arah.TURUN: "makin rendah makin baik"}

LABEL_ACUAN = {
    Acuan.BAWAH: "batas bawah rentang",
    Acuan.ATAS: "batas atas rentang",
    Acuan.TENGAH: "nilai tengah rentang",
}

LABEL_RUMUS = {
    Rumus.NAIK: "makin tinggi makin baik",
    Rumus.TURUN_SELISIH: "makin rendah makin baik (selisih)",
    Rumus.TURUN_RASIO: "makin rendah makin baik (rasio)",
    Rumus.RENTANG: "rentang",
    Rumus.STABIL: "dipertahankan pada target",
    Rumus.ORDINAL: "predikat atau opini",
    Rumus.GABUNGAN: "gabungan beberapa bagian",
    Rumus.MANUAL: "diisi manual",
}

POLA_RUMUS = {
    Rumus.NAIK: "{r} ÷ {t} × 100",
    Rumus.TURUN_SELISIH: "({t} − ({r} − {t})) ÷ {t} × 100",
    Rumus.TURUN_RASIO: "{t} ÷ {r} × 100",
    Rumus.STABIL: "100 − |{r} − {t}| ÷ {t} × 100",
    Rumus.RENTANG: "{r} dalam {t} = 100",
    Rumus.ORDINAL: "{r} setara atau lebih baik daripada {t} = 100",
    Rumus.GABUNGAN: "rata-rata capaian tiap bagian",
    Rumus.MANUAL: "diisi manual dengan alasan",
}


def naik(target: Decimal, realisasi: Decimal) -> Decimal | None:
    return percent_of(realisasi, target)


def turun_selisih(target: Decimal, realisasi: Decimal) -> Decimal | None:
    return percent_of(subtract(multiply(Decimal(2), target), realisasi), target)


def turun_rasio(target: Decimal, realisasi: Decimal) -> Decimal | None:
    return percent_of(target, realisasi)


def stabil(target: Decimal, realisasi: Decimal) -> Decimal | None:
    return percent_of(subtract(target, abs(subtract(realisasi, target))), target)


RUMUS_TITIK: dict[Rumus, Callable[[Decimal, Decimal], Decimal | None]] = {
    Rumus.NAIK: naik,
    Rumus.TURUN_SELISIH: turun_selisih,
    Rumus.TURUN_RASIO: turun_rasio,
    Rumus.STABIL: stabil,
}


@dataclass(frozen=True, slots=True)
class Tepi:
    """What holds instead of the formula where ``syarat`` is true. ``nilai`` None needs a reason."""

    syarat: Callable[[Decimal, Decimal], bool]
    nilai: Decimal | None = None
    alasan: Alasan | None = None
    catatan: Catatan | None = None


NEGATIF = Tepi(lambda t, r: t < 0 or r < 0, alasan=Alasan.NILAI_NEGATIF)
TARGET_NOL = Tepi(lambda t, r: t == 0, alasan=Alasan.TARGET_NOL)
NOL_TERCAPAI = Tepi(
    lambda t, r: t == 0 and r == 0, nilai=SERATUS, catatan=Catatan.TARGET_DAN_REALISASI_NOL
)
NOL_TERLAMPAUI = Tepi(
    lambda t, r: t == 0 and r > 0, nilai=NOL, catatan=Catatan.TARGET_NOL_TERLAMPAUI
)
PEMBAGI_NOL = Tepi(lambda t, r: t == 0, alasan=Alasan.PEMBAGI_NOL)
REALISASI_NOL = Tepi(
    lambda t, r: r == 0 and t > 0, alasan=Alasan.REALISASI_NOL, catatan=Catatan.TERCAPAI_PENUH
)

TEPI: dict[Rumus, tuple[Tepi, ...]] = {
    Rumus.NAIK: (TARGET_NOL, NEGATIF),
    Rumus.TURUN_SELISIH: (NOL_TERCAPAI, NOL_TERLAMPAUI, NEGATIF),
    Rumus.TURUN_RASIO: (NOL_TERCAPAI, NOL_TERLAMPAUI, REALISASI_NOL, NEGATIF),
    Rumus.STABIL: (NOL_TERCAPAI, NEGATIF, PEMBAGI_NOL),
    Rumus.RENTANG: (NOL_TERCAPAI, NEGATIF, PEMBAGI_NOL),
}


def find_tepi(rumus: Rumus, target: Decimal, realisasi: Decimal) -> Tepi | None:
    """The first edge rule of a formula that applies, or None when the formula itself holds."""
    return next((tepi for tepi in TEPI[rumus] if tepi.syarat(target, realisasi)), None)
