"""One cell of the grid, written with its history, under an optimistic lock."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from anggaran.sumber import MANUAL
from isian.kisi import Kiriman, SelBentrok
from isian.models import Berversi
from isian.riwayat import Bentrok, Pelaku, add, changing

SUMBER = "diisi di layar"
LAYAR = {"jenis_sumber": MANUAL, "sumber": SUMBER}


def write_sel(
    baris: Berversi,
    isi: Mapping[str, Any],
    kiriman: Kiriman,
    *,
    acting_user: Pelaku,
    asal: Mapping[str, Any] | None = None,
) -> bool:
    """Put the columns ``isi`` into the row, new or old; whether anything was written.

    The same content sent twice writes nothing. ``asal`` are columns that follow a change and are
    none by themselves. Raises ``SelBentrok``.
    """
    ada = baris.pk is not None
    if is_sama(baris, isi) and (ada or not any(isi.values())):
        return False
    if kiriman.versi != (baris.versi_baris if ada else 0):
        raise SelBentrok(baris if ada else None, getattr(baris, "mentah", ""))
    try:
        store(baris, {**isi, **(asal or {})}, acting_user=acting_user, alasan=kiriman.alasan)
    except Bentrok as bentrok:
        kini = type(baris)._base_manager.filter(pk=baris.pk).first()
        raise SelBentrok(kini, getattr(kini, "mentah", "")) from bentrok
    return True


def store(
    baris: Berversi, isi: Mapping[str, Any], *, acting_user: Pelaku, alasan: str = ""
) -> None:
    """Put the columns into the row, new or old, and remember it."""
    if baris.pk is None:
        put(baris, isi)
        add(baris, acting_user=acting_user, alasan=alasan)
        return
    with changing(baris, acting_user=acting_user, alasan=alasan):
        put(baris, isi)


def is_sama(baris: Berversi, isi: Mapping[str, Any]) -> bool:
    return all(getattr(baris, nama) == baru for nama, baru in isi.items())


def put(baris: Berversi, isi: Mapping[str, Any]) -> None:
    for nama, nilai in isi.items():
        setattr(baris, nama, nilai)


def drop_kosong(kalimat: Iterable[str]) -> tuple[str, ...]:
    return tuple(satu for satu in kalimat if satu)
