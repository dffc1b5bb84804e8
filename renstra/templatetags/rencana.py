"""Addresses within the plan at hand: ``{% alamat 'indikator' pk=3 %}``."""

from __future__ import annotations

from typing import Any

from django import template

register = template.Library()


@register.simple_tag(takes_context=True)
def alamat(context: template.Context, nama: str, **tempat: Any) -> str:
    """The page of the plan in the context; ``tanya`` is added as a query."""
    tanya = tempat.pop("tanya", "")
    hasil: str = context["rencana"].alamat(nama, kueri=tanya, **tempat)
    return hasil


@register.filter
def sebutan(baris: Any) -> str:
    """What a row is called: sasaran, indikator."""
    return str(baris._meta.verbose_name)


@register.filter
def tanya_halaman(nomor: int) -> str:
    return f"halaman={nomor}"
