"""Bringing files."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from capaian.berkas import is_terlalu_besar, maks_byte, with_size_limit
from impor.forms.unggah import BANYAK_BERKAS, UnggahForm
from impor.kiriman.actions import make_kiriman
from impor.kiriman.terima import SimpananGagal, Terimaan, accept, storing
from impor.models import Kiriman
from instansi.halaman import Halaman

from .pintu import is_terikat, open_impor

MB = 1024 * 1024


@require_http_methods(["GET", "HEAD", "POST"])
@with_size_limit
def impor_baru(request: HttpRequest, **alamat: Any) -> HttpResponse:
    """The form, and what became of its files: those that can be read are kept together."""
    halaman = open_impor(request, **alamat)
    if is_terlalu_besar(request):
        return show(halaman, UnggahForm(), [tell_size()], status=413)
    if request.method != "POST":
        return show(halaman, UnggahForm(), [])
    form = UnggahForm(request.POST, request.FILES)
    if not form.is_valid():
        return show(halaman, form, [str(satu) for satu in form.errors["berkas"]], status=422)
    try:
        with storing():
            terimaan = accept(form.cleaned_data["berkas"], boleh_latar=True)
            kiriman = keep(halaman, terimaan)
    except SimpananGagal as gagal:
        return show(halaman, UnggahForm(), [str(gagal)], status=507)
    if kiriman is None:
        return show(halaman, UnggahForm(), list(terimaan.ditolak), status=422)
    for kalimat in terimaan.ditolak:
        messages.error(request, f"Tidak diterima: {kalimat}")
    nama = "kiriman_tunggu" if kiriman.is_dipegang else "kiriman"
    return go_to(request, halaman.alamat(nama, kiriman=kiriman.pk))


def keep(halaman: Halaman, terimaan: Terimaan) -> Kiriman | None:
    """The files that were taken, together; None when there are none."""
    if not terimaan.diterima:
        return None
    return make_kiriman(
        halaman.instansi,
        halaman.tahun,
        terimaan.diterima,
        acting_user=halaman.pelaku,
        terikat_tenggat=is_terikat(halaman),
        boleh_latar=True,
    )


def tell_size() -> str:
    return (
        f"Berkas-berkas ini bersama-sama lebih besar dari {maks_byte() // MB} MB, jadi tidak ada"
        " yang disimpan. Unggah bergantian, atau hapus gambar di dalamnya."
    )


def show(
    halaman: Halaman, form: UnggahForm, galat: list[str], *, status: int = 200
) -> HttpResponse:
    if galat and is_by_script(halaman.request):
        return JsonResponse({"galat": galat}, status=status)
    isi = {
        "form": form,
        "galat_list": galat,
        "maks_byte": maks_byte(),
        "maks_mb": maks_byte() // MB,
        "banyak_berkas": BANYAK_BERKAS,
    }
    return halaman.render("impor/impor_baru.html", isi, status=status)


def go_to(request: HttpRequest, tujuan: str) -> HttpResponse:
    """A script that shows how far the upload is goes there by itself."""
    return JsonResponse({"tujuan": tujuan}) if is_by_script(request) else redirect(tujuan)


def is_by_script(request: HttpRequest) -> bool:
    return request.headers.get("X-Requested-With") == "XMLHttpRequest"
