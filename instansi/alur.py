"""Taking a step from draft to approval: on the server alone, under a lock of the row."""

from __future__ import annotations

from typing import Any, TypeVar

from django.db import transaction

from aturan.alur import TRANSISI, Alur, Langkah, Penolakan, Transisi, refuse
from aturan.peran import Peran
from aturan.wewenang import Status, Tindakan
from isian.riwayat import Pelaku, changing

from .models import Beralur
from .models.alur import PELAKU

Baris = TypeVar("Baris", bound=Beralur)


class LangkahDitolak(Exception):
    """The step cannot be taken; ``sebab`` says why, its sentence is for the person."""

    def __init__(self, sebab: Penolakan) -> None:
        self.sebab = sebab
        super().__init__(sebab.kalimat)


def take_step(
    baris: Baris,
    tindakan: Tindakan,
    *,
    acting_user: Pelaku,
    peran: frozenset[Peran],
    alasan: str = "",
    pengisi: frozenset[int] = frozenset(),
    halangan: Penolakan | None = None,
    alur: Alur = TRANSISI,
) -> Baris:
    """Take one step; of two people at once the second is told that the status has changed.

    ``pengisi`` and ``halangan`` are those of ``Langkah``. Returns the row as stored. Raises
    ``LangkahDitolak``.
    """
    with transaction.atomic():
        terkunci: Any = type(baris)._base_manager.select_for_update().get(pk=baris.pk)
        langkah = Langkah(
            tindakan,
            acting_user.id or 0,
            peran,
            terkunci.pelaku_lalu,
            alasan.strip(),
            pengisi,
            halangan,
        )
        sebab = refuse(Status(terkunci.status), langkah, alur)
        if sebab:
            raise LangkahDitolak(sebab)
        with changing(terkunci, acting_user=acting_user, alasan=langkah.alasan):
            apply_step(terkunci, langkah, alur[tindakan])
        hasil: Baris = terkunci
        return hasil


def apply_step(baris: Beralur, langkah: Langkah, transisi: Transisi) -> None:
    """The new status; whoever took a step is remembered until the way begins anew."""
    baris.status = transisi.ke
    if transisi.ke in (Status.DRAF, Status.DIBUKA):
        for kolom in PELAKU.values():
            setattr(baris, f"{kolom}_id", None)
    elif langkah.tindakan in PELAKU:
        setattr(baris, f"{PELAKU[langkah.tindakan]}_id", langkah.pelaku)
    baris.alasan_status = langkah.alasan
