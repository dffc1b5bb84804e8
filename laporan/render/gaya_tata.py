"""The stylesheet of a document's layout: paper, margins, and what is as high as the page."""

from __future__ import annotations

from laporan.document import Tata
from laporan.render.ruang import size_of, text_area

SELA_SAMPUL = 1  # millimetres, so that the cover never runs over
TAKARIR_GAMBAR, TAKARIR_LANSKAP = 37, 30  # millimetres that a picture leaves to caption and heading


def write_css(tata: Tata) -> str:
    pinggir = tata.pinggir
    _, tinggi = text_area(tata)
    _, rendah = text_area(tata, lanskap=True)
    tepi = f"{pinggir.atas}mm {pinggir.kanan}mm {pinggir.bawah}mm {pinggir.kiri}mm"
    return "\n".join(
        (
            f"@page {{ {_size(tata)} margin: {tepi}; }}",
            f"@page lanskap {{ {_size(tata, lanskap=True)} }}",
            f".lap-sampul {{ height: {tinggi - SELA_SAMPUL}mm; }}",
            f".lap-gambar img {{ max-height: {tinggi - TAKARIR_GAMBAR}mm; }}",
            f".lap-lanskap .lap-gambar img {{ max-height: {rendah - TAKARIR_LANSKAP}mm; }}",
        )
    )


def _size(tata: Tata, *, lanskap: bool = False) -> str:
    lebar, tinggi = size_of(tata, lanskap=lanskap)
    return f"size: {lebar}mm {tinggi}mm;"
