"""Raw cells and texts, read into the kinds of value of ``aturan.nilai``."""

from aturan.baca.bacaan import Bacaan, SelMentah
from aturan.baca.sel import parse_nilai

__all__ = ["Bacaan", "SelMentah", "parse_nilai"]
