"""Making the package of a year in the background, and finding it again."""

from __future__ import annotations

from hashlib import sha256
from typing import Any
from uuid import uuid4

from django.urls import reverse

from instansi.models import Instansi
from isian.riwayat import Pelaku
from laporan.cetakan import store
from laporan.render.pdf import PdfGagalError
from laporan.terbit.paket import make_paket
from pekerjaan.actions import Pemilik, submit
from pekerjaan.models import Pekerjaan
from pekerjaan.pegangan import GalatPekerjaan, Pegangan

PAKET = "paket"


def submit_paket(instansi: Instansi, tahun: int, oleh: Pelaku) -> Pekerjaan:
    return submit(
        PAKET,
        f"{PAKET}:{uuid4()}",
        {"tahun": tahun},
        pemilik=Pemilik(instansi.pk, pengguna_id=oleh.id, nama_pengguna=oleh.nama),
        judul=f"Menyusun paket dokumen {tahun}",
    )


def run_paket(pegangan: Pegangan) -> dict[str, Any]:
    """Doing it twice changes nothing: the data of now are packed."""
    instansi = Instansi.objects.select_related("pemda").get(pk=pegangan.instansi_id)
    tahun, nomor = pegangan.muatan["tahun"], pegangan.pk

    def lapor(sudah: int, dari: int, pesan: str) -> None:
        pegangan.check_cancel()
        pegangan.progress(sudah, dari, pesan)

    try:
        store().keep_one(make_kunci(nomor), make_paket(instansi, tahun, lapor))
    except PdfGagalError as gagal:
        raise GalatPekerjaan(str(gagal)) from gagal
    return {
        "kalimat": f"Paket dokumen {tahun} siap diunduh.",
        "tautan": reverse("paket_unduh", kwargs=instansi.tempat(tahun) | {"pekerjaan": nomor}),
    }


def find_paket(instansi: Instansi, tahun: int, nomor: int) -> bytes:
    """Empty where the PD has no such package, or it is kept no more."""
    milik = Pekerjaan.objects.filter(pk=nomor, jenis=PAKET, instansi_id=instansi.pk)
    if not milik.filter(muatan__tahun=tahun).exists():
        return b""
    return store().get(make_kunci(nomor))


def make_kunci(nomor: int) -> str:
    return sha256(f"{PAKET} {nomor}".encode()).hexdigest()
