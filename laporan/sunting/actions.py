"""Writing prose: saving, confirming that it still fits the data, taking an earlier version back."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from instansi.models import Instansi
from isian.riwayat import Bentrok, Pelaku, add, changing
from laporan.models import FotoNarasi, Narasi
from laporan.narasi.usang import Terlihat, keep_seen
from laporan.terbit.status import hold_open


@dataclass(frozen=True, slots=True)
class LetakNarasi:
    """Which prose: of one report and part."""

    instansi: Instansi
    tahun: int
    kunci: str

    def find(self, *, dikunci: bool = False) -> Narasi | None:
        semua = Narasi.objects.select_for_update() if dikunci else Narasi.objects
        baris: Narasi | None = semua.filter(
            instansi=self.instansi, tahun=self.tahun, kunci=self.kunci
        ).first()
        return baris

    def foto(self) -> QuerySet[FotoNarasi]:
        """The pictures of the part, in the order in which they came."""
        milik = FotoNarasi.objects.filter(
            instansi=self.instansi, tahun=self.tahun, bagian=self.kunci, dicabut=None
        )
        return milik.order_by("pk")


def save_narasi(
    letak: LetakNarasi,
    isi: str,
    *,
    versi: int,
    kini: Terlihat,
    acting_user: Pelaku,
    alasan: str = "",
) -> Narasi | None:
    """``isi`` is clean HTML; ``versi`` the one that the writer saw, 0 for none; ``kini`` the
    figures as they stand. What is stored already is not written again; None: nothing to store.

    Raises ``Bentrok``, whose ``baris`` is the stored row.
    """
    with transaction.atomic():
        hold_open(letak.instansi, letak.tahun)
        tersimpan = letak.find(dikunci=True)
        if tersimpan is None:
            return create_narasi(letak, isi, kini, acting_user) if isi else None
        if tersimpan.isi == isi:
            return tersimpan
        if versi != tersimpan.versi_baris:
            raise Bentrok(tersimpan)
        with changing(tersimpan, acting_user=acting_user, alasan=alasan, versi=versi):
            put(tersimpan, isi, keep_seen(seen(tersimpan), kini) if tersimpan.isi else kini)
        return tersimpan


def create_narasi(letak: LetakNarasi, isi: str, kini: Terlihat, acting_user: Pelaku) -> Narasi:
    """Of two that write the first words at once the second is told."""
    narasi = Narasi(instansi=letak.instansi, tahun=letak.tahun, kunci=letak.kunci)
    put(narasi, isi, kini)
    try:
        with transaction.atomic():
            return add(narasi, acting_user=acting_user)
    except IntegrityError:
        tersimpan = letak.find()
        if tersimpan is None:
            raise
        raise Bentrok(tersimpan) from None


@transaction.atomic
def confirm_narasi(
    letak: LetakNarasi, *, versi: int, kini: Terlihat, acting_user: Pelaku
) -> Narasi | None:
    """Somebody read the prose against the figures of today. Raises ``Bentrok``."""
    narasi = letak.find(dikunci=True)
    if narasi is None:
        return None
    alasan = "Diperiksa terhadap angka terbaru."
    with changing(narasi, acting_user=acting_user, alasan=alasan, versi=versi):
        put(narasi, narasi.isi, kini)
    return narasi


def put(narasi: Narasi, isi: str, dilihat: Terlihat) -> None:
    narasi.isi = isi
    narasi.angka = dict(dilihat.angka)
    narasi.sidik = dilihat.sidik


def seen(narasi: Narasi) -> Terlihat:
    return Terlihat(narasi.angka, narasi.sidik)
