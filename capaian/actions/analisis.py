"""Writing why an indicator stands where it stands."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from django.db import transaction

from aturan.wewenang import Status
from capaian.baris import LetakBaris
from capaian.models import Analisis
from isian.riwayat import Bentrok, add, changing

from .kunci import lock_pelaporan, require_isian
from .realisasi import Penulis


@dataclass(frozen=True, slots=True)
class IsianAnalisis:
    penyebab: str = ""
    hambatan: str = ""
    solusi: str = ""
    tindak_lanjut: str = ""
    penjelasan: str = ""

    def is_sama(self, analisis: Analisis) -> bool:
        return all(getattr(analisis, nama) == isi for nama, isi in asdict(self).items())


def save_analisis(
    letak: LetakBaris, isian: IsianAnalisis, *, versi: int, penulis: Penulis
) -> Analisis | None:
    """``versi`` is the one that the person saw, 0 when there was none yet. What is stored already
    is not written again; None: there is nothing to store.

    Raises ``Bentrok`` (its ``baris`` is the stored row), ``TriwulanTerkunci``,
    ``PermissionDenied``.
    """
    with transaction.atomic():
        pelaporan = lock_pelaporan(letak.instansi, letak.tahun, letak.triwulan)
        baris = letak.as_triwulan(letak.find_realisasi())
        require_isian(baris, Status(pelaporan.status), penulis.wewenang, hari_ini=penulis.hari_ini)
        tersimpan = find_analisis(letak)
        if tersimpan is None:
            return create_analisis(letak, isian, penulis)
        if isian.is_sama(tersimpan):
            return tersimpan
        return change_analisis(tersimpan, isian, versi, penulis)


def find_analisis(letak: LetakBaris) -> Analisis | None:
    """The indicator's own, else that of one that is the same fact. One query."""
    semua = Analisis.objects.filter(letak.milik)
    return min(semua, key=lambda satu: satu.indikator_id != letak.indikator.pk, default=None)


def create_analisis(letak: LetakBaris, isian: IsianAnalisis, penulis: Penulis) -> Analisis | None:
    if isian == IsianAnalisis():
        return None
    return add(Analisis(**letak.kunci, **asdict(isian)), acting_user=penulis.acting_user)


def change_analisis(
    tersimpan: Analisis, isian: IsianAnalisis, versi: int, penulis: Penulis
) -> Analisis:
    if versi != tersimpan.versi_baris:
        raise Bentrok(tersimpan)
    with changing(tersimpan, acting_user=penulis.acting_user, versi=versi):
        for nama, isi in asdict(isian).items():
            setattr(tersimpan, nama, isi)
    return tersimpan
