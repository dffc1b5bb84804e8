"""Minutes and decisions, with their history."""

from __future__ import annotations

from typing import Any, TypeVar

from django.db import transaction

from capaian.models import Keputusan, Notulen
from isian.riwayat import Pelaku, add, changing

Baris = TypeVar("Baris", bound=Notulen | Keputusan)


@transaction.atomic
def save_baris(
    baris: Baris, isi: dict[str, Any], *, acting_user: Pelaku, versi: int | None = None
) -> Baris:
    """Insert a new row, or change one that the person saw in ``versi``.

    Raises ``isian.riwayat.Bentrok`` when somebody else saved it since.
    """
    if baris.pk is None:
        fill(baris, isi)
        return add(baris, acting_user=acting_user)
    with changing(baris, acting_user=acting_user, versi=versi):
        fill(baris, isi)
    return baris


def fill(baris: Notulen | Keputusan, isi: dict[str, Any]) -> None:
    for nama, nilai in isi.items():
        setattr(baris, nama, nilai)
