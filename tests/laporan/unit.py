"""Facts with a structure of their own."""

from __future__ import annotations

from dataclasses import replace

from laporan.facts import Fakta
from laporan.facts.identitas import Unit


def with_unit(fakta: Fakta, *unit: Unit) -> Fakta:
    return replace(fakta, identitas=replace(fakta.identitas, unit=unit))
