"""Writing the outline of a PD. A change for one year leaves the reports of earlier years alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.db import IntegrityError, transaction

from instansi.models import Instansi
from isian.riwayat import Bentrok, Pelaku, add, changing, remove
from laporan.kerangka import Kerangka, as_json, parse_kerangka
from laporan.models import KerangkaLaporan
from laporan.penataan.periksa import check_tempat
from laporan.terbit.status import hold_open

Ubah = Callable[[Kerangka], Kerangka]


@dataclass(frozen=True, slots=True)
class LetakKerangka:
    """Whose outline, and from the report of which year on."""

    instansi: Instansi
    tahun: int

    def find(self, *, dikunci: bool = False) -> KerangkaLaporan | None:
        semua = KerangkaLaporan.objects.of(self.instansi).filter(tahun=self.tahun)
        baris: KerangkaLaporan | None = (semua.select_for_update() if dikunci else semua).first()
        return baris

    def make(self, kerangka: Kerangka, versi: int = 1) -> KerangkaLaporan:
        return KerangkaLaporan(
            instansi=self.instansi, tahun=self.tahun, isi=as_json(kerangka), versi_baris=versi
        )


def save_kerangka(
    letak: LetakKerangka,
    ubah: Ubah,
    *,
    berlaku: Kerangka,
    versi: int,
    acting_user: Pelaku,
    alasan: str,
) -> KerangkaLaporan | None:
    """Change the outline of the year; where it has none of its own yet, the one that holds
    (``berlaku``) is taken over first. ``versi`` is what the person saw, 0 for none of its own.
    ``alasan`` tells what was done. None: nothing to change.

    Raises ``KerangkaTidakSahError`` and ``Bentrok``.
    """
    with transaction.atomic():
        hold_open(letak.instansi, letak.tahun)
        tersimpan = letak.find(dikunci=True)
        asal = parse_kerangka(tersimpan.isi) if tersimpan else berlaku
        if versi != (tersimpan.versi_baris if tersimpan else 0):
            raise Bentrok(tersimpan or letak.make(berlaku, versi=0))
        baru = parse_kerangka(as_json(ubah(asal)))
        if baru == asal:
            return tersimpan
        check_tempat(baru)
        if tersimpan is None:
            return create(letak, baru, acting_user, alasan)
        with changing(tersimpan, acting_user=acting_user, alasan=alasan, versi=versi):
            tersimpan.isi = as_json(baru)
        return tersimpan


def create(
    letak: LetakKerangka, kerangka: Kerangka, acting_user: Pelaku, alasan: str
) -> KerangkaLaporan:
    """Of two that begin at once the second is told."""
    try:
        with transaction.atomic():
            return add(letak.make(kerangka), acting_user=acting_user, alasan=alasan)
    except IntegrityError:
        tersimpan = letak.find()
        if tersimpan is None:
            raise
        raise Bentrok(tersimpan) from None


@transaction.atomic
def reset_kerangka(letak: LetakKerangka, *, versi: int, acting_user: Pelaku) -> bool:
    """Give up the outline of the year; whether there was one. Raises ``Bentrok``."""
    hold_open(letak.instansi, letak.tahun)
    tersimpan = letak.find(dikunci=True)
    if tersimpan is None:
        return False
    alasan = "Kerangka tahun ini dihapus; yang berlaku sebelumnya dipakai lagi."
    remove(tersimpan, acting_user=acting_user, versi=versi, alasan=alasan)
    return True
