"""The outline of a report as data: which parts, in which order, under which titles, how printed."""

from laporan.kerangka.baca import (
    KerangkaTidakSahError,
    as_json,
    bawaan,
    parse_kerangka,
    read_bawaan,
)
from laporan.kerangka.bentuk import (
    Butir,
    Kerangka,
    PilihanTabel,
)

__all__ = [
    "Butir",
    "Kerangka",
    "KerangkaTidakSahError",
    "PilihanTabel",
    "as_json",
    "bawaan",
    "parse_kerangka",
    "read_bawaan",
]
