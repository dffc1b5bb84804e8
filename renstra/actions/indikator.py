"""Indicators and their passports. The caller stands in a transaction, for whatever belongs to the
plan inside ``editing_renstra``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from instansi.models import Instansi
from isian.riwayat import Pelaku, add, changing
from pengaturan.models import Periode
from renstra.actions.simpul import choose_ordinal, next_urutan
from renstra.actions.target import Kolom, put_target
from renstra.models import Dokumen, Indikator
from renstra.models.indikator import PEMILIK


@dataclass(frozen=True, slots=True)
class IndikatorBaru:
    """A line of a bulk entry. ``target``: what was typed for a column."""

    nama: str
    satuan: str = ""
    target: tuple[tuple[Kolom, str], ...] = ()


def create_indikator(
    instansi: Instansi,
    *,
    pemilik: tuple[str, Any] | None,
    semua: Sequence[IndikatorBaru],
    dokumen: Dokumen,
    acting_user: Pelaku,
) -> list[Indikator]:
    """Indicators of one owner (field name and node; None: the PD itself) with their targets, valid
    in the years of the Renstra.

    Raises ``NamaGanda``, and then nothing may be kept.
    """
    return [
        create_satu(
            make_indikator(instansi, pemilik, isi, dokumen.periode),
            isi,
            dokumen=dokumen,
            acting_user=acting_user,
        )
        for isi in semua
    ]


def make_indikator(
    instansi: Instansi,
    pemilik: tuple[str, Any] | None,
    isi: IndikatorBaru,
    periode: Periode | None,
) -> Indikator:
    indikator = Indikator(instansi=instansi, satuan=isi.satuan)
    if periode:
        indikator.tahun_awal, indikator.tahun_akhir = periode.tahun_awal, periode.tahun_akhir
    indikator.set_nama(isi.nama)
    if pemilik:
        setattr(indikator, pemilik[0], pemilik[1])
    return indikator


def create_satu(
    indikator: Indikator, isi: IndikatorBaru, *, dokumen: Dokumen, acting_user: Pelaku
) -> Indikator:
    indikator.ordinal = choose_ordinal(indikator, list_sekunci(indikator), PEMILIK)
    indikator.urutan = next_urutan(Indikator, indikator.instansi)
    add(indikator, acting_user=acting_user)
    for kolom, mentah in isi.target:
        put_target(indikator, dokumen=dokumen, kolom=kolom, mentah=mentah, acting_user=acting_user)
    return indikator


def list_sekunci(indikator: Indikator) -> list[Indikator]:
    """The other indicators of the same name, group and owner, in whatever years."""
    tempat = Q(
        instansi_id=indikator.instansi_id, kelompok=indikator.kelompok, kunci=indikator.kunci
    )
    for field in PEMILIK:
        tempat &= Q(**{f"{field}_id": getattr(indikator, f"{field}_id")})
    return list(Indikator._base_manager.filter(tempat).exclude(pk=indikator.pk))


def update_indikator(
    indikator: Indikator, *, isi: dict[str, Any], versi: int, acting_user: Pelaku
) -> None:
    """Change the passport; ``isi`` holds columns by name, ``pemilik`` (field name and node)
    among them when the indicator moves. Raises ``NamaGanda`` and ``Bentrok``."""
    with changing(indikator, acting_user=acting_user, versi=versi):
        lama = find_tempat(indikator)
        for nama, nilai in isi.items():
            put_kolom(indikator, nama, nilai)
        if find_tempat(indikator) != lama:
            indikator.ordinal = choose_ordinal(indikator, list_sekunci(indikator), PEMILIK)


def put_kolom(indikator: Indikator, nama: str, nilai: Any) -> None:
    if nama == "nama":
        indikator.set_nama(nilai)
    elif nama == "pemilik":
        for field in PEMILIK:
            setattr(indikator, field, nilai[1] if nilai and nilai[0] == field else None)
    else:
        setattr(indikator, nama, nilai)


def find_tempat(indikator: Indikator) -> tuple[Any, ...]:
    induk = tuple(getattr(indikator, f"{field}_id") for field in PEMILIK)
    return (*induk, indikator.kelompok, indikator.kunci)
