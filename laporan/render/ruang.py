"""Paper: its size, and the room between the margins."""

from __future__ import annotations

from dataclasses import dataclass

from laporan.document import Kertas, Tata

UKURAN = {Kertas.A4: (210, 297), Kertas.F4: (215, 330)}  # millimetres
POIN = 72 / 25.4  # in a millimetre
TAKARIR_TEGAK, TAKARIR_LANSKAP = 20, 23  # points that a table leaves to its caption


@dataclass(frozen=True, slots=True)
class Ruang:
    """Width and height in points that a table may take, upright and on a page that lies down."""

    tegak: tuple[int, int]
    lanskap: tuple[int, int]


def size_of(tata: Tata, *, lanskap: bool = False) -> tuple[int, int]:
    """Of the paper, in millimetres."""
    lebar, tinggi = UKURAN[tata.kertas]
    return (tinggi, lebar) if lanskap else (lebar, tinggi)


def text_area(tata: Tata, *, lanskap: bool = False) -> tuple[int, int]:
    """Between the margins, in millimetres."""
    lebar, tinggi = size_of(tata, lanskap=lanskap)
    pinggir = tata.pinggir
    return lebar - pinggir.kiri - pinggir.kanan, tinggi - pinggir.atas - pinggir.bawah


def ruang_of(tata: Tata) -> Ruang:
    return Ruang(_room(tata, False, TAKARIR_TEGAK), _room(tata, True, TAKARIR_LANSKAP))


def _room(tata: Tata, lanskap: bool, takarir: int) -> tuple[int, int]:
    lebar, tinggi = text_area(tata, lanskap=lanskap)
    return int(lebar * POIN), int(tinggi * POIN) - takarir


RUANG_BIASA = ruang_of(Tata())
