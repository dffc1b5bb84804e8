"""Indicators with their targets. Indicators that are one fact share what each of them was told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from aturan.nilai import Kosong
from laporan.facts.periode import PeriodeLaporan
from laporan.facts.rencana import IndikatorFakta, TargetFakta
from laporan.facts.rows import Rows, by_key
from pengaturan.models import Periode
from renstra.enums import Asal, JenisDokumen, PeriodeTarget
from renstra.models import Dokumen, Indikator, Target


def load_indikator(rows: Rows, periode: PeriodeLaporan) -> dict[int, IndikatorFakta]:
    """Every indicator by its id, in the order of the plan."""
    dokumen = {satu.pk: satu for satu in rows.dokumen}
    target = share_among_twins(rows, by_key(rows.target, "indikator_id"))
    return {
        satu.pk: make_indikator(satu, target.get(satu.pk, []), dokumen, periode)
        for satu in rows.indikator
    }


def share_among_twins(rows: Rows, isi: dict[Any, list[Any]]) -> dict[int, list[Any]]:
    """The rows of each indicator, its own first, then those of its twins."""
    akar = {satu.pk: satu.sama_dengan_id or satu.pk for satu in rows.indikator}
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


def make_indikator(
    satu: Indikator,
    target: Sequence[Target],
    dokumen: dict[int, Dokumen],
    periode: PeriodeLaporan,
) -> IndikatorFakta:
    berlaku = sort_target(target, dokumen, periode.berlaku)
    dibandingkan = sort_target(target, dokumen, periode.pembanding)
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
    )


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
    )


def find_ujung(pasangan: Sequence[Pasangan], periode: PeriodeTarget) -> TargetFakta | None:
    calon = (make_target(t, d) for t, d in pasangan if t.periode == periode)
    return next((satu for satu in calon if not isinstance(satu.nilai, Kosong)), None)


def find_akhir(pasangan: Sequence[Pasangan], periode: Periode | None) -> TargetFakta | None:
    """The stated end target, else the Renstra's target of its last year."""
    ujung = find_ujung(pasangan, PeriodeTarget.AKHIR)
    if ujung or periode is None:
        return ujung
    tahunan = [
        make_target(t, d)
        for t, d in pasangan
        if d.jenis == JenisDokumen.RENSTRA
        and not is_asing(d, periode)
        and (t.periode, t.tahun) == (PeriodeTarget.TAHUN, periode.tahun_akhir)
    ]
    return tahunan[0] if tahunan else None
