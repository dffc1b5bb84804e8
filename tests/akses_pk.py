"""What the addresses of a PK need beyond the PD and year, for the table of who may open them."""

from __future__ import annotations

from aturan.nilai import Kosong
from aturan.wewenang import Status
from perjanjian.models import AksiTriwulan, PerjanjianKinerja, ProgramPerjanjian
from renstra.models import Dokumen, Indikator, Target
from tests.akses import Dunia

Tempat = dict[str, object]


def create_pk(dunia: Dunia, **isi: object) -> PerjanjianKinerja:
    bawaan = {"jenis": "pk", "status": Status.DRAF}
    dokumen = Dokumen.objects.create(instansi=dunia.instansi, tahun=dunia.tahun, **bawaan | isi)
    return PerjanjianKinerja.objects.create(dokumen=dokumen)


def of(dunia: Dunia, perjanjian: PerjanjianKinerja, **lain: object) -> Tempat:
    instansi = dunia.instansi
    tempat = {"pemda": instansi.pemda.kode, "kode": instansi.kode, "tahun": dunia.tahun}
    return tempat | {"pk": perjanjian.dokumen_id} | lain


def one_pk(dunia: Dunia) -> Tempat:
    """A draft."""
    return of(dunia, create_pk(dunia))


def one_perubahan(dunia: Dunia) -> Tempat:
    """A draft of a second version."""
    create_pk(dunia, status=Status.DISETUJUI)
    return of(dunia, create_pk(dunia, jenis="pk_perubahan", versi=2))


def one_target(dunia: Dunia) -> Tempat:
    """A draft that promises one indicator."""
    perjanjian = create_pk(dunia)
    indikator = create_target(perjanjian)
    return of(dunia, perjanjian, indikator=indikator.pk)


def create_target(perjanjian: PerjanjianKinerja) -> Indikator:
    dokumen = perjanjian.dokumen
    indikator = Indikator.objects.create(
        instansi=dokumen.instansi, nama="Indeks PK", kunci="indeks pk"
    )
    Target.objects.create(indikator=indikator, dokumen=dokumen, tahun=dokumen.tahun, nilai=Kosong())
    return indikator


def one_triwulan(dunia: Dunia) -> Tempat:
    return one_target(dunia) | {"triwulan": 2}


def one_program(dunia: Dunia) -> Tempat:
    """A draft with one line in its attachment."""
    perjanjian = create_pk(dunia)
    program = ProgramPerjanjian.objects.create(
        perjanjian=perjanjian, nama="Program", kunci="program"
    )
    return of(dunia, perjanjian, program=program.pk)


def one_aksi(dunia: Dunia) -> Tempat:
    """A draft with one step of its rencana aksi."""
    perjanjian = create_pk(dunia)
    aksi = AksiTriwulan.objects.create(
        perjanjian=perjanjian,
        indikator=create_target(perjanjian),
        triwulan=1,
        uraian="Rapat",
    )
    return of(dunia, perjanjian, aksi=aksi.pk)
