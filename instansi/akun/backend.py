"""Who a session belongs to, and whether that person still lacks a second factor."""

from __future__ import annotations

from allauth.account.auth_backends import AuthenticationBackend
from allauth.mfa.models import Authenticator
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from instansi.models import Pengguna, Penugasan, WajibMfa

FAKTOR_KEDUA = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


class AkunBackend(AuthenticationBackend):
    def get_user(self, user_id: int) -> Pengguna | None:
        """The answer to both questions in the one query that every page makes anyway."""
        pengguna = with_kurang_pengaman(Pengguna.objects.filter(pk=user_id)).first()
        return pengguna if self.user_can_authenticate(pengguna) else None


def with_kurang_pengaman(rows: QuerySet[Pengguna]) -> QuerySet[Pengguna]:
    """``kurang_pengaman``: one of the roles requires a second factor, and there is none."""
    punya = Authenticator.objects.filter(user=OuterRef("pk"), type__in=FAKTOR_KEDUA)
    return rows.annotate(kurang_pengaman=Q(Exists(wajib())) & ~Q(Exists(punya)))


def wajib() -> QuerySet[Penugasan]:
    """The assignments of the outer pengguna whose role needs a second factor in its pemda."""
    aturan = WajibMfa.objects.filter(peran=OuterRef("peran"), pemda=OuterRef("tempat"))
    milik = Penugasan.objects.filter(pengguna=OuterRef("pk"))
    milik = milik.annotate(tempat=Coalesce(F("pemda_id"), F("instansi__pemda_id")))
    return milik.filter(Exists(aturan))
