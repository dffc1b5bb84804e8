"""Program, kegiatan and sub kegiatan in columns of their own: one record for each name.

A name that is merged, blank or the same as above goes on; a new one begins a line below the name
to its left. What the row says besides belongs to its deepest name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from aturan.teks import normalkan_nama
from impor.istilah import JenisBaris, Peran, Tingkat
from impor.tabel import Isi, Kolom, Rekaman
from impor.urai.kode_nama import split_code

TINGKAT: tuple[tuple[str, Tingkat], ...] = (
    (Peran.PROGRAM.value, Tingkat.PROGRAM),
    (Peran.KEGIATAN.value, Tingkat.KEGIATAN),
    (Peran.SUB_KEGIATAN.value, Tingkat.SUB_KEGIATAN),
)
KEDALAMAN = {tingkat: nomor for nomor, (_, tingkat) in enumerate(TINGKAT)}
NAMA = frozenset(kunci for kunci, _ in TINGKAT)
IKUT = frozenset({Peran.SASARAN.value, Peran.TUJUAN.value, Peran.MISI.value})
"""What stands left of the names and holds for each of them."""


def is_side_by_side(kolom: Sequence[Kolom]) -> bool:
    """Whether at least two levels have a column of their own, and no column mixes them."""
    peran = {k.peran.value for k in kolom}
    return len(peran & NAMA) >= 2 and Peran.URAIAN not in {k.peran for k in kolom}


class Pembentang:
    """Turns rows into lines of a tree, with the current name of each level at hand."""

    def __init__(self) -> None:
        self.hasil: list[Rekaman] = []
        self.kini: dict[Tingkat, tuple[str, int]] = {}

    def unfold(self, baris: Sequence[Rekaman]) -> tuple[Rekaman, ...]:
        for rekaman in baris:
            self._row(rekaman)
        return tuple(self.hasil)

    def _row(self, rekaman: Rekaman) -> None:
        baru = [(k, t) for k, t in TINGKAT if self._begins(rekaman.isian.get(k), t)]
        if not baru:
            self._go_on(rekaman)
        for urutan, (kunci, tingkat) in enumerate(baru, 1):
            terdalam = urutan == len(baru)
            self._line(rekaman, rekaman.isian[kunci], tingkat, terdalam=terdalam)

    def _begins(self, isi: Isi | None, tingkat: Tingkat) -> bool:
        """Whether the field is the name of another line than the current one of its level."""
        if isi is None or isi.diwariskan or not isi.mentah.strip():
            return False
        lama = self.kini.get(tingkat)
        return lama is None or lama[0] != normalkan_nama(isi.mentah)

    def _go_on(self, rekaman: Rekaman) -> None:
        """A row without a name adds to the line above it."""
        induk = len(self.hasil) - 1 if self.hasil else None
        self.hasil.append(replace(rekaman, jenis_baris=JenisBaris.LANJUTAN, induk=induk))

    def _line(self, rekaman: Rekaman, isi: Isi, tingkat: Tingkat, *, terdalam: bool) -> None:
        for lebih_dalam in list(self.kini):
            if KEDALAMAN[lebih_dalam] >= KEDALAMAN[tingkat]:
                del self.kini[lebih_dalam]
        induk = max((nomor for _, nomor in self.kini.values()), default=None)
        self.kini[tingkat] = (normalkan_nama(isi.mentah), len(self.hasil))
        isian = _fields(rekaman.isian, isi, terdalam=terdalam)
        self.hasil.append(replace(rekaman, isian=isian, tingkat=tingkat, induk=induk))


def _fields(isian: Mapping[str, Isi], isi: Isi, *, terdalam: bool) -> dict[str, Isi]:
    """The fields of a line: all but the names for the deepest, else what holds for all."""
    sisa = {k: v for k, v in isian.items() if k not in NAMA and (terdalam or k in IKUT)}
    kode, nama = split_code(isi)
    return {**sisa, **({"kode": kode} if kode else {}), "uraian": nama}
