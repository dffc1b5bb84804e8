"""Who sees a job, and who may call it off or take it up again.

``pekerjaan`` lies below this app and knows its owner as a number only; the rights are asked here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet

from aturan.wewenang import Tindakan, boleh
from instansi.akses import find_peran_pemda, find_wewenang
from instansi.models import Instansi, Pengguna
from pekerjaan.models import Pekerjaan

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser


def visible_pekerjaan(pengguna: Pengguna | AnonymousUser) -> QuerySet[Pekerjaan]:
    """The jobs of every PD that the person may see, and those of a whole pemda for its own roles.
    Those of nobody are seen by a superuser alone."""
    if not pengguna.is_authenticated or not pengguna.is_active:
        return Pekerjaan.objects.none()
    if pengguna.is_superuser:
        return Pekerjaan.objects.all()
    instansi = Instansi.objects.visible_to(pengguna).order_by().values("pk")
    pemda = pengguna.penugasan_list.filter(pemda__isnull=False).values("pemda")
    return Pekerjaan.objects.filter(Q(instansi_id__in=instansi) | Q(pemda_id__in=pemda))


def may_kelola(pengguna: Pengguna, pekerjaan: Pekerjaan) -> bool:
    """Whoever asked for a job may; of others' those with the right, of a job that they see. At most
    three queries."""
    if pengguna.is_superuser or pekerjaan.pengguna_id == pengguna.pk:
        return True
    if pekerjaan.instansi_id is not None:
        instansi = Instansi.objects.get(pk=pekerjaan.instansi_id)
        return find_wewenang(pengguna, instansi).boleh(Tindakan.KELOLA_PEKERJAAN)
    if pekerjaan.pemda_id is not None:
        peran = find_peran_pemda(pengguna, pekerjaan.pemda_id)
        return boleh(peran, Tindakan.KELOLA_PEKERJAAN)
    return False
