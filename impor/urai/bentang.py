"""Program, kegiatan and sub kegiatan in columns of their own: one record for each name.

A name that is merged, blank or the same as above goes on; a new one begins a line below the name
to its left. What the row says besides belongs to its deepest name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from aturan.teks import normalkan_nama
from impor.istilah import JenisBaris, Peran, Tingkat
from impor.kenali.pola import fold
from impor.tabel import PERAN_BUTIR, Isi, Kolom, Rekaman
from impor.urai.kode_nama import split_code

TINGKAT: tuple[tuple[str, Tingkat], ...] = (
    (Peran.URUSAN.value, Tingkat.URUSAN),
    (Peran.BIDANG_URUSAN.value, Tingkat.BIDANG),
    (Peran.PROGRAM.value, Tingkat.PROGRAM),
    (Peran.KEGIATAN.value, Tingkat.KEGIATAN),
    (Peran.SUB_KEGIATAN.value, Tingkat.SUB_KEGIATAN),
    (Peran.BELANJA.value, Tingkat.BELANJA),
)
KEDALAMAN = {tingkat: nomor for nomor, (_, tingkat) in enumerate(TINGKAT)}
NAMA = frozenset(kunci for kunci, _ in TINGKAT)
POLA_URUSAN = re.compile(r"(?P<kode>\d)\s*[-–:]\s*(?P<nama>[^\W\d_].*)", re.DOTALL)
IKUT = frozenset({Peran.SASARAN.value, Peran.TUJUAN.value, Peran.MISI.value})
"""What stands left of the names and holds for each of them."""


def is_side_by_side(kolom: Sequence[Kolom]) -> bool:
    """Whether at least two levels have a column of their own, and no column mixes them."""
    peran = {k.peran for k in kolom}
    tingkat = [satu for satu in peran if satu in NAMA]
    return len(tingkat) >= 2 and bool(peran & PERAN_BUTIR) and Peran.URAIAN not in peran


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
        baru = self._new_names(rekaman)
        if not baru:
            self._go_on(rekaman)
        for urutan, (kunci, tingkat) in enumerate(baru, 1):
            terdalam = urutan == len(baru)
            self._line(rekaman, rekaman.isian[kunci], tingkat, terdalam=terdalam)

    def _new_names(self, rekaman: Rekaman) -> list[tuple[str, Tingkat]]:
        """The levels that begin in a row; below another program every name is another one."""
        baru: list[tuple[str, Tingkat]] = []
        for kunci, tingkat in TINGKAT:
            if not _is_own(rekaman.isian.get(kunci)):
                continue
            if baru or tingkat is Tingkat.BELANJA or self._differs(rekaman, kunci, tingkat):
                baru.append((kunci, tingkat))
        return baru or self._other_source(rekaman)

    def _other_source(self, rekaman: Rekaman) -> list[tuple[str, Tingkat]]:
        """The deepest name again, with money of another source: one more line of that name."""
        sumber = rekaman.isian.get(Peran.SUMBER_DANA)
        sebutan = [(k, t) for k, t in TINGKAT if _is_own(rekaman.isian.get(k)) and t in self.kini]
        if not sebutan or not _is_own(sumber) or sumber is None:
            return []
        lama = self.hasil[self.kini[sebutan[-1][1]][1]].isian.get(Peran.SUMBER_DANA)
        lain = lama is not None and fold(lama.mentah) != fold(sumber.mentah)
        return sebutan[-1:] if lain else []

    def _differs(self, rekaman: Rekaman, kunci: str, tingkat: Tingkat) -> bool:
        lama = self.kini.get(tingkat)
        return lama is None or lama[0] != _identity(rekaman, kunci)

    def _go_on(self, rekaman: Rekaman) -> None:
        """A row without a name adds to the line above it."""
        induk = len(self.hasil) - 1 if self.hasil else None
        self.hasil.append(rekaman._replace(jenis_baris=JenisBaris.LANJUTAN, induk=induk))

    def _line(self, rekaman: Rekaman, isi: Isi, tingkat: Tingkat, *, terdalam: bool) -> None:
        for lebih_dalam in list(self.kini):
            if KEDALAMAN[lebih_dalam] >= KEDALAMAN[tingkat]:
                del self.kini[lebih_dalam]
        induk = max((nomor for _, nomor in self.kini.values()), default=None)
        kunci = next(k for k, t in TINGKAT if t is tingkat)
        self.kini[tingkat] = (_identity(rekaman, kunci), len(self.hasil))
        isian = _fields(rekaman.isian, kunci, terdalam=terdalam)
        self.hasil.append(rekaman._replace(isian=isian, tingkat=tingkat, induk=induk))


def _is_own(isi: Isi | None) -> bool:
    """Whether a field stands in the row itself."""
    return isi is not None and not isi.diwariskan and bool(isi.mentah.strip())


def _identity(rekaman: Rekaman, kunci: str) -> str:
    """The name of a level in a row, with its code where it has one of its own."""
    kode = rekaman.isian.get(f"{Peran.KODE}:{kunci}")
    return normalkan_nama(f"{kode.mentah if kode else ''} {rekaman.isian[kunci].mentah}")


def _fields(isian: Mapping[str, Isi], kunci: str, *, terdalam: bool) -> dict[str, Isi]:
    """The fields of a line: all but the names for the deepest, else what holds for all."""
    sisa = {k: v for k, v in isian.items() if not _is_of_level(k) and (terdalam or k in IKUT)}
    kode, nama = split_urusan(isian[kunci]) if kunci == Peran.URUSAN else split_code(isian[kunci])
    kode = isian.get(f"{Peran.KODE}:{kunci}", kode)
    return {**sisa, **({"kode": kode} if kode else {}), "uraian": nama}


def _is_of_level(kunci: str) -> bool:
    return kunci in NAMA or kunci.startswith(f"{Peran.KODE}:")


def split_urusan(isi: Isi) -> tuple[Isi | None, Isi]:
    """``2 - URUSAN WAJIB …``: the code of an urusan is a single digit."""
    cocok = POLA_URUSAN.fullmatch(str(isi.nilai or ""))
    if cocok is None:
        return split_code(isi)
    return Isi(isi.sel, cocok["kode"], cocok["kode"]), isi._replace(nilai=cocok["nama"].strip())
