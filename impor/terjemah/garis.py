"""The lines of one budget year by name, level and parent.

Long lists name the same kinds of belanja below every sub kegiatan, so that looking through all
lines of a name would take the square of their number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice

from impor.istilah import Tingkat
from impor.rencana.entri import Entri
from impor.tabel import Rekaman, Tabel

KEDALAMAN = {Tingkat.PROGRAM: 1, Tingkat.KEGIATAN: 2, Tingkat.SUB_KEGIATAN: 3}
NAMA_TINGKAT = {**{satu: satu.value for satu in Tingkat}, Tingkat.BIDANG: "bidang_urusan"}


class RakGaris:
    """The lines that the year had are offered until a row takes them; those that are made meanwhile
    belong to their rows and are only counted."""

    def __init__(self, semua: Iterable[Entri]) -> None:
        self._banyak: Counter[tuple[str, Entri | None, str]] = Counter()
        self._senama: Counter[tuple[str, Entri | None]] = Counter()
        self._di_bawah: dict[tuple[str, Entri | None, str], dict[Entri, None]] = {}
        self._bernama: dict[tuple[str, str], dict[str, dict[Entri, None]]] = {}
        for garis in semua:
            self.add(garis)
            self._offer(garis)

    def add(self, garis: Entri) -> None:
        """Count a line where it stands."""
        self._count(garis, 1)

    def remove(self, garis: Entri) -> None:
        """Count it there no more, for it gets another parent."""
        self._count(garis, -1)

    def _count(self, garis: Entri, tambah: int) -> None:
        kunci, induk, _ = tempat = _place(garis)
        self._banyak[tempat] += tambah
        self._senama[kunci, induk] += tambah

    def _offer(self, garis: Entri) -> None:
        kunci, induk, tingkat = tempat = _place(garis)
        self._di_bawah.setdefault(tempat, {})[garis] = None
        bernama = self._bernama.setdefault((kunci, tingkat), {})
        bernama.setdefault(tingkat_induk(induk), {})[garis] = None

    def take(self, garis: Entri) -> None:
        """Offer a line no more."""
        if not self._di_bawah:
            return
        kunci, induk, tingkat = tempat = _place(garis)
        if garis in self._di_bawah.get(tempat, ()):
            del self._di_bawah[tempat][garis]
            del self._bernama[kunci, tingkat][tingkat_induk(induk)][garis]

    def find(self, kunci: str, tingkat: str, induk: Entri | None) -> Entri | None:
        """The free line of a name and level: the first below the same parent, else the only one
        whose parent may be the same."""
        if not self._di_bawah:
            return None
        tempat = kunci, induk, tingkat
        if self._banyak.get(tempat):
            return next(iter(self._di_bawah.get(tempat, ())), None)
        mungkin = list(islice(self._may_be(kunci, tingkat, induk), 2))
        return mungkin[0] if len(mungkin) == 1 else None

    def _may_be(self, kunci: str, tingkat: str, induk: Entri | None) -> Iterator[Entri]:
        """The free lines whose parent may be ``induk``: one of the two is unknown, or they are of
        different levels."""
        atas = tingkat_induk(induk)
        for lain, isi in self._bernama.get((kunci, tingkat), {}).items():
            if not atas or not lain or lain != atas:
                yield from isi

    def count(self, kunci: str, induk: Entri | None) -> int:
        """How many lines of a name stand directly below a parent, whatever their level."""
        return self._senama[kunci, induk]


def _place(garis: Entri) -> tuple[str, Entri | None, str]:
    """The name, the parent and the level of a line."""
    return garis.lihat("kunci"), garis.lihat("induk"), tingkat_garis(garis)


def tingkat_induk(induk: Entri | None) -> str:
    return "" if induk is None else tingkat_garis(induk)


def kedalaman(tabel: Tabel) -> int:
    """How deep a table goes: 1 program, 2 kegiatan, 3 sub kegiatan."""
    return max((KEDALAMAN.get(b.tingkat, 0) for b in tabel.baris if b.tingkat), default=0)


def dalam_garis(entri: Entri) -> int:
    return next((n for t, n in KEDALAMAN.items() if str(t) == tingkat_garis(entri)), 0)


def tingkat_garis(entri: Entri) -> str:
    return str(entri.lihat("tingkat"))


def nama_tingkat(baris: Rekaman) -> str:
    """The level of a row as the budget names it; empty when the row has none."""
    return "" if baris.tingkat is None else NAMA_TINGKAT[baris.tingkat]
