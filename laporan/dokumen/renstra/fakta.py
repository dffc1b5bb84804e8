"""A Renstra as its tables state it: the tree, with targets and indicative money by year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from aturan.hitung import add
from aturan.nilai import Nilai


@dataclass(frozen=True, slots=True)
class IndikatorRenstra:
    """``target`` by year; ``awal`` and ``akhir`` are the ends of the period."""

    id: int
    nama: str
    satuan: str
    unit: str
    target: Mapping[int, Nilai]
    awal: Nilai | None = None
    akhir: Nilai | None = None

    @property
    def sebutan(self) -> str:
        """The name with its unit, for tables that have no column for it."""
        return f"{self.nama} ({self.satuan})" if self.satuan else self.nama


@dataclass(frozen=True, slots=True)
class SimpulRenstra:
    """A program, kegiatan or sub kegiatan. ``pagu`` is what the document states for it alone, by
    year, and ``pagu_akhir`` for the end; money above a leaf is the sum of what stands below."""

    id: int
    jenis: str
    kode: str
    nama: str
    indikator: tuple[IndikatorRenstra, ...] = ()
    anak: tuple[SimpulRenstra, ...] = ()
    pagu: Mapping[int, Decimal | None] = field(default_factory=dict)
    pagu_akhir: Decimal | None = None
    lokasi: str = ""

    @property
    def kunci(self) -> tuple[str, int]:
        return self.jenis, self.id

    def is_program(self, pk: tuple[int, ...]) -> bool:
        """Whether it is one of these programs."""
        return self.jenis == "program" and self.id in pk

    def uang(self, tahun: int) -> Decimal | None:
        """None where neither the node nor any below it has money of the year."""
        bawah = [satu for anak in self.anak if (satu := anak.uang(tahun)) is not None]
        return add(bawah) if bawah else self.pagu.get(tahun)

    def uang_akhir(self, tahun: tuple[int, ...]) -> Decimal | None:
        """As the document states it, else all years together."""
        bawah = [s for anak in self.anak if (s := anak.uang_akhir(tahun)) is not None]
        if bawah:
            return add(bawah)
        if self.pagu_akhir is not None:
            return self.pagu_akhir
        setahun = [s for satu in tahun if (s := self.uang(satu)) is not None]
        return add(setahun) if setahun else None

    def walk(self, kedalaman: int = 0) -> Iterator[tuple[SimpulRenstra, int]]:
        """The node, then all below it."""
        yield self, kedalaman
        for anak in self.anak:
            yield from anak.walk(kedalaman + 1)


@dataclass(frozen=True, slots=True)
class StrategiRenstra:
    """Without a name: arah kebijakan that belong to no strategy."""

    nama: str
    arah: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SasaranRenstra:
    id: int
    nama: str
    indikator: tuple[IndikatorRenstra, ...] = ()
    strategi: tuple[StrategiRenstra, ...] = ()
    program: tuple[int, ...] = ()  # that support it


@dataclass(frozen=True, slots=True)
class TujuanRenstra:
    """A tujuan; one with an empty name holds the sasaran that have none. ``misi`` is its number."""

    nama: str
    misi: int | None = None
    indikator: tuple[IndikatorRenstra, ...] = ()
    sasaran: tuple[SasaranRenstra, ...] = ()


@dataclass(frozen=True, slots=True)
class RenstraFakta:
    """``tahun`` are the years that have a target; ``program`` holds kegiatan
    and sub kegiatan too whose parent is not known."""

    periode: str
    tahun: tuple[int, ...]
    tahun_awal: int | None
    visi: str
    misi: tuple[tuple[int, str], ...] = ()
    tujuan: tuple[TujuanRenstra, ...] = ()
    program: tuple[SimpulRenstra, ...] = ()
    rpjmd: tuple[IndikatorRenstra, ...] = ()

    @property
    def sasaran(self) -> Iterator[SasaranRenstra]:
        for tujuan in self.tujuan:
            yield from tujuan.sasaran
