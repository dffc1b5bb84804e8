"""The plan of every PD: tujuan, sasaran, program, kegiatan, sub kegiatan, indikator."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from typing import TypeVar

from aturan.capaian import Arah, Rumus
from aturan.konsolidasi import Konsolidasi
from instansi.models import Instansi
from pengaturan.models import Periode
from renstra.enums import Asal
from renstra.models import (
    Indikator,
    Kegiatan,
    Program,
    ProgramSasaran,
    Sasaran,
    Simpul,
    SubKegiatan,
    Tujuan,
)

from .ukuran import KEGIATAN_PER_PROGRAM, PROGRAM_PER_SASARAN, SUB_PER_KEGIATAN, Ukuran

SimpulT = TypeVar("SimpulT", bound=Simpul)
BATCH = 2_000


@dataclass(frozen=True, slots=True)
class Rencana:
    """The nodes in the order of their parents, so that equal counts stand together."""

    sasaran: Sequence[Sasaran]
    program: Sequence[Program]
    kegiatan: Sequence[Kegiatan]
    sub_kegiatan: Sequence[SubKegiatan]
    indikator: Sequence[Indikator]


def create_rencana(periode: Sequence[Periode], ukuran: Ukuran) -> Rencana:
    tujuan = create_simpul(Tujuan, [make_simpul(Tujuan, satu, 1, "Tujuan") for satu in periode])
    sasaran = create_anak(Sasaran, "tujuan", tujuan, ukuran.sasaran)
    program = create_program(sasaran)
    kegiatan = create_anak(Kegiatan, "program", program, KEGIATAN_PER_PROGRAM)
    sub = create_anak(SubKegiatan, "kegiatan", kegiatan, SUB_PER_KEGIATAN)
    indikator = create_indikator(periode, (sasaran, program, kegiatan, sub), ukuran)
    return Rencana(sasaran, program, kegiatan, sub, indikator)


def make_simpul(
    model: type[SimpulT], milik: Periode | Simpul, nomor: int, sebutan: str, **induk: Simpul
) -> SimpulT:
    """A node in the period ``milik``, or in the period of the node ``milik``."""
    satu = model(
        instansi=milik.instansi,
        periode=milik if isinstance(milik, Periode) else milik.periode,
        asal=Asal.RENSTRA,
        urutan=nomor,
        kode_tertulis=f"9.{nomor:02d}",
        **induk,
    )
    satu.set_nama(f"{sebutan} uji {nomor} dengan uraian sepanjang uraian yang lazim ditulis dinas")
    return satu


def create_simpul(model: type[SimpulT], semua: Iterable[SimpulT]) -> list[SimpulT]:
    dibuat = list(semua)
    model._default_manager.bulk_create(dibuat, batch_size=BATCH)
    return dibuat


def create_anak(
    model: type[SimpulT], medan: str, induk: Sequence[Simpul], jumlah: int
) -> list[SimpulT]:
    """``jumlah`` children below every node of ``induk``."""
    sebutan = str(model._meta.verbose_name).capitalize()
    return create_simpul(
        model,
        [
            make_simpul(model, satu, nomor, sebutan, **{medan: satu})
            for satu in induk
            for nomor in range(1, jumlah + 1)
        ],
    )


def create_program(sasaran: Sequence[Sasaran]) -> list[Program]:
    """Programs stand below the PD; which sasaran they support is a row of its own."""
    pasangan = [(satu, nomor) for satu in sasaran for nomor in range(1, PROGRAM_PER_SASARAN + 1)]
    program = create_simpul(
        Program,
        [
            make_simpul(Program, s, (s.urutan - 1) * PROGRAM_PER_SASARAN + n, "Program")
            for s, n in pasangan
        ],
    )
    ProgramSasaran.objects.bulk_create(
        [
            ProgramSasaran(program=satu, sasaran=s, urutan=n)
            for satu, (s, n) in zip(program, pasangan, strict=True)
        ],
        batch_size=BATCH,
    )
    return program


def create_indikator(
    periode: Sequence[Periode], tingkat: Sequence[Sequence[Simpul]], ukuran: Ukuran
) -> list[Indikator]:
    """Every second indicator belongs to a sasaran, the others to program, kegiatan and sub."""
    semua: list[Indikator] = []
    for satu in periode:
        sasaran, program, kegiatan, sub = (of_instansi(isi, satu.instansi) for isi in tingkat)
        bawah = (s for trio in zip(cycle(program), cycle(kegiatan), cycle(sub)) for s in trio)
        berselang = (s for pasang in zip(cycle(sasaran), bawah) for s in pasang)
        pemilik = islice(berselang, ukuran.indikator)
        semua += [make_indikator(milik, nomor) for nomor, milik in enumerate(pemilik, start=1)]
    return Indikator.objects.bulk_create(semua, batch_size=BATCH)


def of_instansi(semua: Sequence[SimpulT], instansi: Instansi) -> list[SimpulT]:
    return [satu for satu in semua if satu.instansi_id == instansi.pk]


def make_indikator(pemilik: Simpul, nomor: int) -> Indikator:
    turun = nomor % 7 == 0
    medan = "sub_kegiatan" if isinstance(pemilik, SubKegiatan) else pemilik._meta.model_name
    satu = Indikator(
        instansi=pemilik.instansi,
        asal=Asal.RENSTRA,
        satuan="Orang" if nomor % 3 == 0 else "Persen",
        is_iku=isinstance(pemilik, Sasaran),
        arah=Arah.TURUN if turun else Arah.NAIK,
        rumus=Rumus.TURUN_SELISIH if turun else Rumus.NAIK,
        konsolidasi=Konsolidasi.POSISI_AKHIR,
        urutan=nomor,
        **{str(medan): pemilik},
    )
    satu.set_nama(f"Indikator uji {nomor}: bagian sasaran yang terlayani menurut standar")
    return satu
