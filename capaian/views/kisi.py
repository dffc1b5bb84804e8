"""The grid in which a quarter is filled in."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from aturan.triwulan import name_triwulan
from capaian.kisi import TRIWULAN, find_triwulan_akhir, load_kisi
from capaian.kisi_lembar import page_kisi
from capaian.models.realisasi import TRIWULAN_AKHIR
from instansi.halaman import Halaman, get_instansi, open_halaman
from pengaturan.tenggat import today_of


@require_safe
def isi(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """To the quarter that ``?tw`` names, else to the last that holds anything."""
    instansi = get_instansi(request, pemda, kode)
    diminta = request.GET.get("tw", "")
    tw = int(diminta) if diminta in set("1234") else find_triwulan_akhir(instansi, tahun)
    return redirect("kisi", pemda=pemda, kode=kode, tahun=tahun, tw=tw)


@require_safe
def kisi(request: HttpRequest, pemda: str, kode: str, tahun: int, tw: int) -> HttpResponse:
    """All indicators of the year; the quarter's own column is filled in."""
    halaman = open_halaman(request, pemda, kode, tahun)
    hari_ini = today_of(halaman.instansi.pemda)
    isi_kisi = load_kisi(halaman.instansi, tahun, tw, wewenang=halaman.wewenang, hari_ini=hari_ini)
    return halaman.render(
        "capaian/kisi.html",
        {
            "kisi": isi_kisi,
            "halaman_kisi": page_kisi(isi_kisi, request.GET),
            "tw": tw,
            "nama_tw": name_triwulan(tw),
            "is_akhir": tw == TRIWULAN_AKHIR,
            "sisa_hari": isi_kisi.tenggat.sisa_hari(hari_ini),
            "alamat": make_alamat(halaman, tw),
            "triwulan_list": [(nomor, name_triwulan(nomor)) for nomor in TRIWULAN],
        },
    )


def make_alamat(halaman: Halaman, tw: int) -> dict[str, str]:
    """The addresses that the page asks: ``dasar`` + id of an indicator begins those of its row."""
    return {
        "dasar": halaman.alamat("kisi", tw=tw),
        "baca": halaman.alamat("kisi_baca"),
        "ukur": halaman.alamat("kisi_ukur", tw=tw),
    }
