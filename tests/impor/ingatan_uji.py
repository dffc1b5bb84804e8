"""What imports remember, for tests that look at all of it."""

from __future__ import annotations

from typing import Any

from impor.ingatan.baris import BatchBaris, Letak, Rekam, load_baris
from impor.models import Batch, BatchBagian


def semua_baris(model: str = "") -> list[BatchBaris]:
    """The rows of every batch, latest last; of one kind of data, or of all."""
    semua = (satu for batch in Batch.objects.order_by("pk") for satu in load_baris(batch))
    return [satu for satu in semua if model in ("", satu.model)]


def buat_baris(batch: Batch, tindakan: str, letak: Letak, *tempat: str, **isi: Any) -> None:
    """Have a batch remember a row; ``tempat`` are file, sheet and cell."""
    model, objek = letak
    berkas, lembar, sel = tempat
    BatchBagian.objects.create(
        batch=batch,
        tindakan=tindakan,
        model=model,
        pertama=objek,
        terakhir=objek,
        banyak=1,
        tempat=[[berkas, lembar]],
        isi=[Rekam(objek, 0, sel, **isi)],
    )
