"""Rows and cells of a profile table."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Max

from instansi.models import BarisProfil, TabelProfil
from instansi.profil.bentuk import is_nomor
from instansi.profil.sel import KOSONG, BacaanSel, list_teks, read_baris, read_sel
from isian.kisi import Kiriman, SelBentrok, SelGalat
from isian.riwayat import Bentrok, Pelaku, add_many, changing, remove

from .tabel import make_baris

BARIS_TERBANYAK = 500


@transaction.atomic
def save_sel(baris: BarisProfil, letak: int, kiriman: Kiriman, *, acting_user: Pelaku) -> BacaanSel:
    """One cell. Raises what ``isian.kisi`` answers."""
    kolom = baris.tabel.kolom
    teks = list_teks(baris.sel, len(kolom))
    bacaan = read_sel(kiriman.isi, kolom[letak])
    if teks[letak] == bacaan.isi["mentah"]:
        return bacaan
    if kiriman.versi != baris.versi_baris:
        raise SelBentrok(baris, teks[letak])
    try:
        with changing(baris, acting_user=acting_user):
            baris.sel = put_sel(baris, letak, bacaan)
    except Bentrok as bentrok:
        kini = BarisProfil.objects.filter(pk=baris.pk).first()
        tertulis = list_teks(kini.sel, len(kolom))[letak] if kini else ""
        raise SelBentrok(kini, tertulis) from bentrok
    return bacaan


def put_sel(baris: BarisProfil, letak: int, bacaan: BacaanSel) -> list[dict[str, object]]:
    lebar = len(baris.tabel.kolom)
    sel = [*baris.sel[:lebar], *(dict(KOSONG) for _ in range(lebar - len(baris.sel)))]
    return [*sel[:letak], bacaan.isi, *sel[letak + 1 :]]


@transaction.atomic
def save_baris(
    baris: BarisProfil,
    teks: Sequence[str],
    *,
    is_total: bool,
    acting_user: Pelaku,
    versi: int | None,
) -> None:
    """A whole row. What was not touched stays as it was read. Raises ``Bentrok``, ``SelGalat``."""
    kolom = baris.tabel.kolom
    lama = list_teks(baris.sel, len(kolom))
    baru = read_baris(teks, kolom)
    with changing(baris, acting_user=acting_user, versi=versi):
        baris.is_total = is_total
        baris.sel = [
            baris.sel[i] if i < len(baris.sel) and satu["mentah"] == lama[i] else satu
            for i, satu in enumerate(baru)
        ]


@transaction.atomic
def add_baris(tabel: TabelProfil, isi: Sequence[Sequence[str]], *, acting_user: Pelaku) -> None:
    """Rows at the end, before the sums that end the table. Raises ``SelGalat``."""
    tabel = lock(tabel)
    semua = list(tabel.baris_list.order_by("urutan"))
    if len(semua) + len(isi) > BARIS_TERBANYAK:
        raise SelGalat(f"Satu tabel paling banyak {BARIS_TERBANYAK} baris.")
    jumlah = trailing_total(semua)
    baris = [read_baris(satu, tabel.kolom) for satu in number(tabel, semua, isi)]
    mulai = jumlah[0].urutan if jumlah else (semua[-1].urutan if semua else 0) + 1
    for satu in reversed(jumlah):
        with changing(satu, acting_user=acting_user):
            satu.urutan += len(baris)
    add_many(make_baris(tabel, baris, mulai), acting_user=acting_user)


def trailing_total(semua: Sequence[BarisProfil]) -> list[BarisProfil]:
    akhir: list[BarisProfil] = []
    for satu in reversed(semua):
        if not satu.is_total:
            break
        akhir.insert(0, satu)
    return akhir


def number(
    tabel: TabelProfil, ada: Sequence[BarisProfil], isi: Sequence[Sequence[str]]
) -> list[Sequence[str]]:
    """New rows with their running number where the table has one and they have none."""
    if not (tabel.kolom and is_nomor(tabel.kolom[0]["nama"])):
        return list(isi)
    mulai = 1 + sum(not satu.is_total for satu in ada)
    return [satu if satu[0] else (str(nomor), *satu[1:]) for nomor, satu in enumerate(isi, mulai)]


@transaction.atomic
def move_baris(baris: BarisProfil, letak: int, *, acting_user: Pelaku) -> None:
    """The row to the place ``letak`` (1 is the first); those between move up or down by one."""
    lock(baris.tabel)
    semua = list(baris.tabel.baris_list.order_by("urutan"))
    nomor = [satu.urutan for satu in semua]
    lama = next(i for i, satu in enumerate(semua) if satu.pk == baris.pk)
    semua.insert(min(max(letak, 1), len(semua)) - 1, semua.pop(lama))
    tujuan = zip(semua, nomor, strict=True)
    renumber([satu for satu in tujuan if satu[0].urutan != satu[1]], acting_user=acting_user)


def renumber(pindah: Sequence[tuple[BarisProfil, int]], *, acting_user: Pelaku) -> None:
    """Numbers are unique in a table: the rows first step aside."""
    if not pindah:
        return
    milik = BarisProfil.objects.filter(tabel=pindah[0][0].tabel_id)
    teratas = milik.aggregate(teratas=Max("urutan"))["teratas"]
    for jauh, (satu, _) in enumerate(pindah, 1):
        milik.filter(pk=satu.pk).update(urutan=teratas + jauh)
    for satu, urutan in pindah:
        with changing(satu, acting_user=acting_user):
            satu.urutan = urutan


@transaction.atomic
def renumber_no(tabel: TabelProfil, *, acting_user: Pelaku) -> None:
    """The first column counts the rows from 1; sums have no number."""
    lock(tabel)
    biasa = [satu for satu in tabel.baris_list.order_by("urutan") if not satu.is_total]
    for nomor, satu in enumerate(biasa, 1):
        bacaan = read_sel(str(nomor), tabel.kolom[0])
        with changing(satu, acting_user=acting_user):
            satu.sel = put_sel(satu, 0, bacaan)


@transaction.atomic
def remove_baris(baris: BarisProfil, *, acting_user: Pelaku, versi: int | None) -> None:
    """Raises ``Bentrok``. The numbers of the others stay: an import finds rows by them."""
    lock(baris.tabel)
    remove(baris, acting_user=acting_user, versi=versi)


def lock(tabel: TabelProfil) -> TabelProfil:
    """Held until the end of the transaction: the order of its rows is written by one at a time."""
    terkini: TabelProfil = TabelProfil.objects.select_for_update().get(pk=tabel.pk)
    return terkini
