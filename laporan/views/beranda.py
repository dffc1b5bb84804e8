"""The first page after signing in."""

from __future__ import annotations

from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from instansi.halaman import visible_instansi
from laporan.tahun import list_instansi


@require_safe
def beranda(request: HttpRequest) -> HttpResponse:
    """Every PD that the pengguna may see, with the years that it has data of."""
    semua = list_instansi(visible_instansi(request))
    per_pemda = [
        {"pemda": pemda, "baris": list(baris)}
        for pemda, baris in groupby(semua, key=lambda satu: satu.instansi.pemda)
    ]
    return render(request, "laporan/instansi_list.html", {"per_pemda": per_pemda})
