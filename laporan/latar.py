"""Background work of the report: recaps computed before anybody asks for them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

from instansi.models import Instansi, Pemda
from pekerjaan.actions import Pemilik, submit
from pekerjaan.daftar import register
from pekerjaan.models import Pekerjaan, StatusPekerjaan
from pekerjaan.pegangan import Pegangan

from .cetakan import CETAK
from .cetakan_latar import run_cetak
from .rekap import refresh_semua
from .terbit.cetak_latar import CETAK_TERBIT, run_terbit
from .terbit.paket_latar import PAKET, run_paket

REKAP = "rekap"
PALING_LAMA_CETAK = timedelta(minutes=20)

register(CETAK, "Menyusun laporan sebagai berkas", paling_lama=PALING_LAMA_CETAK)(run_cetak)
register(CETAK_TERBIT, "Menyusun laporan yang terbit", paling_lama=PALING_LAMA_CETAK)(run_terbit)
register(PAKET, "Menyusun paket dokumen", paling_lama=PALING_LAMA_CETAK)(run_paket)


def submit_rekap(pemda: Pemda | None) -> Pekerjaan:
    """One that still waits is enough, however often it is asked for."""
    pemda_id = pemda.pk if pemda else None
    menunggu = Pekerjaan.objects.filter(
        jenis=REKAP, pemda_id=pemda_id, status=StatusPekerjaan.MENUNGGU
    ).first()
    if menunggu is not None:
        return menunggu
    pemilik = Pemilik(pemda_id=pemda_id, nama_pengguna="perintah rekap")
    return submit(REKAP, f"{REKAP}:{uuid4()}", {}, pemilik=pemilik)


@register(REKAP, "Menghitung ulang rekap dasbor")
def refresh_rekap(pegangan: Pegangan) -> dict[str, Any]:
    """Of the pemda's PDs one after another, of all PDs where it belongs to none. Computing a rekap
    twice changes nothing, so it needs no steps."""
    semua = Instansi.objects.select_related("pemda").order_by("pk")
    if pegangan.pemda_id is not None:
        semua = semua.filter(pemda=pegangan.pemda_id)
    nomor = list(semua.values_list("pk", flat=True))
    dihitung = 0
    for sudah, pk in enumerate(nomor):
        pegangan.check_cancel()
        pegangan.progress(sudah, len(nomor), f"{dihitung} rekap dihitung ulang")
        dihitung += refresh_semua(semua.filter(pk=pk))
    pegangan.progress(len(nomor), len(nomor))
    return {"kalimat": f"{dihitung} rekap dari {len(nomor)} perangkat daerah dihitung ulang."}
