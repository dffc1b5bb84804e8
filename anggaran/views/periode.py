"""Imported months and figures of the year, turned into quarters when a person says so."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from anggaran.actions.izin import find_garis
from anggaran.actions.periode import Cara, convert_baris, convert_semua
from anggaran.tahun import load_tahun
from aturan.wewenang import Tindakan
from isian.kisi import SelGalat

from .sel import found_or_404, open_meja


@require_POST
@found_or_404
def ubah_periode(
    request: HttpRequest, pemda: str, kode: str, tahun: int, baris: int
) -> HttpResponse:
    """One line."""
    halaman, meja = open_meja(request, pemda, kode, tahun)
    meja.require_milik(find_garis(load_tahun(halaman.instansi, tahun), baris))
    try:
        convert_baris(meja, baris=baris, cara=read_cara(request))
        messages.success(request, "Realisasi baris ini kini tersimpan per triwulan.")
    except SelGalat as galat:
        messages.error(request, str(galat))
    return redirect(halaman.alamat("baris_anggaran", baris=baris))


@require_POST
def ubah_periode_semua(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """Every line that the person may write and that has no quarters yet."""
    halaman, meja = open_meja(request, pemda, kode, tahun)
    halaman.require(Tindakan.ISI_ANGGARAN)
    try:
        banyak = convert_semua(meja, cara=read_cara(request))
        messages.success(request, f"{banyak} baris kini tersimpan per triwulan.")
    except SelGalat as galat:
        messages.error(request, str(galat))
    triwulan = request.POST.get("triwulan", "")
    nomor = int(triwulan) if triwulan in ("1", "2", "3", "4") else 4
    return redirect(halaman.alamat("isi_realisasi_anggaran", triwulan=nomor))


def read_cara(request: HttpRequest) -> Cara:
    try:
        return Cara(request.POST.get("cara", ""))
    except ValueError as salah:
        raise SelGalat("Pilih cara mengubah angka.") from salah
