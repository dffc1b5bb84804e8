"""The difference between the board and what is stored.

Columns are compared as the resource of their kind cleans them, once for the stored rows alone: a
new row is taken as the files state it. What is settled is left as it is, and what would hang on it
with it. Nothing here reads or writes the database.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from aturan.triwulan import is_sama
from impor.kolom.ingatan import writers
from impor.kolom.resources import RESOURCES, FaktaResource
from impor.models import Tindakan

from .entri import BARU, Entri, Tempat
from .papan import Papan
from .terkunci import Kunci

UKURAN_KELOMPOK = 1000
# Columns that go along with a change but are none by themselves: the same figure out of a
# renamed file, or in another order, changes nothing.
KOLOM_IKUT = frozenset({"sumber", "urutan", "asal"})
NILAI = KOLOM_IKUT | {"nilai", "mentah", "jenis_sumber"}
DARI_LAYAR = ("", "manual")  # what rows that a person typed name as the kind of their source
INDUK_TETAP = "Baris yang menjadi induknya tidak ditulis."


class Perubahan(NamedTuple):
    """One row that is new or changed. ``lama`` and ``beda`` are the columns of a stored row that
    change, as Python holds them; a column that names another row holds its entry, instance or
    number."""

    entri: Entri
    tindakan: Tindakan
    lama: Mapping[str, Any]
    beda: Mapping[str, Any]

    @property
    def tempat(self) -> Tempat:
        """The cell that states it. Raises ``ValueError`` for a row that no file states."""
        lembar, sel = self.entri.letak
        return Tempat(*lembar, sel)

    @property
    def baru(self) -> Mapping[str, Any]:
        """The columns that are written: all that are stated of a new row."""
        return self.entri.isian if self.tindakan == Tindakan.BARU else self.beda

    @property
    def sebelum(self) -> dict[str, str]:
        """The columns before the change as text; a new row had none."""
        return self._write(self.lama)

    @property
    def sesudah(self) -> dict[str, str]:
        """The columns after the change as text; a row that one names is empty until it is."""
        return self._write(self.baru)

    def _write(self, kolom: Mapping[str, Any]) -> dict[str, str]:
        tulis = writers(self.entri.jenis)
        return {nama: satu(kolom[nama]) for nama, satu in tulis.items() if nama in kolom}


@dataclass(frozen=True, slots=True)
class Ditahan:
    """A change that is not written, and why."""

    perubahan: Perubahan
    alasan: str


@dataclass(frozen=True, slots=True)
class Selisih:
    """What applying the board would make or change, and what it would not."""

    perubahan: tuple[Perubahan, ...]
    ditahan: tuple[Ditahan, ...]


def selisih(papan: Papan, kunci: Kunci) -> Selisih:
    """The difference, parents first."""
    if kunci.is_terbuka:
        return Selisih(tuple(list_perubahan(papan)), ())
    perubahan: list[Perubahan] = []
    ditahan: dict[Entri, Ditahan] = {}
    for satu in list_perubahan(papan):
        alasan = kunci.alasan(satu.entri) or explain_induk(satu, ditahan)
        if alasan:
            ditahan[satu.entri] = Ditahan(satu, alasan)
        else:
            perubahan.append(satu)
    return Selisih(tuple(perubahan), tuple(ditahan.values()))


def list_perubahan(papan: Papan) -> Iterable[Perubahan]:
    """Every row that differs from what is stored, in the order of dependence."""
    for kelas in RESOURCES:
        resource = kelas()
        for entri in papan.semua(kelas.jenis()):
            if not entri.is_disebut:
                continue
            if entri.nomor is None:
                yield Perubahan(entri, Tindakan.BARU, BARU, BARU)
            elif beda := find_ubahan(resource, entri):
                lama = {nama: stored(entri, nama) for nama in beda}
                yield Perubahan(entri, Tindakan.UBAH, lama, beda)


def explain_induk(perubahan: Perubahan, ditahan: Mapping[Entri, Ditahan]) -> str:
    """That the row would refer to a new one that is not written; empty when it does not."""
    rujukan = (isi for isi in perubahan.entri.isian.values() if isinstance(isi, Entri))
    baru = any(satu in ditahan and satu.nomor is None for satu in rujukan)
    return INDUK_TETAP if baru else ""


def find_ubahan(resource: FaktaResource, entri: Entri) -> dict[str, Any]:
    """The columns of a stored row that change; none where only what goes along differs, or a
    person typed the same value."""
    beda = find_beda(resource, entri)
    return {} if beda.keys() <= KOLOM_IKUT or is_isian_sama(entri, beda) else beda


def find_beda(resource: FaktaResource, entri: Entri) -> dict[str, Any]:
    """The columns of a stored row that the files state otherwise."""
    isian = entri.isian
    semua = {nama: kolom.clean(isian) for nama, kolom in resource.fields.items() if nama in isian}
    return {nama: isi for nama, isi in semua.items() if is_beda(entri, nama, isi)}


def is_beda(entri: Entri, nama: str, isi: Any) -> bool:
    if isinstance(isi, Entri):
        return isi.nomor is None or isi.nomor != stored(entri, nama)
    return bool(getattr(entri.instance, nama, None) != isi)


def stored(entri: Entri, nama: str) -> Any:
    """The column as it is stored; another row by its number."""
    return getattr(entri.instance, entri.instance._meta.get_field(nama).attname)


def is_isian_sama(entri: Entri, beda: Mapping[str, Any]) -> bool:
    """Whether a person typed the same value: it stays theirs, as they wrote it."""
    if getattr(entri.instance, "jenis_sumber", None) not in DARI_LAYAR or not beda.keys() <= NILAI:
        return False
    lama = entri.instance.nilai
    baru = beda.get("nilai", lama)
    return bool(is_sama(lama, baru))
