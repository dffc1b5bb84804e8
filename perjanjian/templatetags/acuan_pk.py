"""Small filters of the PK's pages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import template

from aturan.tanggal import format_tanggal

register = template.Library()


@register.filter
def menurut(isi: Mapping[Any, Any], kunci: Any) -> Any:
    """What a mapping holds for a key; None without it."""
    return isi.get(kunci)


@register.filter
def tanggal(isi: date) -> str:
    """``25 Februari 2022``."""
    return format_tanggal(isi)
