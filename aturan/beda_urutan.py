"""What turns one sequence into another, within bounded time whatever they hold."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from difflib import SequenceMatcher

TEPAT = 500  # so long each item is looked for wherever it stands
TERBANYAK = 5_000  # beyond it items are compared by their place

Langkah = tuple[str, int, int, int, int]


def find_langkah_beda(lama: Sequence[Hashable], baru: Sequence[Hashable]) -> Sequence[Langkah]:
    """As ``SequenceMatcher.get_opcodes`` says it. Of long sequences what is common (a blank row)
    holds no places together: the search takes the square of how often it stands there."""
    awal, akhir = find_sama(lama, baru)
    a, b = lama[awal : len(lama) - akhir], baru[awal : len(baru) - akhir]
    tengah = [
        (jenis, i + awal, j + awal, k + awal, m + awal) for jenis, i, j, k, m in compare(a, b)
    ]
    depan = [("equal", 0, awal, 0, awal)] if awal else []
    belakang = ("equal", len(lama) - akhir, len(lama), len(baru) - akhir, len(baru))
    return [*depan, *tengah, *([belakang] if akhir else [])]


def find_sama(lama: Sequence[Hashable], baru: Sequence[Hashable]) -> tuple[int, int]:
    """How many items are the same at the beginning, and how many others at the end."""
    terpendek = min(len(lama), len(baru))
    awal = 0
    while awal < terpendek and lama[awal] == baru[awal]:
        awal += 1
    akhir = 0
    while akhir < terpendek - awal and lama[-1 - akhir] == baru[-1 - akhir]:
        akhir += 1
    return awal, akhir


def compare(lama: Sequence[Hashable], baru: Sequence[Hashable]) -> Sequence[Langkah]:
    terpanjang = max(len(lama), len(baru))
    if terpanjang > TERBANYAK:
        return [("replace", 0, len(lama), 0, len(baru))]
    return SequenceMatcher(None, lama, baru, autojunk=terpanjang > TEPAT).get_opcodes()
