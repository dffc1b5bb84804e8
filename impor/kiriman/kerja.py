"""What a job does to a kiriman: make its plan, or write it. And going on when it stopped.

A job plans outside every transaction, so that it can be called off on the way; what it writes and
that it is done are one transaction, in which the kiriman is still its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any

from django.db import transaction
from django.urls import reverse

from aturan.wewenang import Tindakan
from impor.jawaban.isi import SalahJawaban
from impor.models import Kiriman, StatusKiriman
from impor.pemesan import require_pemesan
from isian.riwayat import Pelaku
from pekerjaan.pegangan import GalatPekerjaan, Pegangan

from .actions import (
    Hasil,
    hold_baca,
    keep_plan,
    lock,
    lock_open,
    require_terbuka,
    write_rencana,
)
from .baca import KirimanDitolak, Lapor, plan_kiriman
from .pegang import (
    TERAP,
    find_pekerjaan,
    hold,
    require_bebas,
    require_berhenti,
)
from .pratinjau import make_pratinjau

BUKAN_MILIKNYA = "Kiriman ini sudah diputuskan, atau dikerjakan oleh pekerjaan lain."


# --- asking for it ----------------------------------------------------------------------------


@transaction.atomic
def submit_terap(
    kiriman: Kiriman, sidik: str, *, acting_user: Pelaku, terikat_tenggat: bool
) -> Hasil | None:
    """Have a job write what was shown under this fingerprint. What it came to, when that is known
    already: it was applied before, or another plan is shown by now.

    Raises ``KirimanDikerjakan`` and ``KirimanSelesai``.
    """
    terkunci = lock(kiriman)
    if terkunci.status == StatusKiriman.DITERAPKAN:
        return Hasil(terkunci.batch)
    require_terbuka(terkunci)
    require_bebas(terkunci)
    if terkunci.sidik != sidik:
        return Hasil(is_usang=True)
    hold_terap(terkunci, sidik, acting_user=acting_user, terikat_tenggat=terikat_tenggat)
    return None


def hold_terap(kiriman: Kiriman, sidik: str, *, acting_user: Pelaku, terikat_tenggat: bool) -> None:
    muatan = {"sidik": sidik, "terikat_tenggat": terikat_tenggat}
    hold(kiriman, TERAP, muatan, acting_user=acting_user)


@transaction.atomic
def try_again(kiriman: Kiriman, *, acting_user: Pelaku, terikat_tenggat: bool) -> None:
    """After a failure or a wish to stop: the same from the beginning, in this person's name. Raises
    ``KirimanDikerjakan`` and ``KirimanSelesai``."""
    terkunci = lock_open(kiriman)
    require_berhenti(terkunci)
    gagal = find_pekerjaan(terkunci)
    if gagal is None:
        return
    if gagal.jenis == TERAP:
        sidik = gagal.muatan["sidik"]
        hold_terap(terkunci, sidik, acting_user=acting_user, terikat_tenggat=terikat_tenggat)
    else:
        hold_baca(terkunci, acting_user=acting_user, terikat_tenggat=terikat_tenggat)


@transaction.atomic
def let_go(kiriman: Kiriman) -> None:
    """Back to the plan and the answers that stood before the job that stopped. Raises
    ``KirimanDikerjakan`` and ``KirimanSelesai``."""
    terkunci = lock_open(kiriman)
    require_berhenti(terkunci)
    if terkunci.is_terencana:
        terkunci.pekerjaan, terkunci.jawaban_baru = None, None
        terkunci.save(update_fields=["pekerjaan", "jawaban_baru"])


# --- doing it ---------------------------------------------------------------------------------


def run_baca(pegangan: Pegangan) -> dict[str, Any]:
    """Make the plan of a kiriman; what was answered counts once it stands."""
    with explained():
        kiriman = open_milik(pegangan)
        lapor = make_lapor(pegangan, kiriman)
        terikat = pegangan.muatan["terikat_tenggat"]
        is_pertama = not kiriman.is_terencana
        rencana = plan_kiriman(kiriman, terikat_tenggat=terikat, lapor=lapor)
        lapor("Merangkum rencana")
        pratinjau = make_pratinjau(rencana)
        with pegangan.selesai_bersama() as hasil:
            keep_plan(lock_milik(pegangan), pratinjau)
            nama = "kiriman" if is_pertama else "kiriman_periksa"
            hasil["tautan"] = address_of(kiriman, nama, kiriman=kiriman.pk)
            hasil["kalimat"] = "Berkas selesai dibaca." if is_pertama else "Rencana disusun ulang."
    return {}


def run_terap(pegangan: Pegangan) -> dict[str, Any]:
    """Write a kiriman as it was shown."""
    with explained():
        kiriman = open_milik(pegangan)
        lapor = make_lapor(pegangan, kiriman)
        terikat = pegangan.muatan["terikat_tenggat"]
        rencana = plan_kiriman(kiriman, terikat_tenggat=terikat, lapor=lapor)
        lapor("Menulis ke basis data")
        with pegangan.selesai_bersama() as hasil:
            tertulis = write_rencana(
                lock_milik(pegangan),
                rencana,
                pegangan.muatan["sidik"],
                pengguna=require_pemesan(pegangan, kiriman.instansi, Tindakan.IMPOR),
                terikat_tenggat=terikat,
            )
            hasil.update(tell_hasil(kiriman, tertulis))
    return {}


@contextmanager
def explained() -> Iterator[None]:
    """What cannot be done is told to whoever asked for it."""
    try:
        yield
    except (KirimanDitolak, SalahJawaban) as sebab:
        raise GalatPekerjaan(str(sebab)) from sebab


def open_milik(pegangan: Pegangan) -> Kiriman:
    """Raises ``GalatPekerjaan`` when it is not the job's own any more."""
    semua = Kiriman.objects.defer("pratinjau").select_related("instansi__pemda", "pekerjaan")
    kiriman = semua.filter(pk=pegangan.muatan["kiriman"]).first()
    return require_milik(kiriman, pegangan)


