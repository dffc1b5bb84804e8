"""What the addresses of the import of many PDs need."""

from __future__ import annotations

from impor.models import ImporMassal
from tests.akses import Dunia


def one_run(dunia: Dunia) -> dict[str, object]:
    pemda = dunia.instansi.pemda
    massal = ImporMassal.objects.create(pemda=pemda, tahun=dunia.tahun)
    return {"pemda": pemda.kode, "tahun": dunia.tahun, "massal": massal.pk}


HALAMAN = ("massal", "massal_periksa", "massal_hasil")
TINDAKAN = (
    *("massal_berkas", "massal_pilih", "massal_terapkan"),
    *("massal_henti", "massal_lanjut", "massal_buang"),
)
