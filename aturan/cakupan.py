"""How many figures of a quarter have evidence (data that can be shown: PermenPANRB 88/2021)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Cakupan:
    """``berisi``: indicators with a realisasi; ``berbukti``: those of them with a bukti."""

    berisi: int
    berbukti: int

    @property
    def persen(self) -> Decimal | None:
        """None: there is no realisasi yet that a bukti could show."""
        return Decimal(self.berbukti * 100) / self.berisi if self.berisi else None

    @property
    def tanpa(self) -> int:
        return self.berisi - self.berbukti


def compute_cakupan(berisi: Collection[int], berbukti: Collection[int]) -> Cakupan:
    """A bukti of an indicator without realisasi counts nothing yet."""
    isi = frozenset(berisi)
    return Cakupan(len(isi), len(isi & frozenset(berbukti)))
