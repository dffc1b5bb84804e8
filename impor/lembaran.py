"""A sheet that was read, with the text of its cells: which of them belongs to which table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .baca.grid import Buku, split_address
from .istilah import Kelas
from .tabel import HasilBaca, Rekaman, Tabel

TERBACA = frozenset({Kelas.NILAI, Kelas.KLAIM, Kelas.TOTAL})


@dataclass(frozen=True, slots=True)
class Lembaran:
    """One sheet of a file that was read: its tables, the class and the text of its cells."""

    berkas: str
    nama: str
    tabel: tuple[Tabel, ...]
    kelas: Mapping[str, Kelas]
    teks: Mapping[str, str]

    def cells(self, *kelas: Kelas) -> Iterator[str]:
        """The addresses of the cells of these classes."""
        return (sel for sel, satu in self.kelas.items() if satu in kelas)

    def owner(self, sel: str) -> int:
        """Which table a cell belongs to: the last that begins above it, one with its column
        first."""
        baris, indeks = split_address(sel)
        di_atas = [n for n, satu in enumerate(self.tabel) if _begin(satu) <= baris] or [0]
        sekolom = [n for n in di_atas[: len(self.tabel)] if _has_column(self.tabel[n], indeks)]
        return (sekolom or di_atas)[-1]


def list_lembar(hasil: HasilBaca, buku: Buku | None) -> Iterator[Lembaran]:
    """The sheets that hold anything, in their order; none of a file that was refused."""
    for lembar in buku.lembar if buku is not None else ():
        teks = {satu.alamat: satu.mentah for satu in lembar.sel.values()}
        kelas = {sel: hasil.kelas_sel[lembar.nama, sel] for sel in teks}
        tabel = tuple(satu for satu in hasil.tabel if satu.lembar == lembar.nama)
        if teks:
            yield Lembaran(hasil.berkas, lembar.nama, tabel, kelas, teks)


def unfolded(lembar: Lembaran) -> dict[int, list[str]]:
    """The cells that are in no record by themselves, by table: further parts of a code, and names
    that only repeat what stands above."""
    tercatat = {sel for tabel in lembar.tabel for sel in own_cells(tabel)}
    hasil: dict[int, list[str]] = defaultdict(list)
    for sel in lembar.cells(*TERBACA):
        if sel not in tercatat:
            hasil[lembar.owner(sel)].append(sel)
    return hasil


def own_cells(tabel: Tabel) -> Iterator[str]:
    """The cells that records and banners hold by themselves."""
    for baris in rows_of(tabel):
        yield from (isi.sel for isi in baris.isian.values() if not isi.diwariskan)
    yield from (isi.sel for isi in tabel.spanduk)


def rows_of(tabel: Tabel) -> tuple[Rekaman, ...]:
    return (*tabel.baris, *tabel.total)


def _begin(tabel: Tabel) -> int:
    return tabel.baris_kepala[0] if tabel.baris_kepala else 1


def _has_column(tabel: Tabel, indeks: int) -> bool:
    return any(satu.indeks == indeks for satu in tabel.kolom)
