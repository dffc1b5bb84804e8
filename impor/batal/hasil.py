"""What undoing a batch comes to, row by row: as a preview, and as it was done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from impor.ingatan.baris import BatchBaris
from impor.models import Batch, Tindakan


@dataclass(frozen=True, slots=True)
class Nasib:
    """The fate of one row; ``alasan`` says why it is left as it is, empty when it is undone.
    ``sebutan`` is a row that is left as people know it."""

    baris: BatchBaris
    sebutan: str = ""
    alasan: str = ""

    @property
    def is_tetap(self) -> bool:
        return bool(self.alasan)


@dataclass(frozen=True, slots=True)
class HasilBatal:
    """Every row of the batch with its fate, in the order of the batch."""

    batch: Batch
    nasib: tuple[Nasib, ...]

    @property
    def dibatalkan(self) -> tuple[BatchBaris, ...]:
        return tuple(satu.baris for satu in self.nasib if not satu.is_tetap)

    @property
    def tetap(self) -> tuple[Nasib, ...]:
        return tuple(satu for satu in self.nasib if satu.is_tetap)

    @property
    def dihapus(self) -> int:
        """How many rows that the batch made are removed."""
        return self._banyak(Tindakan.BARU)

    @property
    def dipulihkan(self) -> int:
        """How many rows that the batch changed get back what they held before."""
        return self._banyak(Tindakan.UBAH)

    @property
    def alasan(self) -> Mapping[str, int]:
        """How often each reason keeps a row, the most frequent first."""
        return dict(Counter(satu.alasan for satu in self.tetap).most_common())

    @property
    def kalimat(self) -> str:
        """The whole in one sentence."""
        return (
            f"{self.dihapus} baris yang dibuat impor ini dihapus, {self.dipulihkan} baris"
            f" dikembalikan ke isi sebelumnya, {len(self.tetap)} baris dibiarkan."
        )

    def _banyak(self, tindakan: Tindakan) -> int:
        return sum(baris.tindakan == tindakan for baris in self.dibatalkan)


class BatalDitolak(Exception):
    """The batch cannot be undone at all; the sentence says why."""
