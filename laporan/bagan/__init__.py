"""Placing the boxes and lines of a structure on a page: one geometry for every renderer."""

from laporan.bagan.muat import lay_out
from laporan.bagan.ukuran import Denah, Garis, Kotak

__all__ = ["Denah", "Garis", "Kotak", "lay_out"]
