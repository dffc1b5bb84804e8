"""Undoing a large batch in the background: asked for once, done wholly or not at all."""

from __future__ import annotations

from secrets import token_hex
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from aturan.wewenang import Tindakan
from impor.batal.hasil import BatalDitolak
from impor.ingatan.baris import count_baris
from impor.models import Batch
from impor.pemesan import require_pemesan
from isian.riwayat import Pelaku
from pekerjaan.actions import Pemilik, submit
from pekerjaan.models import Pekerjaan
from pekerjaan.pegangan import GalatPekerjaan, Pegangan

from .batal import require_boleh, undo

BATAL = "impor-batal"
# Undoing takes some 0,4 ms a row, and looking what it would come to 0,2 ms: two seconds and one.
AMBANG_BARIS = 5_000


def is_lama_dibatalkan(batch: Batch) -> bool:
    """Whether undoing it takes longer than a page may. One query."""
    return count_baris(batch) > AMBANG_BARIS


@transaction.atomic
def submit_batal(
    batch: Batch, *, acting_user: Pelaku, alasan: str, terikat_tenggat: bool
) -> Pekerjaan:
    """Have a job undo the batch. While one waits or runs it is the same one. Raises
    ``BatalDitolak``."""
    milik = Batch.objects.select_related("instansi__pemda").select_for_update(of=("self",))
    terkunci = milik.get(pk=batch.pk)
    require_boleh(terkunci, timezone.now())
    sedang = find_sedang(terkunci)
    if sedang is not None:
        return sedang
    pekerjaan = submit(
        BATAL,
        f"{BATAL}:{batch.pk}:{token_hex(8)}",
        {
            "batch": batch.pk,
            "alasan": alasan,
            "alamat": acting_user.alamat,
            "terikat_tenggat": terikat_tenggat,
        },
        pemilik=Pemilik(
            instansi_id=batch.instansi_id,
            pengguna_id=acting_user.id,
            nama_pengguna=acting_user.nama,
        ),
        judul=f"Membatalkan impor nomor {batch.pk}",
    )
    terkunci.pekerjaan = pekerjaan
    terkunci.save(update_fields=["pekerjaan"])
    return pekerjaan


def find_sedang(batch: Batch) -> Pekerjaan | None:
    """The job that waits or runs, as it stands now. One query at most."""
    if batch.pekerjaan_id is None:
        return None
    satu = Pekerjaan.objects.filter(pk=batch.pekerjaan_id).first()
    return None if satu is None or satu.is_berakhir else satu


def run_batal(pegangan: Pegangan) -> dict[str, Any]:
    """Undo a batch."""
    muatan = pegangan.muatan
    batch = Batch.objects.select_related("instansi__pemda").get(pk=muatan["batch"])
    pegangan.check_cancel()
    pegangan.progress(0, 2, f"Membatalkan {count_baris(batch)} baris")
    try:
        with pegangan.selesai_bersama() as hasil:
            require_pemesan(pegangan, batch.instansi, Tindakan.BATALKAN_IMPOR)
            batal = undo(
                batch,
                acting_user=Pelaku(pegangan.pengguna_id, pegangan.nama_pengguna, muatan["alamat"]),
                alasan=muatan["alasan"],
                terikat_tenggat=muatan["terikat_tenggat"],
            )
            tempat = {**batch.instansi.tempat(batch.tahun), "batch": batch.pk}
            hasil["kalimat"] = f"Impor dibatalkan: {batal.kalimat}"
            hasil["tautan"] = reverse("batch", kwargs=tempat)
    except BatalDitolak as tolak:
        raise GalatPekerjaan(str(tolak)) from tolak
    return {}
