"""The report as one HTML file that opens by itself: its stylesheets travel within it."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path

from django.utils.html import format_html, format_html_join

from laporan.document import Document
from laporan.render.html import render_fragment

GAYA = Path(__file__).resolve().parents[1] / "static" / "laporan"
BERKAS_GAYA = ("widths.css", "layar.css")
TAUTAN_GAYA = '<link rel="stylesheet" href="data:text/css;base64,{}">\n'


def render_file(document: Document) -> str:
    """The fragment is safe text: its templates have escaped everything within."""
    return format_html(
        '<!doctype html>\n<html lang="id">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<title>{}</title>\n{}</head>\n<body>\n{}\n</body>\n</html>\n",
        document.judul_pendek,
        format_html_join("", TAUTAN_GAYA, ((encode(nama),) for nama in BERKAS_GAYA)),
        render_fragment(document),
    )


def encode(nama: str) -> str:
    return b64encode((GAYA / nama).read_bytes()).decode()
