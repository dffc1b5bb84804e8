"""Which nodes a document speaks of, whoever named them first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from renstra.models import Kegiatan, SubKegiatan

INDUK = (("sub_kegiatan", SubKegiatan, "kegiatan"), ("kegiatan", Kegiatan, "program"))
Letak = tuple[str, int]


def with_induk(letak: Iterable[Letak], simpul: Mapping[Any, Sequence[Any]]) -> set[Letak]:
    """These nodes and all above them; ``simpul`` holds the nodes of each model."""
    hasil = set(letak)
    for jenis, model, induk in INDUK:
        for satu in simpul[model]:
            atas = getattr(satu, f"{induk}_id")
            if (jenis, satu.pk) in hasil and atas is not None:
                hasil.add((induk, atas))
    return hasil
