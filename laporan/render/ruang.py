"""The room for tables between the margins of a page."""

from __future__ import annotations

from dataclasses import dataclass

from laporan.document import Kertas, Tata, Tepi


@dataclass(frozen=True, slots=True)
class Ruang:
    """Width and height in points, of an upright page and of one that lies down."""

    tegak: tuple[float, float]
    lanskap: tuple[float, float]


# What stands on paper with room to bind is laid out alike on both sizes.
JILID = Ruang(tegak=(453.0, 680.0), lanskap=(700.0, 430.0))
SEMPIT = {
    Kertas.A4: Ruang(tegak=(510.0, 740.0), lanskap=(756.0, 490.0)),
    Kertas.F4: Ruang(tegak=(524.0, 830.0), lanskap=(850.0, 505.0)),
}


def ruang_of(tata: Tata) -> Ruang:
    return JILID if tata.tepi is Tepi.JILID else SEMPIT[tata.kertas]
