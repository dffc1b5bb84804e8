"""What was imported, and what waits to be."""

from .batch import Batch, BatchBaris, Tindakan
from .kiriman import BerkasKiriman, Kiriman, Pemetaan, StatusKiriman

__all__ = [
    "Batch",
    "BatchBaris",
    "BerkasKiriman",
    "Kiriman",
    "Pemetaan",
    "StatusKiriman",
    "Tindakan",
]
