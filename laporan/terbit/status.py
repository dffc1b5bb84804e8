"""Where a report stands, asked by those who write in it."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied

from aturan.wewenang import FINAL, TERBUKA, Status
from instansi.models import Instansi
from laporan.models import LaporanKinerja, VersiLaporan
from laporan.models.terbit import SAH

DAPAT_DITULIS = TERBUKA | {Status.DIAJUKAN}
KALIMAT = (
    "Laporan ini sudah {status}, jadi uraian dan susunannya tidak dapat diubah. Minta laporannya"
    " dikembalikan atau dibuka untuk ralat lebih dahulu."
)


def find_status(instansi: Instansi, tahun: int) -> Status:
    """One query."""
    milik = LaporanKinerja.objects.filter(instansi=instansi, tahun=tahun)
    return Status(milik.values_list("status", flat=True).first() or Status.DRAF)


def find_berlaku(instansi: Instansi, tahun: int) -> VersiLaporan | None:
    """The signed version, while nothing is being corrected. One query, two where there is one."""
    if find_status(instansi, tahun) not in FINAL:
        return None
    sah = VersiLaporan.objects.of(instansi).filter(laporan__tahun=tahun, jenis__in=SAH)
    versi: VersiLaporan | None = (
        sah.select_related("laporan__instansi__pemda").order_by("-nomor").first()
    )
    return versi


def hold_open(instansi: Instansi, tahun: int) -> None:
    """Keep the report from taking a step until the transaction ends; whoever would write in one
    that was verified already is refused (403)."""
    baris = LaporanKinerja.objects.select_for_update().filter(instansi=instansi, tahun=tahun)
    status = Status(baris.values_list("status", flat=True).first() or Status.DRAF)
    if status not in DAPAT_DITULIS:
        raise PermissionDenied(KALIMAT.format(status=status.label))
