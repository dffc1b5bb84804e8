"""The one door to the files that were brought: for those who may import, to be saved, never run."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from .pintu import open_kiriman

PRIBADI = "default-src 'none'; sandbox"


@require_safe
def kiriman_berkas(request: HttpRequest, berkas: int, **alamat: Any) -> HttpResponseBase:
    pintu = open_kiriman(request, **alamat)
    satu = get_object_or_404(pintu.kiriman.berkas_list, pk=berkas)
    if not satu.berkas:
        raise Http404("Berkas ini ikut dibuang bersama kirimannya.")
    try:
        isi = satu.berkas.open("rb")
    except FileNotFoundError as hilang:
        raise Http404("Berkas ini tidak ada lagi di penyimpanan.") from hilang
    jawab = FileResponse(
        isi, as_attachment=True, filename=satu.nama, content_type="application/octet-stream"
    )
    jawab["X-Content-Type-Options"] = "nosniff"
    jawab["Content-Security-Policy"] = PRIBADI
    jawab["Cache-Control"] = "private, no-store"
    return jawab
