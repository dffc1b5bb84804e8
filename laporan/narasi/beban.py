"""How much work the markup of a text asks of an HTML parser: that grows with the square of what
stands open, and a few thousand marks that are never shut would keep a server busy for minutes."""

from __future__ import annotations

import re

BEBAN_TERBANYAK = 2_000_000  # a page of Word with fifty thousand marks stays far below
SIFAT_TERBANYAK = 50_000  # attributes of one tag
_BUKA_TUTUP = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)")
_TANDA = re.compile(r"<[^<>]*>?")
_PEMISAH_SIFAT = re.compile(r"[\s/]")
# What ends by itself where the next one begins, or never holds anything.
SELESAI_SENDIRI = frozenset(
    {
        *("p", "li", "dt", "dd", "option", "tr", "td", "th", "thead", "tbody", "tfoot"),
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr"),
    }
)


def lighten(html: str) -> str:
    """The text itself; of one whose markup is absurd the words alone."""
    return html if weigh(html) <= BEBAN_TERBANYAK and not has_sifat(html) else _TANDA.sub(" ", html)


def weigh(html: str) -> int:
    """For every tag, how many stand open around it; only the innermost can be shut."""
    terbuka: list[str] = []
    beban = 0
    for cocok in _BUKA_TUTUP.finditer(html):
        nama = cocok[2].lower()
        if cocok[1]:
            if terbuka and terbuka[-1] == nama:
                terbuka.pop()
            continue
        beban += len(terbuka)
        if nama not in SELESAI_SENDIRI:
            terbuka.append(nama)
    return beban


def has_sifat(html: str) -> bool:
    """Whether a tag has absurdly many attributes."""
    return any(
        len(_PEMISAH_SIFAT.findall(satu, satu.find("<"))) > SIFAT_TERBANYAK
        for satu in html.split(">")
        if "<" in satu and len(satu) > SIFAT_TERBANYAK
    )
