"""The years of a PD, for pages below this rung of the ladder."""

from __future__ import annotations

from django import template

from instansi.models import Instansi
from laporan.tahun import list_tahun

register = template.Library()


@register.simple_tag
def tahun_pd(instansi: Instansi) -> list[int]:
    """The years that the PD has data of, earliest first. One query."""
    return list_tahun(Instansi.objects.filter(pk=instansi.pk)).get(instansi.pk, [])
