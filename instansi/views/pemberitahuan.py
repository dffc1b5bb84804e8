"""A person's own notices."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from instansi.models import Pemberitahuan, Pengguna
from instansi.pemberitahuan import mark_dibaca
from instansi.zona import find_zona

SEHALAMAN = 50


def get_pengguna(request: HttpRequest) -> Pengguna:
    return cast(Pengguna, request.user)


@require_safe
def pemberitahuan(request: HttpRequest) -> HttpResponse:
    """The newest notices, older ones by ``?sebelum=``."""
    semua = get_pengguna(request).pemberitahuan_list.all()
    sebelum = request.GET.get("sebelum", "")
    if sebelum.isdecimal() and len(sebelum) < 19:
        semua = semua.filter(pk__lt=int(sebelum))
    baris = list(semua[: SEHALAMAN + 1])
    isi = {"kabar_list": baris[:SEHALAMAN], "ada_lagi": len(baris) > SEHALAMAN}
    with timezone.override(find_zona(get_pengguna(request))):
        return render(request, "instansi/pemberitahuan.html", isi)


@require_POST
def pemberitahuan_buka(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a notice as read and go where it points."""
    kabar = get_object_or_404(Pemberitahuan, pk=pk, pengguna=get_pengguna(request))
    mark_dibaca(get_pengguna(request), kabar.pk)
    if kabar.tautan and url_has_allowed_host_and_scheme(kabar.tautan, allowed_hosts=None):
        return HttpResponseRedirect(kabar.tautan)
    return redirect("pemberitahuan")


@require_POST
def pemberitahuan_baca(request: HttpRequest) -> HttpResponse:
    """Take all notices as read."""
    mark_dibaca(get_pengguna(request))
    return redirect("pemberitahuan")
