"""Renderers: each draws a ``Document`` in one format, and computes and queries nothing."""
