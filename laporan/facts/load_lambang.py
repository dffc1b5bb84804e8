"""The emblem on the cover. One query, beside its file."""

from __future__ import annotations

from instansi.models import Instansi
from laporan.facts.lambang import LambangFakta
from laporan.models import LambangLaporan


def load_lambang(instansi: Instansi) -> LambangFakta | None:
    """None without one, or when its file was lost."""
    baris: LambangLaporan | None = LambangLaporan.objects.of(instansi).first()
    if baris is None:
        return None
    try:
        with baris.berkas.open("rb") as berkas:
            return LambangFakta(baris.tipe, bytes(berkas.read()))
    except FileNotFoundError:
        return None
