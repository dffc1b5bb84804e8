"""A job that does one PD after another: each once, in a transaction of its own."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from secrets import token_hex
from typing import Any

from django.db import transaction

from aturan.wewenang import Tindakan, boleh
from impor.kiriman.actions import without_orphans
from impor.models import ImporMassal
from instansi.akses import find_peran_pemda
from instansi.models import Pengguna
from pekerjaan.pegangan import Berhenti, GalatPekerjaan, Pegangan

catat = logging.getLogger(__name__)

NASIB = "nasib"


@dataclass(frozen=True, slots=True)
class Langkah:
    """One PD. ``siapkan`` is done before the transaction, for what takes long and writes nothing;
    ``kerjakan`` within it, and says what became of the PD. Names of files that it stores go into
    its list: they are deleted when the transaction does not come to its end."""

    kunci: str
    sebutan: str
    siapkan: Callable[[], None]
    kerjakan: Callable[[list[str]], str]


def load_massal(pegangan: Pegangan) -> tuple[ImporMassal, Pengguna]:
    """The run of the job, and who asked for it. Raises ``GalatPekerjaan``."""
    massal = ImporMassal.objects.select_related("pemda").get(pk=pegangan.muatan["massal"])
    pengguna = Pengguna.objects.filter(pk=pegangan.pengguna_id or 0).first()
    if pengguna is None:
        raise GalatPekerjaan("Akun yang meminta pekerjaan ini sudah tidak ada.")
    require_boleh(pengguna, massal)
    return massal, pengguna


def require_boleh(pengguna: Pengguna, massal: ImporMassal) -> None:
    """A right that was taken back stops the job too. Raises ``GalatPekerjaan``."""
    if not boleh(find_peran_pemda(pengguna, massal.pemda_id), Tindakan.IMPOR):
        raise GalatPekerjaan(
            f"{pengguna.get_username()}, yang meminta pekerjaan ini, tidak lagi berwenang mengimpor"
            f" untuk {massal.pemda}."
        )


def work_through(pegangan: Pegangan, semua: Sequence[Langkah]) -> Counter[str]:
    """How many PDs came to what, those of earlier attempts included. Before each one the right of
    whoever asked is looked at again.

    A PD over which something nobody foresaw goes wrong keeps no other back: that is logged, and in
    the end the job has failed and says where. Raises ``Berhenti`` and ``GalatPekerjaan``.
    """
    gagal: list[str] = []
    for nomor, satu in enumerate(semua):
        if pegangan.langkah_selesai(satu.kunci):
            continue
        pegangan.check_cancel()
        load_massal(pegangan)
        pegangan.progress(nomor, len(semua), satu.sebutan)
        try:
            take_step(pegangan, satu)
        except (Berhenti, GalatPekerjaan):
            raise
        except Exception:
            gagal.append(f"{satu.sebutan} (kode {tell_log(pegangan, satu)})")
    pegangan.progress(len(semua), len(semua))
    if gagal:
        raise GalatPekerjaan(
            f"Kesalahan yang tidak terduga pada {len(gagal)} perangkat daerah: {'; '.join(gagal)}."
            " Yang lain sudah selesai. Cobalah lanjutkan; bila berulang, sampaikan kodenya kepada"
            " pengelola sistem."
        )
    return Counter(pegangan.isi_langkah(satu.kunci)[NASIB] for satu in semua)


def take_step(pegangan: Pegangan, satu: Langkah) -> None:
    satu.siapkan()
    with without_orphans() as tersimpan, transaction.atomic():
        isi: dict[str, Any] = {NASIB: satu.kerjakan(tersimpan)}
        pegangan.simpan_langkah(satu.kunci, isi)


def tell_log(pegangan: Pegangan, satu: Langkah) -> str:
    """The code under which the log tells what happened."""
    kode = token_hex(4).upper()
    catat.exception("Pekerjaan %s, langkah %s gagal, kode %s", pegangan.pk, satu.kunci, kode)
    return kode
