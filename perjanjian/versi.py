"""The PKs of a year, and the versions of each: those of one pemegang belong together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import QuerySet

from aturan.wewenang import Status
from instansi.models import Instansi
from isian.kelompok import by_key
from renstra.enums import JenisDokumen
from renstra.models import Dokumen

from .models import PerjanjianKinerja

JENIS_PK = (JenisDokumen.PK, JenisDokumen.PK_PERUBAHAN)


def query_pk(instansi: Instansi, tahun: int) -> QuerySet[Dokumen]:
    """Every version of every PK, with its parties. An imported one may lack its statement."""
    return (
        Dokumen.objects.of(instansi)
        .filter(jenis__in=JENIS_PK, tahun=tahun)
        .select_related(
            "perjanjian__unit",
            "perjanjian__pihak_pertama",
            "perjanjian__pihak_kedua",
            "perjanjian__atasan__dokumen",
        )
    )


def get_perjanjian(dokumen: Dokumen) -> PerjanjianKinerja:
    """The statement of the PK; a new one, not yet saved, where an import brought targets alone."""
    ada: PerjanjianKinerja | None = getattr(dokumen, "perjanjian", None)
    return ada or PerjanjianKinerja(dokumen=dokumen)


def kunci_versi(dokumen: Dokumen) -> tuple[bool, int]:
    """Later versions sort later; a PK perubahan comes after every PK."""
    return (dokumen.jenis == JenisDokumen.PK_PERUBAHAN, dokumen.versi)


def group_versi(dokumen: Iterable[Dokumen]) -> dict[str, list[Dokumen]]:
    """The versions of each pemegang, the last one first."""
    milik: dict[Any, list[Dokumen]] = by_key(dokumen, "pemegang")
    return {siapa: sorted(isi, key=kunci_versi, reverse=True) for siapa, isi in milik.items()}


def select_terakhir(
    semua: Iterable[Dokumen], *, dipilih: Dokumen | None = None
) -> dict[str, Dokumen]:
    """The last version of each pemegang; of the one that is looked at, that one."""
    terakhir = {siapa: versi[0] for siapa, versi in group_versi(semua).items()}
    return terakhir | ({dipilih.pemegang: dipilih} if dipilih else {})


def find_lama(dokumen: Dokumen, semua: Sequence[Dokumen]) -> Dokumen | None:
    """The version right before this one."""
    sebelum = [
        satu
        for satu in semua
        if satu.pemegang == dokumen.pemegang and kunci_versi(satu) < kunci_versi(dokumen)
    ]
    return max(sebelum, key=kunci_versi, default=None)


def is_ditandatangani(dokumen: Dokumen) -> bool:
    return bool(dokumen.status == Status.DISETUJUI)


def sebut(dokumen: Dokumen) -> str:
    """Whose PK it is: ``Kepala Bidang Rehabilitasi Sosial``."""
    return dokumen.pemegang or "Kepala perangkat daerah"
