"""The people of a pemda: who they are, what they may do there, how their accounts stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from allauth.mfa.models import Authenticator
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.db.models.functions import Lower

from instansi.akun.backend import FAKTOR_KEDUA
from instansi.akun.penjaga import locked_usernames
from instansi.models import Pemda, Pengguna, Penugasan


@dataclass(frozen=True, slots=True)
class Saring:
    """What the list is narrowed to; empty fields narrow nothing."""

    kata: str = ""
    peran: str = ""
    instansi: int | None = None
    keadaan: str = ""


def tugas_di(pemda: Pemda) -> QuerySet[Penugasan]:
    """The roles in the pemda, those in its PDs included."""
    return Penugasan.objects.filter(Q(pemda=pemda) | Q(instansi__pemda=pemda))


def pengguna_di(pemda: Pemda) -> QuerySet[Pengguna]:
    """Everybody with a role in the pemda. ``punya_pengaman``: has a second factor; ``is_milik``:
    the account belongs to this pemda alone, so that its admins deal with it."""
    tugas = tugas_di(pemda)
    luar = Penugasan.objects.filter(pengguna=OuterRef("pk")).exclude(pk__in=tugas.values("pk"))
    faktor = Authenticator.objects.filter(user=OuterRef("pk"), type__in=FAKTOR_KEDUA)
    return (
        Pengguna.objects.filter(pk__in=tugas.values("pengguna"))
        .annotate(punya_pengaman=Exists(faktor), is_milik=Q(is_superuser=False) & ~Q(Exists(luar)))
        .prefetch_related(Prefetch("penugasan_list", sorted_tugas(tugas), to_attr="tugas"))
        .order_by(Lower("username"))
    )


def sorted_tugas(tugas: QuerySet[Penugasan]) -> QuerySet[Penugasan]:
    return tugas.select_related("instansi__pemda", "pemda", "unit").order_by("pk")


def list_pengguna(pemda: Pemda, saring: Saring) -> QuerySet[Pengguna]:
    rows = pengguna_di(pemda)
    if saring.kata:
        rows = rows.filter(match(saring.kata))
    if saring.peran or saring.instansi:
        rows = rows.filter(pk__in=matching_tugas(pemda, saring).values("pengguna"))
    return KEADAAN[saring.keadaan](rows) if saring.keadaan in KEADAAN else rows


def match(kata: str) -> Q:
    """Every word stands somewhere in the name, the username, the address or the NIP."""
    hasil = Q()
    for satu in kata.split()[:5]:
        hasil &= (
            Q(username__icontains=satu)
            | Q(first_name__icontains=satu)
            | Q(last_name__icontains=satu)
            | Q(email__icontains=satu)
            | Q(nip__startswith=satu)
        )
    return hasil


def matching_tugas(pemda: Pemda, saring: Saring) -> QuerySet[Penugasan]:
    rows = tugas_di(pemda)
    if saring.peran:
        rows = rows.filter(peran=saring.peran)
    return rows.filter(instansi=saring.instansi) if saring.instansi else rows


def only_locked(rows: QuerySet[Pengguna]) -> QuerySet[Pengguna]:
    return rows.alias(nama_kecil=Lower("username")).filter(nama_kecil__in=locked_usernames())


KEADAAN: dict[str, Any] = {
    "aktif": lambda rows: rows.filter(is_active=True),
    "nonaktif": lambda rows: rows.filter(is_active=False),
    "terkunci": only_locked,
    "belum": lambda rows: rows.filter(last_login__isnull=True),
    "tanpa_pengaman": lambda rows: rows.filter(punya_pengaman=False),
}
SEBUTAN_KEADAAN = {
    "aktif": "aktif",
    "nonaktif": "nonaktif",
    "terkunci": "terkunci sementara",
    "belum": "belum pernah masuk",
    "tanpa_pengaman": "tanpa pengaman kedua",
}
