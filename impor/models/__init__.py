"""What was imported, and what waits to be."""

from .batch import Batch, BatchBagian, Tindakan
from .kiriman import BerkasKiriman, Kiriman, Pemetaan, StatusKiriman
from .massal import Asal, BerkasMassal, ImporMassal, PerangkatMassal

__all__ = [
    "Asal",
    "Batch",
    "BatchBagian",
    "BerkasKiriman",
    "BerkasMassal",
    "ImporMassal",
    "Kiriman",
    "Pemetaan",
    "PerangkatMassal",
    "StatusKiriman",
    "Tindakan",
]
