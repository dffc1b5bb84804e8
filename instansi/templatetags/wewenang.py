"""Rights in templates: ``{% if wewenang|boleh:"isi_realisasi" %}``."""

from __future__ import annotations

from django import template

from aturan.wewenang import Tindakan
from instansi.akses import Wewenang

register = template.Library()


@register.filter
def boleh(wewenang: Wewenang, tindakan: str) -> bool:
    """Whether a role of the person allows the deed in some status. Unknown deeds raise."""
    return wewenang.boleh(Tindakan(tindakan))
