"""Indicators with their targets. Indicators that are one fact share what each of them was told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from aturan.nilai import Kosong
from capaian.ukur.dokumen import PK, find_pk_lama, is_prakiraan
from capaian.ukur.fakta import IndikatorFakta, TargetFakta
from capaian.ukur.periode import PeriodeLaporan
from capaian.ukur.target import PERBANDINGAN_TAHUN
from isian.kelompok import by_key
from pengaturan.models import Periode
from renstra.enums import Asal, JenisDokumen, PeriodeTarget
from renstra.models import Dokumen, Indikator, Target


@dataclass(frozen=True, slots=True)
class Konteks:
    """What the targets of any indicator are read with. ``pk_lama`` are versions of a PK that a
    later one replaced; their targets promise nothing any more."""

    tahun: int
    periode: PeriodeLaporan
    dokumen: dict[int, Dokumen]
    pk_lama: set[int]


def load_indikator(
    indikator: Sequence[Indikator],
    dokumen: Sequence[Dokumen],
    target: Sequence[Target],
    tahun: int,
    periode: PeriodeLaporan,
) -> dict[int, IndikatorFakta]:
    """Every indicator by its id, in the order given, with its targets and those of its twins."""
    konteks = Konteks(
        tahun, periode, {satu.pk: satu for satu in dokumen}, find_pk_lama(dokumen, target)
    )
    milik = share_among_twins(indikator, by_key(target, "indikator_id"))
    return {satu.pk: make_indikator(satu, milik.get(satu.pk, []), konteks) for satu in indikator}


def share_among_twins(
    indikator: Sequence[Indikator], isi: dict[Any, list[Any]]
) -> dict[int, list[Any]]:
    """The rows of each indicator, its own first, then those of its twins."""
    akar = {satu.pk: satu.sama_dengan_id or satu.pk for satu in indikator}
    rumpun: dict[int, list[int]] = {}
    for pk, induk in akar.items():
        rumpun.setdefault(induk, []).append(pk)
    return {
        pk: [
            *isi.get(pk, []),
            *(x for lain in rumpun[induk] if lain != pk for x in isi.get(lain, [])),
        ]
        for pk, induk in akar.items()
    }


def make_indikator(satu: Indikator, target: Sequence[Target], konteks: Konteks) -> IndikatorFakta:
    dokumen, periode = konteks.dokumen, konteks.periode
    tetap = [
        isi
        for isi in target
        if isi.dokumen_id not in konteks.pk_lama and not is_prakiraan(isi, dokumen[isi.dokumen_id])
    ]
    berlaku = sort_target(tetap, dokumen, periode.berlaku)
    dibandingkan = find_renstra(tetap, dokumen, periode.pembanding)
    return IndikatorFakta(
        id=satu.pk,
        nama=satu.nama,
        satuan=satu.satuan,
        kelompok=satu.kelompok,
        is_iku=satu.is_iku or any(d.jenis == JenisDokumen.IKU for _, d in berlaku),
        definisi=satu.definisi,
        formulasi=satu.formulasi,
        sumber_data=satu.sumber_data,
        asal=Asal(satu.asal),
        target=tuple(make_target(t, d) for t, d in berlaku),
        awal=find_ujung(dibandingkan, PeriodeTarget.AWAL),
        akhir=find_akhir(dibandingkan, periode.pembanding),
        is_dicabut=is_dicabut(target, konteks),
    )


def is_dicabut(target: Iterable[Target], konteks: Konteks) -> bool:
    """Whether the year's PK promised the indicator once, and its last version does not."""
    pk = [satu.dokumen_id for satu in target if is_pk(konteks.dokumen[satu.dokumen_id], konteks)]
    return bool(pk) and konteks.pk_lama.issuperset(pk)


def is_pk(dokumen: Dokumen, konteks: Konteks) -> bool:
    return dokumen.jenis in PK and dokumen.tahun == konteks.tahun


Pasangan = tuple[Target, Dokumen]


def sort_target(
    target: Iterable[Target], dokumen: dict[int, Dokumen], periode: Periode | None
) -> list[Pasangan]:
    """Targets of documents of the named period first, later versions before earlier ones."""
    pasangan = [(satu, dokumen[satu.dokumen_id]) for satu in target]
    return sorted(pasangan, key=lambda p: (is_asing(p[1], periode), -p[1].versi))


def is_asing(dokumen: Dokumen, periode: Periode | None) -> bool:
    """Whether a document belongs to another period than the one that is named."""
    return None not in (dokumen.periode_id, periode) and dokumen.periode_id != (
        periode.pk if periode else None
    )


def find_renstra(
    target: Iterable[Target], dokumen: dict[int, Dokumen], periode: Periode | None
) -> list[Pasangan]:
    """Targets of the compared Renstra alone, later versions before earlier ones."""
    return [
        (satu, milik)
        for satu, milik in sort_target(target, dokumen, periode)
        if milik.jenis == JenisDokumen.RENSTRA and not is_asing(milik, periode)
    ]


def make_target(target: Target, dokumen: Dokumen) -> TargetFakta:
    return TargetFakta(
        nilai=target.nilai,
        mentah=target.mentah,
        dokumen=JenisDokumen(dokumen.jenis),
        versi=dokumen.versi,
        periode=PeriodeTarget(target.periode),
        tahun=target.tahun,
        urutan=target.urutan,
        alasan=target.alasan,
        milik_id=target.indikator_id,
        is_ulangan=target.jenis_sumber == PERBANDINGAN_TAHUN,
    )


def find_ujung(pasangan: Sequence[Pasangan], periode: PeriodeTarget) -> TargetFakta | None:
    calon = (make_target(t, d) for t, d in pasangan if t.periode == periode)
    return next((satu for satu in calon if not isinstance(satu.nilai, Kosong)), None)


def find_akhir(pasangan: Sequence[Pasangan], periode: Periode | None) -> TargetFakta | None:
    """The Renstra's stated end target, else its target of its last year."""
    ujung = find_ujung(pasangan, PeriodeTarget.AKHIR)
    if ujung or periode is None:
        return ujung
    semua = (make_target(t, d) for t, d in pasangan)
    return next((satu for satu in semua if satu.is_tahunan(periode.tahun_akhir)), None)
