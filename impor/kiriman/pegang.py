"""A kiriman in the hands of a job: who works on it, nobody else may change it meanwhile."""

from __future__ import annotations

from collections.abc import Mapping
from secrets import token_hex
from typing import Any

from impor.models import Kiriman
from isian.riwayat import Pelaku
from pekerjaan.actions import Pemilik, submit
from pekerjaan.models import Pekerjaan, StatusPekerjaan

from .baca import KirimanDitolak

BACA = "impor-baca"
TERAP = "impor-terap"
SEDANG = {BACA: "sedang dibaca", TERAP: "sedang disimpan"}
BERHENTI = {BACA: "belum selesai dibaca", TERAP: "belum selesai disimpan"}


class KirimanDikerjakan(KirimanDitolak):
    """A job works on it, or stopped before its end."""


def hold(
    kiriman: Kiriman, jenis: str, muatan: Mapping[str, Any], *, acting_user: Pelaku
) -> Pekerjaan:
    """Leave it to a job, as the last deed of the transaction that locks its row."""
    nama = ", ".join(kiriman.berkas_list.order_by("pk").values_list("nama", flat=True))
    kata = "Membaca" if jenis == BACA else "Menyimpan"
    kiriman.pekerjaan = submit(
        jenis,
        f"{jenis}:{kiriman.pk}:{token_hex(8)}",
        {"kiriman": kiriman.pk, **muatan},
        pemilik=Pemilik(
            instansi_id=kiriman.instansi_id,
            pengguna_id=acting_user.id,
            nama_pengguna=acting_user.nama,
        ),
        judul=f"{kata} {nama}",
    )
    kiriman.save(update_fields=["pekerjaan"])
    return kiriman.pekerjaan


def find_pekerjaan(kiriman: Kiriman) -> Pekerjaan | None:
    """The job that has not succeeded yet, as it stands now. One query at most."""
    if kiriman.pekerjaan_id is None or not kiriman.is_terbuka:
        return None
    belum = Pekerjaan.objects.exclude(status=StatusPekerjaan.SELESAI)
    return belum.filter(pk=kiriman.pekerjaan_id).first()


def require_bebas(kiriman: Kiriman) -> None:
    """Raises ``KirimanDikerjakan`` as long as its job has not succeeded."""
    pekerjaan = find_pekerjaan(kiriman)
    if pekerjaan is not None:
        raise KirimanDikerjakan(f"Kiriman ini {tell_kegiatan(pekerjaan)}; tunggu sampai selesai.")


def require_berhenti(kiriman: Kiriman) -> None:
    """Raises ``KirimanDikerjakan`` while its job waits or runs."""
    pekerjaan = find_pekerjaan(kiriman)
    if pekerjaan is not None and not pekerjaan.is_berakhir:
        raise KirimanDikerjakan(
            f"Kiriman ini {tell_kegiatan(pekerjaan)}. Hentikan dahulu, atau tunggu sampai selesai."
        )


def tell_kegiatan(pekerjaan: Pekerjaan) -> str:
    """What is being done, of a job that has not succeeded."""
    return (BERHENTI if pekerjaan.is_berakhir else SEDANG)[pekerjaan.jenis]
