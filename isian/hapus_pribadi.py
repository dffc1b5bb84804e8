"""Erasing a person from the history: the one place that changes what was written."""

from __future__ import annotations

from django.db import connection

from .models import JenisUbahan, Riwayat
from .pemicu import lifted
from .riwayat import Pelaku

DIHAPUS = "(data pribadi dihapus)"


def erase_person(pengguna_id: int, *, acting_user: Pelaku, alasan: str) -> int:
    """Take name and network address of a pengguna out of the history; what they did stays.

    Returns the number of rows. The erasure itself is remembered.
    """
    with lifted(connection):
        jumlah = Riwayat.objects.filter(pengguna_id=pengguna_id).update(
            nama_pengguna=DIHAPUS, alamat=""
        )
        jumlah += Riwayat.objects.filter(tabel="instansi.pengguna", kunci=pengguna_id).update(
            sebutan=DIHAPUS, sebelum={}, sesudah={}
        )
    Riwayat.objects.create(
        tabel="instansi.pengguna",
        kunci=pengguna_id,
        sebutan=DIHAPUS,
        jenis=JenisUbahan.HAPUS,
        alasan=alasan,
        pengguna_id=acting_user.id,
        nama_pengguna=acting_user.nama,
        alamat=acting_user.alamat,
    )
    return jumlah
