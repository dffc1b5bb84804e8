"""The pagu that counts when a budget was changed during the year.

Source: DOMAIN of SAKIP documents, chapter 5: murni, pergeseran 1…n, perubahan. A document of a
later stage often lists only what it changes; a line without a figure there keeps its earlier one.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

NomorTahap = tuple[int, int]  # the stage, and its number among stages of that kind


def find_pagu_berlaku(menurut_tahap: Mapping[NomorTahap, Decimal | None]) -> Decimal | None:
    """The figure of the last stage that states one; None when no stage does."""
    terisi = {tahap: nilai for tahap, nilai in menurut_tahap.items() if nilai is not None}
    return terisi[max(terisi)] if terisi else None
