"""Making the file of a report in the background."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from instansi.models import Instansi
from laporan.cetakan import find_file, make_file, open_cetakan
from laporan.render.pdf import PdfGagalError
from pekerjaan.pegangan import GalatPekerjaan, Pegangan


def run_cetak(pegangan: Pegangan) -> dict[str, Any]:
    """What was asked for is made from the data of now. Doing it twice changes nothing."""
    instansi = Instansi.objects.select_related("pemda").get(pk=pegangan.instansi_id)
    tahun, bentuk = pegangan.muatan["tahun"], pegangan.muatan["bentuk"]
    pegangan.progress(0, None, "Membaca data")
    cetakan = open_cetakan(instansi, tahun, bentuk)

    def lapor(sudah: int, dari: int) -> None:
        pegangan.check_cancel()
        pegangan.progress(sudah, dari, "Menyusun halaman")

    if not find_file(cetakan):
        try:
            make_file(cetakan, lapor)
        except PdfGagalError as gagal:
            raise GalatPekerjaan(str(gagal)) from gagal
    return {
        "kalimat": f"Laporan {tahun} siap diunduh.",
        "tautan": reverse(f"laporan_{bentuk}", kwargs=instansi.tempat(tahun)),
    }
