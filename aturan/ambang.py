"""When a capaian asks for an analysis: outside the thresholds that the pemda sets (75–120 %)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Ambang:
    """Percentages; the thresholds themselves ask for nothing."""

    bawah: int
    atas: int

    def find_sebab(self, capaian: Decimal | None) -> str:
        """Why an analysis is needed, for readers; empty when it is not. A capaian that cannot be
        stated (None) asks for none."""
        if capaian is None:
            return ""
        if capaian < self.bawah:
            return f"capaian di bawah {self.bawah}%"
        return f"capaian di atas {self.atas}%" if capaian > self.atas else ""
