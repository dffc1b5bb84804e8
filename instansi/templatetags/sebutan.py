"""Quarters, counts and names as people write them: ``Triwulan {{ 2|romawi }}`` is "Triwulan II"."""

from __future__ import annotations

from django import template

from aturan.tampil import format_cacah
from aturan.triwulan import ROMAWI

register = template.Library()


@register.filter
def romawi(nomor: int) -> str:
    return ROMAWI[nomor - 1]


@register.filter
def cacah(banyak: int) -> str:
    """A count with its thousands apart: 245.000."""
    return format_cacah(banyak)


@register.filter
def tanpa_sebutan(nama: str, sebutan: str) -> str:
    """What stands after the kind: "Program Rehabilitasi Sosial" beside the chip "Program"."""
    awal = f"{sebutan} ".casefold()
    return nama[len(awal) :] if nama.casefold().startswith(awal) else nama
