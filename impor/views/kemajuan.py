"""How far a job is, on the pages that wait for it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from instansi.pekerjaan.tampil import PekerjaanTampil
from pekerjaan.actions import TidakDapat, cancel
from pekerjaan.models import Pekerjaan


def describe_satu(pekerjaan: Pekerjaan) -> PekerjaanTampil:
    """On a page of its PD, which need not be named."""
    return PekerjaanTampil(pekerjaan, "", timezone.now())


def tell_progress(request: HttpRequest, pekerjaan: Pekerjaan) -> HttpResponse:
    """The part of the page that tells it; once the job has ended the page is loaded anew."""
    if pekerjaan.is_berakhir:
        return HttpResponse(headers={"HX-Refresh": "true"})
    isi = {"satu": describe_satu(pekerjaan), "alamat": request.path}
    return render(request, "impor/_kemajuan.html", isi)


def stop(request: HttpRequest, pekerjaan: Pekerjaan, nama: str) -> None:
    """Call it off, and say so where it has ended already."""
    try:
        cancel(pekerjaan, nama=nama)
    except TidakDapat as sebab:
        messages.error(request, str(sebab))
