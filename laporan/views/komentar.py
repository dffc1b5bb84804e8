"""Remarks on a report: writing, answering, settling one. They are read on the report's page."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from aturan.wewenang import Tindakan
from instansi.halaman import Halaman, open_halaman
from isian.riwayat import Bentrok
from laporan.build.bagian import list_bagian
from laporan.facts.load_kerangka import find_kerangka
from laporan.models import KomentarLaporan
from laporan.terbit.actions import find_laporan
from laporan.terbit.forms import JawabanForm, KomentarLaporanForm
from laporan.terbit.komentar import add_komentar, settle_komentar
from laporan.views.terbit import show


@require_POST
def komentar_laporan(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    """A remark on a part of the report."""
    halaman = open_halaman(request, pemda, kode, tahun)
    halaman.require(Tindakan.KOMENTARI)
    judul = list_bagian(find_kerangka(halaman.instansi, tahun))
    form = KomentarLaporanForm(request.POST, bagian=list(judul.items()))
    if not form.is_valid():
        return show(halaman, status=422, komentar_form=form)
    laporan = find_laporan(halaman.instansi, tahun)
    add_komentar(laporan, **form.cleaned_data, oleh=halaman.pelaku, wewenang=halaman.wewenang)
    messages.success(request, "Komentar dikirim.")
    return redirect(halaman.alamat("terbit") + "#komentar")


def get_komentar(halaman: Halaman, pk: int) -> KomentarLaporan:
    milik = KomentarLaporan.objects.of(halaman.instansi).select_related("laporan__instansi")
    satu: KomentarLaporan = get_object_or_404(
        milik, laporan__tahun=halaman.tahun, pk=pk, induk=None
    )
    return satu


def to_komentar(satu: KomentarLaporan, halaman: Halaman) -> HttpResponse:
    """The report's page, with the whole conversation of one remark."""
    return redirect(halaman.alamat("terbit") + f"?komentar={satu.pk}#komentar-{satu.pk}")


@require_POST
def komentar_jawab(
    request: HttpRequest, pemda: str, kode: str, tahun: int, komentar: int
) -> HttpResponse:
    halaman = open_halaman(request, pemda, kode, tahun)
    halaman.require(Tindakan.KOMENTARI)
    induk = get_komentar(halaman, komentar)
    form = JawabanForm(request.POST, auto_id=False)
    if not form.is_valid():
        return show(halaman, status=422, dijawab=induk.pk, jawaban_galat=form)
    add_komentar(
        induk.laporan,
        bagian=induk.bagian,
        isi=form.cleaned_data["isi"],
        induk=induk,
        oleh=halaman.pelaku,
        wewenang=halaman.wewenang,
    )
    return to_komentar(induk, halaman)


@require_POST
def komentar_tutup(
    request: HttpRequest, pemda: str, kode: str, tahun: int, komentar: int
) -> HttpResponse:
    """Settle a remark, or open it again."""
    halaman = open_halaman(request, pemda, kode, tahun)
    halaman.require(Tindakan.KOMENTARI)
    satu = get_komentar(halaman, komentar)
    versi = request.POST.get("versi", "")
    try:
        settle_komentar(
            satu,
            selesai=not satu.selesai,
            versi=int(versi) if versi.isdecimal() and len(versi) < 10 else 0,
            oleh=halaman.pelaku,
            wewenang=halaman.wewenang,
        )
    except Bentrok as bentrok:
        messages.error(request, str(bentrok))
    return to_komentar(satu, halaman)