def lock_milik(pegangan: Pegangan) -> Kiriman:
    """Likewise, held until the end of the transaction."""
    return require_milik(lock(Kiriman(pk=pegangan.muatan["kiriman"])), pegangan)


def require_milik(kiriman: Kiriman | None, pegangan: Pegangan) -> Kiriman:
    if kiriman is None or not kiriman.is_terbuka or kiriman.pekerjaan_id != pegangan.pk:
        raise GalatPekerjaan(BUKAN_MILIKNYA)
    return kiriman


def make_lapor(pegangan: Pegangan, kiriman: Kiriman) -> Lapor:
    """Tells how far the job is before each step, and stops there when it is to: two steps a file,
    two for all of them."""
    langkah = count()
    semua = 2 * kiriman.berkas_list.count() + 2

    def lapor(pesan: str) -> None:
        pegangan.check_cancel()
        pegangan.progress(next(langkah), semua, pesan)

    return lapor


def tell_hasil(kiriman: Kiriman, hasil: Hasil) -> dict[str, Any]:
    """What applying came to, for people: a sentence, and where to go."""
    if hasil.is_usang:
        return {
            "is_usang": True,
            "kalimat": USANG,
            "tautan": address_of(kiriman, "kiriman_periksa", kiriman=kiriman.pk),
        }
    if hasil.batch is None:
        return {"kalimat": SAMA, "tautan": address_of(kiriman, "impor_list")}
    tautan = address_of(kiriman, "batch", batch=hasil.batch.pk)
    return {"kalimat": "Impor disimpan.", "tautan": tautan}


USANG = (
    "Data berubah sejak halaman ini dibuka, jadi belum ada yang disimpan. Yang tampak"
    " sekarang sudah disusun ulang: periksa, lalu simpan."
)
SAMA = "Tidak ada yang berubah: isi berkas sama dengan data tersimpan."


def address_of(milik: Kiriman, nama: str, **lain: int) -> str:
    """A page of the PD and year that it is for."""
    return reverse(nama, kwargs={**milik.instansi.tempat(milik.tahun), **lain})
