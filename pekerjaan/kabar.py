"""Telling that a job is over. Whom, and in what words, is said further up the ladder."""

from __future__ import annotations

from collections.abc import Callable

from .models import Pekerjaan

Pendengar = Callable[[Pekerjaan], None]

PENDENGAR: list[Pendengar] = []


def on_akhir(pendengar: Pendengar) -> Pendengar:
    """Have a function called in the transaction in which a job ends; from a module ``latar``."""
    PENDENGAR.append(pendengar)
    return pendengar


def tell_akhir(pekerjaan: Pekerjaan) -> None:
    for pendengar in PENDENGAR:
        pendengar(pekerjaan)
