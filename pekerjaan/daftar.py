"""The kinds of jobs there are, by name.

An app writes its jobs in a module ``latar`` at its top, which is loaded at start::

    @register("impor", "Impor lembar kerja")
    def run_impor(pegangan: Pegangan) -> dict[str, Any]:
        berkas = pegangan.muatan["berkas"]
        for nomor, satu in enumerate(berkas):
            if pegangan.langkah_selesai(satu):
                continue  # done by an attempt that broke off
            pegangan.check_cancel()
            pegangan.progress(nomor, len(berkas), f"Membaca {satu}")
            with transaction.atomic():
                batch = apply(plan(satu))
                pegangan.simpan_langkah(satu, {"batch": batch.pk})
        return {"berkas": len(berkas)}

A job of one effect ends with it, so that it is never done without being called done::

        with pegangan.selesai_bersama() as hasil:
            hasil["batch"] = apply(rencana).pk

Of what it leaves, ``kalimat`` and ``tautan`` (a path of this site) are shown to people.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .pegangan import Pegangan

Fungsi = Callable[["Pegangan"], dict[str, Any]]

PALING_LAMA = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Jenis:
    """``fungsi`` does the job and returns what it leaves. After ``paling_lama`` an attempt is no
    longer kept alive: whatever hangs is given up."""

    nama: str
    sebutan: str
    fungsi: Fungsi
    paling_lama: timedelta


DAFTAR: dict[str, Jenis] = {}


def register(
    nama: str, sebutan: str, *, paling_lama: timedelta = PALING_LAMA
) -> Callable[[Fungsi], Fungsi]:
    """Make a function a kind of job. ``sebutan`` is what people read."""

    def keep(fungsi: Fungsi) -> Fungsi:
        if nama in DAFTAR:
            raise ValueError(f"Jenis pekerjaan '{nama}' sudah terdaftar.")
        DAFTAR[nama] = Jenis(nama, sebutan, fungsi, paling_lama)
        return fungsi

    return keep


def get_jenis(nama: str) -> Jenis:
    """Raises ``LookupError``, also for a job of an older release that is no more."""
    try:
        return DAFTAR[nama]
    except KeyError:
        raise LookupError(f"Jenis pekerjaan '{nama}' tidak dikenal.") from None
