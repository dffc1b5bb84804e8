"""The grids that were read last, so that the pages of one kiriman read its files once.

They belong to one process and are bounded by their cells; a page that finds nothing reads again.
"""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path
from threading import Lock

from impor.baca.buku import read_workbook
from impor.baca.grid import Buku

SEL_DIINGAT = 200_000

Kunci = tuple[str, str]


class Lemari:
    """Grids by content and name, the one used longest ago going first."""

    def __init__(self, sel_maks: int) -> None:
        self._sel_maks = sel_maks
        self._buku: OrderedDict[Kunci, Buku] = OrderedDict()
        self._lock = Lock()

    def find(self, kunci: Kunci) -> Buku | None:
        with self._lock:
            if kunci in self._buku:
                self._buku.move_to_end(kunci)
            return self._buku.get(kunci)

    def keep(self, kunci: Kunci, buku: Buku) -> None:
        with self._lock:
            self._buku[kunci] = buku
            self._buku.move_to_end(kunci)
            while self._buku and sum(map(count_cells, self._buku.values())) > self._sel_maks:
                self._buku.popitem(last=False)


def count_cells(buku: Buku) -> int:
    return sum(len(lembar.sel) for lembar in buku.lembar)


LEMARI = Lemari(SEL_DIINGAT)


def read_grid(sha256: str, jalur: Path) -> Buku:
    """The grid of a file with this content. Raises ``BerkasDitolakError``."""
    kunci = (sha256, jalur.name)
    buku = LEMARI.find(kunci)
    if buku is None:
        buku = read_workbook(jalur)
        LEMARI.keep(kunci, buku)
    return buku
