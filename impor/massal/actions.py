"""Writing a run: begun, told whose its files are, read, applied, thrown away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from impor.kiriman.actions import UMUR, delete_files, discard
from impor.kiriman.baca import KirimanDitolak
from impor.models import Asal, ImporMassal
from instansi.models import Instansi, Pemda, Pengguna
from isian.riwayat import Pelaku
from pekerjaan.actions import Pemilik, resume, submit
from pekerjaan.models import Pekerjaan

from .baca import list_bagian
from .kunci import MassalDitolak, find_hidup, find_pekerjaan, lock, lock_open

BACA = "impor-massal-baca"
TERAPKAN = "impor-massal-terapkan"


def make_massal(pemda: Pemda, tahun: int, *, acting_user: Pelaku) -> ImporMassal:
    return ImporMassal.objects.create(
        pemda=pemda, tahun=tahun, pengguna_id=acting_user.id, nama_pengguna=acting_user.nama
    )


@transaction.atomic
def assign(massal: ImporMassal, pilihan: Mapping[int, int | None]) -> int:
    """Whose files are, by their numbers; None: nobody's. Only PDs of the pemda, and only files that
    were not read yet. Returns how many changed. Raises ``MassalDitolak``."""
    terkunci = lock_open(massal)
    milik = set(Instansi.objects.filter(pemda=terkunci.pemda).values_list("pk", flat=True))
    if not {satu for satu in pilihan.values() if satu is not None} <= milik:
        raise MassalDitolak(f"Pilih perangkat daerah {terkunci.pemda} dari daftar.")
    belum = terkunci.berkas_list.select_for_update().filter(perangkat=None)
    ubah = [satu for satu in belum.filter(pk__in=pilihan) if satu.instansi_id != pilihan[satu.pk]]
    for satu in ubah:
        satu.instansi_id, satu.asal = pilihan[satu.pk], Asal.ORANG
        satu.save(update_fields=["instansi", "asal"])
    return len(ubah)


@transaction.atomic
def remove(massal: ImporMassal, berkas: int) -> str | None:
    """Take a file that was not read out of the run. Its name; None: there is none. Raises
    ``MassalDitolak``."""
    terkunci = lock_open(massal)
    satu = terkunci.berkas_list.select_for_update().filter(pk=berkas, perangkat=None).first()
    if satu is None:
        return None
    tersimpan = [str(satu.berkas.name)] if satu.berkas else []
    satu.delete()
    transaction.on_commit(lambda: delete_files(tersimpan))
    return satu.nama


# --- jobs -------------------------------------------------------------------------------------


@transaction.atomic
def ask_baca(massal: ImporMassal, *, pengguna: Pengguna) -> Pekerjaan:
    """Read what has a PD and was not read. While a job is at the run, that job. Raises
    ``MassalDitolak``."""
    terkunci = lock(massal)
    hidup = find_hidup(terkunci)
    if hidup is not None:
        return hidup
    lock_open(terkunci)
    bagian = list_bagian(terkunci)
    if not bagian:
        raise MassalDitolak("Tidak ada berkas yang menunggu dibaca dan sudah jelas miliknya.")
    judul = f"Membaca berkas {len(bagian)} perangkat daerah"
    return start(terkunci, BACA, {"bagian": bagian}, judul, pengguna)


@transaction.atomic
def ask_terapkan(
    massal: ImporMassal, pilihan: Mapping[int, str], *, pengguna: Pengguna
) -> Pekerjaan:
    """Apply what was shown: fingerprints by the numbers of PDs in the run. While a job is at it,
    that job. Raises ``MassalDitolak``."""
    terkunci = lock(massal)
    hidup = find_hidup(terkunci)
    if hidup is not None:
        return hidup
    lock_open(terkunci)
    ada = terkunci.perangkat_list.filter(pk__in=pilihan, kiriman__isnull=False)
    dipilih = [[pk, pilihan[pk]] for pk in ada.values_list("pk", flat=True)]
    if not dipilih:
        raise MassalDitolak("Pilih paling sedikit satu perangkat daerah.")
    judul = f"Menerapkan impor {len(dipilih)} perangkat daerah"
    return start(terkunci, TERAPKAN, {"pilihan": dipilih}, judul, pengguna)


def start(
    terkunci: ImporMassal, jenis: str, muatan: dict[str, object], judul: str, pengguna: Pengguna
) -> Pekerjaan:
    terkunci.ke += 1
    pekerjaan = submit(
        jenis,
        f"{jenis}:{terkunci.pk}:{terkunci.ke}",
        {"massal": terkunci.pk, **muatan},
        pemilik=Pemilik(
            pemda_id=terkunci.pemda_id,
            pengguna_id=pengguna.pk,
            nama_pengguna=pengguna.get_username(),
        ),
        judul=f"{judul}, {terkunci.tahun}",
    )
    terkunci.pekerjaan = pekerjaan.pk
    terkunci.save(update_fields=["ke", "pekerjaan"])
    return pekerjaan


@transaction.atomic
def go_on(massal: ImporMassal) -> Pekerjaan:
    """Take the latest job up where it stopped; one that runs goes on as it is. Raises
    ``MassalDitolak`` and ``TidakDapat``."""
    terkunci = lock(massal)
    pekerjaan = find_hidup(terkunci)
    if pekerjaan is not None:
        return pekerjaan
    lock_open(terkunci)
    terakhir = find_pekerjaan(terkunci)
    if terakhir is None:
        raise MassalDitolak("Belum ada pekerjaan yang dapat dilanjutkan.")
    return resume(terakhir)


# --- the end ----------------------------------------------------------------------------------


@transaction.atomic
def close(massal: ImporMassal, *, acting_user: Pelaku) -> int:
    """Throw away what was not applied: unread files, and kiriman that nobody decided on. What was
    applied stays. Returns how many kiriman were thrown away. Raises ``MassalDitolak``."""
    terkunci = lock_open(massal)
    dibuang = 0
    for satu in terkunci.perangkat_list.filter(kiriman__isnull=False).select_related("kiriman"):
        if satu.kiriman is not None and satu.kiriman.is_terbuka:
            try:
                discard(satu.kiriman, acting_user=acting_user)
            except KirimanDitolak:
                continue
            dibuang += 1
    drop_files(terkunci)
    return dibuang


def drop_files(terkunci: ImporMassal) -> None:
    """The files that no kiriman took; the run is over."""
    belum = terkunci.berkas_list.filter(perangkat=None).exclude(berkas="")
    tersimpan: Iterable[str] = list(belum.values_list("berkas", flat=True))
    belum.update(berkas="")
    terkunci.ditutup = timezone.now()
    terkunci.save(update_fields=["ditutup"])
    transaction.on_commit(lambda: delete_files(tersimpan))


def close_old(waktu: datetime) -> str:
    """Throw away the files that were not read within the time that a kiriman has, too."""
    banyak = 0
    for massal in ImporMassal.objects.filter(ditutup=None, dibuat__lt=waktu - UMUR).order_by("pk"):
        with transaction.atomic():
            try:
                drop_files(lock_open(massal))
            except MassalDitolak:
                continue
        banyak += 1
    return f"Impor massal yang ditutup: {banyak}."
