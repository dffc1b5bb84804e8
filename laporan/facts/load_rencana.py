"""From rows to the plan: the tree, strategies, the PK."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from capaian.ukur.fakta import IndikatorFakta
from capaian.ukur.indikator import load_indikator
from capaian.ukur.periode import PeriodeLaporan
from isian.kelompok import by_key
from laporan.facts.dukungan import find_dukungan
from laporan.facts.load_perjanjian import load_perjanjian
from laporan.facts.rencana import MisiFakta, RencanaFakta, SasaranFakta, StrategiFakta, TujuanFakta
from laporan.facts.rows import Rows
from renstra.enums import Asal
from renstra.models import Sasaran, Tujuan


@dataclass(frozen=True, slots=True)
class Rencana:
    """The plan with the indicators of every node, by owner and by id."""

    fakta: RencanaFakta
    indikator: Mapping[int, IndikatorFakta]
    pemilik: Mapping[tuple[str, int], tuple[IndikatorFakta, ...]]
    milik_instansi: tuple[IndikatorFakta, ...]


def load_rencana(rows: Rows, periode: PeriodeLaporan) -> Rencana:
    indikator = load_indikator(rows.indikator, rows.dokumen, rows.target, rows.tahun, periode)
    pemilik = group_by_pemilik(rows, indikator)
    dukungan = find_dukungan(rows)
    fakta = RencanaFakta(
        periode=str(periode.berlaku or ""),
        periode_pembanding=str(periode.pembanding or ""),
        tahun_target=tuple(periode.berlaku.tahun_target) if periode.berlaku else (),
        tahun_awal=periode.tahun_data_awal,
        tahun_akhir=periode.tahun_akhir,
        visi=periode.berlaku.visi if periode.berlaku else "",
        misi=tuple(list_misi(rows, periode)),
        tujuan=tuple(load_tujuan(rows, pemilik, dukungan)),
        strategi=tuple(load_strategi(rows)),
        perjanjian=load_perjanjian(rows, indikator),
    )
    return Rencana(fakta, indikator, pemilik, find_milik_instansi(rows, indikator))


def list_misi(rows: Rows, periode: PeriodeLaporan) -> Iterable[MisiFakta]:
    """Those of the period in force or of none, and any that a tujuan of the year names."""
    berlaku = {None, periode.berlaku.pk if periode.berlaku else None}
    dirujuk = {tujuan.misi_id for tujuan in rows.tujuan}
    for satu in rows.misi:
        if satu.periode_id in berlaku or satu.pk in dirujuk:
            yield MisiFakta(satu.nomor, satu.uraian)


def group_by_pemilik(
    rows: Rows, indikator: Mapping[int, IndikatorFakta]
) -> dict[tuple[str, int], tuple[IndikatorFakta, ...]]:
    """Indicators by the kind and id of their owner."""
    hasil: dict[tuple[str, int], tuple[IndikatorFakta, ...]] = {}
    for satu in rows.indikator:
        for jenis in ("tujuan", "sasaran", "program", "kegiatan", "sub_kegiatan"):
            pk = getattr(satu, f"{jenis}_id")
            if pk is not None:
                hasil[jenis, pk] = (*hasil.get((jenis, pk), ()), indikator[satu.pk])
    return hasil


def find_milik_instansi(
    rows: Rows, indikator: Mapping[int, IndikatorFakta]
) -> tuple[IndikatorFakta, ...]:
    """Indicators of the PD itself: those without any owner."""
    return tuple(
        indikator[satu.pk]
        for satu in rows.indikator
        if not (
            satu.tujuan_id
            or satu.sasaran_id
            or satu.program_id
            or satu.kegiatan_id
            or satu.sub_kegiatan_id
        )
    )


def load_tujuan(
    rows: Rows,
    pemilik: Mapping[tuple[str, int], tuple[IndikatorFakta, ...]],
    dukungan: Mapping[int, tuple[int, ...]],
) -> Iterable[TujuanFakta]:
    """Every tujuan with its sasaran; sasaran without one come last, under an empty name."""
    program = {satu.pk: satu.nama for satu in rows.program}
    misi = {satu.pk: str(satu) for satu in rows.misi}
    sasaran = by_key(rows.sasaran, "tujuan_id")
    dikenal = {tujuan.pk for tujuan in rows.tujuan}
    yatim = [satu for satu in rows.sasaran if satu.tujuan_id not in dikenal]
    kosong = [Tujuan(nama="")] if yatim else []
    for tujuan in [*rows.tujuan, *kosong]:
        isi = sasaran[tujuan.pk] if tujuan.pk else yatim
        yield TujuanFakta(
            id=tujuan.pk or 0,
            nama=tujuan.nama,
            misi=misi.get(tujuan.misi_id or 0, ""),
            indikator=pemilik.get(("tujuan", tujuan.pk), ()),
            sasaran=tuple(make_sasaran(satu, pemilik, dukungan, program) for satu in isi),
        )


def make_sasaran(
    sasaran: Sasaran,
    pemilik: Mapping[tuple[str, int], tuple[IndikatorFakta, ...]],
    dukungan: Mapping[int, tuple[int, ...]],
    program: Mapping[int, str],
) -> SasaranFakta:
    return SasaranFakta(
        id=sasaran.pk,
        nama=sasaran.nama,
        kode=sasaran.kode_tertulis,
        asal=Asal(sasaran.asal),
        indikator=pemilik.get(("sasaran", sasaran.pk), ()),
        program=tuple(program[pk] for pk in dukungan.get(sasaran.pk, ()) if pk in program),
    )


def load_strategi(rows: Rows) -> Iterable[StrategiFakta]:
    """Strategies with their arah kebijakan, then arah kebijakan that have no strategy."""
    sasaran = {satu.pk: satu.nama for satu in rows.sasaran}
    arah = by_key(rows.arah, "strategi_id")
    for strategi in rows.strategi:
        milik = tuple(satu.nama for satu in arah.get(strategi.pk, []))
        yield StrategiFakta(strategi.nama, sasaran.get(strategi.sasaran_id or 0, ""), milik)
    for pk, isi in by_key(arah.get(None, []), "sasaran_id").items():
        yield StrategiFakta("", sasaran.get(pk, ""), tuple(satu.nama for satu in isi))
