"""What every page of a PD begins with: its row through the one door, and the person's rights."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from aturan.peran import Peran
from aturan.wewenang import Status, Tindakan
from isian.riwayat import Pelaku

from .akses import Wewenang, find_peran_pemda, find_wewenang
from .models import Instansi, Pemda


@dataclass(frozen=True, slots=True)
class Halaman:
    """One PD, mostly in one year, as seen by one person. ``tahun`` 0: no year."""

    request: HttpRequest
    instansi: Instansi
    tahun: int
    wewenang: Wewenang

    @property
    def pelaku(self) -> Pelaku:
        return make_pelaku(self.request)

    @property
    def tempat(self) -> dict[str, Any]:
        """What the address of each page of the PD and year holds."""
        return self.instansi.tempat(self.tahun)

    def alamat(self, nama: str, **lain: Any) -> str:
        """The address of another page of the PD and year."""
        return reverse(nama, kwargs=self.tempat | lain)

    def require(self, tindakan: Tindakan, status: Status | str | None = None) -> None:
        """403 when the person's roles do not allow it."""
        self.wewenang.require(tindakan, status)

    def render(self, template: str, isi: dict[str, Any], *, status: int = 200) -> HttpResponse:
        """The template with ``instansi``, ``tahun`` and ``wewenang`` beside its own content; times
        are those of the pemda."""
        bersama = {"instansi": self.instansi, "tahun": self.tahun, "wewenang": self.wewenang}
        with timezone.override(ZoneInfo(self.instansi.pemda.zona_waktu)):
            return render(self.request, template, {**bersama, **isi}, status=status)


def open_halaman(request: HttpRequest, pemda: str, kode: str, tahun: int = 0) -> Halaman:
    """The page's PD and rights; a PD that the person may not see is not found (404)."""
    instansi = get_instansi(request, pemda, kode)
    return Halaman(request, instansi, tahun, find_wewenang(request.user, instansi))


def visible_instansi(request: HttpRequest) -> QuerySet[Instansi]:
    return Instansi.objects.visible_to(request.user).select_related("pemda")


def get_instansi(request: HttpRequest, pemda: str, kode: str) -> Instansi:
    """The PD of the address; what the pengguna may not see is not found."""
    return get_object_or_404(visible_instansi(request), pemda__kode=pemda, kode=kode)


def get_pemda(request: HttpRequest, kode: str) -> tuple[Pemda, frozenset[Peran]]:
    """The pemda of the address and the person's roles for all of it; 404 for whoever has none."""
    pemda = get_object_or_404(Pemda, kode=kode)
    peran = find_peran_pemda(request.user, pemda.pk)
    if not peran:
        raise Http404
    return pemda, peran


def make_pelaku(request: HttpRequest) -> Pelaku:
    """Who writes, for the history."""
    pengguna = cast(Any, request.user)
    return Pelaku(pengguna.pk, pengguna.get_username(), client_address(request))


def is_potongan(request: HttpRequest) -> bool:
    """Whether a script asks for a part of the page (htmx), not for the page."""
    return bool(cast(Any, request).htmx)


def client_address(request: HttpRequest) -> str:
    """The network address of the browser; what a proxy says of it counts only behind our own."""
    diteruskan = request.META.get("HTTP_X_FORWARDED_FOR", "")
    if settings.SECURE_PROXY_SSL_HEADER and diteruskan:
        return str(diteruskan).rsplit(",", maxsplit=1)[-1].strip()[:45]
    return str(request.META.get("REMOTE_ADDR", ""))[:45]
