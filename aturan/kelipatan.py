"""Amounts in thousands or millions, as a title or a header says."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

KELIPATAN = {"ribu": Decimal(1_000), "juta": Decimal(10**6), "mil": Decimal(10**9)}
UANG_TERBESAR = Decimal(10) ** 14
_KATA = r"(?P<kata>ribu(?:an)?|juta(?:an)?|mil[iy]ar(?:an)?)"
POLA = tuple(
    re.compile(pola)
    for pola in (
        rf"\bdalam\s+(?:satuan\s+)?(?:rp\.?\s*|rupiah\s*)?{_KATA}\b",
        rf"\(\s*(?:x\s*)?(?:rp\.?\s*|rupiah\s*)?{_KATA}(?:\s*(?:rp\.?|rupiah))?\s*\)",
        rf"\brp\.?\s*{_KATA}\b",
    )
)
POLA_NOL = re.compile(r"\(\s*(?:x\s*)?(?:rp\.?\s*)?(?P<nol>1?[.]?000(?:[.,]000)?)(?:[.,]-)?\s*\)")


def find_multiple(teks: Iterable[str]) -> Decimal:
    """What amounts below these words have to be multiplied with; 1 when they say nothing."""
    for satu in teks:
        lipat = " ".join(satu.split()).casefold()
        for pola in POLA:
            if cocok := pola.search(lipat):
                return next(n for awal, n in KELIPATAN.items() if cocok["kata"].startswith(awal))
        if nol := POLA_NOL.search(lipat):
            return Decimal(10) ** nol["nol"].count("0")
    return Decimal(1)
