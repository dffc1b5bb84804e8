"""What goes the way from draft to approval: a quarter's figures, a document."""

from __future__ import annotations

from django.db import models

from aturan.wewenang import BIASA, TERBUKA, Status, Tindakan
from isian.models import Berversi
from isian.pilihan import pilihan

from .pengguna import Pengguna

# Which column remembers who took a step; the others are remembered by the history alone.
PELAKU = {
    Tindakan.AJUKAN: "diajukan_oleh",
    Tindakan.VERIFIKASI: "diverifikasi_oleh",
    Tindakan.SETUJUI: "disetujui_oleh",
    Tindakan.SAHKAN: "disetujui_oleh",
}
STATUS_BIASA = pilihan(satu for satu in Status if satu in BIASA)


class Beralur(Berversi):
    """A row with a status. Steps are taken by ``instansi.alur.take_step`` alone."""

    status = models.CharField("status", max_length=12, choices=STATUS_BIASA, default=Status.DRAF)
    diajukan_oleh = models.ForeignKey(
        Pengguna, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    diverifikasi_oleh = models.ForeignKey(
        Pengguna, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    disetujui_oleh = models.ForeignKey(
        Pengguna, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    alasan_status = models.TextField("alasan dikembalikan atau dibuka", blank=True)

    class Meta:
        abstract = True

    @property
    def is_terbuka(self) -> bool:
        return self.status in TERBUKA

    @property
    def pelaku_lalu(self) -> tuple[tuple[Tindakan, int], ...]:
        """Who took which earlier step, for ``aturan.alur.refuse``."""
        semua = ((tindakan, getattr(self, f"{kolom}_id")) for tindakan, kolom in PELAKU.items())
        return tuple((tindakan, siapa) for tindakan, siapa in semua if siapa is not None)
