"""Writing units and officials of a PD, each edit with its history."""

from __future__ import annotations

from typing import TypeVar

from django.db import transaction
from django.db.models import ProtectedError

from instansi.models import Pejabat, UnitKerja
from isian.riwayat import Pelaku, add, changing, remove

Baris = TypeVar("Baris", UnitKerja, Pejabat)


class MasihDipakai(Exception):
    """Other rows speak of it: it is ended, not deleted."""


@transaction.atomic
def save_baris(
    baris: Baris, isi: dict[str, object], *, acting_user: Pelaku, versi: int | None = None
) -> Baris:
    """A new row, or what changed in one. Raises ``Bentrok``."""
    if baris.pk is None:
        put(baris, isi)
        return add(baris, acting_user=acting_user)
    with changing(baris, acting_user=acting_user, versi=versi):
        put(baris, isi)
    return baris


def put(baris: UnitKerja | Pejabat, isi: dict[str, object]) -> None:
    for nama, nilai in isi.items():
        setattr(baris, nama, nilai)


@transaction.atomic
def remove_baris(
    baris: UnitKerja | Pejabat, *, acting_user: Pelaku, versi: int | None = None
) -> None:
    """Raises ``Bentrok`` and ``MasihDipakai``."""
    try:
        remove(baris, acting_user=acting_user, versi=versi)
    except ProtectedError as dipakai:
        raise MasihDipakai from dipakai
