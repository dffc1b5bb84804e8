"""The budget: a line for every program, kegiatan and sub kegiatan, money at the leaves."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from anggaran.enums import JenisPeriode, Tahap, Tingkat
from anggaran.models import BarisAnggaran, Pagu, RealisasiAnggaran
from aturan.tampil import format_rupiah
from renstra.models import Kegiatan, Program, Simpul, SubKegiatan

from .rencana import Rencana
from .ukuran import Ukuran, pilih

BATCH = 5_000
Lines = dict[tuple[int, int], BarisAnggaran]  # by database number of the node and year


def create_anggaran(rencana: Rencana, ukuran: Ukuran) -> None:
    program = create_lines(rencana.program, Tingkat.PROGRAM, {}, ukuran)
    kegiatan = create_lines(rencana.kegiatan, Tingkat.KEGIATAN, program, ukuran)
    sub = create_lines(rencana.sub_kegiatan, Tingkat.SUB_KEGIATAN, kegiatan, ukuran)
    create_money(list(sub.values()))


def create_lines(simpul: Sequence[Simpul], tingkat: Tingkat, induk: Lines, ukuran: Ukuran) -> Lines:
    semua = [
        make_line(satu, tingkat, induk.get((induk_id(satu), tahun)), tahun)
        for satu in simpul
        for tahun in ukuran.daftar_tahun
    ]
    dibuat = BarisAnggaran.objects.bulk_create(semua, batch_size=BATCH)
    return {(getattr(satu, f"{tingkat}_id"), satu.tahun): satu for satu in dibuat}


def induk_id(simpul: Simpul) -> int:
    """The number of the node above; 0 for a program."""
    if isinstance(simpul, Kegiatan):
        return simpul.program_id or 0
    return (simpul.kegiatan_id or 0) if isinstance(simpul, SubKegiatan) else 0


def make_line(
    simpul: Simpul, tingkat: Tingkat, induk: BarisAnggaran | None, tahun: int
) -> BarisAnggaran:
    return BarisAnggaran(
        instansi=simpul.instansi,
        tahun=tahun,
        induk=induk,
        tingkat=tingkat,
        kode_tertulis=simpul.kode_tertulis,
        uraian=simpul.nama,
        kunci=simpul.kunci,
        urutan=simpul.urutan,
        **parents(simpul),
    )


def parents(simpul: Simpul) -> dict[str, Simpul | None]:
    if isinstance(simpul, Program):
        return {"program": simpul}
    if isinstance(simpul, Kegiatan):
        return {"program": simpul.program, "kegiatan": simpul}
    return {"sub_kegiatan": simpul}


def create_money(lines: Sequence[BarisAnggaran]) -> None:
    pagu = [Decimal(pilih(20_000_000, 900_000_000, "pagu", nomor)) for nomor in range(len(lines))]
    Pagu.objects.bulk_create(
        [
            Pagu(baris=satu, tahap=Tahap.MURNI, nilai=nilai, mentah=format_rupiah(nilai))
            for satu, nilai in zip(lines, pagu, strict=True)
        ],
        batch_size=BATCH,
    )
    RealisasiAnggaran.objects.bulk_create(
        [
            make_spending(satu, nilai, pilih(60, 100, "serapan", nomor))
            for nomor, (satu, nilai) in enumerate(zip(lines, pagu, strict=True))
        ],
        batch_size=BATCH,
    )


def make_spending(baris: BarisAnggaran, pagu: Decimal, persen: int) -> RealisasiAnggaran:
    nilai = pagu * persen / 100
    return RealisasiAnggaran(
        baris=baris, jenis_periode=JenisPeriode.TAHUN, nilai=nilai, mentah=format_rupiah(nilai)
    )
