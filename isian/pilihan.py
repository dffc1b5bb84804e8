"""Choices of a model field out of an enum of ``aturan``, which knows no Django."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol


class Berlabel(Protocol):
    """A member of an enum of ``aturan``: stored by value, shown by label."""

    @property
    def value(self) -> str: ...

    @property
    def label(self) -> str: ...


def pilihan(enum: Iterable[Berlabel]) -> list[tuple[str, str]]:
    """Choices for a field out of an enum of ``aturan``."""
    return [(anggota.value, anggota.label) for anggota in enum]
