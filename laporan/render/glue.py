"""Keep a figure and its sign on one line."""

from __future__ import annotations

import re

TAK_PUTUS = "\N{NO-BREAK SPACE}"
_CELAH = (
    re.compile(r"(?<=\bRp) (?=\d)"),
    re.compile(r"(?<=\bRp\.) (?=\d)"),
    re.compile(r"(?<=\d) (?=%)"),
    re.compile(r"(?<=[≥≤]) (?=\d)"),
    re.compile(r"(?<=\d) (?=– \d)"),
    re.compile(r"(?<=\d\xa0–) (?=\d)"),
)


def glue(teks: str) -> str:
    """``Rp 1.000``, ``95,43 %`` and ``60 – 70`` get spaces at which no line may be broken."""
    if " " not in teks:
        return teks
    for celah in _CELAH:
        teks = celah.sub(TAK_PUTUS, teks)
    return teks
