"""Which PK may be written: one that is neither under way nor signed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction

from aturan.wewenang import Status
from isian.kisi import SelTerkunci
from isian.riwayat import Pelaku, add
from perjanjian.models import PerjanjianKinerja
from renstra.models import Dokumen

KALIMAT = {
    Status.DIAJUKAN: "PK ini sudah diajukan. Tarik kembali lebih dahulu bila masih perlu diubah.",
    Status.DIVERIFIKASI: "PK ini sudah diverifikasi dan menunggu tanda tangan. Minta verifikator"
    " atau kepala mengembalikannya bila masih perlu diubah.",
    Status.DISETUJUI: "PK ini sudah ditandatangani dan tidak dapat diubah. Buat PK perubahan.",
}


@contextmanager
def locking(dokumen: Dokumen) -> Iterator[None]:
    """A transaction in which the PK may be changed: its document is locked, so that nobody submits
    or signs it meanwhile. Raises ``SelTerkunci``."""
    with transaction.atomic():
        require_terbuka(Dokumen.objects.select_for_update().get(pk=dokumen.pk))
        yield


@contextmanager
def editing(dokumen: Dokumen) -> Iterator[PerjanjianKinerja]:
    """The same with the statement of the PK at hand."""
    with locking(dokumen):
        yield PerjanjianKinerja.objects.get(dokumen=dokumen)


def require_terbuka(dokumen: Dokumen) -> None:
    if not dokumen.is_terbuka:
        raise SelTerkunci(KALIMAT[Status(dokumen.status)])


def ensure_perjanjian(dokumen: Dokumen, *, acting_user: Pelaku) -> PerjanjianKinerja:
    """The statement of a PK of which an import brought the targets alone."""
    ada = PerjanjianKinerja.objects.filter(dokumen=dokumen).first()
    return ada or add(PerjanjianKinerja(dokumen=dokumen), acting_user=acting_user)
