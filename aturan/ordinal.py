"""Tables of ordinal grades, from best to worst: dated data, not code.

A grade is recognised by its label or a synonym, without regard to capitals, spaces and dots.
Numeric equivalents are given only where a source gives them; a PD chooses whether to use them.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Tingkat:
    """One grade. ``angka`` None: the table gives no numeric equivalent."""

    label: str
    angka: Decimal | None = None
    sinonim: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SkalaOrdinal:
    """Grades from best to worst, with the source of the order."""

    nama: str
    sumber: str
    tingkat: tuple[Tingkat, ...]

    def find_urutan(self, label: str) -> int | None:
        """The place of a grade, 0 the best; None when the table does not know it."""
        dicari = find_sebutan(label)
        for urutan, tingkat in enumerate(self.tingkat):
            if dicari & set(map(normalise_label, (tingkat.label, *tingkat.sinonim))):
                return urutan
        return None

    def find_tingkat(self, label: str) -> Tingkat | None:
        urutan = self.find_urutan(label)
        return None if urutan is None else self.tingkat[urutan]


def find_sebutan(label: str) -> set[str]:
    """The names in one label: the whole, and what stands in and before brackets (``B (Baik)``)."""
    depan, _, dalam = label.partition("(")
    return {normalise_label(satu) for satu in (label, depan, dalam)} - {""}


def normalise_label(label: str) -> str:
    """The label without capitals, spaces, dots and hyphens (``W T P`` is ``WTP``)."""
    return "".join(huruf for huruf in label.casefold() if huruf.isalnum())


NILAI_LKE = SkalaOrdinal(
    nama="Predikat AKIP",
    sumber="PermenPANRB 88/2021",
    tingkat=(
        Tingkat("AA", Decimal(100), ("Sangat Memuaskan",)),
        Tingkat("A", Decimal(90), ("Memuaskan",)),
        Tingkat("BB", Decimal(80), ("Sangat Baik",)),
        Tingkat("B", Decimal(70), ("Baik",)),
        Tingkat("CC", Decimal(60), ("Cukup",)),
        Tingkat("C", Decimal(50), ("Kurang",)),
        Tingkat("D", Decimal(30), ("Sangat Kurang",)),
        Tingkat("E", Decimal(0)),
    ),
)

OPINI_BPK = SkalaOrdinal(
    nama="Opini BPK",
    sumber="UU 15/2004 pasal 16",
    tingkat=(
        Tingkat("WTP", sinonim=("Wajar Tanpa Pengecualian",)),
        Tingkat("WTP-DPP", sinonim=("Wajar Tanpa Pengecualian Dengan Paragraf Penjelasan",)),
        Tingkat("WDP", sinonim=("Wajar Dengan Pengecualian",)),
        Tingkat("TW", sinonim=("Tidak Wajar",)),
        Tingkat("TMP", sinonim=("Tidak Menyatakan Pendapat", "Tidak Memberikan Pendapat")),
    ),
)

SKALA_ORDINAL: dict[str, SkalaOrdinal] = {"akip": NILAI_LKE, "opini_bpk": OPINI_BPK}
