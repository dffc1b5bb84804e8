"""Whether a PD's rows changed since a plan was made: by somebody's edit, an import, an undoing.

All three write history, which nobody can change; so its length is the state of the PD. A number
handed out by a sequence would not do: a transaction may commit later than one that began after it.
"""

from __future__ import annotations

from impor.kolom.resources import RESOURCES
from impor.models import Batch
from instansi.models import Instansi
from isian.models import Riwayat

TABEL = (
    *(kelas._meta.model._meta.label_lower for kelas in RESOURCES),
    Batch._meta.label_lower,
    "capaian.pelaporan",
)


def count_ubahan(instansi: Instansi) -> int:
    """How many edits of the rows that a plan depends on are remembered of the PD. One query."""
    return Riwayat.objects.filter(instansi_id=instansi.pk, tabel__in=TABEL).count()
