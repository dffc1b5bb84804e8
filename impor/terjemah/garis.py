"""The lines of one budget year by name, level and parent.

Long lists name the same kinds of belanja below every sub kegiatan, so that looking through all
lines of a name would take the square of their number.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from impor.istilah import Tingkat
from impor.rencana.papan import Entri
from impor.tabel import Rekaman, Tabel

KEDALAMAN = {Tingkat.PROGRAM: 1, Tingkat.KEGIATAN: 2, Tingkat.SUB_KEGIATAN: 3}
NAMA_TINGKAT = {Tingkat.BIDANG: "bidang_urusan"}


class RakGaris:
    """Lines are added as they are made; one that gets another parent is taken out and put back."""

    def __init__(self, semua: Iterable[Entri]) -> None:
        self._di_bawah: dict[tuple[str, Entri | None], list[Entri]] = {}
        self._bernama: dict[tuple[str, str], dict[str, list[Entri]]] = {}
        for garis in semua:
            self.add(garis)

    def add(self, garis: Entri) -> None:
        kunci, induk = garis.lihat("kunci"), garis.lihat("induk")
        self._di_bawah.setdefault((kunci, induk), []).append(garis)
        bernama = self._bernama.setdefault((kunci, tingkat_garis(garis)), {})
        bernama.setdefault(tingkat_induk(induk), []).append(garis)

    def remove(self, garis: Entri) -> None:
        kunci, induk = garis.lihat("kunci"), garis.lihat("induk")
        self._di_bawah[kunci, induk].remove(garis)
        self._bernama[kunci, tingkat_garis(garis)][tingkat_induk(induk)].remove(garis)

    def below(self, kunci: str, induk: Entri | None) -> Sequence[Entri]:
        """The lines of a name directly below a parent, whatever their level."""
        return self._di_bawah.get((kunci, induk), ())

    def may_be(self, kunci: str, tingkat: str, induk: Entri | None) -> list[Entri]:
        """The lines of a name and level whose parent may be ``induk``: one of the two is unknown,
        or they are of different levels."""
        bernama = self._bernama.get((kunci, tingkat), {})
        atas = tingkat_induk(induk)
        boleh = (isi for lain, isi in bernama.items() if not atas or not lain or lain != atas)
        return [garis for isi in boleh for garis in isi]


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
    if baris.tingkat is None:
        return ""
    return NAMA_TINGKAT.get(baris.tingkat, str(baris.tingkat))
