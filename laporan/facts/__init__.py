"""The facts of a report: read once, computed by ``aturan``, and then only shown."""

from laporan.facts.fakta import Fakta
from laporan.facts.load import load_facts

__all__ = ["Fakta", "load_facts"]
