"""Everything that a report of one PD and year states, computed once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from laporan.facts.anggaran import AnggaranFakta, EfisiensiSasaran, ProgramPendukung
from laporan.facts.identitas import Identitas
from laporan.facts.kinerja import KinerjaFakta
from laporan.facts.lambang import LambangFakta
from laporan.facts.narasi import AnalisisFakta, FotoFakta, NarasiFakta
from laporan.facts.profil import TabelProfilFakta
from laporan.facts.rencana import RencanaFakta
from laporan.kerangka import Kerangka
from pengaturan.metode import Metode


@dataclass(frozen=True, slots=True)
class Fakta:
    """``anggaran_lalu`` is the year before; it has no lines when nothing is known of it."""

    identitas: Identitas
    metode: Metode
    kerangka: Kerangka
    rencana: RencanaFakta
    kinerja: KinerjaFakta
    anggaran: AnggaranFakta
    anggaran_lalu: AnggaranFakta
    efisiensi: tuple[EfisiensiSasaran, ...] = ()
    program: tuple[ProgramPendukung, ...] = ()
    profil: tuple[TabelProfilFakta, ...] = ()
    narasi: Mapping[str, NarasiFakta] = field(default_factory=dict)  # by the part's key
    foto: tuple[FotoFakta, ...] = ()
    analisis: tuple[AnalisisFakta, ...] = ()
    lambang: LambangFakta | None = None
