"""The row of a run, held while it is changed; and its job."""

from __future__ import annotations

from impor.models import ImporMassal
from pekerjaan.models import Pekerjaan


class MassalDitolak(Exception):
    """Nothing can be done with the run; the sentence says why."""


def lock(massal: ImporMassal) -> ImporMassal:
    """The row as it is stored now, held until the end of the transaction."""
    milik = ImporMassal.objects.select_related("pemda").select_for_update(of=("self",))
    return milik.get(pk=massal.pk)


def lock_open(massal: ImporMassal) -> ImporMassal:
    """Raises ``MassalDitolak`` for a run that was thrown away, or that a job is at."""
    terkunci = lock(massal)
    if terkunci.ditutup is not None:
        raise MassalDitolak("Impor massal ini sudah dibuang.")
    if find_hidup(terkunci) is not None:
        raise MassalDitolak("Tunggu sampai pekerjaan yang sedang berjalan selesai, atau batalkan.")
    return terkunci


def find_pekerjaan(massal: ImporMassal) -> Pekerjaan | None:
    """Its latest job, whatever became of it."""
    if massal.pekerjaan is None:
        return None
    return Pekerjaan.objects.filter(pk=massal.pekerjaan).first()


def find_hidup(massal: ImporMassal) -> Pekerjaan | None:
    """The job that waits or runs."""
    pekerjaan = find_pekerjaan(massal)
    return None if pekerjaan is None or pekerjaan.is_berakhir else pekerjaan
