"""The units of a PD: a tree that people can mend."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from aturan.wewenang import Tindakan
from instansi.halaman import Halaman, open_halaman
from instansi.models import UnitKerja
from instansi.versi import posted_versi
from isian.bentrok import render_bentrok
from isian.riwayat import Bentrok

from .actions import MasihDipakai, remove_baris, save_baris
from .forms import UnitForm
from .pohon import build_pohon

terima = require_http_methods(["GET", "HEAD", "POST"])
DIPAKAI = (
    "Unit ini masih dipakai (oleh unit di bawahnya, indikator, atau pengisi). "
    "Isi “berlaku sampai tahun” sebagai gantinya."
)


@require_safe
def unit_list(request: HttpRequest, pemda: str, kode: str) -> HttpResponse:
    halaman = open_halaman(request, pemda, kode)
    isi = {"pohon": build_pohon(UnitKerja.semua.of(halaman.instansi))}
    return halaman.render("instansi/susunan/unit_list.html", isi)


@terima
def unit_baru(request: HttpRequest, pemda: str, kode: str) -> HttpResponse:
    """``?induk=``: below which unit."""
    halaman = open_halaman(request, pemda, kode)
    halaman.require(Tindakan.ATUR_PEJABAT)
    awal = {"induk": request.GET.get("induk", ""), "urutan": 0}
    return edit(halaman, UnitKerja(instansi=halaman.instansi), awal)


@terima
def unit_ubah(request: HttpRequest, pemda: str, kode: str, pk: int) -> HttpResponse:
    halaman = open_halaman(request, pemda, kode)
    halaman.require(Tindakan.ATUR_PEJABAT)
    unit = get_object_or_404(UnitKerja.semua.of(halaman.instansi), pk=pk)
    kolom = ("nama", "urutan", "tahun_awal", "tahun_akhir", "jenis", "usulan", "tahun_usulan")
    return edit(
        halaman, unit, {"induk": unit.induk_id, **{nama: getattr(unit, nama) for nama in kolom}}
    )


def edit(halaman: Halaman, unit: UnitKerja, awal: dict[str, Any]) -> HttpResponse:
    request = halaman.request
    isi = request.POST if request.method == "POST" else None
    form = UnitForm(isi, initial=awal, instansi=halaman.instansi, unit=unit)
    if isi is not None and form.is_valid():
        try:
            save_baris(unit, form.isi(), acting_user=halaman.pelaku, versi=posted_versi(request))
        except Bentrok:
            unit.refresh_from_db()
            return render_bentrok(request, form, unit, kembali=address(halaman))
        messages.success(request, "Unit tersimpan.")
        return redirect(address(halaman))
    return halaman.render("instansi/susunan/unit_ubah.html", {"form": form, "unit": unit})


@require_POST
def unit_hapus(request: HttpRequest, pemda: str, kode: str, pk: int) -> HttpResponse:
    halaman = open_halaman(request, pemda, kode)
    halaman.require(Tindakan.ATUR_PEJABAT)
    unit = get_object_or_404(UnitKerja.semua.of(halaman.instansi), pk=pk)
    try:
        remove_baris(unit, acting_user=halaman.pelaku, versi=posted_versi(request))
    except MasihDipakai:
        messages.error(request, DIPAKAI)
        return redirect("unit_ubah", pemda=pemda, kode=kode, pk=pk)
    except Bentrok:
        messages.error(request, "Unit ini baru saja diubah orang lain. Periksa dahulu.")
        return redirect("unit_ubah", pemda=pemda, kode=kode, pk=pk)
    messages.success(request, "Unit dihapus.")
    return redirect(address(halaman))


def address(halaman: Halaman) -> str:
    instansi = halaman.instansi
    return reverse("unit_list", args=(instansi.pemda.kode, instansi.kode))
