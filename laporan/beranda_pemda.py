"""A whole pemda on the first page: how its PDs stand in the running quarter."""

from __future__ import annotations

from collections.abc import Sequence

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from instansi.models import Pemda
from pengaturan.models import Tenggat
from pengaturan.tenggat import today_of

from .dasbor_muat import list_pd, list_tanda_pemda, load_dasbor, load_waktu
from .dasbor_pilihan import Pilihan
from .rekap_tanda import Tanda
from .simpanan import keep_fragment
from .tahun import InstansiTahun, list_tahun


def render_pemda(pemda: Pemda) -> SafeString:
    """Three queries as long as nothing moves; it depends on nobody's rights."""
    tanda = list_tanda_pemda(pemda, 0)
    tenggat = list(Tenggat.objects.filter(pemda=pemda).values_list("tahun", "triwulan", "batas"))
    sidik = (
        *(pemda.pk, pemda.kode, pemda.nama, today_of(pemda), sorted(tenggat)),
        [satu.sidik for satu in tanda],
    )
    return keep_fragment("beranda", sidik, lambda: render_baru(pemda, tanda))


def render_baru(pemda: Pemda, tanda: Sequence[Tanda]) -> tuple[SafeString, bool]:
    tahun_list = list_tahun(list_pd(pemda))
    berjalan = max((tahun for milik in tahun_list.values() for tahun in milik), default=0)
    dasbor = None
    if berjalan:
        setahun = list_tanda_pemda(pemda, berjalan)
        dasbor = load_dasbor(setahun, berjalan, load_waktu(pemda, berjalan), Pilihan())
    isi = {
        "pemda": pemda,
        "tahun": berjalan,
        "dasbor": dasbor,
        "baris": [
            InstansiTahun(satu.instansi, tahun_list.get(satu.instansi.pk, [])) for satu in tanda
        ],
    }
    html = render_to_string("laporan/_beranda_pemda.html", isi)
    return html, dasbor is not None and dasbor.is_tetap
