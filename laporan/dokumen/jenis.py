"""Kinds of document beside the LKjIP: what each needs, what it lacks, and what makes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from django.utils.text import slugify

from instansi.models import Instansi
from laporan.document import Document
from laporan.dokumen.keadaan import Keadaan
from renstra.models import Dokumen

PANJANG_NAMA = 60  # letters of a holder in the name of a file


class Perlu(StrEnum):
    """What names one document of a kind, beside the PD and year."""

    TRIWULAN = "tw"
    PK = "pk"


@dataclass(frozen=True, slots=True)
class Permintaan:
    """The document that somebody asks for. ``triwulan`` 0 and ``pk`` None: its kind needs none."""

    instansi: Instansi
    tahun: int
    triwulan: int = 0
    pk: Dokumen | None = None


@dataclass(frozen=True, slots=True)
class Kurang:
    """What a document still lacks. ``halaman`` is the address where it is entered, ``tempat`` what
    that address holds beside the PD and year."""

    kalimat: str
    halaman: str = ""
    tempat: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Varian:
    """One document of a kind, as its addresses ask for it: ``tanya`` is ``{"tw": 2}``."""

    sebutan: str
    tanya: Mapping[str, int]
    kurang: tuple[Kurang, ...] = ()


@dataclass(frozen=True, slots=True)
class Jenis:
    """``kunci`` is its name in addresses and on the command line."""

    kunci: str
    judul: str
    kelompok: str
    susun: Callable[[Permintaan], Document]
    list_varian: Callable[[Keadaan], Iterable[Varian]]
    perlu: frozenset[Perlu] = frozenset()

    def name_berkas(self, permintaan: Permintaan) -> str:
        """The name of its file, without what follows the dot."""
        tw = f"tw{permintaan.triwulan}" if permintaan.triwulan else ""
        pk = slugify(permintaan.pk.pemegang)[:PANJANG_NAMA].strip("-") if permintaan.pk else ""
        bagian = (self.kunci, permintaan.instansi.kode, str(permintaan.tahun), tw, pk)
        return "-".join(satu for satu in bagian if satu)


ROMAWI = ("I", "II", "III", "IV")


def once(periksa: Callable[[Keadaan], Iterable[Kurang]]) -> Callable[[Keadaan], list[Varian]]:
    """The only document of its kind in a year."""
    return lambda keadaan: [Varian("", {}, tuple(periksa(keadaan)))]


def each_triwulan(
    periksa: Callable[[Keadaan, int], Iterable[Kurang]],
) -> Callable[[Keadaan], list[Varian]]:
    return lambda keadaan: [
        Varian(f"Triwulan {ROMAWI[tw - 1]}", {Perlu.TRIWULAN: tw}, tuple(periksa(keadaan, tw)))
        for tw in range(1, 5)
    ]
