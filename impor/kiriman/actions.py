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
from impor.rencana.susun import Rencana
from instansi.models import Instansi, Pengguna
from isian.models import JenisUbahan
from isian.riwayat import Pelaku, remember

from .baca import KirimanDitolak, plan_kiriman
from .jawab import Isi
from .pegang import BACA, KirimanDikerjakan, hold, require_bebas, require_berhenti
from .pratinjau import Pratinjau, count_sel, make_pratinjau, make_sidik
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
    boleh_latar: bool = False,
) -> Kiriman:
    """Keep the files and make their plan; with ``boleh_latar`` a job makes that of large ones."""
    semua = list(unggahan)
    with without_orphans() as tersimpan, transaction.atomic():
        kiriman = Kiriman.objects.create(
            instansi=instansi,
            tahun=tahun,
            pengguna_id=acting_user.id,
            nama_pengguna=acting_user.nama,
            sel=sum(satu.sel for satu in semua),
        )
        for satu in semua:
            berkas = BerkasKiriman(
                kiriman=kiriman, nama=satu.nama, ukuran=satu.ukuran, sha256=satu.sha256
            )
            berkas.berkas.save(satu.nama, satu.berkas, save=False)
            tersimpan.append(str(berkas.berkas.name))
            berkas.save()
        if boleh_latar and kiriman.is_besar:
            hold_baca(kiriman, acting_user=acting_user, terikat_tenggat=terikat_tenggat)
        else:
            renew(kiriman, terikat_tenggat=terikat_tenggat)
        return kiriman


def hold_baca(kiriman: Kiriman, *, acting_user: Pelaku, terikat_tenggat: bool) -> None:
    hold(kiriman, BACA, {"terikat_tenggat": terikat_tenggat}, acting_user=acting_user)


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
    keep_plan(kiriman, make_pratinjau(plan_kiriman(kiriman, terikat_tenggat=terikat_tenggat)))


def keep_plan(kiriman: Kiriman, pratinjau: Pratinjau) -> None:
    """Remember the plan, the answers that it was made with, and how many cells were read."""
    if kiriman.jawaban_baru is not None:
        kiriman.jawaban, kiriman.jawaban_baru = kiriman.jawaban_baru, None
    kiriman.pratinjau, kiriman.sidik = pratinjau, make_sidik(pratinjau)
    kiriman.sel = count_sel(pratinjau)
    kiriman.save(update_fields=["jawaban", "jawaban_baru", "pratinjau", "sidik", "sel"])


def lock(kiriman: Kiriman) -> Kiriman:
    """The row as it is stored now, without its plan, held until the end of the transaction."""
    milik = Kiriman.objects.defer("pratinjau").select_related("instansi__pemda")
    milik = milik.select_for_update(of=("self",))
    terkunci: Kiriman = milik.get(pk=kiriman.pk)
    return terkunci


def lock_open(kiriman: Kiriman) -> Kiriman:
    """Raises ``KirimanSelesai``."""
    terkunci = lock(kiriman)
    require_terbuka(terkunci)
    return terkunci


def require_terbuka(kiriman: Kiriman) -> None:
    """Raises ``KirimanSelesai``."""
    if not kiriman.is_terbuka:
        raise KirimanSelesai(f"Kiriman ini sudah {kiriman.get_status_display()}.")


@transaction.atomic
def answer(
    kiriman: Kiriman, ubah: Callable[[Isi], Isi], *, acting_user: Pelaku, terikat_tenggat: bool
) -> Kiriman:
    """Change the answers and make the plan anew, that of a large kiriman in the background. Raises
    ``KirimanDitolak`` and ``SalahJawaban``, and then keeps the answers as they were."""
    terkunci = lock_open(kiriman)
    require_bebas(terkunci)
    terkunci.jawaban_baru = ubah(terkunci.jawaban)
    if terkunci.is_besar:
        terkunci.save(update_fields=["jawaban_baru"])
        hold_baca(terkunci, acting_user=acting_user, terikat_tenggat=terikat_tenggat)
    else:
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
    require_terbuka(terkunci)
    require_bebas(terkunci)
    rencana = plan_kiriman(terkunci, terikat_tenggat=terikat_tenggat)
    return write_rencana(
        terkunci, rencana, sidik, pengguna=pengguna, terikat_tenggat=terikat_tenggat
    )


def write_rencana(
    terkunci: Kiriman, rencana: Rencana, sidik: str, *, pengguna: Pengguna, terikat_tenggat: bool
) -> Hasil:
    """Write the plan of a kiriman whose row is locked, when it is the one of this fingerprint."""
    pratinjau = make_pratinjau(rencana)
    if make_sidik(pratinjau) != sidik:
        keep_plan(terkunci, pratinjau)
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
    kiriman.pratinjau, kiriman.sidik, kiriman.jawaban_baru = {}, "", None
    kiriman.save()


@transaction.atomic
def discard(kiriman: Kiriman, *, acting_user: Pelaku) -> None:
    """Throw it away with its files; the row stays and tells who did. Raises ``KirimanSelesai``, and
    ``KirimanDikerjakan`` while a job is at it."""
    terkunci = lock_open(kiriman)
    require_berhenti(terkunci)
    berkas_list = list(terkunci.berkas_list.all())
    nama = [satu.nama for satu in berkas_list]
    decide(terkunci, StatusKiriman.DIBUANG, acting_user.nama, timezone.now())
    remember(terkunci, JenisUbahan.HAPUS, ({"berkas": nama}, {}), acting_user=acting_user)
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
        except (KirimanSelesai, KirimanDikerjakan):
            continue
        banyak += 1
    return f"Kiriman impor yang dibuang: {banyak}."
