"""While a job works on a kiriman: how far it is, stopping it, and what to do when it stopped."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from impor.kiriman.baca import KirimanDitolak
from impor.kiriman.kerja import let_go, try_again
from impor.kiriman.pegang import TERAP
from instansi.halaman import is_potongan
from instansi.pekerjaan.tampil import PekerjaanTampil
from pekerjaan.models import Pekerjaan

from .kemajuan import describe_satu, stop, tell_progress
from .pintu import HalamanKiriman, is_terikat, open_kiriman


@require_http_methods(["GET", "HEAD", "POST"])
def kiriman_tunggu(request: HttpRequest, **alamat: Any) -> HttpResponse:
    """The page asks for its progress every two seconds. Once the job has ended that answer loads
    the page anew, which then leads to what came of it."""
    pintu = open_kiriman(request, **alamat)
    pekerjaan = pintu.kiriman.pekerjaan
    if pekerjaan is None:
        return redirect(pintu.alamat("kiriman"))
    if request.method == "POST":
        return decide(pintu, pekerjaan)
    if is_potongan(request):
        return tell_progress(request, pekerjaan)
    satu = describe_satu(pekerjaan)
    if not pintu.kiriman.is_dipegang:
        return lead_on(pintu, satu)
    isi = {"satu": satu, "alamat": request.path, "is_terap": pekerjaan.jenis == TERAP}
    return pintu.render("impor/kiriman_tunggu.html", isi)


def lead_on(pintu: HalamanKiriman, satu: PekerjaanTampil) -> HttpResponse:
    """To what the job came to; of a kiriman that was thrown away, to its page."""
    if not satu.tautan:
        return redirect(pintu.alamat("kiriman"))
    is_usang = (satu.pekerjaan.hasil or {}).get("is_usang", False)
    tingkat = messages.ERROR if is_usang else messages.SUCCESS
    messages.add_message(pintu.halaman.request, tingkat, satu.kalimat)
    return redirect(satu.tautan)


def decide(pintu: HalamanKiriman, pekerjaan: Pekerjaan) -> HttpResponse:
    """Stop it, begin again, or go back to what stood before."""
    pilih = PILIHAN.get(pintu.halaman.request.POST.get("pilih", ""))
    try:
        if pilih is not None:
            pilih(pintu, pekerjaan)
    except KirimanDitolak as sebab:
        messages.error(pintu.halaman.request, str(sebab))
    return redirect(pintu.alamat("kiriman_tunggu"))


def call_off(pintu: HalamanKiriman, pekerjaan: Pekerjaan) -> None:
    stop(pintu.halaman.request, pekerjaan, pintu.halaman.pelaku.nama)


def begin_again(pintu: HalamanKiriman, pekerjaan: Pekerjaan) -> None:
    halaman = pintu.halaman
    terikat = is_terikat(halaman)
    try_again(pintu.kiriman, acting_user=halaman.pelaku, terikat_tenggat=terikat)


def go_back(pintu: HalamanKiriman, pekerjaan: Pekerjaan) -> None:
    let_go(pintu.kiriman)


PILIHAN: dict[str, Callable[[HalamanKiriman, Pekerjaan], None]] = {
    "henti": call_off,
    "ulang": begin_again,
    "kembali": go_back,
}
