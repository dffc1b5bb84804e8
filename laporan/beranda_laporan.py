"""Reports on their way that wait for a person, for the first page."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.text import Truncator

from aturan.peran import PERAN_PD, Peran
from aturan.wewenang import TERBUKA, Status
from instansi.models import Penugasan
from laporan.models import LaporanKinerja

ALASAN_TERPANJANG = 200


@dataclass(frozen=True, slots=True)
class Tunggu:
    """One thing to do, and where."""

    kalimat: str
    alamat: str
    keterangan: str = ""
    is_mendesak: bool = False


@dataclass(frozen=True, slots=True)
class Giliran:
    """Whose turn it is at a status, and what they do then."""

    peran: Peran
    status: Status
    kata: str


# A draft waits for its operator only when it was sent back; signing without APIP is an exception
# that nobody is asked for.
GILIRAN_LAPORAN = (
    Giliran(Peran.OPERATOR, Status.DRAF, "Perbaiki lalu ajukan lagi"),
    Giliran(Peran.OPERATOR, Status.DIBUKA, "Buat ralat lalu ajukan"),
    Giliran(Peran.VERIFIKATOR, Status.DIAJUKAN, "Verifikasi"),
    Giliran(Peran.INSPEKTORAT, Status.DIVERIFIKASI, "Reviu"),
    Giliran(Peran.KEPALA_PD, Status.DIREVIU, "Sahkan"),
    Giliran(Peran.KEPALA_PD, Status.FINAL, "Terbitkan"),
    Giliran(Peran.ORGANISASI, Status.FINAL, "Terbitkan"),
)
MENUNGGU = frozenset(satu.status for satu in GILIRAN_LAPORAN)


def list_menunggu_pemda(penugasan: Iterable[Penugasan]) -> list[Tunggu]:
    """Of all PDs of the pemda in which the person reviews or publishes. At most one query."""
    peran: dict[int, set[Peran]] = {}
    for satu in penugasan:
        if satu.pemda_id is not None:
            peran.setdefault(satu.pemda_id, set()).add(Peran(satu.peran))
    giliran = [satu for satu in GILIRAN_LAPORAN if satu.peran not in PERAN_PD]
    if not any(satu.peran in milik for satu in giliran for milik in peran.values()):
        return []
    semua = LaporanKinerja.objects.filter(
        instansi__pemda__in=peran, status__in={satu.status for satu in giliran}
    ).select_related("instansi__pemda")
    urut = semua.order_by("instansi__nama", "tahun")
    return [
        tunggu
        for laporan in urut
        for tunggu in tell_giliran(
            laporan, peran[laporan.instansi.pemda_id], f" {laporan.instansi.nama}"
        )
    ]


def tell_giliran(
    laporan: LaporanKinerja, peran: Collection[Peran], nama: str = ""
) -> Iterator[Tunggu]:
    """What one of the roles does about the report; ``nama`` names the PD where there are many."""
    if laporan.status == Status.DRAF and not laporan.alasan_status:
        return
    alasan = laporan.alasan_status if laporan.status in TERBUKA else ""
    for satu in GILIRAN_LAPORAN:
        if satu.peran in peran and satu.status == laporan.status:
            yield Tunggu(
                f"{satu.kata} laporan kinerja{nama} {laporan.tahun}",
                reverse("terbit", kwargs=laporan.instansi.tempat(laporan.tahun)),
                f"Alasan: {Truncator(alasan).chars(ALASAN_TERPANJANG)}" if alasan else "",
                satu.status in TERBUKA,
            )
