"""Applying a plan."""

from __future__ import annotations

from django.db import transaction

from aturan.teks import normalkan_nama
from impor.models import Batch, BatchBaris
from impor.rencana.selisih import UKURAN_KELOMPOK, Perubahan, tulis_perubahan
from impor.rencana.susun import Rencana
from instansi.models import Pengguna
from isian.models import JenisUbahan
from isian.riwayat import Pelaku, make_riwayat
from pengaturan.models import Padanan


@transaction.atomic
def apply(rencana: Rencana, *, acting_user: Pengguna | None = None) -> Batch | None:
    """Write the plan in one transaction and remember every row of it.

    Returns the batch, or None when there was nothing to write.
    """
    for jenis, tertulis, sama in rencana.padanan_baru:
        Padanan.objects.update_or_create(
            instansi=rencana.instansi,
            jenis=jenis,
            kunci=normalkan_nama(tertulis),
            defaults={
                "tertulis": tertulis,
                "sama_dengan": sama,
                "kunci_sama": normalkan_nama(sama),
            },
        )
    if not rencana.perubahan:
        return None
    tulis_perubahan(rencana.perubahan)
    batch = Batch.objects.create(
        instansi=rencana.instansi,
        tahun=rencana.tahun,
        pengguna=acting_user,
        nama_pengguna=acting_user.get_username() if acting_user else "",
        berkas=[
            {"nama": satu.nama, "sha256": satu.sha256}
            for satu in rencana.berkas
            if satu.nama not in rencana.ditolak
        ],
    )
    BatchBaris.objects.bulk_create(
        [baris_batch(batch, satu) for satu in rencana.perubahan], batch_size=UKURAN_KELOMPOK
    )
    remember_batch(batch, len(rencana.perubahan))
    return batch


def remember_batch(batch: Batch, banyak: int) -> None:
    """One line in the history of the PD; the rows themselves are remembered by the batch."""
    pelaku = Pelaku(batch.pengguna_id, batch.nama_pengguna or "perintah impor")
    isi = {"tahun": batch.tahun, "berkas": [satu["nama"] for satu in batch.berkas]}
    make_riwayat(
        batch, JenisUbahan.BUAT, ({}, {**isi, "baris": banyak}), acting_user=pelaku, alasan=""
    ).save(force_insert=True)


def baris_batch(batch: Batch, perubahan: Perubahan) -> BatchBaris:
    """The memory of one change: where it came from, before and after."""
    letak = perubahan.tempat
    return BatchBaris(
        batch=batch,
        tindakan=perubahan.tindakan,
        model=perubahan.entri.instance._meta.label_lower,
        objek=perubahan.entri.instance.pk,
        berkas=letak.berkas,
        lembar=letak.lembar,
        sel=letak.sel,
        sebelum=perubahan.sebelum,
        sesudah=perubahan.sesudah,
    )
