"""Handing out the report as a file: at once, or on the page of the job that makes it."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from instansi.halaman import get_instansi
from instansi.models import Pengguna
from laporan.cetakan import Cetakan, find_file, make_file, open_cetakan, submit_cetakan
from laporan.render.pdf import PdfGagalError
from laporan.views.jenis import attach_file


@require_safe
def laporan_pdf(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    return deliver(request, open_cetakan(get_instansi(request, pemda, kode), tahun, "pdf"))


@require_safe
def laporan_docx(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    return deliver(request, open_cetakan(get_instansi(request, pemda, kode), tahun, "docx"))


@require_safe
def laporan_xlsx(request: HttpRequest, pemda: str, kode: str, tahun: int) -> HttpResponse:
    return deliver(request, open_cetakan(get_instansi(request, pemda, kode), tahun, "xlsx"))


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
