"""A whole pemda on the first page: how its PDs stand in the running quarter."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from instansi.models import Pemda
from pengaturan.models import Tenggat
from pengaturan.tenggat import today_of

from .dasbor_muat import list_pd, list_tanda_pemda, load_dasbor, load_waktu
from .dasbor_pilihan import Pilihan
from .rekap_tanda import Tanda
from .simpanan import Rendered, keep_fragment
from .tahun import InstansiTahun, list_tahun


def render_pemda(pemda: Pemda) -> SafeString:
    """One query as long as nothing moves anywhere; it depends on nobody's rights."""
    tentang = (pemda.pk, pemda.kode, pemda.nama, today_of(pemda))
    return keep_fragment("beranda", tentang, lambda: load_tanda(pemda))


def load_tanda(pemda: Pemda) -> tuple[object, Callable[[], Rendered]]:
    """What the part depends on, and how it is drawn. Three queries."""
    tanda = list_tanda_pemda(pemda, 0)
    tenggat = Tenggat.objects.filter(pemda=pemda).values_list("tahun", "triwulan", "batas")
    sidik = (sorted(tenggat), [satu.sidik for satu in tanda])
    return sidik, lambda: render_baru(pemda, tanda)


def render_baru(pemda: Pemda, tanda: Sequence[Tanda]) -> Rendered:
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
