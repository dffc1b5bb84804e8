"""``{% unduh "capaian" "daftar capaian" %}``: the same list as a file, below it on its page."""

from __future__ import annotations

from typing import Any

from django import template
from django.urls import reverse

from impor.keluar.daftar import DAFTAR_PEMDA, DAFTAR_SUSUNAN, Format

register = template.Library()


@register.inclusion_tag("impor/_unduh.html", takes_context=True)
def unduh(context: template.Context, daftar: str, judul: str) -> dict[str, Any]:
    """One link a format, to the list of the page's PD and year, its PD or its pemda."""
    if daftar in DAFTAR_PEMDA:
        nama, tempat = "unduh_pemda", {"pemda": context["pemda"].kode}
    elif daftar in DAFTAR_SUSUNAN:
        milik = context["instansi"]
        nama, tempat = "unduh_susunan", {"pemda": milik.pemda.kode, "kode": milik.kode}
    else:
        nama, tempat = "unduh", context["instansi"].tempat(context["tahun"])
    tautan = [
        (satu.sebutan, reverse(nama, kwargs={**tempat, "daftar": daftar, "bentuk": satu}))
        for satu in Format
    ]
    return {"tautan_list": tautan, "judul": judul}
