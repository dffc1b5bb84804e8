"""Beginning a PK, and saying who promises it to whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from aturan.wewenang import Status
from instansi.models import Instansi, Pejabat, UnitKerja
from isian.kisi import SelGalat
from isian.riwayat import Pelaku, add, changing
from perjanjian.models import PerjanjianKinerja
from perjanjian.versi import query_pk
from renstra.enums import JenisDokumen
from renstra.models import Dokumen

from .kunci import editing, ensure_perjanjian


@dataclass(frozen=True, slots=True)
class IsiPihak:
    """``atasan`` is the document of the PK above."""

    unit: UnitKerja | None
    atasan: Dokumen | None
    pihak_pertama: Pejabat | None
    pihak_kedua: Pejabat | None
    tempat: str
    tanggal: date | None


def create_perjanjian(
    instansi: Instansi,
    tahun: int,
    *,
    tingkat: str,
    pemegang: str,
    isi: IsiPihak,
    acting_user: Pelaku,
) -> Dokumen:
    """A draft without targets. Raises ``SelGalat`` when the pemegang has a PK of the year."""
    with transaction.atomic():
        Instansi.objects.select_for_update().get(pk=instansi.pk)
        if query_pk(instansi, tahun).filter(pemegang=pemegang).exists():
            raise SelGalat(
                f"PK {pemegang or 'kepala perangkat daerah'} tahun {tahun} sudah ada. Buka PK itu;"
                " bila sudah ditandatangani, buat PK perubahan dari sana."
            )
        dokumen = Dokumen(
            instansi=instansi,
            jenis=JenisDokumen.PK,
            tahun=tahun,
            pemegang=pemegang,
            status=Status.DRAF,
        )
        add(dokumen, acting_user=acting_user)
        perjanjian = PerjanjianKinerja(dokumen=dokumen, tingkat=tingkat)
        fill(perjanjian, isi, acting_user=acting_user)
        add(perjanjian, acting_user=acting_user)
        return dokumen


def update_pihak(dokumen: Dokumen, isi: IsiPihak, *, versi: int, acting_user: Pelaku) -> None:
    """Raises ``SelTerkunci``, and ``Bentrok`` when somebody saved it since ``versi``."""
    with (
        editing(dokumen) as perjanjian,
        changing(perjanjian, acting_user=acting_user, versi=versi),
    ):
        fill(perjanjian, isi, acting_user=acting_user)


def fill(perjanjian: PerjanjianKinerja, isi: IsiPihak, *, acting_user: Pelaku) -> None:
    perjanjian.unit = isi.unit
    perjanjian.atasan = (
        ensure_perjanjian(isi.atasan, acting_user=acting_user) if isi.atasan else None
    )
    perjanjian.pihak_pertama, perjanjian.pihak_kedua = isi.pihak_pertama, isi.pihak_kedua
    perjanjian.tempat, perjanjian.tanggal = isi.tempat, isi.tanggal
