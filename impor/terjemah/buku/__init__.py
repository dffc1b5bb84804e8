"""A buku isian coming back (docs/keputusan/017)."""

from .pembaca import buku_isian, is_buku_isian

__all__ = ["buku_isian", "is_buku_isian"]
