"""The board: what a PD has and what the files say about it, side by side in memory.

Every kind of row stands on the board under its natural key. Translators put facts on it; nothing
is written. Afterwards the difference between the facts and the rows is the plan.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db import models

from aturan.triwulan import is_searti

from .entri import Entri, Tempat
from .panjang import Ukuran

Kunci = tuple[Hashable, ...]


class Lama(NamedTuple):
    """What stood before a fact was stated; ``tempat`` None: it was stored before this run."""

    isian: Mapping[str, Any]
    tempat: Tempat | None
    peringkat: int


class Tulisan(NamedTuple):
    """What stating a fact came to. ``menang``: this source stands. ``lama``: what stood before,
    None of a new row."""

    entri: Entri
    menang: bool
    lama: Lama | None = None

    @property
    def tergeser(self) -> tuple[Mapping[str, Any], Tempat] | None:
        """The columns and the cell of the fact of this run that this one displaced; the caller
        keeps it as a claim."""
        lama = self.lama if self.menang else None
        return None if lama is None or lama.tempat is None else (lama.isian, lama.tempat)

    def lihat_lama(self, kolom: str) -> Any:
        """A column, no reference, as it stood before."""
        stored = getattr(self.entri.instance, kolom, None)
        return stored if self.lama is None else self.lama.isian.get(kolom, stored)


@dataclass(frozen=True, slots=True)
class Kalah:
    """A fact of a file that does not stand, for what is stored is of a better source."""

    entri: Entri
    isian: Mapping[str, Any]
    tempat: Tempat


@dataclass(frozen=True, slots=True)
class Sengketa:
    """Two cells that state one fact differently with equal right: the first stands."""

    entri: Entri
    dipakai: Tempat
    lain: Tempat
    tertulis: str
    tertulis_lain: str


class Papan:
    """Rows of all kinds by natural key, told apart by the columns in ``kolom_kunci``."""

    def __init__(
        self,
        model: Mapping[str, type[models.Model]],
        kolom_kunci: Mapping[str, tuple[str, ...]],
        utama: frozenset[tuple[str, str, str]] = frozenset(),
    ) -> None:
        """``utama`` are cells whose figure stands before another one of equal rank."""
        self._kosong = {jenis: kelas() for jenis, kelas in model.items()}
        self._kolom_kunci = kolom_kunci
        self._entri: dict[str, dict[Kunci, Entri]] = {jenis: {} for jenis in model}
        self._pk: dict[tuple[str, int], Entri] = {}
        self._nama: dict[tuple[str, str], list[Entri]] = {}
        self._bernama = {jenis for jenis, isi in self._kosong.items() if hasattr(isi, "kunci")}
        self._lepas: dict[
            tuple[str, str], dict[Entri, None]
        ] = {}  # in the order in which they came
        self._rujukan = {
            jenis: [satu for satu in kolom_kunci[jenis] if kelas._meta.get_field(satu).is_relation]
            for jenis, kelas in model.items()
        }
        self.kalah: list[Kalah] = []
        self.sengketa: list[Sengketa] = []
        self.utama = utama
        self.ukuran = Ukuran(model)
        self._bawaan = {
            jenis: tuple(getattr(kosong, kolom, None) for kolom in kolom_kunci[jenis])
            for jenis, kosong in self._kosong.items()
        }

    @property
    def jenis(self) -> Iterable[str]:
        """The kinds that stand on this board."""
        return self._kosong.keys()

    def jenis_of(self, kolom: str) -> Iterable[str]:
        """Those of them that have a column."""
        return [jenis for jenis, kosong in self._kosong.items() if hasattr(kosong, kolom)]

    def muat(
        self,
        jenis: str,
        instance: models.Model,
        rujukan: Mapping[str, Entri | None],
        peringkat: int,
    ) -> None:
        """Put a stored row on the board; ``rujukan`` are the entries that it refers to."""
        entri = Entri(
            jenis, instance, peringkat=peringkat, tersimpan=dict(rujukan), nomor=instance.pk
        )
        kunci = tuple(entri.lihat(kolom) for kolom in self._kolom_kunci[jenis])
        self._taruh(kunci, entri)
        self._pk[jenis, instance.pk] = entri

    def _taruh(self, kunci: Kunci, entri: Entri) -> None:
        self._entri[entri.jenis][kunci] = entri
        if entri.jenis in self._bernama:
            nama = entri.lihat("kunci")
            self._nama.setdefault((entri.jenis, nama), []).append(entri)
            self._note_lepas(entri, nama)

    def _note_lepas(self, entri: Entri, nama: str) -> None:
        milik = self._lepas.setdefault((entri.jenis, nama), {})
        if all(entri.lihat(kolom) is None for kolom in self._rujukan[entri.jenis]):
            milik[entri] = None
        else:
            milik.pop(entri, None)

    def by_nama(self, jenis: str, nama: str) -> Sequence[Entri]:
        """The entries of a kind with this normalised name, stored ones first."""
        return self._nama.get((jenis, nama), ())

    def lepas(self, jenis: str, nama: str) -> Iterable[Entri]:
        """Those of them that no other row owns: every reference in their key is empty."""
        return self._lepas.get((jenis, nama), ())

    def by_pk(self, jenis: str, pk: int | None) -> Entri | None:
        """The entry of a stored row; None for None."""
        return None if pk is None else self._pk[jenis, pk]

    def find_pk(self, jenis: str, pk: int) -> Entri | None:
        """The entry of a stored row of this PD; None for any other number."""
        return self._pk.get((jenis, pk))

    def semua(self, jenis: str) -> Iterable[Entri]:
        """All entries of a kind: stored ones first, then in the order of the files."""
        return self._entri[jenis].values()

    def banyak(self, jenis: str) -> int:
        """How many entries of a kind there are."""
        return len(self._entri[jenis])

    def kunci(self, jenis: str, isian: Mapping[str, Any]) -> Kunci:
        """The natural key that ``isian`` states; a column it lacks is the model's default."""
        return self._key_in(jenis, self.ukuran.fit(jenis, isian))

    def _key_in(self, jenis: str, isian: Mapping[str, Any]) -> Kunci:
        return tuple(map(isian.get, self._kolom_kunci[jenis], self._bawaan[jenis]))

    def cari(self, jenis: str, isian: Mapping[str, Any]) -> Entri | None:
        return self._entri[jenis].get(self.kunci(jenis, isian))

    def tulis(
        self, jenis: str, isian: Mapping[str, Any], tempat: Tempat, *, peringkat: int = 0
    ) -> Tulisan:
        """State columns of the row that ``isian`` identifies, which is made when it is not there.

        Of two sources the one of the lower rank stands; of equal ones the one that a person chose
        or that stood before, else the first of a run.
        When this source does not stand, nothing was taken over and the caller keeps a claim.
        """
        isian = self.ukuran.fit(jenis, isian, tempat)
        kunci = self._key_in(jenis, isian)
        entri = self._entri[jenis].get(kunci)
        if entri is None:
            kosong = self._kosong[jenis]
            entri = Entri(jenis, kosong, isian, tempat, peringkat)
            self._taruh(kunci, entri)
            return Tulisan(entri, menang=True)
        lama = Lama(entri.isian, entri.tempat, entri.peringkat)
        menang = self._stands(entri, tempat, peringkat)
        self._note_sengketa(entri, isian, tempat, peringkat, menang=menang)
        if not menang:
            if not entri.is_disebut:
                self.kalah.append(Kalah(entri, dict(isian), tempat))
            return Tulisan(entri, menang=False, lama=lama)
        entri.isian = {**lama.isian, **isian}
        entri.tempat, entri.peringkat = tempat, peringkat
        return Tulisan(entri, menang=True, lama=lama)

    def _stands(self, entri: Entri, tempat: Tempat, peringkat: int) -> bool:
        """Whether a statement takes the place of what the entry holds."""
        if peringkat != entri.peringkat or entri.tempat is None:
            return peringkat <= entri.peringkat
        satu, lain = (self._weigh(entri, satu) for satu in (tempat, entri.tempat))
        return satu > lain

    def _weigh(self, entri: Entri, tempat: Tempat) -> int:
        """2: a person chose this cell. 1: what is stored came from it. 0: neither."""
        if tempat in self.utama:
            return 2
        return int(getattr(entri.instance, "sumber", None) == str(tempat))

    def _note_sengketa(
        self,
        entri: Entri,
        isian: Mapping[str, Any],
        tempat: Tempat,
        peringkat: int,
        *,
        menang: bool,
    ) -> None:
        """Remember that a second cell of this run states another value with equal right."""
        lama = entri.tempat
        if lama is None or lama == tempat or peringkat != entri.peringkat:
            return
        tertulis = entri.isian
        nilai: Any = tertulis.get("nilai")
        if "nilai" not in isian or is_searti(isian["nilai"], nilai):
            return
        kini, baru = (lama, str(tertulis.get("mentah"))), (tempat, str(isian.get("mentah")))
        pertama, kedua = (baru, kini) if menang else (kini, baru)
        self.sengketa.append(Sengketa(entri, pertama[0], kedua[0], pertama[1], kedua[1]))

    def lengkapi(self, entri: Entri, isian: Mapping[str, Any], tempat: Tempat) -> None:
        """State further columns of a row unless a file of this run stated them before."""
        entri.isian = {**self.ukuran.fit(entri.jenis, isian, tempat), **entri.isian}
        entri.tempat = entri.tempat or tempat

    def pindah(self, entri: Entri, isian: Mapping[str, Any], tempat: Tempat) -> None:
        """Change identifying columns of a row (a sasaran that finds its tujuan)."""
        rak = self._entri[entri.jenis]
        del rak[self._key_of(entri)]
        entri.isian = {**entri.isian, **self.ukuran.fit(entri.jenis, isian, tempat)}
        entri.tempat = entri.tempat or tempat
        rak[tuple(entri.lihat(kolom) for kolom in self._kolom_kunci[entri.jenis])] = entri
        nama = entri.lihat("kunci")
        if nama is not None:
            self._note_lepas(entri, nama)

    def _key_of(self, entri: Entri) -> Kunci:
        """The key under which an entry stands: its columns give it, unless they were completed."""
        rak = self._entri[entri.jenis]
        kunci = tuple(entri.lihat(kolom) for kolom in self._kolom_kunci[entri.jenis])
        if rak.get(kunci) is entri:
            return kunci
        return next(kunci for kunci, isi in rak.items() if isi is entri)
