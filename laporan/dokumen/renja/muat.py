"""The plan of a year: what its Renja states, else what the Renstra states of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar

from django.db.models import QuerySet

from instansi.models import Instansi
from isian.serentak import read_together
from laporan.dokumen.renstra.dinyatakan import Letak
from laporan.dokumen.renstra.fakta import IndikatorRenstra, RenstraFakta, SimpulRenstra
from laporan.dokumen.renstra.muat import JENIS_SIMPUL, TINGKAT, Pemuat, load_program
from renstra.enums import JenisDokumen, PeriodeTarget
from renstra.models import Dokumen, PaguIndikatif
from renstra.models.simpul import Simpul


@dataclass(frozen=True, slots=True)
class RencanaTahun:
    """The nodes of a year with targets and money. ``sumber`` and ``catatan`` are what the Renja
    itself says of a node; both are empty where there is none."""

    fakta: RenstraFakta
    is_renja: bool = False
    sumber: Mapping[Letak, str] = field(default_factory=dict)
    catatan: Mapping[Letak, str] = field(default_factory=dict)


def load_rencana(instansi: Instansi, tahun: int) -> RencanaTahun:
    """A Renja is whole: where there is one, nothing of the Renstra stands beside its targets and
    money."""
    pemuat = PemuatRenja(instansi, None, tahun)
    fakta = pemuat.build_program_saja()
    if not fakta.program:
        return RencanaTahun(load_program(instansi, tahun))
    return RencanaTahun(
        fakta,
        is_renja=True,
        sumber={letak: satu.sumber_dana for letak, satu in pemuat.list_setahun()},
        catatan={letak: satu.catatan for letak, satu in pemuat.list_setahun()},
    )


@dataclass
class PemuatRenja(Pemuat):
    """The nodes that a Renja speaks of, whoever made them, and those above them."""

    tahun: int
    jenis: ClassVar[JenisDokumen] = JenisDokumen.RENJA

    def query_dokumen(self) -> QuerySet[Dokumen]:
        semua: QuerySet[Dokumen] = Dokumen.objects.of(self.instansi)
        return semua.filter(jenis=self.jenis, tahun=self.tahun, pemegang="")

    def read_simpul(self) -> None:
        """All nodes of the PD. One query."""
        model = [satu for _, satu in TINGKAT]
        kueri = [satu.objects.of(self.instansi).order_by("urutan", "pk") for satu in model]
        self.simpul = dict(zip(model, read_together(*kueri), strict=True))

    def nodes(self, model: type[Simpul]) -> list[Any]:
        jenis = JENIS_SIMPUL[model]
        return [satu for satu in self.simpul[model] if (jenis, satu.pk) in self.dinyatakan]

    def list_indikator(self, jenis: str, pk: int) -> tuple[IndikatorRenstra, ...]:
        """Those that the Renja has a target of."""
        semua = self.indikator.get((jenis, pk), [])
        return tuple(
            self.make_indikator(satu) for satu in semua if (self.jenis, satu.pk) in self.target
        )

    def make_simpul(self, jenis: str, satu: Any, anak: Sequence[SimpulRenstra]) -> SimpulRenstra:
        """Its place is that of the year, else that of the Renstra."""
        simpul = super().make_simpul(jenis, satu, anak)
        setahun = self.find_setahun(simpul.kunci)
        return replace(simpul, lokasi=(setahun.lokasi if setahun else "") or simpul.lokasi)

    def find_setahun(self, letak: Letak) -> PaguIndikatif | None:
        return self.pagu.get(letak, {}).get((PeriodeTarget.TAHUN, self.tahun))

    def list_setahun(self) -> Iterable[tuple[Letak, PaguIndikatif]]:
        """What the Renja says of its year, node by node."""
        semua = ((letak, self.find_setahun(letak)) for letak in self.pagu)
        return [(letak, satu) for letak, satu in semua if satu is not None]
