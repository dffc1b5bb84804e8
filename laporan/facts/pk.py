"""Which version of a year's perjanjian kinerja is in force: the last one."""

from __future__ import annotations

from collections.abc import Iterable

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
