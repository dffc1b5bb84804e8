"""What was imported, and what waits to be."""

from .batch import Batch, BatchBaris, Tindakan
from .kiriman import BerkasKiriman, Kiriman, Pemetaan, StatusKiriman
from .massal import Asal, BerkasMassal, ImporMassal, PerangkatMassal

__all__ = [
    "Asal",
    "Batch",
    "BatchBaris",
    "BerkasKiriman",
    "BerkasMassal",
    "ImporMassal",
    "Kiriman",
    "Pemetaan",
    "PerangkatMassal",
    "StatusKiriman",
    "Tindakan",
]
