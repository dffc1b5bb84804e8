"""Following background work: the list, one job with its progress, calling it off, going on."""

from __future__ import annotations

from typing import Any, cast

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from instansi.halaman import is_potongan
from instansi.models import Pengguna
from instansi.zona import find_zona
from pekerjaan.actions import TidakDapat, cancel, resume
from pekerjaan.models import Pekerjaan

from .akses import may_kelola, visible_pekerjaan
from .tampil import describe

SEHALAMAN = 30


@require_safe
def pekerjaan_list(request: HttpRequest) -> HttpResponse:
    """The newest jobs that the person may see, older ones by ``?sebelum=``, one's own by
    ``?saya=1``."""
    pengguna = get_pengguna(request)
    semua = visible_pekerjaan(pengguna)
    saya = request.GET.get("saya", "") == "1"
    if saya:
        semua = semua.filter(pengguna_id=pengguna.pk)
    sebelum = request.GET.get("sebelum", "")
    if sebelum.isdecimal() and len(sebelum) < 19:
        semua = semua.filter(pk__lt=int(sebelum))
    baris = describe(semua[: SEHALAMAN + 1], timezone.now())
    isi = {"baris": baris[:SEHALAMAN], "ada_lagi": len(baris) > SEHALAMAN, "saya": saya}
    with timezone.override(find_zona(pengguna)):
        return render(request, "instansi/pekerjaan/pekerjaan_list.html", isi)


@require_safe
def pekerjaan(request: HttpRequest, pk: int) -> HttpResponse:
    """One job. While it lives the page asks for its progress every two seconds; once it is over,
    that answer loads the page anew."""
    milik = get_pekerjaan(request, pk)
    is_tanya = is_potongan(request)
    if is_tanya and milik.is_berakhir:
        return HttpResponse(headers={"HX-Refresh": "true"})
    isi: dict[str, Any] = {"satu": describe([milik], timezone.now())[0]}
    if is_tanya:
        return render(request, "instansi/pekerjaan/_kemajuan.html", isi)
    pengguna = get_pengguna(request)
    isi["boleh"] = may_kelola(pengguna, milik)
    with timezone.override(find_zona(pengguna)):
        return render(request, "instansi/pekerjaan/pekerjaan.html", isi)


@require_POST
def pekerjaan_batal(request: HttpRequest, pk: int) -> HttpResponse:
    milik = get_dikelola(request, pk)
    try:
        hasil = cancel(milik, nama=get_pengguna(request).get_username())
    except TidakDapat as sebab:
        messages.error(request, str(sebab))
    else:
        messages.success(
            request,
            "Pekerjaan dibatalkan."
            if hasil.is_berakhir
            else "Pembatalan diminta; pekerjaan berhenti di langkah berikutnya.",
        )
    return redirect("pekerjaan", pk)


@require_POST
def pekerjaan_lanjut(request: HttpRequest, pk: int) -> HttpResponse:
    milik = get_dikelola(request, pk)
    try:
        resume(milik)
    except TidakDapat as sebab:
        messages.error(request, str(sebab))
    else:
        messages.success(request, "Pekerjaan dilanjutkan dari langkah yang belum selesai.")
    return redirect("pekerjaan", pk)


def get_pengguna(request: HttpRequest) -> Pengguna:
    return cast(Pengguna, request.user)


def get_pekerjaan(request: HttpRequest, pk: int) -> Pekerjaan:
    """A job of a PD that the person may not see is not found (404)."""
    return get_object_or_404(visible_pekerjaan(get_pengguna(request)), pk=pk)


def get_dikelola(request: HttpRequest, pk: int) -> Pekerjaan:
    """403 for whoever may only look."""
    milik = get_pekerjaan(request, pk)
    if not may_kelola(get_pengguna(request), milik):
        raise PermissionDenied("Peran Anda tidak memiliki wewenang untuk tindakan ini.")
    return milik
