"""What a PD has of a Renstra and of the year's Renja, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.db.models import Count, Q, QuerySet

from instansi.enums import JenisProfil
from instansi.models import Instansi, TabelProfil
from laporan.dokumen.renstra.muat import find_berlaku
from renstra.enums import JenisDokumen
from renstra.models import Dokumen, PaguIndikatif, Strategi, Target
from renstra.models.indikator import PEMILIK

MILIK_PD = ""


@dataclass(frozen=True, slots=True)
class KeadaanRenja:
    """Rows of the year's Renja: targets and money together, and how many say where money comes
    from and what is to be noted."""

    banyak: int = 0
    sumber_dana: int = 0
    catatan: int = 0


@dataclass(frozen=True, slots=True)
class KeadaanRenstra:
    """``target`` counts by kind of document and owner of the indicator; ``profil`` are the kinds
    of table that have rows up to the year, ``isian`` those that have some in the year itself."""

    periode: str
    target: Mapping[tuple[str, str], int]
    pagu: int
    strategi: int
    profil: frozenset[str]
    isian: frozenset[str]
    renja: KeadaanRenja

    def has_isian(self, jenis: JenisProfil) -> bool:
        return jenis in self.isian

    @property
    def pelayanan(self) -> bool:
        return JenisProfil.PELAYANAN in self.profil

    @property
    def pendanaan(self) -> bool:
        return JenisProfil.PENDANAAN in self.profil

    def count_target(self, jenis: JenisDokumen, *pemilik: str) -> int:
        """Of these owners, or of all."""
        return sum(
            banyak
            for (dokumen, milik), banyak in self.target.items()
            if dokumen == jenis and (not pemilik or milik in pemilik)
        )


def load_keadaan_renstra(instansi: Instansi, tahun: int) -> KeadaanRenstra:
    """Seven queries."""
    periode = find_berlaku(instansi, tahun)
    milik = Q(periode=periode, periode__isnull=False)
    renja = Q(jenis=JenisDokumen.RENJA, tahun=tahun, pemegang="")
    dokumen = Dokumen.objects.of(instansi).filter(milik | renja)
    kolom = [f"indikator__{satu}" for satu in PEMILIK]
    target = Target.objects.filter(dokumen__in=dokumen).order_by()
    profil = TabelProfil.objects.of(instansi).filter(tahun__lte=tahun, baris_list__isnull=False)
    tabel = set(profil.order_by().values_list("jenis", "tahun").distinct())
    janji = Counter(
        (jenis, find_pemilik(milik))
        for jenis, *milik in target.values_list("dokumen__jenis", *kolom)
    )
    pagu = count_pagu(dokumen)
    setahun = pagu.pop(JenisDokumen.RENJA, KeadaanRenja())
    bertarget = sum(banyak for (jenis, _), banyak in janji.items() if jenis == JenisDokumen.RENJA)
    return KeadaanRenstra(
        periode=str(periode or ""),
        target=janji,
        pagu=sum(isi.banyak for isi in pagu.values()),
        strategi=Strategi.objects.of(instansi).count(),
        profil=frozenset(jenis for jenis, _ in tabel),
        isian=frozenset(jenis for jenis, milik in tabel if milik == tahun),
        renja=replace(setahun, banyak=setahun.banyak + bertarget),
    )


def count_pagu(dokumen: QuerySet[Dokumen]) -> dict[str, KeadaanRenja]:
    """The rows of money by kind of document. One query."""
    semua = PaguIndikatif.objects.filter(dokumen__in=dokumen).order_by()
    hitung = semua.values_list("dokumen__jenis").annotate(
        semua=Count("pk"),
        berdana=Count("pk", filter=~Q(sumber_dana="")),
        bercatatan=Count("pk", filter=~Q(catatan="")),
    )
    return {jenis: KeadaanRenja(*banyak) for jenis, *banyak in hitung}


def find_pemilik(milik: list[int | None]) -> str:
    return next((nama for nama, pk in zip(PEMILIK, milik, strict=True) if pk), MILIK_PD)
