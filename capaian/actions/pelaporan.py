"""The steps of a quarter from draft to approval, under one lock and with the people told."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet

from anggaran.enums import JenisPeriode
from anggaran.models import RealisasiAnggaran, RealisasiFisik
from aturan.alur import Penolakan
from aturan.daftar_periksa import describe_kurang
from aturan.peran import Peran
from aturan.wewenang import Status, Tindakan
from capaian.kabar import tell_step
from capaian.models import Pelaporan, Realisasi
from capaian.models.realisasi import list_periode
from capaian.periksa import load_periksa
from instansi.alur import LangkahDitolak, take_step
from instansi.models import Instansi
from isian.models import JenisUbahan, Riwayat
from isian.riwayat import Pelaku, find_penulis

from .kunci import lock_pelaporan

MENILAI = (Tindakan.VERIFIKASI, Tindakan.SETUJUI)
# What makes somebody an author of a figure: sending a row back only writes why, also where there
# was no row yet and a blank one is made to hold the reason.
MENULIS_ANGKA = Q(jenis=JenisUbahan.BUAT, sesudah__has_key="mentah") | Q(
    jenis=JenisUbahan.UBAH, sesudah__has_any_keys=("nilai", "mentah", "status", "per_tanggal")
)


@transaction.atomic
def take_langkah(
    instansi: Instansi,
    tahun: int,
    triwulan: int,
    tindakan: Tindakan,
    *,
    acting_user: Pelaku,
    peran: frozenset[Peran],
    alasan: str = "",
    versi: int | None = None,
) -> Pelaporan:
    """Take one step of a quarter and tell those whose turn it is.

    ``versi`` is the quarter's ``versi_baris`` that the person saw. Raises ``LangkahDitolak``: of
    two people at once the second is told that the status has changed.
    """
    pelaporan = lock_pelaporan(instansi, tahun, triwulan)
    if versi is not None and versi != pelaporan.versi_baris:
        raise LangkahDitolak(Penolakan.STATUS)
    dari = Status(pelaporan.status)
    kurang = describe_isi(pelaporan) if tindakan is Tindakan.AJUKAN else ""
    hasil = take_step(
        pelaporan,
        tindakan,
        acting_user=acting_user,
        peran=peran,
        alasan=with_kurang(alasan.strip(), kurang),
        pengisi=find_pengisi(pelaporan) if tindakan in MENILAI else frozenset(),
        halangan=find_halangan(pelaporan, tindakan, alasan, kurang),
    )
    tell_step(hasil, tindakan, dari, acting_user=acting_user)
    return hasil


def describe_isi(pelaporan: Pelaporan) -> str | None:
    """What is required and missing, in one line; None when the year has no indicator at all."""
    periksa = load_periksa(pelaporan.instansi, pelaporan.tahun, pelaporan.triwulan)
    return describe_kurang(periksa.butir) if periksa.ukuran else None


def with_kurang(alasan: str, kurang: str | None) -> str:
    """The reason that is kept, with what it passes over."""
    return f"{kurang} – {alasan}" if kurang and alasan else alasan


def find_halangan(
    pelaporan: Pelaporan, tindakan: Tindakan, alasan: str, kurang: str | None
) -> Penolakan | None:
    """What in the content stands in the way of the step."""
    if kurang is None:
        return Penolakan.TANPA_INDIKATOR
    if kurang and not alasan.strip():
        return Penolakan.ADA_KOSONG
    if tindakan in MENILAI and has_dikembalikan(pelaporan):
        return Penolakan.ADA_DIKEMBALIKAN
    return None


def has_dikembalikan(pelaporan: Pelaporan) -> bool:
    baris = Realisasi.objects.of(pelaporan.instansi).filter(
        tahun=pelaporan.tahun, periode=pelaporan.triwulan
    )
    return baris.exclude(catatan_kembali="").exists()


def find_pengisi(pelaporan: Pelaporan) -> frozenset[int]:
    """Who wrote a figure of the quarter, money included, since it was last opened: they may not
    judge it."""
    ditulis = Riwayat.objects.filter(select_angka(pelaporan), MENULIS_ANGKA)
    return find_penulis(ditulis.filter(pk__gt=find_dibuka(pelaporan)))


def select_angka(pelaporan: Pelaporan) -> Q:
    """The history of the quarter's figures: of indicators, of money, of physical progress."""
    instansi, tahun, triwulan = pelaporan.instansi, pelaporan.tahun, pelaporan.triwulan
    milik = {"baris__instansi": instansi, "baris__tahun": tahun}
    uang = RealisasiAnggaran.objects.filter(
        **milik, jenis_periode=JenisPeriode.TRIWULAN, periode=triwulan
    )
    semua: tuple[QuerySet[Any], ...] = (
        Realisasi.objects.of(instansi).filter(tahun=tahun, periode__in=list_periode(triwulan)),
        uang,
        RealisasiFisik.objects.filter(**milik, triwulan=triwulan),
    )
    pilih = Q()
    for baris in semua:
        nomor = list(baris.order_by().values_list("pk", flat=True))
        pilih |= Q(tabel=baris.model._meta.label_lower, kunci__in=nomor)
    return pilih


def find_dibuka(pelaporan: Pelaporan) -> int:
    """The place in the history where the quarter was last opened again; 0 when it never was."""
    dibuka = Riwayat.objects.filter(
        tabel=Pelaporan._meta.label_lower, kunci=pelaporan.pk, sesudah__status=Status.DIBUKA
    )
    return dibuka.values_list("pk", flat=True).first() or 0
