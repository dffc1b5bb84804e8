"""The facts of a year's chain of PKs, and what is wrong with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from aturan.rantai import IndikatorPk, Pk, ProgramPk, Simpul, TemuanRantai, check_rantai
from instansi.models import Instansi
from isian.kelompok import by_key
from renstra.enums import PeriodeTarget
from renstra.models import (
    Dokumen,
    Indikator,
    Kegiatan,
    Program,
    ProgramSasaran,
    Sasaran,
    SubKegiatan,
    Target,
)

from .acuan import BarisPagu, load_pagu
from .models import ProgramPerjanjian
from .versi import get_perjanjian, sebut

# From the bottom up: the lowest node that a budget line or indicator names is the one it is of.
PEMILIK = ("sub_kegiatan", "kegiatan", "program", "sasaran", "tujuan")
INDUK: tuple[tuple[str, Any, str], ...] = (
    ("sasaran", Sasaran, "tujuan"),
    ("kegiatan", Kegiatan, "program"),
    ("sub_kegiatan", SubKegiatan, "kegiatan"),
)


@dataclass(frozen=True, slots=True)
class Pohon:
    """The cascade of the year: ``induk`` by node, and nodes by their normalised name."""

    induk: Mapping[Simpul, Sequence[Simpul]]
    menurut_nama: Mapping[str, Sequence[Simpul]]


@dataclass(frozen=True, slots=True)
class Rantai:
    """``temuan`` by the document of the PK that they are shown at."""

    temuan: Mapping[int, list[TemuanRantai]]
    indikator: Mapping[tuple[int, int], int]  # document and fact → the indicator it names

    def of(self, dokumen: Dokumen) -> list[TemuanRantai]:
        return self.temuan.get(dokumen.pk, [])

    def is_berisi(self, dokumen: Dokumen) -> bool:
        """Whether the PK promises anything."""
        return any(pk == dokumen.pk for pk, _ in self.indikator)


def load_rantai(instansi: Instansi, tahun: int, terakhir: Mapping[str, Dokumen]) -> Rantai:
    """Check the PKs named, one version of each pemegang. Nine queries, however many there are."""
    dokumen = list(terakhir.values())
    target = by_key(read_target(dokumen), "dokumen_id")
    program = by_key(read_program(dokumen), "perjanjian_id")
    pohon, pagu = load_pohon(instansi, tahun), load_pagu(instansi, tahun)
    semua = [
        Pk(
            id=satu.pk,
            nama=sebut(satu),
            atasan=find_atasan(satu, terakhir),
            indikator=tuple(make_indikator(isi) for isi in target.get(satu.pk, [])),
            program=tuple(
                make_program(isi, pagu, pohon) for isi in program.get(get_perjanjian(satu).pk, [])
            ),
        )
        for satu in dokumen
    ]
    return Rantai(
        by_pk(check_rantai(semua, pohon.induk)),
        {
            (pk, fakta(isi.indikator)): isi.indikator_id
            for pk, semua_isi in target.items()
            for isi in semua_isi
        },
    )


def by_pk(temuan: Iterable[TemuanRantai]) -> dict[int, list[TemuanRantai]]:
    hasil: dict[int, list[TemuanRantai]] = by_key(temuan, "pk")
    return hasil


def read_target(dokumen: Sequence[Dokumen]) -> Iterable[Target]:
    return Target.objects.filter(dokumen__in=dokumen, periode=PeriodeTarget.TAHUN).select_related(
        "indikator"
    )


def read_program(dokumen: Sequence[Dokumen]) -> Iterable[ProgramPerjanjian]:
    return ProgramPerjanjian.objects.filter(perjanjian__dokumen__in=dokumen)


def find_atasan(dokumen: Dokumen, terakhir: Mapping[str, Dokumen]) -> int | None:
    """The version that counts of the PK above; it was another one when this PK was made."""
    atasan = get_perjanjian(dokumen).atasan
    if atasan is None:
        return None
    berlaku = terakhir.get(atasan.dokumen.pemegang)
    return berlaku.pk if berlaku else None


def fakta(indikator: Indikator) -> int:
    pk: int = indikator.sama_dengan_id or indikator.pk
    return pk


def make_indikator(target: Target) -> IndikatorPk:
    indikator = target.indikator
    return IndikatorPk(
        fakta(indikator), indikator.nama, find_simpul(indikator), target.nilai, indikator.satuan
    )


def find_simpul(baris: Any) -> Simpul | None:
    """The lowest node that a row belongs to."""
    milik = ((jenis, getattr(baris, f"{jenis}_id", None)) for jenis in PEMILIK)
    return next(((jenis, pk) for jenis, pk in milik if pk is not None), None)


def make_program(
    program: ProgramPerjanjian, pagu: Mapping[int, BarisPagu], pohon: Pohon
) -> ProgramPk:
    calon = find_baris(program, pagu)
    tepat = calon[0] if len(calon) == 1 else None
    senama = pohon.menurut_nama.get(program.kunci, ())
    simpul = find_simpul(tepat.baris) if tepat else None
    return ProgramPk(
        id=program.pk,
        nama=program.nama,
        simpul=simpul or (senama[0] if len(senama) == 1 else None),
        anggaran=program.anggaran,
        pagu=tepat.pagu if tepat else None,
        is_dikenal=bool(calon) or not pagu,
    )


def find_baris(program: ProgramPerjanjian, pagu: Mapping[int, BarisPagu]) -> list[BarisPagu]:
    """The line that it was taken from, else all lines of its name."""
    if program.baris_id and program.baris_id in pagu:
        return [pagu[program.baris_id]]
    return [satu for satu in pagu.values() if satu.baris.kunci == program.kunci]


def load_pohon(instansi: Instansi, tahun: int) -> Pohon:
    """Which node stands below which in the year. Five queries."""
    induk: dict[Simpul, list[Simpul]] = defaultdict(list)
    nama: dict[str, list[Simpul]] = defaultdict(list)
    for jenis, model, atas in INDUK:
        for pk, atas_id, kunci in model.objects.of(instansi).values_list(
            "pk", f"{atas}_id", "kunci"
        ):
            induk[jenis, pk] = [(atas, atas_id)] if atas_id else []
            nama[kunci].append((jenis, pk))
    for pk, kunci in Program.objects.of(instansi).values_list("pk", "kunci"):
        nama[kunci].append(("program", pk))
    dukungan = ProgramSasaran.objects.of(instansi).filter(tahun__in=(0, tahun))
    for program, sasaran in dukungan.values_list("program_id", "sasaran_id"):
        induk["program", program].append(("sasaran", sasaran))
    return Pohon(induk, nama)
