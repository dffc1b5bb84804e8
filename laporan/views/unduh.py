"""Handing out the report as a file: at once, or on the page of the job that makes it."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from instansi.halaman import get_instansi
from instansi.models import Instansi, Pengguna
from laporan.cetakan import Cetakan, find_file, make_file, open_cetakan, submit_cetakan
from laporan.models import VersiLaporan
from laporan.render.pdf import PdfGagalError
from laporan.terbit.berkas import render_versi
from laporan.terbit.status import find_berlaku
from laporan.views.jenis import attach_file


@require_safe
def laporan_pdf(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    return hand_out(request, get_instansi(request, pemda, kode), tahun, "pdf")


@require_safe
def laporan_docx(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    return hand_out(request, get_instansi(request, pemda, kode), tahun, "docx")


@require_safe
def laporan_xlsx(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    return hand_out(request, get_instansi(request, pemda, kode), tahun, "xlsx")


def hand_out(request: HttpRequest, instansi: Instansi, tahun: int, bentuk: str) -> HttpResponse:
    """The signed version where there is one that stands, else a draft of today."""
    if (versi := find_berlaku(instansi, tahun)) is None:
        return deliver(request, open_cetakan(instansi, tahun, bentuk))
    return deliver_versi(request, versi, bentuk)


def deliver_versi(request: HttpRequest, versi: VersiLaporan, bentuk: str) -> HttpResponse:
    """A version as a file; where none can be made, why not, on the page of versions."""
    instansi, tahun = versi.laporan.instansi, versi.laporan.tahun
    try:
        isi = render_versi(versi, bentuk)
    except PdfGagalError as gagal:
        messages.error(request, str(gagal))
        return HttpResponseRedirect(reverse("terbit", kwargs=instansi.tempat(tahun)))
    return attach_file(isi, bentuk, f"lkjip-{instansi.kode}-{tahun}-versi-{versi.nomor}")


def deliver(request: HttpRequest, cetakan: Cetakan) -> HttpResponse:
    """The file, at once or by its job; where none can be made, why not, on the report's page."""
    isi = find_file(cetakan)
    if not isi and not cetakan.is_ringan:
        pengguna = cast(Pengguna, request.user)
        pekerjaan = submit_cetakan(cetakan, pengguna_id=pengguna.pk, nama=pengguna.get_username())
        return redirect("pekerjaan", pekerjaan.pk)
    try:
        isi = isi or make_file(cetakan)
    except PdfGagalError as gagal:
        messages.error(request, str(gagal))
        pemda, kode = cetakan.instansi.pemda.kode, cetakan.instansi.kode
        return redirect("laporan", pemda=pemda, kode=kode, tahun=cetakan.tahun)
    singkatan = cetakan.fakta.metode.jenis_laporan.lower()
    return attach_file(isi, cetakan.bentuk, f"{singkatan}-{cetakan.instansi.kode}-{cetakan.tahun}")
