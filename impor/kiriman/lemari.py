"""What was read last, so that the pages of one kiriman read and recognise its files once.

It belongs to one process and is bounded by the number of cells; a page that finds nothing there
reads again.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from pathlib import Path
from threading import Lock
from typing import Generic, TypeVar

from impor.baca.buku import read_workbook
from impor.baca.grid import Buku
from impor.tabel import HasilBaca

SEL_DIINGAT = 100_000

Isi = TypeVar("Isi")


class Lemari(Generic[Isi]):
    """Things by key, the one used longest ago going first. ``weigh`` tells their cells."""

    def __init__(self, weigh: Callable[[Isi], int], sel_maks: int = SEL_DIINGAT) -> None:
        self._weigh = weigh
        self._sel_maks = sel_maks
        self._isi: OrderedDict[Hashable, Isi] = OrderedDict()
        self._lock = Lock()

    def find(self, kunci: Hashable) -> Isi | None:
        with self._lock:
            if kunci in self._isi:
                self._isi.move_to_end(kunci)
            return self._isi.get(kunci)

    def clear(self) -> None:
        with self._lock:
            self._isi.clear()

    def keep(self, kunci: Hashable, isi: Isi) -> None:
        with self._lock:
            self._isi[kunci] = isi
            self._isi.move_to_end(kunci)
            while self._isi and sum(map(self._weigh, self._isi.values())) > self._sel_maks:
                self._isi.popitem(last=False)


GRID: Lemari[Buku] = Lemari(lambda buku: sum(len(lembar.sel) for lembar in buku.lembar))
HASIL: Lemari[HasilBaca] = Lemari(lambda hasil: len(hasil.kelas_sel))


def read_grid(sha256: str, jalur: Path) -> Buku:
    """The grid of a file with this content and name. Raises ``BerkasDitolakError``."""
    kunci = (sha256, jalur.name)
    buku = GRID.find(kunci)
    if buku is None:
        buku = read_workbook(jalur)
        GRID.keep(kunci, buku)
    return buku
