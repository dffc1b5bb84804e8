"""The outline as people see it while they edit it: with the numbers that the report will print."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from laporan.build import build_document
from laporan.build.bagian import DAFTAR, find_judul
from laporan.document import DaftarOtomatis, JenisRujukan, Rujukan
from laporan.facts import Fakta
from laporan.kerangka import Butir, Kerangka
from laporan.lists import isi_daftar
from laporan.numbering import DocumentBernomor, Nomor, number
from laporan.penataan.periksa import is_bebas

TANPA_JUDUL = {"tanda-tangan": "Blok tanda tangan"}


@dataclass(frozen=True, slots=True)
class Simpul:
    """One part. ``gerak`` are the moves that change something; where all parts are ``is_datar``,
    none stands within another. A part that ``is_kosong`` is not printed, because nothing fills it
    yet."""

    kunci: str
    judul: str
    nomor: str
    gerak: frozenset[str]
    is_sembunyi: bool
    is_kosong: bool
    is_bebas: bool
    is_datar: bool
    anak: tuple[Simpul, ...]


@dataclass(frozen=True, slots=True)
class Kelompok:
    """One of the three roots."""

    nama: str
    simpul: tuple[Simpul, ...]


class PembacaKerangka:
    """Reads one outline together with the report that it makes."""

    def __init__(self, fakta: Fakta) -> None:
        self.fakta = fakta
        self.bernomor: DocumentBernomor = number(build_document(fakta))

    def kelompok(self) -> tuple[Kelompok, ...]:
        kerangka = self.fakta.kerangka
        return (
            Kelompok("Bagian depan", tuple(self._list(kerangka.depan, dalam=False))),
            Kelompok("Bab", tuple(self._list(kerangka.bab))),
            Kelompok("Lampiran", tuple(self._list(kerangka.lampiran, dalam=False))),
        )

    def daftar_isi(self) -> tuple[Nomor, ...]:
        return isi_daftar(self.bernomor, DaftarOtomatis.ISI)

    def judul(self, butir: Butir) -> str:
        if butir.kunci in DAFTAR:
            return butir.judul or f"Daftar {DAFTAR[butir.kunci].capitalize()}"
        return find_judul(butir, self.fakta) or TANPA_JUDUL.get(butir.kunci, butir.kunci)

    def _list(
        self,
        semua: tuple[Butir, ...],
        *,
        tingkat: int = 0,
        dalam: bool = True,
        hilang: bool = False,
    ) -> Iterator[Simpul]:
        for urut, satu in enumerate(semua):
            boleh = {
                "naik": urut > 0,
                "turun": urut < len(semua) - 1,
                "masuk": dalam and urut > 0,
                "keluar": tingkat > 0,
            }
            gerak = frozenset(nama for nama, bisa in boleh.items() if bisa)
            anak = self._list(satu.isi, tingkat=tingkat + 1, hilang=hilang or satu.sembunyi)
            yield self._simpul(
                satu, gerak, tuple(anak), is_hilang=hilang or satu.sembunyi, is_datar=not dalam
            )

    def _simpul(
        self,
        butir: Butir,
        gerak: frozenset[str],
        anak: tuple[Simpul, ...],
        *,
        is_hilang: bool,
        is_datar: bool,
    ) -> Simpul:
        nomor = self.bernomor.resolve(Rujukan(JenisRujukan.BAGIAN, butir.kunci))
        return Simpul(
            kunci=butir.kunci,
            judul=self.judul(butir),
            nomor=nomor.label if nomor else "",
            gerak=gerak,
            is_sembunyi=butir.sembunyi,
            is_kosong=not is_hilang and not nomor and self._is_berjudul(butir),
            is_bebas=is_bebas(butir.kunci),
            is_datar=is_datar,
            anak=anak,
        )

    def _is_berjudul(self, butir: Butir) -> bool:
        """Lists and parts without a title are told nothing of."""
        return butir.kunci not in DAFTAR and bool(find_judul(butir, self.fakta))


def walk_bertingkat(kerangka: Kerangka) -> Iterator[tuple[int, Butir]]:
    """Every part with its depth, the hidden ones too."""
    for satu in (*kerangka.depan, *kerangka.bab, *kerangka.lampiran):
        yield from _walk(satu, 0)


def _walk(butir: Butir, tingkat: int) -> Iterator[tuple[int, Butir]]:
    yield tingkat, butir
    for anak in butir.isi:
        yield from _walk(anak, tingkat + 1)
