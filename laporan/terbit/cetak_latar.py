"""The PDF that the public reads is printed when it is published: nobody who is not signed in makes
the server lay out a report."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from isian.riwayat import Pelaku
from laporan import cetakan
from laporan.models import LaporanKinerja, VersiLaporan
from laporan.render.pdf import PdfGagalError
from laporan.terbit.beku import thaw
from laporan.terbit.berkas import render_versi
from pekerjaan.actions import Pemilik, run_or_submit
from pekerjaan.pegangan import GalatPekerjaan, Pegangan

CETAK_TERBIT = "cetak_terbit"


def print_terbit(laporan: LaporanKinerja, oleh: Pelaku) -> None:
    """What was just published; a small report at once, a large one in the background."""
    versi = VersiLaporan.objects.filter(laporan=laporan, terbit__isnull=False).latest("nomor")
    if versi.pdf or versi.resmi:
        return
    run_or_submit(
        CETAK_TERBIT,
        f"{CETAK_TERBIT}:{versi.pk}",
        {"versi": versi.pk},
        besar=cetakan.weigh(thaw(versi.isi)),
        ambang=cetakan.BERAT,
        pemilik=Pemilik(laporan.instansi_id, pengguna_id=oleh.id, nama_pengguna=oleh.nama),
        judul=f"Menyusun laporan {laporan.tahun} yang terbit (PDF)",
    )


def run_terbit(pegangan: Pegangan) -> dict[str, Any]:
    """Doing it twice changes nothing: the first printing is kept."""
    semua = VersiLaporan.objects.select_related("laporan__instansi__pemda")
    versi = semua.get(pk=pegangan.muatan["versi"], laporan__instansi=pegangan.instansi_id)
    try:
        render_versi(versi, "pdf")
    except PdfGagalError as gagal:
        raise GalatPekerjaan(str(gagal)) from gagal
    return {
        "kalimat": f"Laporan {versi.laporan.tahun} siap dibaca umum.",
        "tautan": reverse("publik_berkas", args=[versi.kode]),
    }
