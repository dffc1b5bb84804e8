"""The rencana aksi of a PK: targets by quarter, and the steps towards them.

It is the PD's own plan and no part of what was signed, so that it may be edited all year; the
history keeps what it said before. Only the target of a quarter that was handed in stays.
"""

from __future__ import annotations

from django.db import transaction

from anggaran.kunci import find_status
from aturan.baca import Bacaan
from aturan.nilai import Kosong
from aturan.triwulan import ROMAWI
from aturan.wewenang import TERBUKA
from instansi.models import UnitKerja
from isian.kisi import Kiriman, SelBentrok, SelTerkunci
from isian.riwayat import Pelaku, add, changing, remove
from perjanjian.models import AksiTriwulan
from renstra.enums import TRIWULAN
from renstra.models import Dokumen, Indikator, Target

from .kunci import ensure_perjanjian
from .target import read_target


def save_target_triwulan(
    dokumen: Dokumen,
    indikator: Indikator,
    triwulan: int,
    kiriman: Kiriman,
    *,
    acting_user: Pelaku,
) -> tuple[Target | None, Bacaan]:
    """The target of one quarter; an empty text takes it away (None). Raises what ``isian.kisi``
    knows to answer."""
    bacaan = read_target(kiriman.isi, indikator)
    periode = TRIWULAN[triwulan - 1]
    with transaction.atomic():
        Dokumen.objects.select_for_update().get(pk=dokumen.pk)
        kini = dokumen.target_list.filter(indikator=indikator, periode=periode).first()
        if (kini.mentah if kini else "") == kiriman.isi:
            return kini, bacaan
        require_triwulan(dokumen, triwulan)
        if kiriman.versi != (kini.versi_baris if kini else 0):
            raise SelBentrok(kini, kini.mentah if kini else "")
        if isinstance(bacaan.nilai, Kosong) and not kiriman.isi:
            remove_target(kini, indikator, acting_user=acting_user)
            return None, bacaan
        baru = kini or Target(
            indikator=indikator, dokumen=dokumen, periode=periode, tahun=dokumen.tahun
        )
        return write_target(baru, bacaan, kiriman.isi, acting_user=acting_user), bacaan


def require_triwulan(dokumen: Dokumen, triwulan: int) -> None:
    """The figures of a quarter are held against its target: once they are handed in, it stands as
    firm as they do. One query. Raises ``SelTerkunci``."""
    status = find_status(dokumen.instansi, dokumen.tahun, triwulan)
    if status not in TERBUKA:
        raise SelTerkunci(
            f"Capaian triwulan {ROMAWI[triwulan - 1]} berstatus {status.label}, sehingga targetnya"
            " terkunci. Tarik kembali atau minta dibuka kembali di halaman pelaporan."
        )


def remove_target(target: Target | None, indikator: Indikator, *, acting_user: Pelaku) -> None:
    if target:
        target.indikator = indikator
        remove(target, acting_user=acting_user)


def write_target(target: Target, bacaan: Bacaan, mentah: str, *, acting_user: Pelaku) -> Target:
    if target.pk is None:
        target.set_nilai(bacaan.nilai, mentah=mentah)
        return add(target, acting_user=acting_user)
    with changing(target, acting_user=acting_user):
        target.set_nilai(bacaan.nilai, mentah=mentah)
    return target


def add_aksi(
    dokumen: Dokumen,
    indikator: Indikator,
    *,
    triwulan: int,
    uraian: str,
    unit: UnitKerja | None,
    acting_user: Pelaku,
) -> AksiTriwulan:
    with transaction.atomic():
        Dokumen.objects.select_for_update().get(pk=dokumen.pk)
        perjanjian = ensure_perjanjian(dokumen, acting_user=acting_user)
        sebelum = perjanjian.aksi_list.filter(indikator=indikator, triwulan=triwulan)
        aksi = AksiTriwulan(
            perjanjian=perjanjian,
            indikator=indikator,
            triwulan=triwulan,
            uraian=uraian,
            unit=unit,
            urutan=max(sebelum.values_list("urutan", flat=True), default=0) + 1,
        )
        return add(aksi, acting_user=acting_user)


def change_aksi(
    aksi: AksiTriwulan,
    *,
    triwulan: int,
    uraian: str,
    unit: UnitKerja | None,
    versi: int,
    acting_user: Pelaku,
) -> None:
    """Raises ``Bentrok`` when somebody saved it since ``versi``."""
    with transaction.atomic(), changing(aksi, acting_user=acting_user, versi=versi):
        aksi.triwulan, aksi.uraian, aksi.unit = triwulan, uraian, unit


def remove_aksi(aksi: AksiTriwulan, *, acting_user: Pelaku) -> None:
    with transaction.atomic():
        remove(aksi, acting_user=acting_user)
