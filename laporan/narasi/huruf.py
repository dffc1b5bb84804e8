"""Characters that no report can print, or that make it read otherwise than it is written."""

from __future__ import annotations

import re

# Every width of blank is one kind.
_SPASI = re.compile("[\\s\u00a0\u2002\u2003\u2007\u2009\u202f]")
_TAK_TERCETAK = re.compile(
    "["
    "\x00-\x1f\x7f-\x9f"  # control characters
    "\u00ad\u200b\ufeff"  # what nobody sees
    # Overrides and isolates of the writing direction: with them 12 may read as 21.
    "\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff"  # halves of pairs
    "\ue000-\uf8ff\U000f0000-\U0010fffd"  # private use: the bullets of office programs
    "\ufdd0-\ufdef\ufffe\uffff"  # no characters; the report sets its figures apart with some
    "]"
)


def clean_huruf(teks: str) -> str:
    """The text without them, with one kind of blank. Letters of every script and emoji stay."""
    return _TAK_TERCETAK.sub("", _SPASI.sub(" ", teks))
