"""What a PD said of its tables, remembered by their headers."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from impor.models import Pemetaan
from instansi.models import Instansi
from isian import riwayat
from isian.models import JenisUbahan
from isian.riwayat import Pelaku

from .jawab import Isi
from .nama import nama_jawaban


@dataclass(frozen=True, slots=True)
class Ingatan:
    """An entry as people read it: the words of the header, and what is done with them."""

    pemetaan: Pemetaan
    jawab: tuple[str, ...]


def list_ingatan(instansi: Instansi) -> list[Ingatan]:
    """One query."""
    semua = Pemetaan.objects.of(instansi).order_by("-diubah", "-pk")
    return [Ingatan(satu, nama_jawaban(satu.isi, satu.judul.split("\n"))) for satu in semua]


@transaction.atomic
def remember(
    instansi: Instansi, kepala: str, kolom: list[str], isi: Isi, *, acting_user: Pelaku
) -> None:
    """Remember how tables with this header are read; ``kolom`` are the words of its columns."""
    satu, is_baru = Pemetaan.objects.update_or_create(
        instansi=instansi,
        kepala=kepala,
        defaults={"judul": "\n".join(kolom), "isi": isi, "nama_pengguna": acting_user.nama},
    )
    jenis = JenisUbahan.BUAT if is_baru else JenisUbahan.UBAH
    riwayat.remember(satu, jenis, ({}, {"isi": isi}), acting_user=acting_user)


@transaction.atomic
def forget(pemetaan: Pemetaan, *, acting_user: Pelaku) -> None:
    """Its tables are recognised by themselves again."""
    riwayat.remember(
        pemetaan, JenisUbahan.HAPUS, ({"isi": pemetaan.isi}, {}), acting_user=acting_user
    )
    pemetaan.delete()
