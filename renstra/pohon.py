"""The plan of a year as a tree to be read and edited, in a fixed number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from aturan.kelengkapan import Kelengkapan
from renstra.jenjang import JENJANG, is_berlaku
from renstra.models import Indikator, Misi, ProgramSasaran
from renstra.models.indikator import PEMILIK
from renstra.paspor import load_kelengkapan
from renstra.rencana import Rencana

Letak = tuple[str, int]  # level and number of a node


@dataclass(slots=True)
class IndikatorPohon:
    baris: Indikator
    kelengkapan: Kelengkapan


@dataclass(slots=True)
class SimpulPohon:
    """A node. ``is_rujukan``: it stands in full elsewhere, above."""

    jenis: str
    sebutan: str
    baris: Any
    anak: list[SimpulPohon] = field(default_factory=list)
    indikator: list[IndikatorPohon] = field(default_factory=list)
    tambah: list[tuple[str, str]] = field(default_factory=list)
    is_rujukan: bool = False

    @property
    def jangkar(self) -> str:
        return f"{self.jenis}-{self.baris.pk}"

    @property
    def tanya_induk(self) -> str:
        return f"induk={self.jangkar}"

    @property
    def tanya_pemilik(self) -> str:
        return f"pemilik={self.jangkar}"

    @property
    def nama(self) -> str:
        return f"{self.baris.uraian}" if self.jenis == "misi" else self.baris.nama

    @property
    def kode(self) -> str:
        return getattr(self.baris, "kode_baku", "") or getattr(self.baris, "kode_tertulis", "")

    @property
    def is_terbuka(self) -> bool:
        return self.jenis in ("misi", "tujuan", "sasaran")

    @property
    def is_berindikator(self) -> bool:
        return self.jenis in PEMILIK


@dataclass(slots=True)
class Pohon:
    """``akar``: misi, and tujuan without one; ``lepas``: nodes whose parent is not known or not
    valid; ``nonaktif``: rows that are not valid in the year."""

    akar: list[SimpulPohon]
    lepas: list[SimpulPohon]
    indikator_pd: list[IndikatorPohon]
    nonaktif: list[tuple[str, Any]]
    indikator: list[IndikatorPohon]

    @property
    def is_kosong(self) -> bool:
        return not (self.akar or self.lepas or self.indikator)

    @property
    def kurang(self) -> list[IndikatorPohon]:
        """The indicators whose passports lack something, the worst first."""
        semua = [satu for satu in self.indikator if not satu.kelengkapan.is_lengkap]
        return sorted(semua, key=lambda satu: satu.kelengkapan.persen)

    def walk(self) -> Iterator[SimpulPohon]:
        antre = [*self.akar, *self.lepas]
        while antre:
            simpul = antre.pop(0)
            yield simpul
            antre[:0] = simpul.anak

    def list_saudara(self, jenis: str, pk: int) -> list[Any]:
        """The rows among which this one has its place, in their order; empty when not shown."""
        for kelompok in self.list_kelompok(jenis):
            if any(satu.pk == pk for satu in kelompok):
                return kelompok
        return []

    def list_kelompok(self, jenis: str) -> Iterator[list[Any]]:
        if jenis == "indikator":
            yield [satu.baris for satu in self.indikator_pd]
            for simpul in self.walk():
                yield [satu.baris for satu in simpul.indikator]
            return
        for anak in (self.akar, *(s.anak for s in self.walk() if not s.is_rujukan), self.lepas):
            yield [satu.baris for satu in anak if satu.jenis == jenis]


def load_pohon(rencana: Rencana) -> Pohon:
    """Twelve queries, however large the plan is."""
    return Penyusun(rencana).build()


class Penyusun:
    """Puts rows that were read once below their parents."""

    def __init__(self, rencana: Rencana) -> None:
        self.rencana = rencana
        self.tahun = rencana.halaman.tahun
        self.instansi = rencana.halaman.instansi
        self.nonaktif: list[tuple[str, Any]] = []
        self.anak: dict[Letak, list[SimpulPohon]] = defaultdict(list)
        self.simpul: dict[Letak, SimpulPohon] = {}
        self.terpasang: set[Letak] = set()

    def build(self) -> Pohon:
        misi = [self.make("misi", "Misi", satu) for satu in self.list_misi()]
        for jenis, jenjang in JENJANG.items():
            for baris in self.list_baris(jenjang.model, jenis):
                self.make(jenis, jenjang.sebutan, baris)
        self.hang_all()
        milik_pd, semua = self.put_indikator()
        akar = [self.grow(satu) for satu in misi]
        akar += [self.grow(satu) for satu in self.list_tanpa_induk("tujuan")]
        lepas = [
            self.grow(satu)
            for jenis in JENJANG
            for satu in self.list_tanpa_induk(jenis)
            if (jenis, satu.baris.pk) not in self.terpasang
        ]
        return Pohon(akar, lepas, milik_pd, self.nonaktif, semua)

    def list_misi(self) -> list[Misi]:
        return [m for m in Misi.objects.of(self.instansi) if self.is_periode(m)]

    def list_baris(self, model: Any, jenis: str) -> list[Any]:
        """The rows of a level that are valid in the year and belong to the period, if to any."""
        hasil = []
        for baris in model.objects.of(self.instansi):
            if not self.is_periode(baris):
                continue
            if is_berlaku(baris, self.tahun):
                hasil.append(baris)
            else:
                self.nonaktif.append((jenis, baris))
        return hasil

    def is_periode(self, baris: Any) -> bool:
        periode = self.rencana.periode
        return baris.periode_id is None or periode is None or baris.periode_id == periode.pk

    def make(self, jenis: str, sebutan: str, baris: Any) -> SimpulPohon:
        anak = ("tujuan",) if jenis == "misi" else JENJANG[jenis].anak
        tambah = [(satu, JENJANG[satu].sebutan.lower()) for satu in anak]
        simpul = SimpulPohon(jenis, sebutan, baris, tambah=tambah)
        self.simpul[jenis, baris.pk] = simpul
        return simpul

    def hang_all(self) -> None:
        for (jenis, _), simpul in self.simpul.items():
            for field_ in JENJANG[jenis].induk if jenis != "misi" else ():
                if (pk := getattr(simpul.baris, f"{field_}_id")) is not None:
                    self.anak[field_, pk].append(simpul)
        for program, sasaran in self.list_dukungan():
            self.anak["sasaran", sasaran].append(program)

    def list_dukungan(self) -> list[tuple[SimpulPohon, int]]:
        """Each program with the sasaran that it supports: by what the year says of the program,
        else by what the whole plan says."""
        semua = list(
            ProgramSasaran.objects.of(self.instansi)
            .filter(tahun__in=(0, self.tahun))
            .order_by("program__urutan", "program_id", "urutan", "pk")
        )
        bertahun = {satu.program_id for satu in semua if satu.tahun}
        return [
            (self.simpul["program", satu.program_id], satu.sasaran_id)
            for satu in semua
            if ("program", satu.program_id) in self.simpul
            and (satu.tahun or satu.program_id not in bertahun)
        ]

    def put_indikator(self) -> tuple[list[IndikatorPohon], list[IndikatorPohon]]:
        """Hang every indicator below its owner; those of the PD itself, and all that are shown."""
        berlaku = self.list_indikator()
        kelengkapan = load_kelengkapan(self.rencana, berlaku)
        milik_pd, semua = [], []
        for satu in berlaku:
            isi = IndikatorPohon(satu, kelengkapan[satu.pk])
            letak = find_pemilik(satu)
            if letak is None:
                milik_pd.append(isi)
            elif letak in self.simpul:
                self.simpul[letak].indikator.append(isi)
            else:
                continue
            semua.append(isi)
        return milik_pd, semua

    def list_indikator(self) -> list[Indikator]:
        berlaku = []
        for satu in Indikator.objects.of(self.instansi).select_related("sasaran", "unit"):
            if is_berlaku(satu, self.tahun):
                berlaku.append(satu)
            elif (letak := find_pemilik(satu)) is None or letak in self.simpul:
                self.nonaktif.append(("indikator", satu))
        return berlaku

    def list_tanpa_induk(self, jenis: str) -> list[SimpulPohon]:
        """The nodes of a level below nothing that is shown."""
        terpasang = {
            (anak.jenis, anak.baris.pk)
            for letak, semua in self.anak.items()
            if letak in self.simpul
            for anak in semua
        }
        return [
            simpul
            for (satu, pk), simpul in self.simpul.items()
            if satu == jenis and (satu, pk) not in terpasang
        ]

    def grow(self, simpul: SimpulPohon) -> SimpulPohon:
        """The node with all that stands below it; a second appearance only refers to the first."""
        letak = (simpul.jenis, simpul.baris.pk)
        if letak in self.terpasang:
            return SimpulPohon(simpul.jenis, simpul.sebutan, simpul.baris, is_rujukan=True)
        self.terpasang.add(letak)
        simpul.anak = [self.grow(anak) for anak in self.anak[letak]]
        return simpul


def find_pemilik(indikator: Indikator) -> Letak | None:
    """The node that owns the indicator; None: the PD itself."""
    return next(
        ((field_, pk) for field_ in PEMILIK if (pk := getattr(indikator, f"{field_}_id"))), None
    )
