"""Values as Indonesian text in templates; the words come from ``aturan.tampil`` alone."""

from __future__ import annotations

from decimal import Decimal

from django import template

from aturan.nilai import Nilai
from aturan.tampil import format_nilai, format_persen, format_rupiah

register = template.Library()


@register.filter
def nilai(isi: Nilai | None) -> str:
    """A target or realisasi; ``–`` when there is none."""
    return format_nilai(isi)


@register.filter
def persen(isi: Decimal | None) -> str:
    """A capaian or serapan, rounded to two decimals; ``–`` when there is none."""
    return format_persen(isi)


@register.filter
def rupiah(isi: Decimal | None) -> str:
    return format_rupiah(isi)
