"""Undoing a batch: what it made is removed, what it changed gets back what it held."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone

from impor.batal.hasil import BatalDitolak, HasilBatal
from impor.batal.muat import list_triwulan, load_isi, potong
from impor.batal.sejak import sebut_tanggal
from impor.batal.timbang import Timbangan, list_nasib, weigh
from impor.ingatan.baris import BatchBaris, Rekam
from impor.kolom.ingatan import read_kolom
from impor.kolom.resources import RESOURCES, FaktaResource
from impor.models import Batch, BatchBagian, Tindakan
from impor.rencana.jaga import MEMBATALKAN
from impor.rencana.selisih import UKURAN_KELOMPOK
from impor.rencana.terkunci import Kunci, load_kunci
from isian.models import Bernilai, Berversi, JenisUbahan, Riwayat
from isian.riwayat import Pelaku, Potret, filled, make_riwayat, remember, take_potret
from pengaturan.tenggat import today_of

from .kunci import lock_pd
from .tulis import list_kolom

BANYAK_BAGIAN = 50
Pasangan = tuple[BatchBaris, Any]  # a row as the batch remembers it, and as it is stored


def preview_undo(batch: Batch, *, terikat_tenggat: bool = False) -> HasilBatal:
    """What undoing the batch now would come to; nothing is written. Raises ``BatalDitolak``."""
    require_boleh(batch, timezone.now())
    timbangan = weigh(batch, read_kunci(batch, terikat_tenggat), terkunci=False)
    return HasilBatal(batch, list_nasib(timbangan))


@transaction.atomic
def undo(
    batch: Batch, *, acting_user: Pelaku, alasan: str, terikat_tenggat: bool = False
) -> HasilBatal:
    """Undo the batch as far as that can be done, and remember of every row what became of it.

    Whoever is ``terikat_tenggat`` takes back no figure of a quarter whose deadline has passed. Of
    two people at once the second is told that it was done. Raises ``BatalDitolak``.
    """
    lock_pd(batch.instansi, list_triwulan(batch))
    kini = Batch.objects.select_related("instansi__pemda").get(pk=batch.pk)
    waktu = timezone.now()
    require_boleh(kini, waktu)
    if not alasan.strip():
        raise BatalDitolak("Tulis alasannya lebih dahulu.")
    timbangan = weigh(kini, read_kunci(kini, terikat_tenggat), terkunci=True)
    hasil = HasilBatal(kini, list_nasib(timbangan))
    if not hasil.dibatalkan:
        raise BatalDitolak("Tidak ada baris yang dapat dibatalkan.")
    sebab = f"{MEMBATALKAN} nomor {kini.pk}: {alasan.strip()}"
    restore_all(timbangan, acting_user, sebab)
    remove_all(timbangan, acting_user, sebab)
    close_batch(kini, hasil, waktu, acting_user, alasan.strip())
    remember_nasib(hasil)
    return hasil


def require_boleh(batch: Batch, waktu: datetime) -> None:
    """Raises ``BatalDitolak`` when the batch was undone, or is too old to be."""
    if batch.dibatalkan is not None:
        hari = sebut_tanggal(batch, batch.dibatalkan)
        oleh = f" oleh {batch.nama_pembatal}" if batch.nama_pembatal else ""
        raise BatalDitolak(f"Impor ini sudah dibatalkan{oleh} pada {hari}.")
    batas = timedelta(days=settings.IMPOR_BATAL_HARI)
    if waktu > batch.dibuat + batas:
        raise BatalDitolak(
            f"Impor ini tidak dapat dibatalkan lagi: sudah lebih dari {batas.days} hari. Perbaiki"
            " datanya di halamannya, atau impor berkas yang benar."
        )


def read_kunci(batch: Batch, terikat_tenggat: bool) -> Kunci:
    hari_ini = today_of(batch.instansi.pemda)
    return load_kunci(batch.instansi, hari_ini=hari_ini, terikat_tenggat=terikat_tenggat)


# --- what was changed -----------------------------------------------------------------------------


def restore_all(t: Timbangan, acting_user: Pelaku, alasan: str) -> None:
    """Give the changed rows back what they held, kind by kind, and remember it."""
    for kelas in RESOURCES:
        ubah = pair(t, kelas, Tindakan.UBAH)
        if not ubah:
            continue
        ubahan = [restore(isi, baris) for baris, isi in ubah]
        remember_all(
            make_riwayat(isi, JenisUbahan.UBAH, satu, acting_user=acting_user, alasan=alasan)
            for (_, isi), satu in zip(ubah, ubahan, strict=True)
        )
        store(kelas, ubah)
        shift_versi(t.batch, kelas, ubah)


def pair(t: Timbangan, kelas: type[FaktaResource], tindakan: Tindakan) -> list[Pasangan]:
    """The rows of a kind that are undone, each with its stored row, which is locked already."""
    milik = {satu.letak: satu for satu in t.milik(kelas, tindakan)}
    return [(milik[letak], isi) for letak, isi in load_isi(kelas, milik, terkunci=False)]


def remember_all(riwayat: Iterable[Riwayat]) -> None:
    Riwayat.objects.bulk_create(riwayat, batch_size=UKURAN_KELOMPOK)


def restore(isi: Any, baris: BatchBaris) -> tuple[Potret, Potret]:
    """Put the former columns into the row. Returns what differs, before and after."""
    lama = take_potret(isi)
    for nama, teks in baris.sebelum.items():
        field = isi._meta.get_field(nama)
        setattr(isi, field.attname, read_kolom(field, teks))
    if isinstance(isi, Bernilai):
        isi.set_nilai(isi.nilai, mentah=isi.mentah)
    if isinstance(isi, Berversi):
        isi.versi_baris += 1
    baru = take_potret(isi)
    beda = [nama for nama in baru if baru[nama] != lama[nama]]
    return {nama: lama[nama] for nama in beda}, {nama: baru[nama] for nama in beda}


def store(kelas: type[FaktaResource], ubah: Sequence[Pasangan]) -> None:
    model = kelas._meta.model
    kolom = list_kolom(model, (nama for baris, _ in ubah for nama in baris.sebelum))
    model.objects.bulk_update([isi for _, isi in ubah], kolom, batch_size=UKURAN_KELOMPOK)


def shift_versi(batch: Batch, kelas: type[FaktaResource], ubah: Sequence[Pasangan]) -> None:
    """Tell earlier batches that left a row as it is again now in which version it stands, so that
    they can be undone in their turn."""
    if not issubclass(kelas._meta.model, Berversi):
        return
    sejak = {baris.objek: (baris.versi_lama, isi.versi_baris) for baris, isi in ubah}
    dulu = BatchBagian.objects.filter(
        batch__instansi=batch.instansi_id,
        batch__lt=batch.pk,
        model=kelas._meta.model._meta.label_lower,
        pertama__lte=max(sejak),
        terakhir__gte=min(sejak),
    )
    geser = [bagian for bagian in dulu if shift_rekam(bagian, sejak)]
    BatchBagian.objects.bulk_update(geser, ["isi"], batch_size=BANYAK_BAGIAN)


def shift_rekam(bagian: BatchBagian, sejak: Mapping[int, tuple[int | None, int]]) -> bool:
    """Whether any row of the part stood in the version that it stands in again."""
    semua = [Rekam(*satu) for satu in bagian.isi]
    baru = [
        satu._replace(versi=sejak[satu.objek][1])
        if satu.objek in sejak and satu.versi == sejak[satu.objek][0]
        else satu
        for satu in semua
    ]
    bagian.isi = baru
    return baru != semua


# --- what was made --------------------------------------------------------------------------------


def remove_all(t: Timbangan, acting_user: Pelaku, alasan: str) -> None:
    """Remove the rows that the batch made, children first, and remember what they held."""
    for kelas in reversed(RESOURCES):
        baru = [isi for _, isi in pair(t, kelas, Tindakan.BARU)]
        remember_all(
            make_riwayat(
                isi, JenisUbahan.HAPUS, (filled(isi), {}), acting_user=acting_user, alasan=alasan
            )
            for isi in baru
        )
        remove(kelas._meta.model, [isi.pk for isi in baru])


def remove(model: type[models.Model], nomor: Sequence[int]) -> None:
    """Without looking for rows that refer to these: none does, and the database refuses when one
    came meanwhile, where a deletion by Django would take it along."""
    for kelompok in potong(nomor):
        rows: Any = model._base_manager.filter(pk__in=kelompok)
        rows._raw_delete(rows.db)


# --- what is remembered ---------------------------------------------------------------------------


def close_batch(
    batch: Batch, hasil: HasilBatal, waktu: datetime, acting_user: Pelaku, alasan: str
) -> None:
    """Mark the batch as undone, with a line in the history."""
    batch.dibatalkan, batch.alasan_batal = waktu, alasan
    batch.dibatalkan_oleh_id, batch.nama_pembatal = acting_user.id, acting_user.nama
    batch.save(update_fields=["dibatalkan", "dibatalkan_oleh", "nama_pembatal", "alasan_batal"])
    isi = {
        "dihapus": hasil.dihapus,
        "dipulihkan": hasil.dipulihkan,
        "tetap": len(hasil.tetap),
    }
    kalimat = f"Dibatalkan: {alasan}"
    remember(batch, JenisUbahan.UBAH, ({}, isi), acting_user=acting_user, alasan=kalimat)


def remember_nasib(hasil: HasilBatal) -> None:
    """Write down of every row of the batch what became of it."""
    alasan = {satu.baris.letak: satu.alasan for satu in hasil.tetap}
    semua = list(hasil.batch.bagian_list.all())
    for bagian in semua:
        nomor = (satu[0] for satu in bagian.isi)
        milik = ((satu, alasan.get((bagian.model, satu))) for satu in nomor)
        bagian.tetap = {str(satu): sebab for satu, sebab in milik if sebab}
    tetap = [bagian for bagian in semua if bagian.tetap]
    BatchBagian.objects.bulk_update(tetap, ["tetap"], batch_size=BANYAK_BAGIAN)
