"""A document as Word: native headings, tables, captions, lists and fields."""

from .berkas import render_docx

__all__ = ["render_docx"]
