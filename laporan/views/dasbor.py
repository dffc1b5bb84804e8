"""The overview of a pemda in a year."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from aturan.wewenang import Tindakan, boleh
from instansi.halaman import get_pemda
from instansi.models import Pemda
from laporan.dasbor import Waktu
from laporan.dasbor_muat import (
    list_pd,
    list_tanda_pemda,
    load_dasbor,
    load_waktu,
    make_grafik,
)
from laporan.dasbor_pilihan import Pilihan, Tampil, list_tersembunyi, make_kolom, read_pilihan
from laporan.rekap_tanda import Tanda
from laporan.simpanan import Rendered, keep_fragment
from laporan.tahun import list_tahun
from pengaturan.tenggat import today_of


@require_safe
def dasbor_pemda(request: HttpRequest, pemda: str, tahun: int) -> HttpResponse:
    """Who has reported, who is late, and how the PDs stand; for the roles of the pemda."""
    milik, peran = get_pemda(request, pemda)
    pilihan = read_pilihan(request.GET)
    tentang = (milik.pk, milik.kode, milik.nama, today_of(milik), tahun, pilihan)
    isi = keep_fragment("dasbor", tentang, lambda: load_tanda(milik, tahun, pilihan))
    isi_halaman = {
        "pemda": milik,
        "tahun": tahun,
        "isi": isi,
        "boleh_impor": boleh(peran, Tindakan.IMPOR),
    }
    return render(request, "laporan/dasbor_pemda.html", isi_halaman)


def load_tanda(pemda: Pemda, tahun: int, pilihan: Pilihan) -> tuple[object, Callable[[], Rendered]]:
    """What the overview depends on, and how it is drawn."""
    waktu, tanda = load_waktu(pemda, tahun), list_tanda_pemda(pemda, tahun)
    sidik = (waktu, [satu.sidik for satu in tanda])
    return sidik, lambda: render_dasbor(pemda, tahun, tanda, waktu, pilihan)


def render_dasbor(
    pemda: Pemda, tahun: int, tanda: Sequence[Tanda], waktu: Waktu, pilihan: Pilihan
) -> Rendered:
    """Everything below the heading, which depends on nobody's rights; and whether to keep it."""
    dasbor = load_dasbor(tanda, tahun, waktu, pilihan)
    pilihan = dasbor.pilihan
    isi = {
        "pemda": pemda,
        "tahun": tahun,
        "tahun_list": sorted({t for milik in list_tahun(list_pd(pemda)).values() for t in milik}),
        "dasbor": dasbor,
        "pilihan": pilihan,
        "kolom": make_kolom(pilihan),
        "tampil_list": [(satu, pilihan.alamat(tampil=satu, banding=())) for satu in Tampil],
        "triwulan_list": [(nomor, pilihan.alamat(tw=nomor)) for nomor in range(1, 5)],
        "saringan_list": [
            (satu, pilihan.alamat(status="" if satu.status == pilihan.status else satu.status))
            for satu in dasbor.jumlah
        ],
        "tanpa_saringan": pilihan.alamat(status="", cari=""),
        "tersembunyi_cari": list_tersembunyi(pilihan, ("cari",)),
        "tersembunyi_banding": list_tersembunyi(pilihan, ()),
        "alamat": pilihan.alamat(),
        "grafik_list": make_grafik(dasbor) if pilihan.tampil is Tampil.PERINGKAT else [],
    }
    return render_to_string("laporan/_dasbor.html", isi), dasbor.is_tetap
