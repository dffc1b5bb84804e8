"""The one door to rows: what a pengguna may see, always inside the pemda.

A model names its way to its instansi in ``JALUR_INSTANSI`` and takes ``MilikInstansiQuerySet``
as its manager; views then fetch through ``Model.objects.visible_to(request.user)``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Q

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from .models import Instansi, Pengguna


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

    def visible_to(self, pengguna: Pengguna | AnonymousUser) -> Self:
        jalur = self.model.JALUR_INSTANSI
        instansi = self.model._meta.apps.get_model("instansi", "Instansi")
        return self.filter(**{f"{jalur}__in": instansi.objects.visible_to(pengguna)})
