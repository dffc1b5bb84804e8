"""Long lists cut into pages, and the groups that their rows belong to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from django.core.paginator import Page, Paginator

Kelompok = tuple[Any, Sequence[Any]]


def cut_kelompok(
    kelompok: Sequence[Kelompok], per_halaman: int, nomor: str | None
) -> tuple[Page[Any], Sequence[Kelompok]]:
    """The page of that number, counted in rows, and the groups with those of their rows that stand
    on it. What fits on one page stays as it is, groups without rows too."""
    semua = list(number(kelompok))
    lembar = Paginator(semua, per_halaman).get_page(nomor)
    if not lembar.has_other_pages():
        return lembar, kelompok
    return lembar, [
        (kelompok[letak][0], [satu for _, satu in isi])
        for letak, isi in groupby(lembar, key=lambda pasangan: pasangan[0])
    ]


def number(kelompok: Iterable[Kelompok]) -> Iterable[tuple[int, Any]]:
    """Each row with the place of its group."""
    return ((letak, satu) for letak, (_, isi) in enumerate(kelompok) for satu in isi)
