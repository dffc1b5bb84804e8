"""Numbers in an address, as people or links write them."""

from __future__ import annotations

from django.http import HttpRequest

TERPANJANG = 9


def read_nomor(request: HttpRequest, nama: str) -> int:
    """The number of ``?nama=``; 0 where there is none."""
    teks = request.GET.get(nama, "")
    return int(teks) if teks.isdecimal() and len(teks) <= TERPANJANG else 0
