"""The Renstra as a document: its draft, its period, its next version."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from django.db.models import QuerySet

from aturan.wewenang import Status
from instansi.models import Instansi
from isian.riwayat import Pelaku, add, add_many
from pengaturan.models import Periode
from renstra.enums import JenisDokumen
from renstra.models import Dokumen, PaguIndikatif, Target


class RenstraTerkunci(Exception):
    """The Renstra is under way or approved, so that the plan cannot be changed."""

    def __init__(self, status: str) -> None:
        self.status = Status(status)
        super().__init__(
            f"Renstra berstatus {self.status.label}, sehingga rencana terkunci. Isian Anda belum"
            " disimpan."
        )


class BelumDisetujui(Exception):
    """A next version needs an approved one before it."""


def find_renstra(periode: Periode) -> Dokumen | None:
    """The last version of the period's Renstra."""
    hasil: Dokumen | None = list_versi(periode).last()
    return hasil


def list_versi(periode: Periode) -> QuerySet[Dokumen]:
    """Every version of the period's Renstra, the first one first."""
    return Dokumen.objects.filter(
        instansi=periode.instansi_id, jenis=JenisDokumen.RENSTRA, periode=periode, tahun=0
    ).order_by("versi")


@contextmanager
def editing_renstra(periode: Periode, *, acting_user: Pelaku) -> Iterator[Dokumen]:
    """A transaction in which the plan of the period may be changed; its document is locked, so
    that nobody submits it meanwhile. The first edit makes the document. Raises ``RenstraTerkunci``.
    """
    with transaction.atomic():
        dokumen = lock_renstra(periode) or create_renstra(periode, acting_user=acting_user)
        if not dokumen.is_terbuka:
            raise RenstraTerkunci(dokumen.status)
        yield dokumen


def lock_renstra(periode: Periode) -> Dokumen | None:
    hasil: Dokumen | None = list_versi(periode).select_for_update().last()
    return hasil


def create_renstra(periode: Periode, *, acting_user: Pelaku) -> Dokumen:
    """The first version; of two people at once the second finds the first one's."""
    Periode.objects.select_for_update().get(pk=periode.pk)
    ada = lock_renstra(periode)
    if ada:
        return ada
    dokumen = Dokumen(
        instansi_id=periode.instansi_id,
        jenis=JenisDokumen.RENSTRA,
        periode=periode,
        status=Status.DRAF,
    )
    return add(dokumen, acting_user=acting_user)


def create_periode(instansi: Instansi, *, isi: dict[str, object], acting_user: Pelaku) -> Periode:
    """A period of planning with its visi. Raises ``IntegrityError`` when its years exist."""
    with transaction.atomic():
        return add(Periode(instansi=instansi, **isi), acting_user=acting_user)


def create_perubahan(periode: Periode, *, alasan: str, acting_user: Pelaku) -> Dokumen:
    """The next version: targets and indicative money are copied, the tree never is.

    Raises ``BelumDisetujui`` when the last version is not approved.
    """
    with transaction.atomic():
        lama = lock_renstra(periode)
        if lama is None or lama.status != Status.DISETUJUI:
            raise BelumDisetujui
        baru = Dokumen(
            instansi_id=periode.instansi_id,
            jenis=JenisDokumen.RENSTRA,
            periode=periode,
            versi=lama.versi + 1,
            alasan=alasan,
            status=Status.DRAF,
        )
        add(baru, acting_user=acting_user, alasan=alasan)
        for isi in (list(lama.target_list.all()), list(lama.pagu_list.all())):
            copy_into(baru, isi, acting_user=acting_user, alasan=alasan)
        return baru


def copy_into(
    dokumen: Dokumen,
    semua: list[Target] | list[PaguIndikatif],
    *,
    acting_user: Pelaku,
    alasan: str,
) -> None:
    for satu in semua:
        satu.pk, satu._state.adding = None, True
        satu.dokumen, satu.versi_baris = dokumen, 1
    add_many(semua, acting_user=acting_user, alasan=alasan)
