"""A row of the board: what is stored of it, what the files state of it, and in which cell."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from operator import itemgetter
from types import MappingProxyType
from typing import Any, NamedTuple

from django.db import models


class Tempat(NamedTuple):
    """The cell that a fact was read from."""

    berkas: str
    lembar: str
    sel: str

    def __str__(self) -> str:
        return f"{self.berkas} › {self.lembar} › {self.sel}"


BARU: Mapping[str, Any] = MappingProxyType({})
"""What is stored of a new row."""


class Entri:
    """One row: the instance and the columns that the files state.

    The instance of a row that is not stored is a blank one that all new rows of its kind share, for
    what stands where no file states anything; nobody writes to it. ``nomor`` is the row's number in
    the database, None until it is stored. Columns that name another row hold that row's ``Entri``;
    identity is the object itself, so that an entry can be part of a key. ``peringkat`` is the rank
    of the source that stands.

    Columns and cell are kept packed, for a budget makes hundreds of thousands of these: the names
    of columns and sheets are those of many.
    """

    __slots__ = (
        *("jenis", "instance", "peringkat", "tersimpan", "nomor"),
        *("_kolom", "_isi", "_lembar", "_sel"),
    )

    def __init__(
        self,
        jenis: str,
        instance: Any,  # a model, whose columns depend on the kind
        isian: Mapping[str, Any] = BARU,
        tempat: Tempat | None = None,
        peringkat: int = 0,
        tersimpan: Mapping[str, Any] = BARU,
        nomor: int | None = None,
    ) -> None:
        self.jenis = jenis
        self.instance = instance
        self.peringkat = peringkat
        self.tersimpan = tersimpan
        self.nomor = nomor
        self._kolom: Mapping[str, int] = _number_columns(tuple(isian))
        self._isi: tuple[Any, ...] = tuple(isian.values())
        self._lembar = None if tempat is None else _share_sheet(tempat.berkas, tempat.lembar)
        self._sel = "" if tempat is None else tempat.sel

    @property
    def isian(self) -> Mapping[str, Any]:
        """The columns that the files state. To change them, state all of them anew."""
        return dict(zip(self._kolom, self._isi, strict=True))

    @isian.setter
    def isian(self, isian: Mapping[str, Any]) -> None:
        self._kolom = _number_columns(tuple(isian))
        self._isi = tuple(isian.values())

    def get_isian(self, kolom: str, bawaan: Any = None) -> Any:
        """The column as the files state it, ``bawaan`` where they do not."""
        urutan = self._kolom.get(kolom)
        return bawaan if urutan is None else self._isi[urutan]

    @property
    def tempat(self) -> Tempat | None:
        """The cell that states the row; None where no file of this run does."""
        return None if self._lembar is None else Tempat(*self._lembar, self._sel)

    @tempat.setter
    def tempat(self, tempat: Tempat | None) -> None:
        self._lembar = None if tempat is None else _share_sheet(tempat.berkas, tempat.lembar)
        self._sel = "" if tempat is None else tempat.sel

    @property
    def letak(self) -> tuple[tuple[str, str], str]:
        """File and sheet, and the cell in it. Raises ``ValueError`` for a row that no file
        states."""
        if self._lembar is None:
            raise ValueError(f"{self.jenis}: tidak ada berkas yang menyebutnya")
        return self._lembar, self._sel

    @property
    def is_disebut(self) -> bool:
        """Whether a file of this run states anything about the row."""
        return self._lembar is not None

    def lihat(self, kolom: str) -> Any:
        """The column as the files state it, else as it is stored (references as ``Entri``)."""
        urutan = self._kolom.get(kolom)
        if urutan is not None:
            return self._isi[urutan]
        if kolom in self.tersimpan:
            return self.tersimpan[kolom]
        return getattr(self.instance, kolom, None)


def list_isian(semua: Sequence[Entri], bawaan: Mapping[str, Any]) -> dict[str, Sequence[Any]]:
    """The columns of ``bawaan``, two or more, entry by entry, as the files state them: where they
    do not, what it holds."""
    tanpa = tuple(bawaan.values())
    susunan = {id(satu._kolom): satu._kolom for satu in semua}
    ambil = {nomor: _picker(kolom, tuple(bawaan)) for nomor, kolom in susunan.items()}
    baris = [ambil[id(satu._kolom)](satu._isi + tanpa) for satu in semua]
    return dict(zip(bawaan, zip(*baris, strict=True), strict=True))


def _picker(
    kolom: Mapping[str, int], dicari: tuple[str, ...]
) -> Callable[[tuple[Any, ...]], tuple[Any, ...]]:
    """Takes these columns from a row that ends with what stands for them where it has none."""
    cadangan = range(len(kolom), len(kolom) + len(dicari))
    return itemgetter(*map(kolom.get, dicari, cadangan))


@cache
def _number_columns(kolom: tuple[str, ...]) -> Mapping[str, int]:
    """Where each of these columns stands. There are as many orders as ways to state a row."""
    return {nama: urutan for urutan, nama in enumerate(kolom)}


@lru_cache(maxsize=256)
def _share_sheet(berkas: str, lembar: str) -> tuple[str, str]:
    return berkas, lembar


def number_of(baris: Entri | models.Model | None) -> int | None:
    """The number of a row in the database; None where there is none yet, or no row."""
    if isinstance(baris, Entri):
        return baris.nomor
    return None if baris is None else baris.pk


def require_nomor(rujukan: Entri | models.Model) -> int:
    """The number of a row that is stored. Raises ``ValueError`` where it is not."""
    nomor = number_of(rujukan)
    if nomor is None:
        raise ValueError(f"{rujukan}: baris yang dirujuk belum tersimpan")
    return nomor


def lihat(baris: Entri | models.Model, kolom: str) -> Any:
    """A column of a row, on the board or as it is stored."""
    return baris.lihat(kolom) if isinstance(baris, Entri) else getattr(baris, kolom)
