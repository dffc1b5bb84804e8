"""The way from a message or a change to the cell that it speaks of."""

from __future__ import annotations

from typing import Any

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag(takes_context=True)
def tautan_sel(context: template.Context, isi: dict[str, Any]) -> SafeString | str:
    """``Data.xlsx › Lembar › D13`` as a link to the picture, from ``peta_lembar``: the file's
    number and the sheet's, by their names. Without a link where there is no such sheet."""
    sebutan = " › ".join(satu for satu in (isi["berkas"], isi["lembar"], isi["sel"]) if satu)
    letak = context["peta_lembar"].get((isi["berkas"], isi["lembar"]))
    if letak is None:
        return sebutan
    tempat = {**context["instansi"].tempat(context["tahun"]), "kiriman": context["kiriman"].pk}
    berkas, nomor = letak
    alamat = reverse("kiriman_lembar", kwargs={**tempat, "berkas": berkas, "nomor": nomor})
    ekor = f"?sel={isi['sel']}#betulkan" if isi["sel"] else ""
    return format_html('<a href="{}{}">{}</a>', alamat, ekor, sebutan)
