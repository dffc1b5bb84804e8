"""A document as a workbook: a sheet for each table, numbers as numbers, live formulas."""

from .berkas import render_xlsx

__all__ = ["render_xlsx"]
