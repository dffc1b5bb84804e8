"""Deadlines: a day ends at 23.59 in the zone of the pemda, and an exception may run longer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Tenggat:
    """``batas`` None: nobody set a deadline. ``pengecualian`` is the PD's own later day."""

    batas: date | None
    pengecualian: date | None = None

    @property
    def akhir(self) -> date | None:
        """The last day on which the PD may write."""
        if self.batas is None:
            return None
        return max(self.batas, self.pengecualian or self.batas)

    def is_lewat(self, hari_ini: date) -> bool:
        return self.akhir is not None and hari_ini > self.akhir

    def sisa_hari(self, hari_ini: date) -> int | None:
        """Days left, 0 on the last one, negative after it; None without a deadline."""
        return None if self.akhir is None else (self.akhir - hari_ini).days

    def describe(self, hari_ini: date) -> str:
        """The countdown in words; empty without a deadline."""
        sisa = self.sisa_hari(hari_ini)
        if sisa is None:
            return ""
        if sisa < 0:
            return f"lewat {-sisa} hari"
        return f"tersisa {sisa} hari" if sisa else "hari terakhir"


# Days before the end on which people are reminded, the farthest first.
PENGINGAT = (7, 3, 1)


def find_pengingat(sisa: int | None) -> int | None:
    """Which reminder is due with so many days left: the nearest that has begun, so that a day on
    which the schedule did not run loses none. None: too early, over, or no deadline."""
    if sisa is None or sisa < 0:
        return None
    return min((hari for hari in PENGINGAT if sisa <= hari), default=None)
