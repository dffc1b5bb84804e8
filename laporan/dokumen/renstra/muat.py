"""From rows to the Renstra in force in a year, in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from django.db.models import Q, QuerySet

from aturan.nilai import Kosong
from capaian.ukur.dokumen import select_berlaku
from capaian.ukur.periode import find_periode
from instansi.models import Instansi
from isian.kelompok import by_key
from isian.serentak import read_together
from laporan.dokumen.renstra.dinyatakan import Letak, with_induk
from laporan.dokumen.renstra.fakta import (
    IndikatorRenstra,
    RenstraFakta,
    SasaranRenstra,
    SimpulRenstra,
    StrategiRenstra,
    TujuanRenstra,
)
from pengaturan.models import PengaturanTahun, Periode
from renstra.enums import Asal, JenisDokumen, PeriodeTarget
from renstra.models import (
    ArahKebijakan,
    Dokumen,
    Indikator,
    Kegiatan,
    Misi,
    PaguIndikatif,
    Program,
    ProgramSasaran,
    Sasaran,
    Strategi,
    SubKegiatan,
    Target,
    Tujuan,
)
from renstra.models.indikator import PEMILIK
from renstra.models.simpul import Simpul

ASAL_RENCANA = (Asal.RENSTRA, Asal.MANUAL)
DOKUMEN = (JenisDokumen.RENSTRA, JenisDokumen.RPJMD)
TINGKAT = (("program", Program), ("kegiatan", Kegiatan), ("sub_kegiatan", SubKegiatan))
SIMPUL = (Tujuan, Sasaran, Strategi, ArahKebijakan, Program, Kegiatan, SubKegiatan)
JENIS_SIMPUL = {model: jenis for jenis, model in TINGKAT} | {Tujuan: "tujuan", Sasaran: "sasaran"}


def find_berlaku(instansi: Instansi, tahun: int) -> Periode | None:
    """The period whose Renstra holds in the year. Two queries."""
    pengaturan = (
        PengaturanTahun.objects.filter(instansi=instansi, tahun=tahun)
        .select_related("periode", "periode_pembanding")
        .first()
    )
    return find_periode(pengaturan, Periode.objects.of(instansi), tahun).berlaku


def load_renstra(instansi: Instansi, tahun: int) -> RenstraFakta:
    """A PD without a period has an empty Renstra."""
    periode = find_berlaku(instansi, tahun)
    return Pemuat(instansi, periode).build()


def load_program(instansi: Instansi, tahun: int) -> RenstraFakta:
    """The Renstra with its programs alone."""
    return Pemuat(instansi, find_berlaku(instansi, tahun)).build_program_saja()


@dataclass
class Pemuat:
    """Reads the rows of one period once, and hangs them below their parents. ``jenis`` is the
    document whose targets the indicators have."""

    instansi: Instansi
    periode: Periode | None
    jenis: ClassVar[JenisDokumen] = JenisDokumen.RENSTRA

    def build(self) -> RenstraFakta:
        fakta = self.build_program_saja()
        milik = {None, self.periode.pk if self.periode else None}
        misi = [satu for satu in self.simpul[Misi] if satu.periode_id in milik]
        return replace(
            fakta,
            misi=tuple((satu.nomor, satu.uraian) for satu in misi),
            tujuan=tuple(self.build_tujuan()),
            rpjmd=tuple(self.list_rpjmd()),
        )

    def build_program_saja(self) -> RenstraFakta:
        self.read_dokumen()
        self.read_simpul()
        self.indikator = self.group_indikator()
        self.dinyatakan = self.find_dinyatakan()
        periode = self.periode
        return RenstraFakta(
            periode=str(periode or ""),
            tahun=tuple(periode.tahun_target) if periode else (),
            tahun_awal=periode.tahun_data_awal if periode else None,
            visi=periode.visi if periode else "",
            program=tuple(self.build_program()),
        )

    # --- documents ------------------------------------------------------------------------------

    def query_dokumen(self) -> QuerySet[Dokumen]:
        semua: QuerySet[Dokumen] = Dokumen.objects.of(self.instansi)
        return semua.filter(jenis__in=DOKUMEN, periode=self.periode, pemegang="")

    def read_dokumen(self) -> None:
        """What the documents state; a later version overrules an earlier one."""
        semua = self.query_dokumen()
        berlaku = select_berlaku(semua.order_by("versi", "pk"))
        nomor = {satu.pk: satu for satu in berlaku}
        target = Target.objects.filter(dokumen__in=nomor).order_by("dokumen__versi", "urutan", "pk")
        self.target: dict[tuple[str, int], dict[tuple[str, int], Target]] = {}
        for satu in target:
            kunci = (nomor[satu.dokumen_id].jenis, satu.indikator_id)
            self.target.setdefault(kunci, {})[satu.periode, satu.tahun] = satu
        pagu = PaguIndikatif.objects.filter(dokumen__in=nomor).order_by("dokumen__versi", "pk")
        self.pagu: dict[Letak, dict[tuple[str, int], PaguIndikatif]] = {}
        for satu in pagu:
            jenis = next(j for j in ("program", "kegiatan", "sub_kegiatan") if has(satu, j))
            milik = self.pagu.setdefault((jenis, getattr(satu, f"{jenis}_id")), {})
            milik[satu.periode, satu.tahun] = satu

    def make_indikator(self, satu: Indikator, jenis: str = "") -> IndikatorRenstra:
        milik = self.target.get((jenis or self.jenis, satu.pk), {})
        return IndikatorRenstra(
            id=satu.pk,
            nama=satu.nama,
            satuan=satu.satuan,
            unit=str(satu.unit or ""),
            target={t: isi.nilai for (p, t), isi in milik.items() if p == PeriodeTarget.TAHUN},
            awal=find_ujung(milik, PeriodeTarget.AWAL),
            akhir=find_ujung(milik, PeriodeTarget.AKHIR),
        )

    # --- indicators -----------------------------------------------------------------------------

    def group_indikator(self) -> dict[Letak | None, list[Indikator]]:
        """By owner; None: the PD's own."""
        semua = Indikator.objects.of(self.instansi).filter(self.berlaku())
        hasil: dict[Letak | None, list[Indikator]] = {}
        for satu in semua.select_related("unit").order_by("urutan", "pk"):
            letak = next(((j, getattr(satu, f"{j}_id")) for j in PEMILIK if has(satu, j)), None)
            hasil.setdefault(letak, []).append(satu)
        return hasil

    def list_indikator(self, jenis: str, pk: int) -> tuple[IndikatorRenstra, ...]:
        """Those that the Renstra names or has a target of."""
        return tuple(
            self.make_indikator(satu)
            for satu in self.indikator.get((jenis, pk), [])
            if satu.asal in ASAL_RENCANA or (JenisDokumen.RENSTRA, satu.pk) in self.target
        )

    def list_rpjmd(self) -> Iterable[IndikatorRenstra]:
        for semua in self.indikator.values():
            for satu in semua:
                if (JenisDokumen.RPJMD, satu.pk) in self.target:
                    yield self.make_indikator(satu, JenisDokumen.RPJMD)

    # --- the tree -------------------------------------------------------------------------------

    def berlaku(self) -> Q:
        """Valid in some year of the period."""
        if self.periode is None:
            return Q()
        mulai = Q(tahun_awal__isnull=True) | Q(tahun_awal__lte=self.periode.tahun_akhir)
        selesai = Q(tahun_akhir__isnull=True) | Q(tahun_akhir__gte=self.periode.tahun_awal)
        return mulai & selesai

    def read_simpul(self) -> None:
        """Every misi, every support of a sasaran, and the nodes of the period. One query."""
        milik = self.berlaku() & (Q(periode__isnull=True) | Q(periode=self.periode))
        kueri: dict[Any, Any] = {
            Misi: Misi.objects.of(self.instansi).order_by("nomor", "pk"),
            ProgramSasaran: ProgramSasaran.objects.of(self.instansi).order_by(
                "tahun", "urutan", "pk"
            ),
            **{
                satu: satu.objects.of(self.instansi).filter(milik).order_by("urutan", "pk")
                for satu in SIMPUL
            },
        }
        self.simpul = dict(zip(kueri, read_together(*kueri.values()), strict=True))

    def nodes(self, model: type[Simpul]) -> list[Any]:
        """Those of the plan, whoever named them first; where nothing comes from a plan, all."""
        semua = self.simpul[model]
        jenis = JENIS_SIMPUL.get(model, "")
        rencana = [
            satu
            for satu in semua
            if satu.asal in ASAL_RENCANA or (jenis, satu.pk) in self.dinyatakan
        ]
        return rencana or semua

    def find_dinyatakan(self) -> set[Letak]:
        """The nodes that the document states targets or money of, and those above them."""
        bertarget = (
            letak
            for letak, semua in self.indikator.items()
            if letak and any((self.jenis, satu.pk) in self.target for satu in semua)
        )
        return with_induk((*self.pagu, *bertarget), self.simpul)

    def build_tujuan(self) -> Iterable[TujuanRenstra]:
        tujuan = self.nodes(Tujuan)
        dikenal = {satu.pk for satu in tujuan}
        misi = {satu.pk: satu.nomor for satu in self.simpul[Misi]}
        milik: dict[int | None, list[SasaranRenstra]] = {}
        for induk, satu in self.build_sasaran():
            milik.setdefault(induk if induk in dikenal else None, []).append(satu)
        for satu in tujuan:
            yield TujuanRenstra(
                nama=satu.nama,
                misi=misi.get(satu.misi_id),
                indikator=self.list_indikator("tujuan", satu.pk),
                sasaran=tuple(milik.get(satu.pk, ())),
            )
        if None in milik:
            yield TujuanRenstra("", sasaran=tuple(milik[None]))

    def build_sasaran(self) -> Iterable[tuple[int | None, SasaranRenstra]]:
        strategi = by_key(self.nodes(Strategi), "sasaran_id")
        arah = self.nodes(ArahKebijakan)
        dukungan = by_key(self.simpul[ProgramSasaran], "sasaran_id")
        for satu in self.nodes(Sasaran):
            program = (isi.program_id for isi in dukungan.get(satu.pk, []))
            yield (
                satu.tujuan_id,
                SasaranRenstra(
                    id=satu.pk,
                    nama=satu.nama,
                    indikator=self.list_indikator("sasaran", satu.pk),
                    strategi=tuple(make_strategi(satu.pk, strategi.get(satu.pk, []), arah)),
                    program=tuple(dict.fromkeys(program)),
                ),
            )

    def build_program(self) -> Iterable[SimpulRenstra]:
        """Programs with all below them; then what stands below none that is known."""
        semua = {jenis: self.nodes(model) for jenis, model in TINGKAT}
        anak: dict[int, list[SimpulRenstra]] = {}
        tumpuk: list[SimpulRenstra] = []
        for jenis, induk in (("sub_kegiatan", "kegiatan"), ("kegiatan", "program")):
            dikenal = {satu.pk for satu in semua[induk]}
            simpul = [
                (getattr(satu, f"{induk}_id"), self.make_simpul(jenis, satu, anak.get(satu.pk, [])))
                for satu in semua[jenis]
            ]
            tumpuk = [*(isi for pk, isi in simpul if pk not in dikenal), *tumpuk]
            anak = {pk: [isi for p, isi in simpul if p == pk] for pk, _ in simpul if pk in dikenal}
        for satu in semua["program"]:
            yield self.make_simpul("program", satu, anak.get(satu.pk, []))
        yield from tumpuk

    def make_simpul(self, jenis: str, satu: Any, anak: Sequence[SimpulRenstra]) -> SimpulRenstra:
        pagu = self.pagu.get((jenis, satu.pk), {})
        akhir = [isi.nilai for (p, _), isi in pagu.items() if p == PeriodeTarget.AKHIR]
        return SimpulRenstra(
            id=satu.pk,
            jenis=jenis,
            kode=satu.kode_baku or satu.kode_tertulis,
            nama=satu.nama,
            indikator=self.list_indikator(jenis, satu.pk),
            anak=tuple(anak),
            pagu={t: isi.nilai for (p, t), isi in pagu.items() if p == PeriodeTarget.TAHUN},
            pagu_akhir=akhir[-1] if akhir else None,
            lokasi=satu.lokasi,
        )


def has(baris: Any, nama: str) -> bool:
    return getattr(baris, f"{nama}_id") is not None


def find_ujung(milik: Mapping[tuple[str, int], Target], periode: PeriodeTarget) -> Any:
    """The last that is stated."""
    semua = [isi.nilai for (p, _), isi in milik.items() if p == periode]
    terisi = [satu for satu in semua if not isinstance(satu, Kosong)]
    return (terisi or semua or [None])[-1]


def make_strategi(
    sasaran: int, strategi: Iterable[Strategi], semua_arah: Sequence[ArahKebijakan]
) -> Iterable[StrategiRenstra]:
    """The strategies of a sasaran with their arah; then arah that have no strategy."""
    for satu in strategi:
        milik = (arah.nama for arah in semua_arah if arah.strategi_id == satu.pk)
        yield StrategiRenstra(satu.nama, tuple(milik))
    lepas = [a.nama for a in semua_arah if a.strategi_id is None and a.sasaran_id == sasaran]
    if lepas:
        yield StrategiRenstra("", tuple(lepas))
