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
from isian.sisip import insert_columns

from .baris import UKURAN_BAGIAN, Rekam

KOLOM_BAGIAN = ("pertama", "terakhir", "banyak", "tempat", "isi")
SEKALI = 20 * UKURAN_BAGIAN  # rows whose memory is written at once


def remember_baris(
    batch: Batch, kelompok: Mapping[tuple[str, Tindakan], Sequence[Perubahan]]
) -> None:
    """The memory of the changes, by kind and by what is done: where each came from, before and
    after."""
    for (jenis, tindakan), milik in kelompok.items():
        model = BY_JENIS[jenis]._meta.model
        tetap = {"batch_id": batch.pk, "tindakan": tindakan, "model": model._meta.label_lower}
        for mulai in range(0, len(milik), SEKALI):
            potongan = milik[mulai : mulai + SEKALI]
            insert_columns(BatchBagian, compose_bagian(model, tindakan, potongan), tetap)


def compose_bagian(
    model: type[models.Model], tindakan: Tindakan, perubahan: Sequence[Perubahan]
) -> dict[str, list[Any]]:
    """The columns of the parts that remember these rows."""
    kolom: dict[str, list[Any]] = {nama: [] for nama in KOLOM_BAGIAN}
    for mulai in range(0, len(perubahan), UKURAN_BAGIAN):
        tempat: dict[tuple[str, str], int] = {}
        bagian = perubahan[mulai : mulai + UKURAN_BAGIAN]
        isi = list(list_rekam(model, tindakan, bagian, tempat))
        nomor = [satu[0] for satu in isi]
        terisi = (min(nomor), max(nomor), len(isi), list(tempat), isi)
        for nama, satu in zip(KOLOM_BAGIAN, terisi, strict=True):
            kolom[nama].append(satu)
    return kolom


def list_rekam(
    model: type[models.Model],
    tindakan: Tindakan,
    perubahan: Sequence[Perubahan],
    tempat: dict[tuple[str, str], int],
) -> Iterator[tuple[Any, ...]]:
    """Each row as it is remembered. A changed column is told as it was stored: a new row that it
    names had no number when the plan was made."""
    is_ringkas = tindakan == Tindakan.BARU and is_terlacak(model)
    versi_baru = (1,) if issubclass(model, Berversi) else ()
    for satu in perubahan:
        lembar, sel = satu.entri.letak
        nomor = tempat.setdefault(lembar, len(tempat))
        if is_ringkas:
            yield (satu.entri.nomor, nomor, sel, *versi_baru)
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
