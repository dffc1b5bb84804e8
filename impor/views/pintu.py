"""The one door to a kiriman: of this PD and year, for those who may import.

While a job works on it every page but the one that waits leads there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect

from aturan.peran import Peran
from aturan.wewenang import Tindakan
from impor.kiriman.actions import answer
from impor.kiriman.jawab import Isi
from impor.models import Kiriman
from instansi.halaman import Halaman, open_halaman

BELUM_DITERIMA = "Isian Anda belum diterima: kiriman ini sedang dikerjakan."


@dataclass(frozen=True, slots=True)
class HalamanKiriman:
    """A page about one kiriman."""

    halaman: Halaman
    kiriman: Kiriman

    @property
    def tempat(self) -> dict[str, Any]:
        return {**self.halaman.tempat, "kiriman": self.kiriman.pk}

    def alamat(self, nama: str, **lain: Any) -> str:
        return self.halaman.alamat(nama, kiriman=self.kiriman.pk, **lain)

    def render(self, template: str, isi: dict[str, Any], *, status: int = 200) -> HttpResponse:
        return self.halaman.render(template, {"kiriman": self.kiriman, **isi}, status=status)

    def answer(self, ubah: Callable[[Isi], Isi]) -> bool:
        """Whether a job goes on with it. Raises ``KirimanDitolak`` and ``SalahJawaban``."""
        dijawab = answer(
            self.kiriman,
            ubah,
            acting_user=self.halaman.pelaku,
            terikat_tenggat=is_terikat(self.halaman),
        )
        return dijawab.is_dipegang

    def refuse(self, kalimat: str, ke: str = "kiriman") -> HttpResponse:
        """Back to where it is told how the kiriman stands."""
        messages.error(self.halaman.request, kalimat)
        return redirect(self.alamat(ke))


class Menunggu(Exception):
    """A job works on the kiriman; ``is_tolak``: what the person sent was not taken."""

    def __init__(self, pintu: HalamanKiriman, *, is_tolak: bool = False) -> None:
        super().__init__(pintu.kiriman.pk)
        self.pintu = pintu
        self.is_tolak = is_tolak


Tampilan = Callable[..., HttpResponseBase]


def or_wait(halaman: Tampilan) -> Tampilan:
    """A page of a kiriman that leads to the one that waits while a job works on it."""

    @wraps(halaman)
    def buka(request: HttpRequest, **alamat: Any) -> HttpResponseBase:
        try:
            return halaman(request, **alamat)
        except Menunggu as tunggu:
            if tunggu.is_tolak:
                messages.error(request, BELUM_DITERIMA)
            return redirect(tunggu.pintu.alamat("kiriman_tunggu"))

    return buka


def is_terikat(halaman: Halaman) -> bool:
    """Whether past deadlines bind the person: an admin imports whenever it is needed."""
    return Peran.ADMIN not in halaman.wewenang.peran


def open_impor(request: HttpRequest, pemda: str, kode: str, tahun: int) -> Halaman:
    """403 for whoever may not import, 404 for a PD that they may not see."""
    halaman = open_halaman(request, pemda, kode, tahun)
    halaman.require(Tindakan.IMPOR)
    return halaman


def open_kiriman(
    request: HttpRequest, pemda: str, kode: str, tahun: int, kiriman: int
) -> HalamanKiriman:
    """Its plan is fetched by the pages that show it: that of a large file weighs megabytes."""
    halaman = open_impor(request, pemda, kode, tahun)
    milik = Kiriman.objects.of(halaman.instansi).without_plan()
    milik = milik.select_related("instansi__pemda", "batch", "pekerjaan")
    return HalamanKiriman(halaman, get_object_or_404(milik, tahun=tahun, pk=kiriman))


def open_terbaca(request: HttpRequest, **alamat: Any) -> HalamanKiriman:
    """For a page ``or_wait``: raises ``Menunggu`` while a job works on the kiriman."""
    pintu = open_kiriman(request, **alamat)
    if pintu.kiriman.is_dipegang:
        raise Menunggu(pintu, is_tolak=request.method == "POST")
    return pintu
