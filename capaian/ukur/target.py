"""Target pengukuran: which document's target the year is measured against, and who disagrees."""

from __future__ import annotations

from collections.abc import Iterable

from aturan.nilai import Kosong
from aturan.triwulan import is_sama
from capaian.ukur.fakta import IndikatorFakta, TargetFakta
from pengaturan.enums import SumberTarget
from renstra.enums import JenisDokumen

PERBANDINGAN_TAHUN = "perbandingan_tahun"  # a table that repeats earlier years beside its own

_PK = (JenisDokumen.PK_PERUBAHAN, JenisDokumen.PK)
_PROGRAM = (JenisDokumen.PROGRAM_PENDUKUNG, JenisDokumen.EVALUASI)
_RENSTRA = (JenisDokumen.RENSTRA,)
_TABEL = (JenisDokumen.TABEL_CAPAIAN,)
# A Renja is a plan before the budget: it measures only what no other document promises.
_LAIN = (JenisDokumen.IKU, JenisDokumen.RPJMD, JenisDokumen.RENJA)

URUTAN: dict[SumberTarget, tuple[JenisDokumen, ...]] = {
    SumberTarget.PK: (*_PK, *_PROGRAM, *_RENSTRA, *_TABEL, *_LAIN),
    SumberTarget.RENSTRA: (*_RENSTRA, *_PK, *_PROGRAM, *_TABEL, *_LAIN),
    SumberTarget.TABEL_CAPAIAN: (*_TABEL, *_PK, *_PROGRAM, *_RENSTRA, *_LAIN),
}


def list_target(
    indikator: IndikatorFakta, tahun: int, sumber: SumberTarget, *, is_kini: bool = False
) -> tuple[TargetFakta, ...]:
    """One target of each kind of document for the year, in the order of precedence.

    ``is_kini``: it is the year of the report, for which what only a later report repeats comes
    after every document of its own.
    """
    calon = (indikator.find_target(jenis, tahun) for jenis in URUTAN[sumber])
    ada = (satu for satu in calon if satu is not None)
    return tuple(sorted(ada, key=lambda satu: is_kini and satu.is_ulangan))


def choose_target(
    indikator: IndikatorFakta, tahun: int, sumber: SumberTarget, *, is_kini: bool = False
) -> TargetFakta | None:
    """The first target that says anything; a dash only where no document says more."""
    semua = list_target(indikator, tahun, sumber, is_kini=is_kini)
    terisi = [satu for satu in semua if not isinstance(satu.nilai, Kosong)]
    return next(iter(terisi or semua), None)


def find_beda(dipakai: TargetFakta | None, semua: Iterable[TargetFakta]) -> tuple[TargetFakta, ...]:
    """Targets of other documents for the same year that say something else.

    A PK before the PK perubahan is meant to differ and is no disagreement.
    """
    if dipakai is None:
        return ()
    diganti = JenisDokumen.PK if dipakai.dokumen == JenisDokumen.PK_PERUBAHAN else None
    return tuple(
        satu
        for satu in semua
        if satu.dokumen not in (dipakai.dokumen, diganti)
        and not isinstance(satu.nilai, Kosong)
        and not is_sama(satu.nilai, dipakai.nilai)
    )
