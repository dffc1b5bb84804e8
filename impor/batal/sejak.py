"""Who wrote the rows of a batch since: a later import, or a person."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.utils import timezone

from aturan.tanggal import format_tanggal
from impor.ingatan.baris import BatchBaris, Letak, read_bagian
from impor.kolom.ingatan import is_sama
from impor.models import Batch, BatchBagian, Tindakan
from isian.models import Berversi, Riwayat

from .muat import potong


def find_impor_lain(batch: Batch, semua: Container[Letak]) -> Iterator[tuple[Letak, str]]:
    """Rows that a later import changed, as long as that one was not undone."""
    nanti = BatchBagian.objects.filter(
        batch__instansi=batch.instansi_id, batch__gt=batch.pk, tindakan=Tindakan.UBAH
    )
    for bagian in nanti.select_related("batch").order_by("pk"):
        tanggal = sebut_tanggal(batch, bagian.batch.dibuat)
        kalimat = f"Diubah lagi oleh impor nomor {bagian.batch_id} pada {tanggal}."
        for satu in read_bagian(bagian):
            if satu.letak in semua and not satu.dibatalkan:
                yield satu.letak, kalimat


def is_diubah(baris: BatchBaris, isi: Any) -> bool:
    """By its version; where none is known, by its content, of which nothing is remembered where
    imports alone write rows of the kind."""
    if isinstance(isi, Berversi) and baris.versi is not None:
        return bool(isi.versi_baris != baris.versi)
    return not is_sama(isi, baris.sesudah)


def find_penulis(batch: Batch, diubah: Sequence[Letak]) -> dict[Letak, str]:
    """Who wrote rows of a kind last since the batch, and when, as far as the history tells."""
    hasil = {}
    for kelompok in potong([objek for _, objek in diubah]):
        label = diubah[0][0]
        riwayat = Riwayat.objects.filter(tabel=label, kunci__in=kelompok, waktu__gt=batch.dibuat)
        isi = riwayat.order_by("pk").values_list("kunci", "nama_pengguna", "waktu")
        for kunci, oleh, waktu in isi:
            hasil[label, kunci] = f"Diubah {oleh} pada {sebut_tanggal(batch, waktu)}."
    return hasil


def sebut_tanggal(batch: Batch, waktu: datetime) -> str:
    """The day where the pemda lies."""
    zona = ZoneInfo(batch.instansi.pemda.zona_waktu)
    return format_tanggal(timezone.localtime(waktu, zona).date())
