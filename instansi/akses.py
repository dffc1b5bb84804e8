"""The one door to rows, and the one question about rights, always inside the pemda.

A model names its way to its instansi in ``JALUR_INSTANSI`` and takes ``MilikInstansiQuerySet``
as its manager; views then fetch through ``Model.objects.visible_to(request.user)``. What a person
may do in a PD is asked of ``Wewenang``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from django.core.exceptions import PermissionDenied
from django.db import models
from django.db.models import Q

from aturan.peran import Peran
from aturan.wewenang import Status, Tindakan, boleh
from isian.serentak import read_groups

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from .models import Instansi, Pengguna

# Roles whose holder may fill in any row of the PD; a pengisi has those of the own unit only.
SEMUA_BARIS = frozenset(Peran) - {Peran.PENGISI}


class InstansiQuerySet(models.QuerySet[Any]):
    def visible_to(self, pengguna: Pengguna | AnonymousUser) -> Self:
        """The instansi of the pengguna's own assignments, and all those of assigned pemda."""
        if not pengguna.is_authenticated or not pengguna.is_active:
            return self.none()
        if pengguna.is_superuser:
            return self
        return self.filter(
            Q(penugasan__pengguna=pengguna) | Q(pemda__penugasan__pengguna=pengguna)
        ).distinct()


class MilikInstansiQuerySet(models.QuerySet[Any]):
    """Rows that belong to an instansi by way of ``model.JALUR_INSTANSI``."""

    def of(self, instansi: Instansi) -> Self:
        return self.filter(**{self.model.JALUR_INSTANSI: instansi})

    def of_all(self, instansi: Iterable[Instansi]) -> Self:
        milik = [satu.pk for satu in instansi]
        return self.filter(**{f"{self.model.JALUR_INSTANSI}__in": milik})

    def visible_to(self, pengguna: Pengguna | AnonymousUser) -> Self:
        jalur = self.model.JALUR_INSTANSI
        instansi = self.model._meta.apps.get_model("instansi", "Instansi")
        return self.filter(**{f"{jalur}__in": instansi.objects.visible_to(pengguna)})


def read_milik(*kueri: models.QuerySet[Any]) -> list[dict[int, list[Any]]]:
    """The rows of each queryset by the instansi that they belong to. One query."""
    hasil: list[dict[int, list[Any]]] = read_groups(*((s, s.model.JALUR_INSTANSI) for s in kueri))
    return hasil


@dataclass(frozen=True, slots=True)
class Wewenang:
    """What one person may do in one PD. ``unit`` are the units whose rows a pengisi fills in, the
    units below them included."""

    peran: frozenset[Peran]
    unit: frozenset[int] = frozenset()

    def boleh(self, tindakan: Tindakan, status: Status | str | None = None) -> bool:
        """Whether a role allows it in this status; None asks "in any status at all"."""
        return boleh(self.peran, tindakan, Status(status) if status else None)

    def require(self, tindakan: Tindakan, status: Status | str | None = None) -> None:
        """Raises ``PermissionDenied``, which answers 403."""
        if not self.boleh(tindakan, status):
            raise PermissionDenied("Peran Anda tidak memiliki wewenang untuk tindakan ini.")

    def is_milik(self, unit_id: int | None, tindakan: Tindakan, status: str | None = None) -> bool:
        """Whether a row of this unit may be written by the person: any row when a role for the
        whole PD allows the deed, else those of the own units."""
        penuh = Wewenang(self.peran & SEMUA_BARIS)
        return penuh.boleh(tindakan, status) or (
            self.boleh(tindakan, status) and unit_id in self.unit
        )


def find_wewenang(pengguna: Pengguna | AnonymousUser, instansi: Instansi) -> Wewenang:
    """The roles of a person in a PD, the pemda's included. A superuser is an admin everywhere.

    One query, a second one for a pengisi.
    """
    if not pengguna.is_authenticated or not pengguna.is_active:
        return Wewenang(frozenset())
    tugas = list(
        pengguna.penugasan_list.filter(
            Q(instansi=instansi) | Q(pemda_id=instansi.pemda_id)
        ).values_list("peran", "unit_id")
    )
    peran = {Peran(satu) for satu, _ in tugas}
    if pengguna.is_superuser:
        peran.add(Peran.ADMIN)
    akar = {unit for satu, unit in tugas if satu == Peran.PENGISI and unit is not None}
    return Wewenang(frozenset(peran), find_unit_bawahan(instansi, akar))


def find_peran_pemda(pengguna: Pengguna | AnonymousUser, pemda_id: int) -> frozenset[Peran]:
    """The roles of a person for a whole pemda. A superuser is an admin everywhere. One query."""
    if not pengguna.is_authenticated or not pengguna.is_active:
        return frozenset()
    tugas = pengguna.penugasan_list.filter(pemda=pemda_id).values_list("peran", flat=True)
    peran = {Peran(satu) for satu in tugas}
    return frozenset(peran | {Peran.ADMIN} if pengguna.is_superuser else peran)


def find_unit_bawahan(instansi: Instansi, akar: set[int]) -> frozenset[int]:
    """The units and all units below them."""
    if not akar:
        return frozenset()
    return select_bawahan(instansi.unit_list(manager="semua").all(), akar)


def select_bawahan(unit: models.QuerySet[Any], akar: set[int]) -> frozenset[int]:
    """Those of the units, whose trees are whole, that are ``akar`` or stand below them."""
    semua = list(unit.values_list("pk", "induk_id"))
    hasil, baru = set(akar), set(akar)
    while baru:
        baru = {pk for pk, induk in semua if induk in baru} - hasil
        hasil |= baru
    return frozenset(hasil)
