"""One writer of many rows at a time in a PD, and nobody who hands in or signs meanwhile."""

from __future__ import annotations

from collections.abc import Iterable

from capaian.actions.kunci import lock_pelaporan
from impor.rencana.terkunci import Triwulan
from instansi.models import Instansi
from renstra.models import Dokumen


def lock_pd(instansi: Instansi, triwulan: Iterable[Triwulan]) -> None:
    """Hold these quarters, every document and the PD itself until the transaction ends.

    In the order in which people's own writing takes them. The hold on the PD keeps other imports
    out and nobody else: what people add to the PD does not wait for it.
    """
    for tahun, nomor in sorted(triwulan):
        lock_pelaporan(instansi, tahun, nomor)
    list(Dokumen.objects.of(instansi).order_by("pk").select_for_update().values_list("pk"))
    Instansi.objects.select_for_update(no_key=True).get(pk=instansi.pk)
