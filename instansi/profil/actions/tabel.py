"""A profile table as a whole: made, named, given other columns, taken over from a year, removed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from aturan.teks import normalkan_nama
from instansi.enums import JenisProfil
from instansi.models import BarisProfil, Instansi, TabelProfil
from instansi.profil.sel import KOSONG, IsiSel, read_baris
from isian.riwayat import Pelaku, add, add_many, changing, remove


@dataclass(frozen=True, slots=True)
class Kepala:
    """What is said of a table above and below its rows."""

    jenis: JenisProfil
    judul: str
    sumber: str = ""


@dataclass(frozen=True, slots=True)
class KolomBaru:
    """A column as it shall be. ``asal``: which present column it was; None for a new one."""

    nama: str
    kelompok: str = ""
    asal: int | None = None

    def as_json(self) -> dict[str, str]:
        return {"nama": self.nama, "kelompok": self.kelompok}


@transaction.atomic
def create_tabel(
    instansi: Instansi,
    tahun: int,
    kepala: Kepala,
    kolom: Sequence[dict[str, str]],
    isi: Iterable[Sequence[str]] = (),
    *,
    acting_user: Pelaku,
) -> TabelProfil:
    """A table at the end of its year. Raises ``SelGalat`` for rows that cannot be kept."""
    tabel = TabelProfil(instansi=instansi, tahun=tahun, kolom=list(kolom))
    tabel.urutan = count_tabel(tabel) + 1
    put_kepala(tabel, kepala)
    baris = [read_baris(satu, kolom) for satu in isi]
    add(tabel, acting_user=acting_user)
    add_many(make_baris(tabel, baris), acting_user=acting_user)
    return tabel


def count_tabel(tabel: TabelProfil) -> int:
    akhir = siblings(tabel).order_by("-urutan").values_list("urutan", flat=True).first()
    return akhir or 0


def siblings(tabel: TabelProfil) -> QuerySet[Any]:
    hasil: QuerySet[Any] = TabelProfil.objects.of(tabel.instansi).filter(tahun=tabel.tahun)
    return hasil


def put_kepala(tabel: TabelProfil, kepala: Kepala) -> None:
    """Equal titles of one kind and year are told apart by their ordinal."""
    kunci = normalkan_nama(kepala.judul)
    if (tabel.jenis, tabel.kunci) != (kepala.jenis, kunci):
        serupa = siblings(tabel).filter(jenis=kepala.jenis, kunci=kunci).exclude(pk=tabel.pk)
        terpakai = set(serupa.values_list("ordinal", flat=True))
        tabel.ordinal = next(n for n in range(1, len(terpakai) + 2) if n not in terpakai)
    tabel.jenis, tabel.kunci = kepala.jenis, kunci
    tabel.judul, tabel.sumber = kepala.judul, kepala.sumber


def make_baris(
    tabel: TabelProfil, isi: Iterable[list[IsiSel]], mulai: int = 1
) -> list[BarisProfil]:
    return [BarisProfil(tabel=tabel, urutan=i, sel=sel) for i, sel in enumerate(isi, mulai)]


@transaction.atomic
def save_kepala(
    tabel: TabelProfil, kepala: Kepala, *, acting_user: Pelaku, versi: int | None
) -> None:
    """Raises ``Bentrok``."""
    with changing(tabel, acting_user=acting_user, versi=versi):
        put_kepala(tabel, kepala)


@transaction.atomic
def save_kolom(
    tabel: TabelProfil, kolom: Sequence[KolomBaru], *, acting_user: Pelaku, versi: int | None
) -> None:
    """Other columns, in this order; cells go with their column. Raises ``Bentrok``."""
    with changing(tabel, acting_user=acting_user, versi=versi):
        tabel.kolom = [satu.as_json() for satu in kolom]
    for baris in tabel.baris_list.select_for_update():
        with changing(baris, acting_user=acting_user):
            baris.sel = [take_sel(baris, satu.asal) for satu in kolom]


def take_sel(baris: BarisProfil, asal: int | None) -> IsiSel:
    if asal is None or asal >= len(baris.sel):
        return dict(KOSONG)
    sel: IsiSel = baris.sel[asal]
    return sel


@transaction.atomic
def copy_tabel(dari: TabelProfil, tahun: int, *, acting_user: Pelaku) -> TabelProfil:
    """The table with all its rows in another year."""
    salinan = TabelProfil(instansi=dari.instansi, tahun=tahun, kolom=dari.kolom)
    salinan.urutan = count_tabel(salinan) + 1
    put_kepala(salinan, Kepala(JenisProfil(dari.jenis), dari.judul, dari.sumber))
    add(salinan, acting_user=acting_user, alasan=f"disalin dari tahun {dari.tahun}")
    add_many(
        (
            BarisProfil(tabel=salinan, urutan=satu.urutan, is_total=satu.is_total, sel=satu.sel)
            for satu in dari.baris_list.order_by("urutan")
        ),
        acting_user=acting_user,
        alasan=f"disalin dari tahun {dari.tahun}",
    )
    return salinan


@transaction.atomic
def remove_tabel(tabel: TabelProfil, *, acting_user: Pelaku, versi: int | None) -> None:
    """The table and its rows; their history stays. Raises ``Bentrok``."""
    for baris in tabel.baris_list.select_for_update():
        remove(baris, acting_user=acting_user)
    remove(tabel, acting_user=acting_user, versi=versi)
