"""Counting equals: the second row of the same name under the same owner is another one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable

from aturan.teks import normalkan_nama
from impor.rencana.simpul import nama_bersih
from impor.tabel import Isi


class Pencacah:
    """Counts names per owner within one table. A field inherited from above is not counted."""

    def __init__(self) -> None:
        self._banyak: Counter[tuple[Hashable, str]] = Counter()

    def ke(self, pemilik: Hashable, isi: Isi) -> int:
        """The ordinal of this name under its owner, from 1."""
        kunci = (pemilik, normalkan_nama(nama_bersih(isi)))
        if not isi.diwariskan or not self._banyak[kunci]:
            self._banyak[kunci] += 1
        return self._banyak[kunci]
