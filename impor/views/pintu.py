"""The one door to a kiriman: of this PD and year, for those who may import."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from aturan.peran import Peran
from aturan.wewenang import Tindakan
from impor.kiriman.actions import answer
from impor.kiriman.jawab import Isi
from impor.models import Kiriman
from instansi.halaman import Halaman, open_halaman


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

    def answer(self, ubah: Callable[[Isi], Isi]) -> None:
        """Raises ``KirimanDitolak`` and ``SalahJawaban``."""
        answer(self.kiriman, ubah, terikat_tenggat=is_terikat(self.halaman))

    def refuse(self, kalimat: str) -> HttpResponse:
        """Back to where it is told how the kiriman stands."""
        messages.error(self.halaman.request, kalimat)
        return redirect(self.alamat("kiriman"))


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
    halaman = open_impor(request, pemda, kode, tahun)
    milik = Kiriman.objects.of(halaman.instansi).select_related("instansi__pemda", "batch")
    return HalamanKiriman(halaman, get_object_or_404(milik, tahun=tahun, pk=kiriman))
