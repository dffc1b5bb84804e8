"""Quarters as people write them: ``Triwulan {{ 2|romawi }}`` is "Triwulan II"."""

from __future__ import annotations

from django import template

from aturan.triwulan import ROMAWI

register = template.Library()


@register.filter
def romawi(nomor: int) -> str:
    return ROMAWI[nomor - 1]


@register.filter
def tanpa_sebutan(nama: str, sebutan: str) -> str:
    """What stands after the kind: "Program Rehabilitasi Sosial" beside the chip "Program"."""
    awal = f"{sebutan} ".casefold()
    return nama[len(awal) :] if nama.casefold().startswith(awal) else nama
