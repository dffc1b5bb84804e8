"""The class of every cell of a file, by its sheet and address."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import ItemsView, Iterator, Mapping

from impor.baca.grid import column_letters, split_address
from impor.istilah import Kelas

Tempat = tuple[str, str]
SEMUA = tuple(Kelas)
NOMOR = {kelas: nomor for nomor, kelas in enumerate(SEMUA)}
GESER = 15  # bits of a column: three letters are at most 18.278


class KelasLembar(Mapping[tuple[int, int], Kelas]):
    """The classes of one sheet by row and column, in reading order: nine bytes a cell, for they
    are kept as long as what was read."""

    def __init__(self, kelas: Mapping[tuple[int, int], Kelas]) -> None:
        urut = sorted(kelas)
        self._tempat = array("Q", [baris << GESER | kolom for baris, kolom in urut])
        self._kelas = bytes(map(NOMOR.__getitem__, map(kelas.__getitem__, urut)))

    def __getitem__(self, tempat: tuple[int, int]) -> Kelas:
        baris, kolom = tempat
        dicari = baris << GESER | kolom
        urutan = bisect_left(self._tempat, dicari)
        if kolom >> GESER or urutan == len(self._tempat) or self._tempat[urutan] != dicari:
            raise KeyError(tempat)
        return SEMUA[self._kelas[urutan]]

    def __iter__(self) -> Iterator[tuple[int, int]]:
        batas = (1 << GESER) - 1
        return ((satu >> GESER, satu & batas) for satu in self._tempat)

    def __len__(self) -> int:
        return len(self._kelas)

    def list_kelas(self) -> Iterator[Kelas]:
        """The classes of all cells in reading order."""
        return map(SEMUA.__getitem__, self._kelas)

    def count(self) -> Counter[Kelas]:
        """How many cells each class has."""
        return Counter({SEMUA[nomor]: banyak for nomor, banyak in Counter(self._kelas).items()})


class PetaKelas(Mapping[Tempat, Kelas]):
    """Kept by row and column: addresses are written when asked for, since most of half a million
    never are."""

    def __init__(self) -> None:
        self._lembar: dict[str, KelasLembar] = {}

    def add(self, lembar: str, kelas: Mapping[tuple[int, int], Kelas]) -> None:
        """Take in the cells of a sheet."""
        lama = self._lembar.get(lembar)
        self._lembar[lembar] = KelasLembar({**lama, **kelas} if lama else kelas)

    def __getitem__(self, tempat: Tempat) -> Kelas:
        nama, alamat = tempat
        try:
            return self._lembar[nama][split_address(alamat)]
        except ValueError:
            raise KeyError(tempat) from None

    def __iter__(self) -> Iterator[Tempat]:
        return (tempat for tempat, _ in self.items())

    def __len__(self) -> int:
        return sum(map(len, self._lembar.values()))

    def items(self) -> ItemsView[Tempat, Kelas]:
        """Sheet and address, and the class."""
        return _IsiPeta(self)

    def count(self) -> Counter[Kelas]:
        """How many cells each class has."""
        semua = (satu.count() for satu in self._lembar.values())
        return sum(semua, Counter[Kelas]())


class _IsiPeta(ItemsView[Tempat, Kelas]):
    _mapping: PetaKelas

    def __iter__(self) -> Iterator[tuple[Tempat, Kelas]]:
        for nama, lembar in self._mapping._lembar.items():
            for (baris, kolom), satu in zip(lembar, lembar.list_kelas(), strict=True):
                yield (nama, f"{column_letters(kolom)}{baris}"), satu
