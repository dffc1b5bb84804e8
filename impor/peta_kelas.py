"""The class of every cell of a file, by its sheet and address."""

from __future__ import annotations

from collections import Counter
from collections.abc import ItemsView, Iterator, Mapping
from itertools import chain

from impor.baca.grid import column_letters, split_address
from impor.istilah import Kelas

Tempat = tuple[str, str]


class PetaKelas(Mapping[Tempat, Kelas]):
    """Kept by row and column as reading found them: addresses are written when asked for, since
    most of half a million never are."""

    def __init__(self, lembar: Mapping[str, Mapping[tuple[int, int], Kelas]]) -> None:
        self.lembar = lembar

    def __getitem__(self, tempat: Tempat) -> Kelas:
        nama, alamat = tempat
        try:
            return self.lembar[nama][split_address(alamat)]
        except ValueError:
            raise KeyError(tempat) from None

    def __iter__(self) -> Iterator[Tempat]:
        return (tempat for tempat, _ in self.items())

    def __len__(self) -> int:
        return sum(map(len, self.lembar.values()))

    def items(self) -> ItemsView[Tempat, Kelas]:
        """Sheet and address, and the class."""
        return _IsiPeta(self)

    def count(self) -> Counter[Kelas]:
        """How many cells each class has."""
        return Counter(chain.from_iterable(satu.values() for satu in self.lembar.values()))


class _IsiPeta(ItemsView[Tempat, Kelas]):
    _mapping: PetaKelas

    def __iter__(self) -> Iterator[tuple[Tempat, Kelas]]:
        for nama, kelas in self._mapping.lembar.items():
            for (baris, kolom), satu in kelas.items():
                yield (nama, f"{column_letters(kolom)}{baris}"), satu
