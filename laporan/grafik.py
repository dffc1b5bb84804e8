"""Charts of a page, each with the same figures as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.safestring import SafeString, mark_safe

from laporan.build.gambar import batang_sasaran
from laporan.charts import svg_parts
from laporan.document import Batang, GrafikBatang
from laporan.facts.kinerja import CapaianSasaran


@dataclass(frozen=True, slots=True)
class Grafik:
    """A chart as pictures, and the same figures as rows of a table about ``hal``."""

    judul: str
    hal: str
    gambar: tuple[SafeString, ...]
    baris: tuple[Batang, ...]


def draw(judul: str, hal: str, sumbu: str, batang: Sequence[Batang], garis: int | None) -> Grafik:
    """``garis`` draws a line there, the target."""
    letak = None if garis is None else Decimal(garis)
    grafik = GrafikBatang(tuple(batang), sumbu, letak, "" if letak is None else "target")
    return Grafik(judul, hal, tuple(map(mark_safe, svg_parts(grafik))), grafik.batang)


def make_grafik(sasaran: Sequence[CapaianSasaran]) -> Grafik | None:
    """The mean of each sasaran; None where there is none."""
    if not sasaran:
        return None
    batang = [batang_sasaran(satu) for satu in sasaran]
    return draw("Capaian per sasaran", "Sasaran", "persen", batang, 100)
