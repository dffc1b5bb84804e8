"""How many notices a person has not read, for the head of every page."""

from __future__ import annotations

from django import template

from instansi.models import Pemberitahuan

register = template.Library()


@register.simple_tag(takes_context=True)
def belum_dibaca(context: template.Context) -> int:
    """One query; none for whoever is not signed in."""
    pengguna = context.get("user")
    if pengguna is None or not pengguna.is_authenticated:
        return 0
    return Pemberitahuan.objects.filter(pengguna=pengguna, dibaca__isnull=True).count()
