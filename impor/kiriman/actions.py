"""Writing a kiriman: brought, answered, applied or thrown away. Every step locks its row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from impor.actions import RencanaUsang, apply
from impor.models import Batch, BerkasKiriman, Kiriman, StatusKiriman
from instansi.models import Instansi, Pengguna
from isian.models import JenisUbahan
from isian.riwayat import Pelaku, make_riwayat

from .baca import KirimanDitolak, plan_kiriman
from .jawab import Isi
from .pratinjau import make_pratinjau, make_sidik
from .terima import Unggahan

UMUR = timedelta(days=30)
PENGHAPUS = Pelaku(None, "pekerjaan berkala")


class KirimanSelesai(KirimanDitolak):
    """The kiriman was decided on before; nothing was changed."""


@dataclass(frozen=True, slots=True)
class Hasil:
    """What applying came to. ``is_usang``: the plan is another one than was shown; it was made
    anew and nothing was written. ``batch`` None: there was nothing to write."""

    batch: Batch | None = None
    is_usang: bool = False


def make_kiriman(
    instansi: Instansi,
    tahun: int,
    unggahan: Iterable[Unggahan],
    *,
    acting_user: Pelaku,
    terikat_tenggat: bool,
) -> Kiriman:
    """Keep the files and make their plan."""
    with without_orphans() as tersimpan, transaction.atomic():
        kiriman = Kiriman.objects.create(
            instansi=instansi,
            tahun=tahun,
            pengguna_id=acting_user.id,
            nama_pengguna=acting_user.nama,
        )
        for satu in unggahan:
            berkas = BerkasKiriman(
                kiriman=kiriman, nama=satu.nama, ukuran=satu.ukuran, sha256=satu.sha256
            )
            berkas.berkas.save(satu.nama, satu.berkas, save=False)
            tersimpan.append(str(berkas.berkas.name))
            berkas.save()
        renew(kiriman, terikat_tenggat=terikat_tenggat)
        return kiriman


@contextmanager
def without_orphans() -> Iterator[list[str]]:
    """Files are stored before their rows are: they go again when those do not come to be."""
    tersimpan: list[str] = []
    try:
        yield tersimpan
    except BaseException:
        delete_files(tersimpan)
        raise


def delete_files(nama: Iterable[str]) -> None:
    for satu in nama:
        default_storage.delete(satu)


def renew(kiriman: Kiriman, *, terikat_tenggat: bool) -> None:
    """Make the plan and remember how it is shown. ``terikat_tenggat``: past deadlines bind whoever
    looks at it."""
    rencana = plan_kiriman(kiriman, terikat_tenggat=terikat_tenggat)
    kiriman.pratinjau = make_pratinjau(rencana)
    kiriman.sidik = make_sidik(kiriman.pratinjau)
    kiriman.save(update_fields=["jawaban", "pratinjau", "sidik"])


def lock(kiriman: Kiriman) -> Kiriman:
    """The row as it is stored now, held until the end of the transaction."""
    milik = Kiriman.objects.select_related("instansi__pemda").select_for_update(of=("self",))
    terkunci: Kiriman = milik.get(pk=kiriman.pk)
    return terkunci


def lock_open(kiriman: Kiriman) -> Kiriman:
    """Raises ``KirimanSelesai``."""
    terkunci = lock(kiriman)
    if not terkunci.is_terbuka:
        raise KirimanSelesai(f"Kiriman ini sudah {terkunci.get_status_display()}.")
    return terkunci


@transaction.atomic
def answer(kiriman: Kiriman, ubah: Callable[[Isi], Isi], *, terikat_tenggat: bool) -> Kiriman:
    """Change the answers and make the plan anew. Raises ``KirimanDitolak`` and ``SalahJawaban``,
    and then keeps the answers as they were."""
    terkunci = lock_open(kiriman)
    terkunci.jawaban = ubah(terkunci.jawaban)
    renew(terkunci, terikat_tenggat=terikat_tenggat)
    return terkunci


@transaction.atomic
def apply_kiriman(
    kiriman: Kiriman, sidik: str, *, pengguna: Pengguna, terikat_tenggat: bool
) -> Hasil:
    """Write what was shown under this fingerprint. A second time gives the first one's batch.

    Raises ``KirimanDitolak``, as when it was thrown away, and ``SalahJawaban``.
    """
    terkunci = lock(kiriman)
    if terkunci.status == StatusKiriman.DITERAPKAN:
        return Hasil(terkunci.batch)
    if not terkunci.is_terbuka:
        raise KirimanSelesai(f"Kiriman ini sudah {terkunci.get_status_display()}.")
    rencana = plan_kiriman(terkunci, terikat_tenggat=terikat_tenggat)
    pratinjau = make_pratinjau(rencana)
    if make_sidik(pratinjau) != sidik:
        terkunci.pratinjau, terkunci.sidik = pratinjau, make_sidik(pratinjau)
        terkunci.save(update_fields=["pratinjau", "sidik"])
        return Hasil(is_usang=True)
    try:
        with transaction.atomic():
            terkunci.batch = apply(rencana, acting_user=pengguna)
    except RencanaUsang:
        renew(terkunci, terikat_tenggat=terikat_tenggat)
        return Hasil(is_usang=True)
    decide(terkunci, StatusKiriman.DITERAPKAN, pengguna.get_username(), timezone.now())
    return Hasil(terkunci.batch)


def decide(kiriman: Kiriman, status: StatusKiriman, oleh: str, waktu: datetime) -> None:
    """What was shown is of no more use: its batch tells what came of it."""
    kiriman.status, kiriman.pemutus, kiriman.diputuskan = status, oleh, waktu
    kiriman.pratinjau, kiriman.sidik = {}, ""
    kiriman.save()


@transaction.atomic
def discard(kiriman: Kiriman, *, acting_user: Pelaku) -> None:
    """Throw it away with its files; the row stays and tells who did. Raises ``KirimanSelesai``."""
    terkunci = lock_open(kiriman)
    berkas_list = list(terkunci.berkas_list.all())
    nama = [satu.nama for satu in berkas_list]
    decide(terkunci, StatusKiriman.DIBUANG, acting_user.nama, timezone.now())
    make_riwayat(
        terkunci, JenisUbahan.HAPUS, ({"berkas": nama}, {}), acting_user=acting_user, alasan=""
    ).save(force_insert=True)
    tersimpan = [str(satu.berkas.name) for satu in berkas_list if satu.berkas]
    terkunci.berkas_list.update(berkas="")
    transaction.on_commit(lambda: delete_files(tersimpan))


def discard_old(waktu: datetime) -> str:
    """Throw away what nobody decided on within ``UMUR``; says how many there were."""
    basi = Kiriman.objects.undecided().filter(dibuat__lt=waktu - UMUR).without_plan()
    banyak = 0
    for kiriman in basi.order_by("pk"):
        try:
            discard(kiriman, acting_user=PENGHAPUS)
        except KirimanSelesai:
            continue
        banyak += 1
    return f"Kiriman impor yang dibuang: {banyak}."
