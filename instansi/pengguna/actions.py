"""What an admin of a pemda does with its people: every deed leaves its trace in the history."""

from __future__ import annotations

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db import transaction

from aturan.peran import Peran
from instansi.akun.penjaga import unlock
from instansi.models import Instansi, Pemda, Pengguna, Penugasan, UnitKerja, WajibMfa
from isian.models import JenisUbahan
from isian.riwayat import Pelaku, add, changing, remember, remove


class PengelolaanDitolak(Exception):
    """The deed cannot be done; the sentence is for the admin."""


@transaction.atomic
def create_pengguna(pengguna: Pengguna, tugas: Penugasan, *, acting_user: Pelaku) -> Pengguna:
    """A new account with its first role, and without a password: a link sets it."""
    pengguna.set_unusable_password()
    add(pengguna, acting_user=acting_user)
    tugas.pengguna = pengguna
    add_tugas(tugas, acting_user=acting_user)
    return pengguna


@transaction.atomic
def add_tugas(tugas: Penugasan, *, acting_user: Pelaku) -> Penugasan:
    add(tugas, acting_user=acting_user)
    sync_staf(tugas.pengguna, acting_user=acting_user)
    return tugas


@transaction.atomic
def remove_tugas(tugas: Penugasan, *, acting_user: Pelaku, versi: int | None = None) -> None:
    """Take a role away. Raises ``PengelolaanDitolak`` and ``Bentrok``."""
    pengguna = tugas.pengguna
    if tugas.peran == Peran.ADMIN and pengguna.pk == acting_user.id:
        raise PengelolaanDitolak(
            "Peran admin Anda sendiri tidak dapat Anda cabut. Mintalah admin lain melakukannya."
        )
    if not Penugasan.objects.filter(pengguna=pengguna).exclude(pk=tugas.pk).exists():
        raise PengelolaanDitolak(
            "Ini peran satu-satunya. Tambahkan peran lain dahulu, atau nonaktifkan akunnya."
        )
    remove(tugas, acting_user=acting_user, versi=versi)
    sync_staf(pengguna, acting_user=acting_user)


def sync_staf(pengguna: Pengguna, *, acting_user: Pelaku) -> None:
    """Who enters Django's admin follows from the roles."""
    admin = Penugasan.objects.filter(pengguna=pengguna, peran=Peran.ADMIN).exists()
    with changing(pengguna, acting_user=acting_user):
        pengguna.is_staff = pengguna.is_superuser or admin


@transaction.atomic
def set_aktif(
    pengguna: Pengguna, aktif: bool, *, acting_user: Pelaku, versi: int | None = None
) -> None:
    """Switch an account on or off. Raises ``PengelolaanDitolak`` and ``Bentrok``."""
    if pengguna.pk == acting_user.id:
        raise PengelolaanDitolak("Akun Anda sendiri tidak dapat Anda nonaktifkan.")
    with changing(pengguna, acting_user=acting_user, versi=versi):
        pengguna.is_active = aktif
    if not aktif:
        end_sessions(pengguna)


@transaction.atomic
def note_link(pengguna: Pengguna, *, acting_user: Pelaku) -> None:
    note(pengguna, "Tautan sandi dibuat untuk diserahkan.", acting_user=acting_user)


@transaction.atomic
def remove_second_factor(pengguna: Pengguna, *, acting_user: Pelaku) -> None:
    """Every factor and the recovery codes; sessions end, for the lost phone may be in use."""
    Authenticator.objects.filter(user=pengguna).delete()
    end_sessions(pengguna)
    note(pengguna, "Pengaman kedua dicabut.", acting_user=acting_user)


@transaction.atomic
def lift_lock(pengguna: Pengguna, *, acting_user: Pelaku) -> None:
    unlock(pengguna.username)
    note(pengguna, "Kunci sementara dibuka.", acting_user=acting_user)


@transaction.atomic
def sign_out_everywhere(pengguna: Pengguna, *, acting_user: Pelaku) -> None:
    end_sessions(pengguna)
    note(pengguna, "Dikeluarkan dari semua perangkat.", acting_user=acting_user)


def end_sessions(pengguna: Pengguna) -> None:
    for sesi in UserSession.objects.filter(user=pengguna):
        sesi.end()


def note(pengguna: Pengguna, kalimat: str, *, acting_user: Pelaku) -> None:
    """A deed that changes no column."""
    remember(pengguna, JenisUbahan.UBAH, ({}, {}), acting_user=acting_user, alasan=kalimat)


@transaction.atomic
def set_wajib_mfa(pemda: Pemda, peran: set[str], *, acting_user: Pelaku) -> None:
    """The roles of the pemda that need a second factor are these."""
    lama = set(pemda.wajib_mfa_list.values_list("peran", flat=True))
    if lama == peran:
        return
    pemda.wajib_mfa_list.exclude(peran__in=peran).delete()
    WajibMfa.objects.bulk_create(WajibMfa(pemda=pemda, peran=satu) for satu in sorted(peran - lama))
    sebutan = ", ".join(Peran(satu).label for satu in sorted(peran)) or "tidak ada"
    kalimat = f"Peran yang wajib berpengaman kedua: {sebutan}."
    remember(pemda, JenisUbahan.UBAH, ({}, {}), acting_user=acting_user, alasan=kalimat)


def make_tugas(
    peran: str, pemda: Pemda, instansi: Instansi | None, unit: UnitKerja | None
) -> Penugasan:
    """An unsaved role: in the PD when one is given, else in the pemda."""
    if instansi is None:
        return Penugasan(peran=peran, pemda=pemda)
    return Penugasan(peran=peran, instansi=instansi, unit=unit)
