"""Writing evidence: adding, using again, letting go of, and withdrawing. Nothing is deleted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from aturan.nama_berkas import clean_nama
from aturan.unggahan import Tolak, recognise
from aturan.wewenang import Status, Tindakan
from capaian.baris import LetakBaris
from capaian.berkas import hash_berkas, take_ciri
from capaian.models import Bukti, BuktiIndikator, JenisBukti, Pelaporan
from instansi.akses import Wewenang
from isian.riwayat import Pelaku, add, changing, remove

from .kunci import lock_pelaporan
from .realisasi import Penulis


class BuktiDitolak(Exception):
    """The evidence is not kept, or stays; the sentence says why and what to do."""


class BuktiSama(Exception):
    """The PD has this very content already: ``bukti``."""

    def __init__(self, bukti: Bukti) -> None:
        self.bukti = bukti
        super().__init__(f"Berkas ini sudah tersimpan sebagai “{bukti.judul}”.")


def add_berkas(
    letak: LetakBaris, berkas: UploadedFile[Any], *, judul: str, penulis: Penulis
) -> Bukti:
    """Keep a file and say that it shows the row. Raises ``BuktiDitolak`` and ``BuktiSama``."""
    tipe = recognise(take_ciri(berkas))
    if isinstance(tipe, Tolak):
        raise BuktiDitolak(tipe.kalimat)
    nama = clean_nama(berkas.name or "", tipe)
    bukti = Bukti(
        instansi=letak.instansi,
        jenis=JenisBukti.BERKAS,
        judul=judul or nama.rpartition(".")[0],
        berkas=berkas,
        nama_asli=nama,
        tipe=tipe.mime,
        ukuran=berkas.size,
        sha256=hash_berkas(berkas),
    )
    with without_orphan(bukti), transaction.atomic():
        require_unggah(letak, penulis)
        refuse_same(bukti)
        return keep(bukti, letak, penulis.acting_user)


def add_tautan(letak: LetakBaris, tautan: str, *, judul: str, penulis: Penulis) -> Bukti:
    """Keep a link; the same link of the PD is used again."""
    bukti = Bukti(instansi=letak.instansi, jenis=JenisBukti.TAUTAN, judul=judul, tautan=tautan)
    with transaction.atomic():
        require_unggah(letak, penulis)
        ada: Bukti | None = Bukti.objects.filter(
            instansi=letak.instansi, tautan=tautan, dicabut=None
        ).first()
        if ada is None:
            return keep(bukti, letak, penulis.acting_user)
        link(ada, letak, penulis.acting_user)
        return ada


def add_teks(letak: LetakBaris, teks: str, *, judul: str, penulis: Penulis) -> Bukti:
    bukti = Bukti(instansi=letak.instansi, jenis=JenisBukti.TEKS, judul=judul, teks=teks)
    with transaction.atomic():
        require_unggah(letak, penulis)
        return keep(bukti, letak, penulis.acting_user)


def use_bukti(letak: LetakBaris, bukti: Bukti, *, penulis: Penulis) -> bool:
    """Say that evidence shows this row too. False: it already did."""
    if bukti.instansi_id != letak.instansi.pk:
        raise PermissionDenied
    with transaction.atomic():
        require_unggah(letak, penulis)
        stored = Bukti.objects.select_for_update().get(pk=bukti.pk)
        if stored.dicabut:
            raise BuktiDitolak("Bukti ini sudah dicabut. Pilih bukti lain, atau unggah yang baru.")
        return link(stored, letak, penulis.acting_user)


def release_bukti(letak: LetakBaris, bukti: Bukti, *, penulis: Penulis) -> None:
    """The evidence shows this row no more; it stays with its other rows and in the list."""
    with transaction.atomic():
        require_unggah(letak, penulis)
        for satu in BuktiIndikator.objects.filter(letak.milik, bukti=bukti):
            remove(satu, acting_user=penulis.acting_user)


def withdraw_bukti(
    bukti: Bukti,
    *,
    alasan: str,
    tahun: int,
    waktu: datetime,
    versi: int | None,
    penulis: Penulis,
) -> None:
    """Mark evidence as withdrawn, with a reason; what an approved quarter rests on stays.
    ``tahun`` is the year in whose history it is told.

    Raises ``BuktiDitolak``, ``Bentrok`` and ``PermissionDenied``.
    """
    if not alasan.strip():
        raise BuktiDitolak("Tulis alasan mencabut bukti ini.")
    with transaction.atomic():
        pemakaian = list(bukti.dipakai_list.select_related("indikator"))
        require_milik(pemakaian, penulis.wewenang)
        for letak in sorted({(satu.tahun, satu.triwulan) for satu in pemakaian}):
            refuse_approved(lock_pelaporan(bukti.instansi, *letak))
        stored = Bukti.objects.select_for_update().get(pk=bukti.pk)
        if stored.dicabut:
            return
        stored.tahun = tahun
        with changing(stored, acting_user=penulis.acting_user, alasan=alasan.strip(), versi=versi):
            stored.dicabut = waktu


# --- steps ------------------------------------------------------------------------------------


@contextmanager
def without_orphan(baris: Any) -> Iterator[None]:
    """The file of a row is stored before the row is: it goes again when the row does not come to
    be."""
    try:
        yield
    except BaseException:
        berkas = baris.berkas
        if berkas and berkas._committed:
            berkas.storage.delete(str(berkas.name))
        raise


def require_unggah(letak: LetakBaris, penulis: Penulis) -> None:
    """Locks the quarter; 403 for who may not, a sentence when nobody may now."""
    pelaporan = lock_pelaporan(letak.instansi, letak.tahun, letak.triwulan)
    if not penulis.wewenang.is_milik(letak.indikator.unit_id, Tindakan.UNGGAH_BUKTI):
        raise PermissionDenied("Peran Anda tidak menambah bukti pada baris ini.")
    refuse_approved(pelaporan)


def refuse_approved(pelaporan: Pelaporan) -> None:
    if pelaporan.status == Status.DISETUJUI:
        raise BuktiDitolak(
            f"Triwulan {pelaporan.triwulan} tahun {pelaporan.tahun} sudah disetujui, sehingga"
            " buktinya tidak dapat diubah. Minta triwulan itu dibuka kembali lebih dahulu."
        )


def require_milik(pemakaian: list[BuktiIndikator], wewenang: Wewenang) -> None:
    """A pengisi withdraws what shows the own rows alone."""
    unit = {satu.indikator.unit_id for satu in pemakaian} or {None}
    if not all(wewenang.is_milik(satu, Tindakan.UNGGAH_BUKTI) for satu in unit):
        raise PermissionDenied("Bukti ini juga dipakai baris yang bukan milik Anda.")


def refuse_same(bukti: Bukti) -> None:
    sama = Bukti.objects.filter(
        instansi=bukti.instansi, sha256=bukti.sha256, dicabut__isnull=True
    ).first()
    if sama:
        raise BuktiSama(sama)


def keep(bukti: Bukti, letak: LetakBaris, pelaku: Pelaku) -> Bukti:
    bukti.tahun = letak.tahun
    add(bukti, acting_user=pelaku)
    link(bukti, letak, pelaku)
    return bukti


def link(bukti: Bukti, letak: LetakBaris, pelaku: Pelaku) -> bool:
    """False: the evidence shows the row already."""
    kunci: dict[str, Any] = {"bukti": bukti, **letak.kunci}
    if BuktiIndikator.objects.filter(**kunci).exists():
        return False
    add(BuktiIndikator(**kunci), acting_user=pelaku)
    return True
