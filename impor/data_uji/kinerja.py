"""Targets and realisasi of the indicators, per year and, when asked, per quarter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from aturan.nilai import Angka, Kosong, Nilai, Persen, Sebab
from aturan.tampil import format_nilai
from capaian.models import Realisasi, StatusRealisasi
from pengaturan.models import Periode
from renstra.enums import JenisDokumen, PeriodeTarget
from renstra.models import Dokumen, Indikator, Target

from .ukuran import Ukuran, pilih

BATCH = 5_000
TRIWULAN = range(1, 5)


def create_target(
    periode: Sequence[Periode], indikator: Sequence[Indikator], ukuran: Ukuran
) -> None:
    """The Renstra promises every year and its end, the PK of a year promises that year."""
    renstra = Dokumen.objects.bulk_create(
        Dokumen(instansi=satu.instansi, jenis=JenisDokumen.RENSTRA, periode=satu)
        for satu in periode
    )
    pk = Dokumen.objects.bulk_create(
        Dokumen(instansi=satu.instansi, jenis=JenisDokumen.PK, tahun=tahun)
        for satu in periode
        for tahun in ukuran.daftar_tahun
    )
    dokumen = {(satu.instansi_id, satu.tahun): satu for satu in (*renstra, *pk)}
    baris = [t for satu in indikator for t in targets_of(satu, dokumen, ukuran)]
    Target.objects.bulk_create(baris, batch_size=BATCH)


def targets_of(
    indikator: Indikator, dokumen: dict[tuple[int, int], Dokumen], ukuran: Ukuran
) -> Iterator[Target]:
    renstra = dokumen[indikator.instansi_id, 0]
    for tahun in ukuran.daftar_tahun:
        nilai = target_nilai(indikator, tahun)
        yield make_target(indikator, renstra, PeriodeTarget.TAHUN, tahun, nilai)
        pk = dokumen[indikator.instansi_id, tahun]
        yield make_target(indikator, pk, PeriodeTarget.TAHUN, tahun, nilai)
    akhir = target_nilai(indikator, ukuran.daftar_tahun[-1])
    yield make_target(indikator, renstra, PeriodeTarget.AKHIR, 0, akhir)


def make_target(
    indikator: Indikator, dokumen: Dokumen, periode: PeriodeTarget, tahun: int, nilai: Nilai
) -> Target:
    target = Target(
        indikator=indikator,
        dokumen=dokumen,
        periode=periode,
        tahun=tahun,
        urutan=indikator.urutan,
    )
    target.set_nilai(nilai, mentah=format_nilai(nilai))
    return target


def target_nilai(indikator: Indikator, tahun: int) -> Nilai:
    return as_nilai(
        indikator, Decimal(pilih(5_000, 9_500, "target", indikator.urutan, tahun)) / 100
    )


def as_nilai(indikator: Indikator, angka: Decimal) -> Nilai:
    """A percentage, or a count of people where the unit says so."""
    if indikator.satuan == "Persen":
        return Persen(angka)
    return Angka((angka * 10).to_integral_value())


def create_realisasi(indikator: Sequence[Indikator], ukuran: Ukuran) -> None:
    baris = [
        make_realisasi(satu, tahun, periode, ukuran)
        for satu in indikator
        for tahun in ukuran.daftar_tahun
        for periode in (TRIWULAN if ukuran.triwulan else (0,))
    ]
    Realisasi.objects.bulk_create(baris, batch_size=BATCH)


def make_realisasi(indikator: Indikator, tahun: int, periode: int, ukuran: Ukuran) -> Realisasi:
    nilai = realisasi_nilai(indikator, tahun, periode, ukuran)
    realisasi = Realisasi(
        indikator=indikator, tahun=tahun, periode=periode, status=StatusRealisasi.TETAP
    )
    realisasi.set_nilai(nilai, mentah="" if isinstance(nilai, Kosong) else format_nilai(nilai))
    return realisasi


def realisasi_nilai(indikator: Indikator, tahun: int, periode: int, ukuran: Ukuran) -> Nilai:
    """In the last year one indicator in ten has no realisasi yet, as in a year under way."""
    tentang = (indikator.instansi.kode, indikator.urutan, tahun)
    if tahun == ukuran.daftar_tahun[-1] and pilih(1, 10, "kosong", *tentang) == 1:
        return Kosong(Sebab.BELUM_DIISI)
    angka = Decimal(pilih(4_000, 11_000, *tentang)) / 100
    return as_nilai(indikator, angka * (periode or 4) / 4)
