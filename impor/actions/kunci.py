"""One writer of many rows at a time in a PD, and nobody who hands in or signs meanwhile."""

from __future__ import annotations

from capaian.models import Pelaporan
from instansi.models import Instansi
from renstra.models import Dokumen


def lock_pd(instansi: Instansi) -> None:
    """Hold the quarters, the documents and the row of the PD until the transaction ends.

    In the order in which people's own writing takes them. The row itself comes last: what it keeps
    others from is to add to the PD, a quarter that is being handed in for the first time included.
    """
    pelaporan = Pelaporan.objects.of(instansi).order_by("tahun", "triwulan")
    dokumen = Dokumen.objects.of(instansi).order_by("pk")
    pd = Instansi.objects.filter(pk=instansi.pk)
    for baris in (pelaporan, dokumen, pd):
        list(baris.select_for_update().values_list("pk", flat=True))
