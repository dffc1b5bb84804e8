"""Applying a plan."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import IntegrityError, transaction

from aturan.teks import normalkan_nama
from impor.ingatan.tulis import remember_baris
from impor.jawaban.templat import tell_jawaban
from impor.keluaran.ringkasan import count_jenis, describe_jumlah
from impor.kolom.ingatan import is_sama
from impor.kolom.resources import BY_JENIS
from impor.models import Batch, Tindakan
from impor.pemulung import rest_collector
from impor.rencana.keadaan import count_ubahan
from impor.rencana.selisih import UKURAN_KELOMPOK, Perubahan
from impor.rencana.susun import Rencana
from impor.rencana.terkunci import Triwulan, list_pelaporan
from instansi.models import Pengguna
from isian.models import Berversi, JenisUbahan
from isian.riwayat import Pelaku, remember
from pengaturan.models import Padanan

from .kunci import lock_pd
from .tulis import Kelompok, group_perubahan, tulis_perubahan


class RencanaUsang(Exception):
    """Somebody wrote to the PD since the plan was made; nothing was written."""

    def __init__(self) -> None:
        super().__init__(
            "Data perangkat daerah ini berubah sejak berkasnya diperiksa, sehingga tidak ada yang"
            " ditulis. Periksa lagi, lalu terapkan."
        )


@rest_collector()
def apply(rencana: Rencana, *, acting_user: Pengguna | None = None) -> Batch | None:
    """Write the plan in one transaction and remember every row of it.

    Returns the batch, or None when there was nothing to write. Raises ``RencanaUsang`` when the PD
    is not as it was when the plan was made; the plan cannot be used again.
    """
    try:
        with transaction.atomic():
            kelompok = group_perubahan(rencana.perubahan)
            lock_pd(rencana.instansi, list_triwulan(kelompok))
            require_segar(rencana, kelompok)
            write_padanan(rencana)
            return write_batch(rencana, kelompok, acting_user) if kelompok else None
    except IntegrityError as bentrok:
        # An edit that was not finished when the plan was checked has taken the place of a row.
        if is_usang(rencana):
            raise RencanaUsang from bentrok
        raise


def list_triwulan(kelompok: Kelompok) -> set[Triwulan]:
    """The quarters with which figures of the plan are handed in."""
    hasil: set[Triwulan] = set()
    for (jenis, _), milik in kelompok.items():
        hasil |= list_pelaporan(BY_JENIS[jenis]._meta.model, (satu.entri for satu in milik))
    return hasil


# --- whether the plan still holds --------------------------------------------------------------


def is_usang(rencana: Rencana) -> bool:
    return count_ubahan(rencana.instansi) != rencana.ubahan


def require_segar(rencana: Rencana, kelompok: Kelompok) -> None:
    """Nothing that the plan depends on was edited, and its rows are those that it saw: they are
    locked from here on."""
    if is_usang(rencana):
        raise RencanaUsang
    for jenis in BY_JENIS:
        milik = kelompok.get((jenis, Tindakan.UBAH), ())
        for mulai in range(0, len(milik), UKURAN_KELOMPOK):
            if not is_segar(jenis, milik[mulai : mulai + UKURAN_KELOMPOK]):
                raise RencanaUsang


def is_segar(jenis: str, perubahan: Sequence[Perubahan]) -> bool:
    """Whether the stored rows are in the version that the plan saw; rows of a kind without
    versions, whether they hold what they held."""
    model = BY_JENIS[jenis]._meta.model
    lihat = {p.entri.nomor: p for p in perubahan}
    kini = model.objects.select_for_update().order_by("pk").filter(pk__in=lihat)
    if issubclass(model, Berversi):
        versi = dict(kini.values_list("pk", "versi_baris"))
        return all(versi.get(pk) == p.entri.instance.versi_baris for pk, p in lihat.items())
    baris = {satu.pk: satu for satu in kini}
    return baris.keys() == lihat.keys() and all(
        is_sama(baris[pk], p.sebelum) for pk, p in lihat.items()
    )


# --- writing ------------------------------------------------------------------------------------


def write_padanan(rencana: Rencana) -> None:
    """Keep the names that a person declared the same, for later imports too."""
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


def write_batch(rencana: Rencana, kelompok: Kelompok, acting_user: Pengguna | None) -> Batch:
    tulis_perubahan(kelompok, rencana.instansi)
    jumlah = count_jenis(rencana.jumlah)
    batch = Batch.objects.create(
        instansi=rencana.instansi,
        tahun=rencana.tahun,
        pengguna=acting_user,
        nama_pengguna=acting_user.get_username() if acting_user else "",
        berkas=[
            {"nama": satu.nama, "sha256": satu.sha256, **tell_jawaban(satu.hasil, rencana.jawaban)}
            for satu in rencana.berkas
            if satu.nama not in rencana.ditolak
        ],
        jumlah=jumlah,
        keterangan=describe_jumlah(jumlah),
    )
    remember_baris(batch, kelompok)
    remember_batch(batch, len(rencana.perubahan))
    return batch


def remember_batch(batch: Batch, banyak: int) -> None:
    """One line in the history of the PD; the rows themselves are remembered by the batch."""
    pelaku = Pelaku(batch.pengguna_id, batch.nama_pengguna or "perintah impor")
    isi = {"tahun": batch.tahun, "berkas": [satu["nama"] for satu in batch.berkas]}
    remember(batch, JenisUbahan.BUAT, ({}, {**isi, "baris": banyak}), acting_user=pelaku)
