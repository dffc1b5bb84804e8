"""The chart of a PD's structure, for the page of its units, which stands on a rung below."""

from __future__ import annotations

from dataclasses import dataclass

from django import template
from django.utils.safestring import SafeString, mark_safe

from instansi.models import Instansi
from laporan.build.bagan import show_struktur
from laporan.charts import svg_parts
from laporan.document import BaganStruktur, Gambar
from laporan.facts.load_profil import load_unit
from laporan.facts.rows import list_unit
from laporan.tahun import list_tahun

register = template.Library()


@dataclass(frozen=True, slots=True)
class BaganTampil:
    judul: str
    tahun: int
    gambar: tuple[SafeString, ...]


@register.simple_tag
def bagan_unit(instansi: Instansi) -> list[BaganTampil]:
    """As the report of the last year that the PD has data of shows it; nothing without such a
    year, or where the report shows a list. Two queries."""
    semua = list_tahun(Instansi.objects.filter(pk=instansi.pk)).get(instansi.pk)
    if not semua:
        return []
    tahun = semua[-1]
    unit = tuple(load_unit(list(list_unit([instansi], tahun)), tahun))
    return [
        BaganTampil(blok.judul, tahun, tuple(map(mark_safe, svg_parts(blok.isi))))
        for blok in show_struktur(instansi.nama, unit)
        if isinstance(blok, Gambar) and isinstance(blok.isi, BaganStruktur)
    ]
