"""Which documents are in force: what was approved, and of a year's perjanjian the last version."""

from __future__ import annotations

from collections.abc import Iterable

from aturan.wewenang import Status
from renstra.enums import JenisDokumen
from renstra.models import Dokumen, Target

PK = (JenisDokumen.PK_PERUBAHAN, JenisDokumen.PK)


def find_pk(dokumen: Iterable[Dokumen], tahun: int) -> Dokumen | None:
    """The last version of the year's PK; a PK perubahan comes after every PK."""
    calon = [satu for satu in dokumen if satu.jenis in PK and satu.tahun == tahun]
    return max(calon, key=lambda satu: (satu.jenis == PK[0], satu.versi), default=None)


def find_pk_lama(dokumen: Iterable[Dokumen], target: Iterable[Target]) -> set[int]:
    """Versions of a PK that a later one replaced. A version without any indicator, as one that
    only moves money, replaces none."""
    berisi = {satu.dokumen_id for satu in target}
    pk = [satu for satu in dokumen if satu.jenis in PK and satu.pk in berisi]
    akhir = {tahun: find_pk(pk, tahun) for tahun in {satu.tahun for satu in pk}}
    return {satu.pk for satu in pk if satu != akhir[satu.tahun]}


def select_berlaku(dokumen: Iterable[Dokumen]) -> list[Dokumen]:
    """The PD's own documents that count. A draft counts only where nothing was approved yet: a PK
    perubahan in the making changes no figure before it is signed."""
    milik = [satu for satu in dokumen if not satu.pemegang]
    disetujui = {rumpun(satu) for satu in milik if satu.status == Status.DISETUJUI}
    return [
        satu for satu in milik if satu.status == Status.DISETUJUI or rumpun(satu) not in disetujui
    ]


def rumpun(dokumen: Dokumen) -> tuple[str, int, int | None]:
    """What the versions of one document have in common; PK and PK perubahan are one."""
    jenis = JenisDokumen.PK if dokumen.jenis in PK else dokumen.jenis
    return (jenis, dokumen.tahun, dokumen.periode_id)


def is_prakiraan(target: Target, dokumen: Dokumen) -> bool:
    """Whether a Renja only expects it of the year after its own, and nobody promised it."""
    return dokumen.jenis == JenisDokumen.RENJA and target.tahun != dokumen.tahun
