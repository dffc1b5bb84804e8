"""What changed between two versions of a document: rows added, removed, and changed in a column."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from aturan.hitung import subtract
from aturan.nilai import Angka, Persen
from aturan.teks import normalkan_nama
from aturan.triwulan import is_sama


class Perubahan(StrEnum):
    DITAMBAH = "ditambah"
    DIUBAH = "diubah"
    DIHAPUS = "dihapus"
    TETAP = "tetap"


@dataclass(frozen=True, slots=True)
class Sel:
    """What a row says in one column: the value that is compared, and how people read it."""

    nilai: object
    tampil: str


@dataclass(frozen=True, slots=True)
class BarisVersi:
    """A row of one version. ``kunci`` finds the same row in the other; ``isi`` by column."""

    kunci: Hashable
    nama: str
    isi: Mapping[str, Sel]


@dataclass(frozen=True, slots=True)
class Ubahan:
    """One column that changed. ``selisih`` (new less old) where both are money."""

    kolom: str
    lama: str
    baru: str
    selisih: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Beda:
    """A row in both versions. For a row that is new or gone ``ubahan`` lists all its columns."""

    perubahan: Perubahan
    nama: str
    ubahan: tuple[Ubahan, ...] = ()


TANPA = Sel(None, "–")


def compare(lama: Sequence[BarisVersi], baru: Sequence[BarisVersi]) -> tuple[Beda, ...]:
    """Rows in the order of the new version, those that are gone after them.

    Raises ValueError when a version holds two rows of one ``kunci``.
    """
    dahulu, kini = by_kunci(lama), by_kunci(baru)
    return tuple(
        [compare_baris(satu.nama, dahulu.get(satu.kunci), satu) for satu in baru]
        + [compare_baris(satu.nama, satu, None) for satu in lama if satu.kunci not in kini]
    )


def by_kunci(baris: Sequence[BarisVersi]) -> dict[Hashable, BarisVersi]:
    menurut_kunci = {satu.kunci: satu for satu in baris}
    if len(menurut_kunci) < len(baris):
        raise ValueError("Dua baris memiliki kunci yang sama.")
    return menurut_kunci


def compare_baris(nama: str, lama: BarisVersi | None, baru: BarisVersi | None) -> Beda:
    """One row; None where a version does not have it."""
    isi_lama, isi_baru = (satu.isi if satu else {} for satu in (lama, baru))
    ubahan = tuple(
        compare_sel(kolom, isi_lama.get(kolom, TANPA), isi_baru.get(kolom, TANPA))
        for kolom in dict.fromkeys((*isi_lama, *isi_baru))
        if not is_setara(isi_lama.get(kolom, TANPA).nilai, isi_baru.get(kolom, TANPA).nilai)
    )
    return Beda(find_perubahan(lama, baru, ubahan), nama, ubahan)


def find_perubahan(
    lama: BarisVersi | None, baru: BarisVersi | None, ubahan: tuple[Ubahan, ...]
) -> Perubahan:
    if lama is None:
        return Perubahan.DITAMBAH
    if baru is None:
        return Perubahan.DIHAPUS
    return Perubahan.DIUBAH if ubahan else Perubahan.TETAP


def compare_sel(kolom: str, lama: Sel, baru: Sel) -> Ubahan:
    return Ubahan(kolom, lama.tampil, baru.tampil, find_selisih(lama.nilai, baru.nilai))


def find_selisih(lama: object, baru: object) -> Decimal | None:
    """The difference of two amounts of money; None for everything else."""
    if isinstance(lama, Decimal) and isinstance(baru, Decimal):
        return subtract(baru, lama)
    return None


def is_setara(lama: object, baru: object) -> bool:
    """Equal as a reader means it: numbers by their amount, words by their wording."""
    if isinstance(lama, Angka | Persen) and isinstance(baru, Angka | Persen):
        return type(lama) is type(baru) and is_sama(lama, baru)
    if isinstance(lama, str) and isinstance(baru, str):
        return normalkan_nama(lama) == normalkan_nama(baru)
    return lama == baru
