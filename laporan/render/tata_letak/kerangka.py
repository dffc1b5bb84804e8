"""The outline (bookmarks) of a PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from pikepdf import Dictionary, Name, Pdf, String

Penunjuk = tuple[int, str, Any]  # level, title, destination


@dataclass
class Simpul:
    obyek: Any
    tingkat: int
    anak: list[Simpul] = field(default_factory=list)


def add_outline(hasil: Pdf, penunjuk: Sequence[Penunjuk]) -> None:
    """A level that is left out does no harm: the next deeper one stands in its place."""
    if not penunjuk:
        return
    akar = Simpul(hasil.make_indirect(Dictionary(Type=Name.Outlines)), 0)
    jalur = [akar]
    for tingkat, judul, tujuan in penunjuk:
        while jalur[-1].tingkat >= tingkat:
            jalur.pop()
        baru = Simpul(hasil.make_indirect(Dictionary(Title=String(judul), Dest=tujuan)), tingkat)
        jalur[-1].anak.append(baru)
        jalur.append(baru)
    _tie(akar)
    hasil.Root.Outlines = akar.obyek
    hasil.Root.PageMode = Name.UseOutlines


def _tie(simpul: Simpul) -> int:
    """Ties the children together; how many there are in all."""
    banyak = len(simpul.anak) + sum(_tie(satu) for satu in simpul.anak)
    for sebelum, sesudah in zip(simpul.anak, simpul.anak[1:], strict=False):
        sebelum.obyek.Next, sesudah.obyek.Prev = sesudah.obyek, sebelum.obyek
    for satu in simpul.anak:
        satu.obyek.Parent = simpul.obyek
    if simpul.anak:
        simpul.obyek.First, simpul.obyek.Last = simpul.anak[0].obyek, simpul.anak[-1].obyek
        simpul.obyek.Count = banyak if simpul.tingkat == 0 else -banyak
    return banyak
