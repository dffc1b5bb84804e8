"""Writing down what a batch made and changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.db import models

from capaian.models import Klaim
from impor.kolom.resources import BY_JENIS
from impor.models import Batch, BatchBagian, Tindakan
from impor.rencana.entri import require_nomor
from impor.rencana.selisih import Perubahan
from isian.models import Berversi

from .baris import UKURAN_BAGIAN, Rekam


def remember_baris(
    batch: Batch, kelompok: Mapping[tuple[str, Tindakan], Sequence[Perubahan]]
) -> None:
    """The memory of the changes, by kind and by what is done: where each came from, before and
    after."""
    for (jenis, tindakan), milik in kelompok.items():
        BatchBagian.objects.bulk_create(
            make_bagian(batch, jenis, tindakan, milik[mulai : mulai + UKURAN_BAGIAN])
            for mulai in range(0, len(milik), UKURAN_BAGIAN)
        )


def make_bagian(
    batch: Batch, jenis: str, tindakan: Tindakan, perubahan: Sequence[Perubahan]
) -> BatchBagian:
    model = BY_JENIS[jenis]._meta.model
    tempat: dict[tuple[str, str], int] = {}
    isi = list(list_rekam(model, tindakan, perubahan, tempat))
    nomor = [satu[0] for satu in isi]
    return BatchBagian(
        batch=batch,
        tindakan=tindakan,
        model=model._meta.label_lower,
        pertama=min(nomor),
        terakhir=max(nomor),
        banyak=len(isi),
        tempat=list(tempat),
        isi=isi,
    )


def list_rekam(
    model: type[models.Model],
    tindakan: Tindakan,
    perubahan: Sequence[Perubahan],
    tempat: dict[tuple[str, str], int],
) -> Iterator[tuple[Any, ...]]:
    """Each row as it is remembered. A changed column is told as it was stored: a new row that it
    names had no number when the plan was made."""
    is_ringkas = tindakan == Tindakan.BARU and is_terlacak(model)
    versi_baru = 1 if issubclass(model, Berversi) else None
    for satu in perubahan:
        lembar, sel = satu.entri.letak
        nomor = tempat.setdefault(lembar, len(tempat))
        if is_ringkas:
            yield (satu.entri.nomor, nomor, sel, versi_baru)
        else:
            yield make_rekam(satu, nomor)


def is_terlacak(model: type[models.Model]) -> bool:
    """Whether all that is done to a row of the kind is remembered: people's edits by the history,
    imports by their batches. Nobody but an import writes claims."""
    return issubclass(model, Berversi) or model is Klaim


def make_rekam(satu: Perubahan, tempat: int) -> Rekam:
    lama, baru = find_versi(satu.entri.instance, satu.tindakan)
    isi = (satu.sebelum, satu.sesudah)
    return Rekam(require_nomor(satu.entri), tempat, satu.tempat.sel, baru, lama, *isi)


def find_versi(baris: Any, tindakan: Tindakan) -> tuple[int | None, int | None]:
    """The versions before and after; None where there was no row, or its kind has none."""
    if not isinstance(baris, Berversi):
        return None, None
    return (baris.versi_baris - 1 if tindakan == Tindakan.UBAH else None), baris.versi_baris
