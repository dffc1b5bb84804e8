"""What happened to an account: edits by admins, and signing in. The newest of each come first."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet

from instansi.models import CatatanMasuk, Pemda, Pengguna, Penugasan
from isian.kejadian import Kejadian, make_catatan, read_catatan
from isian.models import Riwayat

PALING_BANYAK = 30


def list_catatan(orang: Pengguna) -> QuerySet[CatatanMasuk]:
    """The log of signing in; nothing of an account that also belongs to another pemda."""
    milik = CatatanMasuk.objects.filter(pengguna=orang)
    return milik[:PALING_BANYAK] if getattr(orang, "is_milik", False) else milik.none()


def list_kejadian(orang: Pengguna, pemda: Pemda) -> list[Kejadian]:
    """Of a person of two pemda, only the roles of this one."""
    tabel = Penugasan._meta.label_lower
    tempat = Q(instansi_id__in=pemda.instansi_list.values("pk"))
    for isi in ("sebelum", "sesudah"):
        tempat |= Q(**{f"{isi}__pemda_id": pemda.pk})
    punya = Q(sebelum__pengguna_id=orang.pk) | Q(sesudah__pengguna_id=orang.pk)
    pilih = Q(tabel=tabel) & punya & tempat
    if getattr(orang, "is_milik", False):
        pilih |= Q(tabel=Pengguna._meta.label_lower, kunci=orang.pk)
    riwayat = Riwayat.objects.filter(pilih)[:PALING_BANYAK]
    return read_catatan([make_catatan(satu) for satu in riwayat], ZoneInfo(pemda.zona_waktu))
