"""What was imported, and what waits to be."""

from .batch import Batch, BatchBaris, Tindakan

__all__ = ["Batch", "BatchBaris", "Tindakan"]
