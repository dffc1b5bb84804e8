"""The report as JSON: every figure with its text, its source text and its reason."""

from laporan.json_keluaran.susun import render_json, susun_json

__all__ = ["render_json", "susun_json"]
