"""Who wrote the rows of a batch since: a later import, or a person."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.utils import timezone

from aturan.tanggal import format_tanggal
from impor.kolom.ingatan import is_sama
from impor.models import Batch, BatchBaris, Tindakan
from isian.models import Berversi, Riwayat

from .muat import potong
from .rujukan import Letak


def find_impor_lain(batch: Batch, semua: Container[Letak]) -> Iterator[tuple[Letak, str]]:
    """Rows that a later import changed, as long as that one was not undone."""
    nanti = BatchBaris.objects.filter(
        batch__instansi=batch.instansi_id,
        batch__gt=batch.pk,
        tindakan=Tindakan.UBAH,
        dibatalkan=False,
    )
    isi = nanti.order_by("pk").values_list("model", "objek", "batch_id", "batch__dibuat")
    for model, objek, nomor, waktu in isi:
        if (model, objek) in semua:
            tanggal = sebut_tanggal(batch, waktu)
            yield (model, objek), f"Diubah lagi oleh impor nomor {nomor} pada {tanggal}."


def is_diubah(baris: BatchBaris, isi: Any) -> bool:
    """By its version; where none is known, by its content."""
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
