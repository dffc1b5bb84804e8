"""What the PD said of its tables, used again by itself: the list, and forgetting an entry."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST, require_safe

from impor.kiriman.ingat import forget, list_ingatan
from impor.models import Pemetaan

from .pintu import open_impor


@require_safe
def pemetaan_list(request: HttpRequest, **alamat: Any) -> HttpResponse:
    halaman = open_impor(request, **alamat)
    isi = {"ingatan_list": list_ingatan(halaman.instansi)}
    return halaman.render("impor/pemetaan_list.html", isi)


@require_POST
def pemetaan_hapus(request: HttpRequest, pemetaan: int, **alamat: Any) -> HttpResponse:
    """Files that wait keep what was shown of them until something is answered anew."""
    halaman = open_impor(request, **alamat)
    satu = get_object_or_404(Pemetaan.objects.of(halaman.instansi), pk=pemetaan)
    forget(satu, acting_user=halaman.pelaku)
    messages.success(request, "Pemetaan dilupakan; tabel seperti ini dikenali sendiri lagi.")
    return redirect(halaman.alamat("pemetaan_list"))
